// Finds pictures whose name in the text differs from the name of the file: on many hosts capital and small letters
// are different names, and on the editor's own computer they are not.

import { LOCAL } from "./workspace.js";

/** @import { Change } from "./types.js" */

/** @param {string} name */
const fold = (name) => name.normalize("NFC").toLowerCase();
/** @param {string} path */
const lastOf = (path) => path.slice(path.lastIndexOf("/") + 1);

/**
 * A path without its escapes.
 *
 * @param {string} text
 */
export const plain = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/**
 * The picture that is meant by a path that none has: the one whose name differs only in its letters' case.
 *
 * @param {string} missing as the page asked for it
 * @param {Iterable<string>} paths of the pictures that are here
 * @returns {string|null}
 */
export function meant(missing, paths) {
  const path = fold(plain(missing.split(/[?#]/)[0]));
  const all = [...paths];
  const whole = all.filter((each) => fold(each) === path);
  if (whole.length === 1) return whole[0];
  const alike = all.filter((each) => fold(lastOf(each)) === lastOf(path));
  return alike.length === 1 ? alike[0] : null;
}

/**
 * The edits that write a picture's name as its file is called.
 *
 * @param {import("./workspace.js").Workspace} workspace
 * @param {string} missing
 * @param {string} actual
 * @returns {Array<[file: string, changes: Change[]]>}
 */
export function renamed(workspace, missing, actual) {
  const sought = new URL(missing, LOCAL).href;
  const name = lastOf(plain(missing.split(/[?#]/)[0]));
  /** @type {Array<[file: string, changes: Change[]]>} */
  const found = [];
  for (const file of workspace.files.values()) {
    const text = file.state.doc.toString();
    /** @type {Change[]} */
    const changes = [];
    /** @param {string} written */
    const means = (written) => lastOf(plain(written.split(/[?#]/)[0])) === name && addressOf(written, file.url) === sought;
    for (const string of text.matchAll(/"(?:[^"\\\n]|\\.)*"/g)) {
      const from = string.index;
      const whole = valueOf(string[0]);
      if (whole !== null && means(whole)) {
        const insert = JSON.stringify(corrected(whole, actual, whole.includes("%")));
        if (insert !== string[0]) changes.push({ from, to: from + string[0].length, insert });
        continue;
      }
      // In a paragraph a picture stands in Markdown, where a name with spaces or brackets has to be escaped.
      for (const { 1: written, index } of string[0].matchAll(/\]\(([^)\s"\\]+)/g)) {
        if (!means(written)) continue;
        const insert = corrected(written, actual, true);
        if (insert !== written) changes.push({ from: from + index + 2, to: from + index + 2 + written.length, insert });
      }
    }
    if (changes.length > 0) found.push([file.name, changes]);
  }
  return found;
}

/**
 * @param {string} string
 * @returns {string|null}
 */
function valueOf(string) {
  try {
    return JSON.parse(string);
  } catch {
    return null;
  }
}

/**
 * @param {string} written
 * @param {string} base
 */
function addressOf(written, base) {
  try {
    return new URL(written, base).href;
  } catch {
    return null;
  }
}

/**
 * What was written, with the parts of the file's own path that mean the same in the place of its own.
 *
 * @param {string} written
 * @param {string} actual
 * @param {boolean} escaped
 */
function corrected(written, actual, escaped) {
  const parts = written.split("/");
  const real = actual.split("/");
  for (let back = 1; back <= Math.min(parts.length, real.length); back++) {
    const own = real[real.length - back];
    if (fold(plain(parts[parts.length - back])) !== fold(own)) break;
    parts[parts.length - back] = escaped ? encodeURIComponent(own).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`) : own;
  }
  return parts.join("/");
}
