// Where the editor was, over a reload of the desk's own making.

const KEY = "warta.preview.place";

/**
 * Remembers a place for the next start of this window.
 *
 * @typedef {{line: number, page: number, tab: import("./types.js").Tab, problem: number}} Kept
 * @param {Kept} place
 */
export function keepPlace(place) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(place));
  } catch {
    // Then the page begins at its top.
  }
}

/** The place that was remembered, once. @returns {Kept|null} */
export function keptPlace() {
  try {
    const place = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    sessionStorage.removeItem(KEY);
    return place;
  } catch {
    return null;
  }
}
