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
      throw new BootError(url, "Berkas program rusak saat diunduh.", "The program was damaged while it was downloaded.", String(error));
    }
  };

  // The worker. Its module is fetched here, beside the reader's, and handed to the worker.
  const workerAddress = at(names.worker);
  const rules = {
    /** @param {string} url */
    createScriptURL(url) {
      if (url !== workerAddress) throw new TypeError("not the worker: " + url);
      return url;
    },
  };
  const trusted = globalThis.trustedTypes?.createPolicy("warta-worker", rules) ?? rules;

  /** @param {(worker: Worker, error: unknown) => void} failed */
  const startWorker = (failed) => {
    const worker = new Worker(trusted.createScriptURL(workerAddress));
    // Until the worker says anything, an error means that it can't start; after that the reader deals
    // with its errors.
    let settled = false;
    /** @type {<T>(act: (value: T) => void) => (value: T) => void} */
    const once = (act) => (value) => {
      if (settled) return;
      settled = true;
      act(value);
    };
    worker.addEventListener("message", once(() => {}));
    worker.addEventListener("error", once((event) => {
      // The viewer may be listening already. It would say in its own words that the worker stopped,
      // before this script has found out why it never started.
      event.stopImmediatePropagation();
      scriptError(workerAddress, event.message).then((failure) => failed(worker, failure));
    }));
    compile(at(names.workerWasm)).then(
      (program) => worker.postMessage(program),
      once((error) => failed(worker, error)),
    );
    return worker;
  };

  /** @type {Worker | null} */
  let worker = null;
  /** Gives the reader the worker that is already under way; after that, a fresh one each time. */
  globalThis.wartaTakeWorker = () => {
    const taken = worker;
    worker = null;
    return taken || startWorker((worker, error) => {
      worker.dispatchEvent(new ErrorEvent("error", { message: String(error) }));
    });
  };

  const start = async () => {
    if (typeof WebAssembly !== "object" || typeof Worker !== "function") {
      throw new BootError(location.href, "Peramban ini sudah usang.",
        "This browser is too old for this site.");
    }
    // Compiled while it comes, and not only once everything else is there.
    const wasm = compile(at(names.wasm));
    const js = at(names.js);
    const glue = import(js).catch(async (error) => {
      throw await scriptError(js, error);
    });
    worker = startWorker((_, error) => stopped(error));
    const [program, reader] = await Promise.all([wasm, glue, styled, parsed]);
    if (halted) return;
    try {
      await reader.default({ module_or_path: program });
    } catch (error) {
      throw panicked(error) || new BootError(at(names.wasm), "Berkas program rusak saat diunduh.",
        "The program was damaged while it was downloaded.", String(error));
    }
    started = true;
    document.getElementById("warta-shell")?.remove();
  };

  /**
   * Whether an error is the end of a WebAssembly program: a panic, or its stack used up.
   *
   * @param {unknown} error
   */
  const panicked = (error) => {
    const ended = error instanceof WebAssembly.RuntimeError
      || (error instanceof RangeError && /call stack/i.test(error.message));
    return ended && new BootError(location.href, "Program berhenti karena kesalahannya sendiri.",
      "The program stopped because of a mistake of its own.", String(error));
  };

  /** @type {<K extends keyof HTMLElementTagNameMap>(name: K, text?: string, lang?: string) => HTMLElementTagNameMap[K]} */
  const node = (name, text, lang) => {
    const made = document.createElement(name);
    if (text) made.textContent = text;
    if (lang) made.lang = lang;
    return made;
  };

  /** @type {(id: string, en: string, act: () => void) => HTMLButtonElement} */
  const button = (id, en, act) => {
    const made = node("button");
    made.type = "button";
    made.append(node("span", id, "id"), " / ", node("span", en, "en"));
    made.addEventListener("click", act);
    return made;
  };

  const ways = () => {
    const made = node("p");
    made.append(
      button("Muat ulang", "Reload", () => location.reload()), " ",
      button("Beranda", "Home", () => location.assign(base)),
    );
    return made;
  };

  let halted = false;
  let started = false;

  /**
   * Says that a program can't go on: in place of the page, or above one that is already drawn.
   *
   * @param {unknown} error
   */
  const stopped = (error) => {
    if (halted) return;
    halted = true;
    const failure = error instanceof BootError ? error
      : new BootError(location.href, "Terjadi kesalahan yang tidak terduga.", "Something unexpected went wrong.", String(error));
    const say = () => {
      const app = document.getElementById("app") || document.body;
      const drawn = started && app.querySelector("h1");
      const box = node(drawn ? "div" : "main");
      box.className = "recovery";
      box.setAttribute("role", "alert");
      // The style sheet may be what is missing, so the few properties that matter are set here.
      Object.assign(box.style, drawn
        ? { position: "fixed", inset: "auto 0 0 0", padding: "1rem", zIndex: "99", color: "#000", background: "#ffe9a8", borderTop: "2px solid #000" }
        : { maxWidth: "40rem", margin: "3rem auto", padding: "0 1rem", font: "1rem/1.5 system-ui, sans-serif" });
      const heading = node(drawn ? "p" : "h1");
      heading.append(node("span", "Halaman ini berhenti", "id"), " / ", node("span", "This page has stopped", "en"));
      box.append(heading, node("p", failure.id, "id"), node("p", failure.en, "en"));
      if (drawn) {
        box.append(
          node("p", "Yang sudah tampil masih dapat dibaca.", "id"),
          node("p", "What is on the page can still be read.", "en"),
        );
      }
      const where = node("p");
      const code = node("code", failure.url);
      code.style.overflowWrap = "anywhere";
      where.append(code);
      box.append(where, ways());
      if (failure.detail) {
        const more = node("details");
        more.append(node("summary", "Teknis / Technical"), node("pre", failure.detail));
        /** @type {HTMLElement} */
        (more.lastChild).style.whiteSpace = "pre-wrap";
        box.append(more);
      }
      if (drawn) {
        document.body.append(box);
      } else {
        app.replaceChildren(box);
        document.title = "Warta";
      }
      console.error(failure);
    };
    parsed.then(say);
  };

  /** @type {Promise<void>} */
  const parsed = new Promise((done) => {
    if (document.readyState !== "loading") done();
    else document.addEventListener("DOMContentLoaded", () => done(), { once: true });
  });
  // The words for the case that this script never ran are in the way now.
  parsed.then(() => document.getElementById("warta-lost")?.remove());

  /**
   * The publication's name, where the beginning of its bundle holds the whole of its `site`.
   *
   * @param {string} text
   * @returns {unknown}
   */
  const nameIn = (text) => {
    const found = /"site"\s*:\s*(?=\{)/.exec(text);
    if (!found) return "";
    const from = found.index + found[0].length;
    let depth = 0;
    for (const { 0: part, index } of text.slice(from).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
      if (part === "{") depth += 1;
      if (part !== "}" || --depth > 0) continue;
      try {
        return JSON.parse(text.slice(from, from + index + 1)).title;
      } catch {
        return "";
      }
    }
    return "";
  };

  /**
   * Shows the name as soon as enough of the bundle is there, long before the program can draw anything.
   *
   * @param {ReadableStream<BufferSource>} body
   */
  const showName = async (body) => {
    const parts = body.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    /** @type {unknown} */
    let name = "";
    while (!name && text.length < 65_536) {
      const { done, value } = await parts.read();
      if (done) break;
      text += value;
      name = nameIn(text);
    }
    parts.cancel().catch(() => {});
    const shell = document.getElementById("warta-shell");
    if (typeof name !== "string" || !name || !shell) return;
    document.title = name;
    const shown = node("p", name);
    shown.className = "shell-name";
    shell.prepend(shown);
  };

  // Who reloads a page wants what the host has now; everybody else reads what the browser has cached since an earlier
  // visit at once, and is told where the host has a newer one.
  const isReload = /** @type {PerformanceNavigationTiming | undefined} */
    (performance.getEntriesByType("navigation")[0])?.type === "reload";
  globalThis.wartaWasCached = () => false;

  /** @param {string} url */
  const fetchBundle = async (url) => {
    const cached = isReload ? null : await fetch(url, { cache: "force-cache" }).catch(() => null);
    // Also that there is no such file may be cached.
    if (!cached?.ok) return fetch(url, { cache: "no-cache" });
    globalThis.wartaWasCached = () => {
      const timing = /** @type {PerformanceResourceTiming | undefined} */
        (performance.getEntriesByName(url, "resource")[0]);
      // Nothing came over the network. Where a browser does not tell, it may be so.
      return !timing?.transferSize;
    };
    return cached;
  };

  parsed.then(async () => {
    const bundle =
      /** @type {HTMLLinkElement | null} */
      (document.getElementById("warta-bundle"))?.href;
    if (!bundle) return;
    const answer = fetchBundle(bundle);
    /** Gives the reader the answer that is already under way, once. */
    globalThis.wartaTakeBundle = (url) => {
      if (url !== bundle) return null;
      globalThis.wartaTakeBundle = () => null;
      return answer;
    };
    const { ok, body } = await answer.then((it) => it.clone());
    if (!ok || !body) return;
    const [first, all] = body.tee();
    // The worker begins to read before the reader is there to ask for it.
    const begun = worker;
    new Response(all).arrayBuffer().then((bytes) => begun?.postMessage({ begin: bundle, bytes }, [bytes]), () => {});
    await showName(first);
  }).catch(() => {
    // The reader says what is wrong with the bundle.
  });

  addEventListener("error", (event) => {
    const failure = panicked(event.error);
    if (failure) stopped(failure);
  });
  addEventListener("unhandledrejection", (event) => {
    const failure = panicked(event.reason);
    if (failure) stopped(failure);
  });

  setTimeout(() => {
    const shell = document.getElementById("warta-shell");
    if (started || halted || !shell) return;
    shell.append(
      node("p", "Sambungan lambat. Halaman ini masih dimuat.", "id"),
      node("p", "The connection is slow. This page is still loading.", "en"),
      ways(),
    );
  }, SLOW_AFTER);

  start().catch(stopped);
})();
