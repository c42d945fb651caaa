// Pictures that a text names otherwise than they are called: on many hosts capital and small letters
// are different names, and on the editor's own computer they are not.

import { LOCAL } from "./desk.js";

const fold = (name) => name.normalize("NFC").toLowerCase();
const lastOf = (path) => path.split("/").pop();

/** A path without its escapes. */
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
 * @param {import("./desk.js").Desk} desk
 * @param {string} missing
 * @param {string} actual
 * @returns {Array<[file: string, changes: Array<{from: number, to: number, insert: string}>]>}
 */
export function renamed(desk, missing, actual) {
  const sought = new URL(missing, LOCAL).href;
  const name = lastOf(plain(missing.split(/[?#]/)[0]));
  const found = [];
  for (const file of desk.files.values()) {
    const text = file.state.doc.toString();
    const changes = [];
    for (const string of text.matchAll(/"(?:[^"\\\n]|\\.)*"/g)) {
      const from = string.index;
      const written = valueOf(string[0]);
      if (written === null || lastOf(plain(written.split(/[?#]/)[0])) !== name) continue;
      if (addressOf(written, file.url) !== sought) continue;
      const insert = JSON.stringify(corrected(written, actual));
      if (insert !== string[0]) changes.push({ from, to: from + string[0].length, insert });
    }
    if (changes.length > 0) found.push([file.name, changes]);
  }
  return found;
}

function valueOf(string) {
  try {
    return JSON.parse(string);
  } catch {
    return null;
  }
}

function addressOf(written, base) {
  try {
    return new URL(written, base).href;
  } catch {
    return null;
  }
}

/** What was written, with the parts of the file's own path that mean the same in the place of its own. */
function corrected(written, actual) {
  const parts = written.split("/");
  const real = actual.split("/");
  const escaped = written.includes("%");
  for (let back = 1; back <= Math.min(parts.length, real.length); back++) {
    const own = real[real.length - back];
    if (fold(plain(parts[parts.length - back])) !== fold(own)) break;
    parts[parts.length - back] = escaped ? encodeURIComponent(own) : own;
  }
  return parts.join("/");
}
