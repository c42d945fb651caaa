// Reads files that are picked, dropped, pasted or fetched from the site. Where the browser can, it saves them to
// the same file on disk; elsewhere it downloads them.

/**
 * @import { Bundle, Opened, OtherKind, WorkFile } from "./types.js"
 *
 * @typedef {[path: string, source: File | FileSystemFileHandle]} Found
 */

const PICTURE = /\.(?:svg|png|jpe?g|webp|avif|gif|mp4|webm|mp3|m4a|ogg|opus|wav|vtt)$/i;
const BUNDLE = /\.(?:json|jsonc|json5|geojson)$/i;
/** Kinds of files that editors have and that are no bundles, by the ends of their names. */
const OTHERS = /** @type {[kind: OtherKind, ends: RegExp][]} */ ([
  ["word", /\.(?:docx?|odt|rtf|pages|gdoc)$/i],
  ["pdf", /\.pdf$/i],
  ["photo", /\.(?:heic|heif|tiff?|bmp|psd|dng|cr2|nef|arw)$/i],
  ["sheet", /\.(?:xlsx?|ods|numbers)$/i],
  ["archive", /\.(?:zip|rar|7z|tar|gz)$/i],
]);
/** The same kinds by their first bytes, whatever the name. */
const BEGINNINGS = /** @type {[kind: OtherKind, begins: number[]][]} */ ([
  ["pdf", [0x25, 0x50, 0x44, 0x46]], ["archive", [0x50, 0x4b, 3, 4]], ["word", [0xd0, 0xcf, 0x11, 0xe0]],
  ["misnamed", [0xff, 0xd8, 0xff]], ["misnamed", [0x89, 0x50, 0x4e, 0x47]],
]);
// What lies in folders of programs, and is never a bundle.
const PASSED_OVER = /(?:^|\/)(?:\.|node_modules\/|target\/|package(?:-lock)?\.json$|tsconfig.*\.json$)|\.schema\.json$/i;
const MOST = 2000;

/**
 * Whether a file says by its name that it is JSON.
 *
 * @param {string} name
 */
export const isBundleName = (name) => BUNDLE.test(name);

/** Whether files on disk can be followed and saved back. */
export const canFollow = () => "showOpenFilePicker" in window;

const TYPES = [{ description: "JSON", accept: { "application/json": [".json"] } }];

/** Asks for files. @returns {Promise<Opened|null>} `null` where nothing was chosen */
export async function pickFiles() {
  if (!canFollow()) return fromList(await pickWithInput({ multiple: true }));
  const handles = await chosen(() => window.showOpenFilePicker({ multiple: true, types: TYPES }));
  return handles && gather(handles.map(byName));
}

/** Asks for a folder. @returns {Promise<Opened|null>} */
export async function pickFolder() {
  if (!("showDirectoryPicker" in window)) return fromList(await pickWithInput({ webkitdirectory: true }));
  const folder = await chosen(() => window.showDirectoryPicker({ mode: "read" }));
  return folder && gather(await within(folder));
}

/** A file that has no path is found by its name. @type {(source: File | FileSystemFileHandle) => Found} */
const byName = (source) => [source.name, source];

/**
 * Where somebody closes the browser's dialog, that is no error.
 *
 * @template T
 * @param {() => Promise<T>} pick
 * @returns {Promise<T | null>}
 */
async function chosen(pick) {
  try {
    return await pick();
  } catch (error) {
    if (error instanceof Error && error.name === "AbortError") return null;
    throw error;
  }
}

/**
 * @param {{ multiple: true } | { webkitdirectory: true }} how
 * @returns {Promise<File[]>}
 */
function pickWithInput(how) {
  const input = Object.assign(document.createElement("input"), { type: "file", ...how });
  input.className = "picker";
  input.hidden = true;
  document.body.append(input);
  return new Promise((resolve) => {
    const finish = () => {
      resolve([...input.files ?? []]);
      input.remove();
    };
    input.onchange = finish;
    input.oncancel = finish;
    input.click();
  });
}

/** What a newsroom sends. */
const TEXT = /\.(?:txt|text)$/i;

/**
 * Whether a file of a folder is worth reading.
 *
 * @param {string} name
 */
const wanted = (name) => BUNDLE.test(name) || PICTURE.test(name);

/**
 * The files of a list, by their paths below the folder that was chosen.
 *
 * @param {File[]} files
 * @returns {Promise<Opened|null>}
 */
async function fromList(files) {
  if (files.length === 0) return null;
  /** @type {[path: string, file: File][]} */
  const found = files.map((file) => {
    const path = file.webkitRelativePath;
    return [path ? path.slice(path.indexOf("/") + 1) : file.name, file];
  });
  return gather(found.filter(([path, file]) => !file.webkitRelativePath || (wanted(path) && !PASSED_OVER.test(path))));
}

