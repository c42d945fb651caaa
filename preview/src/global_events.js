// Listens to keys, dropped files and pasted text on the whole page.

/**
 * Adds the listeners; returns the one for keys, which the frame's page needs as well.
 *
 * @param {object} page
 * @param {import("./shell.js").Parts} page.parts
 * @param {import("./opening.js").Opening} page.opening
 * @param {(step: number) => void} page.walk
 * @param {() => void} page.save
 * @param {() => void} page.explain
 * @param {(name: "source"|"page"|"problems") => void} page.show
 * @returns {(event: KeyboardEvent) => void}
 */
export function listenGlobally({ parts, opening, walk, save, explain, show }) {
  /** @param {KeyboardEvent} event */
  const key = (event) => {
    if (event.key === "F8") {
      event.preventDefault();
      walk(event.shiftKey ? -1 : 1);
    } else if (event.key === "F1") {
      event.preventDefault();
      if (!document.querySelector("dialog[open]")) explain();
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      save();
    } else if (event.altKey && ["1", "2", "3"].includes(event.key)) {
      event.preventDefault();
      show(/** @type {const} */ (["source", "page", "problems"])[Number(event.key) - 1]);
    }
  };
  addEventListener("keydown", (event) => { if (!event.defaultPrevented) key(event); });

  let over = 0;
  addEventListener("dragover", (event) => {
    event.preventDefault();
    clearTimeout(over);
    parts.dropping.hidden = false;
    // No event says that a dragged file has left the window.
    over = setTimeout(() => { parts.dropping.hidden = true; }, 400);
  });
  addEventListener("drop", (event) => {
    parts.dropping.hidden = true;
    const { dataTransfer } = event;
    if (!dataTransfer) return;
    const inside = event.composedPath().includes(parts.editor);
    // CodeMirror itself moves words within the source.
    if (inside && dataTransfer.files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    opening.drop(dataTransfer);
  }, true);
  addEventListener("paste", (event) => {
    const { clipboardData } = event;
    if (!clipboardData) return;
    const field = event.composedPath().some((each) => each === parts.editor || each instanceof HTMLInputElement);
    if (event.defaultPrevented || (field && clipboardData.files.length === 0)) return;
    event.preventDefault();
    event.stopPropagation();
    opening.paste(clipboardData);
  }, true);
  return key;
}
