// Keys, dropping and pasting, wherever on the page they happen.

/**
 * Listens; gives the listener for keys, which the inner page needs as well.
 *
 * @param {object} desk
 * @param {import("./frame_of_desk.js").Parts} desk.parts
 * @param {import("./opening.js").Opening} desk.opening
 * @param {(step: number) => void} desk.walk
 * @param {() => void} desk.save
 * @param {() => void} desk.explain
 * @param {(name: "source"|"page"|"problems") => void} desk.show
 * @returns {(event: KeyboardEvent) => void}
 */
export function anywhere({ parts, opening, walk, save, explain, show }) {
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
    // No event says that the pointer left the window with what it carries.
    over = setTimeout(() => { parts.dropping.hidden = true; }, 400);
  });
  addEventListener("drop", (event) => {
    parts.dropping.hidden = true;
    const { dataTransfer } = event;
    if (!dataTransfer) return;
    const inside = event.composedPath().includes(parts.editor);
    // Words that are moved within the source are the editor's own business.
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