/**
 * What was dropped. The list is emptied when the event is over, so it is read before anything waits.
 *
 * @param {DataTransfer} transfer
 * @returns {Promise<Opened|null>}
 */
export function fromDrop(transfer) {
  const asked = [...transfer.items].filter(({ kind }) => kind === "file").map((item) => {
    const file = item.getAsFile();
    const entry = item.webkitGetAsEntry?.();
    const handle = item.getAsFileSystemHandle?.().catch(() => null) ?? null;
    return { file, entry, handle };
  });
  const files = [...transfer.files];
  const text = transfer.getData("text/plain");
  return (async () => {
    /** @type {Found[]} */
    const found = [];
    for (const { file, entry, handle: promise } of asked) {
      const handle = await promise;
      if (handle?.kind === "directory") found.push(...await within(handle));
      else if (handle?.kind === "file") found.push([handle.name, handle]);
      else if (entry?.isDirectory) found.push(...await below(/** @type {FileSystemDirectoryEntry} */ (entry), ""));
      else if (file) found.push([file.name, file]);
    }
    if (found.length === 0) found.push(...files.map(byName));
    if (found.length > 0) return gather(found);
    return text.trim() ? fromText(text) : null;
  })();
}

/**
 * What was pasted: files, or a text.
 *
 * @param {DataTransfer} transfer
 * @returns {Promise<Opened|null>}
 */
export async function fromPaste(transfer) {
  const files = [...transfer.files];
  const text = transfer.getData("text/plain");
  if (files.length > 0) return gather(files.map(byName));
  return text.trim() ? fromText(text) : null;
}

/**
 * A text that has no file.
 *
 * @type {(text: string, name?: string) => Opened}
 */
export const fromText = (text, name = "bundle.json") => ({
  bundles: [{ name, bytes: new TextEncoder().encode(text) }], pictures: new Map(), refused: [],
});

/**
 * Every file of a folder, by its path there.
 *
 * @param {FileSystemDirectoryHandle} folder
 * @param {string} [path]
 * @param {Found[]} [found]
 */
async function within(folder, path = "", found = []) {
  for await (const [name, handle] of folder.entries()) {
    const there = path + name;
    if (found.length >= MOST || PASSED_OVER.test(handle.kind === "directory" ? `${there}/` : there)) continue;
    if (handle.kind === "directory") await within(handle, `${there}/`, found);
    else if (wanted(name)) found.push([there, handle]);
  }
  return found;
}

/** @type {(entry: FileSystemFileEntry) => Promise<File>} */
const fileOf = (entry) => new Promise((resolve, reject) => { entry.file(resolve, reject); });

/**
 * The same, where folders can only be read in the older way.
 *
 * @param {FileSystemDirectoryEntry} entry
 * @param {string} path
 * @param {Found[]} [found]
 */
async function below(entry, path, found = []) {
  const reader = entry.createReader();
  for (;;) {
    /** @type {FileSystemEntry[]} */
    const some = await new Promise((resolve, reject) => { reader.readEntries(resolve, reject); });
    if (some.length === 0) return found;
    for (const each of some) {
      const there = path + each.name;
      if (found.length >= MOST || PASSED_OVER.test(there)) continue;
      if (each.isDirectory) await below(/** @type {FileSystemDirectoryEntry} */ (each), `${there}/`, found);
      else if (wanted(each.name)) found.push([there, await fileOf(/** @type {FileSystemFileEntry} */ (each))]);
    }
  }
}

/**
 * Reads what was found, bundles at once and pictures when they are drawn.
 *
 * @param {Found[]} found
 * @returns {Promise<Opened>}
 */
async function gather(found) {
  /** @type {Bundle[]} */
  const bundles = [];
  /** @type {Map<string, Blob>} */
  const pictures = new Map();
  /** @type {Opened["refused"]} */
  const refused = [];
  for (const [path, source] of found) {
    const [handle, file] = "getFile" in source ? [source, await source.getFile()] : [null, source];
    const kind = PICTURE.test(path) ? null : await otherKind(path, file);
    if (PICTURE.test(path)) pictures.set(path, file);
    else if (kind) refused.push({ name: path, kind });
    // A single file is opened whatever it is called.
    else if (BUNDLE.test(path) || found.length === 1 || (TEXT.test(path) && !path.includes("/"))) {
      bundles.push({ name: path, bytes: await bytesOf(file), handle, modified: file.lastModified });
    } else refused.push({ name: path, kind: "other" });
  }
  // The main one first: by its usual name, or else the one that lies highest.
  /** @param {Bundle} bundle */
  const rank = ({ name }) => name.split("/").length * 2 - (/(?:^|\/)bundle\.json$/.test(name) ? 1 : 0);
  bundles.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
  return { bundles, pictures, refused };
}

