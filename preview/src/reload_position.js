// Remembers where the editor was while the page loads itself again in another language.

const KEY = "warta.preview.place";

/**
 * Remembers a position for the next start of this window.
 *
 * @typedef {{line: number, page: number, tab: import("./types.js").Tab, problem: number}} Position
 * @param {Position} position
 */
export function savePosition(position) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(position));
  } catch {
    // Then the page begins at its top.
  }
}

/** Returns the remembered position, and forgets it. @returns {Position|null} */
export function takePosition() {
  try {
    const position = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    sessionStorage.removeItem(KEY);
    return position;
  } catch {
    return null;
  }
}
