// The boot script: it finds out where the site lies, starts the two programs (the viewer, and the web
// worker that reads bundles), and says what happened when one of them can't start or stops.
//
// It is a classic script at the top of every page and writes no HTML, so that the page's policy can
// forbid that. The build puts a copy into each folder of addresses (article/, tag/, …), where a deep
// link finds it; there `UP` is "../". The names of the programs' files come with the script's tag, so
// that index.html alone decides which build runs.
(() => {
  "use strict";
  const UP = "./";
  const SLOW_AFTER = 15000;

  const tag =
    /** @type {{ src: string, dataset: Record<string, string> }} */
    (document.currentScript);
  const root = document.documentElement;
  const base = new URL(UP, tag.src).href;
  /** @param {string} name */
  const at = (name) => new URL(name, base).href;
  const names = tag.dataset;

  // Everything below this script in the page is relative to the site's base.
  const element = document.createElement("base");
  element.href = base;
  document.head.prepend(element);

  try {
    const theme = localStorage.getItem("warta.theme");
    if (theme === "light" || theme === "dark") root.dataset.theme = theme;
  } catch {
    // Storage is switched off: the system's theme it is.
  }

  const styled = new Promise((done) => {
    const style = document.createElement("link");
    style.rel = "stylesheet";
    style.setAttribute("blocking", "render");
    // A page without its style is still a page.
    style.onload = style.onerror = done;
    style.href = at(names.css);
    document.head.append(style);
  });

  /** What went wrong, in both languages of the interface. */
  class BootError extends Error {
    /**
     * @param {string} url
     * @param {string} id
     * @param {string} en
     * @param {string} [detail]
     */
    constructor(url, id, en, detail) {
      super(en + (detail ? " (" + detail + ")" : ""));
      this.url = url;
      this.id = id;
      this.en = en;
      this.detail = detail;
    }
  }

  /**
   * Fetches a module, and tells a program from what a host may send in its place.
   *
   * @param {string} url
   */
  const module = async (url) => {
    let response;
    try {
      response = await fetch(url);
    } catch (error) {
      throw broken(url, error);
    }
    if (!response.ok) throw missing(url, response.status);
    const type = response.headers.get("content-type") || "";
    if (type.split(";")[0].trim() === "application/wasm") return response;
    // Some hosts send no type or a wrong one; the first four bytes tell.
    const bytes = await response.arrayBuffer();
    const start = new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
    if (String.fromCharCode(...start) === "\0asm") return bytes;
    throw notProgram(url, type);
  };

  /** @type {(url: string, error: unknown) => BootError} */
  const broken = (url, error) => new BootError(url, "Sambungan terputus sebelum program selesai dimuat.",
    "The connection broke before the program was loaded.", String(error));

  /** @type {(url: string, status: number) => BootError} */
  const missing = (url, status) => new BootError(url,
    "Server menjawab " + status + ": sebagian program tidak ada di sana. Mungkin situs ini sedang diperbarui.",
    "The server answered " + status + ": a part of the program is not there. The site may be in the middle of an update.");

  /** @type {(url: string, type: string) => BootError} */
  const notProgram = (url, type) => new BootError(url,
    "Server mengirim sesuatu yang lain sebagai ganti program. Mungkin situs ini sedang diperbarui.",
    "The server sent something else in place of the program. The site may be in the middle of an update.", type);

  /**
   * A script that failed to load says nothing about why; asking again does.
   *
   * @param {string} url
   * @param {unknown} error
   */
  const scriptError = async (url, error) => {
    try {
      const response = await fetch(url);
      if (!response.ok) return missing(url, response.status);
      const type = response.headers.get("content-type") || "";
      if (!type.includes("javascript")) return notProgram(url, type);
    } catch {
      return new BootError(url, "Sambungan terputus sebelum program selesai dimuat.",
        "The connection broke before the program was loaded.");
    }
    return new BootError(url, "Program tidak dapat dijalankan.", "The program can't run.", error ? String(error) : "");
  };

  /** @param {string} url */
  const compile = async (url) => {
    const answer = await module(url);
    try {
      return await (answer instanceof Response
        ? WebAssembly.compileStreaming(answer)
        : WebAssembly.compile(answer));
    } catch (error) {
      if (!(error instanceof WebAssembly.CompileError)) throw broken(url, error);