/**
 * What a file is that can't be a bundle.
 *
 * @param {string} path
 * @param {Blob} file
 * @returns {Promise<OtherKind|null>}
 */
async function otherKind(path, file) {
  const named = OTHERS.find(([, ends]) => ends.test(path));
  if (named) return named[0];
  const first = await bytesOf(file.slice(0, 4));
  return BEGINNINGS.find(([, begins]) => begins.every((byte, at) => first[at] === byte))?.[0] ?? null;
}

/** @param {Blob} file */
export const bytesOf = async (file) => new Uint8Array(await file.arrayBuffer());

/** The folder that the whole site lies in. */
const siteFolder = () => new URL("../", document.baseURI);

/**
 * The address that a page of the site takes the publication from. The page's policy lets no text become
 * mark-up, so that the one tag is read as text.
 *
 * @param {string} page
 * @returns {string|null}
 */
export function bundleNamedIn(page) {
  const tags = page.replace(/<!--[\s\S]*?-->/g, "").match(/<link\s[^>]*>/gi) ?? [];
  const link = tags.find((tag) => /\sid=(["']?)warta-bundle\1[\s/>]/i.test(tag));
  const href = link?.match(/\shref=(?:"([^"]+)"|'([^']+)'|([^\s"'>]+))/i);
  return (href?.[1] ?? href?.[2] ?? href?.[3])?.replaceAll("&amp;", "&") ?? null;
}

/** Where the published site's bundle lies: as the site's first page says, or else as this page does. */
async function siteAddress() {
  const first = new URL("index.html", siteFolder());
  try {
    const answer = await fetch(first, { cache: "no-cache" });
    const named = answer.ok ? bundleNamedIn(await answer.text()) : null;
    if (named) return new URL(named, siteFolder()).href;
  } catch {
    // This page names the same bundle as the first one, unless somebody changed only that one.
  }
  /** @type {HTMLLinkElement | null} */
  const link = document.querySelector("#warta-bundle");
  if (!link) throw new Error(first.href);
  return link.href;
}

/**
 * A file of the published site.
 *
 * @param {string|URL} [url] the publication itself where it is left out
 * @returns {Promise<{name: string, url: string, bytes: Uint8Array<ArrayBuffer>}>}
 */
export async function fromSite(url) {
  const address = new URL(url ?? await siteAddress());
  if (address.origin !== location.origin) throw new Error(address.href);
  const answer = await fetch(address, { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${address.pathname}: ${answer.status}`);
  const root = siteFolder().pathname;
  const name = decodeURI(address.pathname.startsWith(root) ? address.pathname.slice(root.length) : address.pathname.slice(1));
  return { name, url: address.href, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

/**
 * The text of a file's bytes, with the line ends that the workspace uses (\n).
 *
 * @param {Uint8Array} bytes
 */
export function textOf(bytes) {
  const [first, second] = bytes;
  const wide = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(wide).decode(bytes).replace(/\r\n?/g, "\n");
}

/**
 * Whether a file is written with the byte order mark at its start. That of UTF-16 says an order of bytes that UTF-8 does not have.
 *
 * @param {Pick<WorkFile, "bom" | "encoding">} file
 */
export const hasMark = ({ bom, encoding }) => bom && encoding !== "utf-16";

/**
 * A text as it goes to disk: in UTF-8, with the line ends and the mark at its start that it came with.
 *
 * @param {WorkFile} file
 */
export function toBytes(file) {
  const { state, eol } = file;
  let text = state.doc.toString();
  if (eol === "\r\n") text = text.replaceAll("\n", "\r\n");
  else if (eol === "\r") text = text.replaceAll("\n", "\r");
  return new TextEncoder().encode((hasMark(file) ? "\uFEFF" : "") + text);
}

/**
 * Downloads a file.
 *
 * @param {string} name
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
export function download(name, bytes, type = "application/json") {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = Object.assign(document.createElement("a"), { href: url, download: name.split("/").pop() });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/**
 * Writes a file on disk.
 *
 * @param {FileSystemFileHandle} handle
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @returns {Promise<number>} when it was last modified
 */
export async function write(handle, bytes) {
  const stream = await handle.createWritable();
  await stream.write(bytes);
  await stream.close();
  return (await handle.getFile()).lastModified;
}

/**
 * Asks where to save, and for the right to write there.
 *
 * @param {string} name
 * @returns {Promise<FileSystemFileHandle|null>}
 */
export const pickPlace = (name) =>
  chosen(() => window.showSaveFilePicker({ suggestedName: name.split("/").pop(), types: TYPES }));
