// The page in the frame of the editors' page: the viewer, which draws the page values that the engine makes. The page
// around it passes in a message port to the engine and the pictures of the opened folder, and nothing else.

import marks from "../style/marks.css";

/**
 * @import { WartaProgram } from "../src/types.js"
 *
 * @typedef {{ theme: string, language: string, shown: Map<string, string>, route: string }} Start
 */

const names = /** @type {HTMLElement & { dataset: Record<string, string> }} */ (document.querySelector("script[data-frame-js]")).dataset;
const here = new URL(".", document.baseURI);
// The address changes with each page; relative addresses are resolved against this folder.
document.head.prepend(Object.assign(document.createElement("base"), { href: here.href }));
/** @param {string} name */
const at = (name) => new URL(name, here).href;

/** The address of local files, at which no host answers; see preview/src/workspace.js. */
const LOCAL = "https://work.invalid/";

/** Pictures of the opened folder, by their path there: addresses of blobs. @type {Map<string, string>} */
let pictures = new Map();

/**
 * The address of a picture that is here; `null` where it is missing.
 *
 * @param {string} address
 */
function picture(address) {
  const path = address.slice(LOCAL.length).split(/[?#]/)[0];
  let plain = path;
  try {
    plain = decodeURIComponent(path);
  } catch {
    // An address that can't be decoded names its file as it is written.
  }
  return pictures.get(plain) ?? pictures.get(path) ?? loose(plain);
}

/**
 * A picture that was dropped without its folder is taken by its name, where only one has it.
 *
 * @param {string} path
 */
function loose(path) {
  const name = path.split("/").pop();
  const found = [...pictures].filter(([there]) => there.split("/").pop() === name);
  return found.length === 1 ? found[0][1] : null;
}

/**
 * Marks an element whose file is missing. The mark is gone when the page is drawn again.
 *
 * @param {Element} element
 * @param {string} name
 * @param {string} path
 */
function lack(element, name, path) {
  // The viewer draws words in place of the picture, inside the same element.
  (element.closest(".picture-frame") ?? element).setAttribute("data-preview-lacks", path);
  if (name === "src") element.dispatchEvent(new Event("error"));
  document.dispatchEvent(new CustomEvent("warta:missing"));
}

/**
 * Replaces addresses of pictures and media as they are set: local ones become blobs, missing ones fail at once, as
 * they would on a host that does not have them. No request is made in either case.
 */
function replaceAddresses() {
  const plain = Element.prototype.setAttribute;
  Element.prototype.setAttribute = function setAttribute(name, value) {
    const text = String(value);
    if (name === "srcset" && text.includes(LOCAL)) return;
    if (["src", "poster"].includes(name) && text.startsWith(LOCAL)) {
      const found = picture(text);
      if (found) {
        plain.call(this, name, found);
      } else {
        setTimeout(() => lack(this, name, text.slice(LOCAL.length)));
      }
      return;
    }
    plain.call(this, name, value);
  };
}

let forbidden = false;

/** For work that did not come from this site: pictures and media only from what was opened. What is
    forbidden once stays so until the frame starts anew. */
function forbid() {
  if (forbidden) return;
  forbidden = true;
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = "img-src blob:; media-src blob:";
  document.head.append(policy);
}

/**
 * Makes an object that the viewer uses as its worker: messages go through the port to the engine.
 *
 * @param {MessagePort} port
 */
function workerOver(port) {
  const worker = Object.create(Worker.prototype, {
    postMessage: {
      /** @type {(message: unknown, transfer?: Transferable[]) => void} */
      value: (message, transfer) => port.postMessage(message, transfer ?? []),
    },
    onmessage: { value: null, writable: true },
    onerror: { value: null, writable: true },
    terminate: { value: () => {} },
  });
  port.onmessage = ({ data }) => {
    if (Array.isArray(data)) worker.onmessage?.({ data });
    else worker.onerror?.(new ErrorEvent("error", { message: data?.error ?? "" }));
  };
  return worker;
}

/** @param {Start & { port: MessagePort }} given */
async function start({ port, theme, language, shown, route }) {
  pictures = shown;
  replaceAddresses();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet()];
  document.documentElement.dataset.theme = theme;
  await style();
  const worker = workerOver(port);
  globalThis.wartaTakeWorker = () => worker;
  if (route) history.replaceState(null, "", at(route));
  /** @type {WartaProgram} */
  const glue = await import(at(names.frameJs));
  globalThis.warta = glue;
  await glue.default({ module_or_path: at(names.frameWasm) });
  glue.set_theme(theme);
  glue.set_language(language);
  // Added after the viewer's own listener: a link that the viewer does not follow leads out of the publication.
  addEventListener("click", stopLeaving);
  addEventListener("auxclick", stopLeaving);
}

/** @param {MouseEvent} event */
function stopLeaving(event) {
  /** @type {HTMLAnchorElement|null} */
  const link = /** @type {Element} */ (event.target).closest?.("a[href]");
  if (!link || event.defaultPrevented) return;
  const own = link.hash && link.href.split("#")[0] === location.href.split("#")[0];
  if (own && event.type === "click") return;
  event.preventDefault();
  document.dispatchEvent(new CustomEvent("warta:left", { detail: link.href }));
}

function sheet() {
  const own = new CSSStyleSheet();
  own.replaceSync(marks);
  return own;
}

/** Loads the viewer's style sheet. Where it can't be loaded, the page is drawn without it. */
function style() {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  const done = new Promise((resolve) => {
    link.onload = link.onerror = resolve;
  });
  link.href = at(names.css);
  document.head.append(link);
  return done;
}

// What the page around this one calls.
globalThis.wartaFrame = {
  forbid,
  picture,
  show(shown) { pictures = shown; },
};

addEventListener("message", (event) => {
  if (event.source !== parent || event.origin !== location.origin || !event.data.start) return;
  start({ ...event.data.start, port: event.ports[0] }).catch((error) => {
    document.dispatchEvent(new CustomEvent("warta:failed", { detail: String(error) }));
  });
});
