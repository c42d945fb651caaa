
// The worker's end of the line. The build appends this to the glue that wasm-bindgen writes, so that the
// worker is one script. The page sends the compiled program first and then requests, which may come
// before the program runs: [packed request, bytes or null, number]. Each is answered by
// [packed answer, number]; by [null, number, record] where the program stopped, with the record that it
// was reading (see `reading` in crates/worker/src/lib.rs).
//
// Besides, it says of its own accord "more" where bundles have come that the page on the screen was drawn without, and
// "newer" where the host has other files than those that the browser has cached since an earlier visit. The page says "cached" or
// "fresh": whether what is cached will do, or the host is to be asked; "check", to be told of newer files; and "language " with
// the tag of a language, in which findings are to be told.
//
// There are two programs. The one that every reader loads reads bundles that are right. Where it meets anything
// else, or somebody opens the report, it says so (`needs_findings`); then the other one, which understands and tells
// what is wrong, is loaded in its place and asked everything again. The page notices nothing but the time.
(() => {
  "use strict";
  // The build puts the names of the files here.
  const FULL = { script: "warta-worker-full.js", module: "warta-worker-full.wasm" };

  let worker = wasm_bindgen;
  let ready = false;
  /** @typedef {[request: Uint8Array, bytes: Uint8Array<ArrayBuffer> | null, number: number]} Request */
  /** @typedef {{ begin: string, bytes: ArrayBuffer }} Begin */

  /** @type {(Request | Begin)[]} */
  const waiting = [];
  /**
   * What the other program would have to be asked: requests, and bundles in a form that a browser may keep on disk.
   *
   * @type {[request: Uint8Array, bytes: Blob | null][]}
   */
  let asked = [];

  // Rethrown outside of every handler, an error reaches the page as the worker's own `error` event.
  /** @param {unknown} error */
  const fail = (error) => setTimeout(() => { throw error; });

  /** @param {string} url */
  const trusted = (url) => self.trustedTypes
    ?.createPolicy("warta-worker", { createScriptURL: () => url }).createScriptURL("") ?? url;

  const isFull = () => worker !== wasm_bindgen;

  /** The language of the interface. Only the program that tells findings has words. */
  let language = "";
  /** @param {string} tag */
  const speak = (tag) => {
    language = tag;
    if (isFull()) wartaWorkerFull.speak(tag);
  };

  /** @type {(request: Uint8Array, bytes: Uint8Array<ArrayBuffer> | null) => boolean} */
  const note = (request, bytes) => {
    const again = worker.again(request);
    if (again === 2) asked = [];
    if (again > 0) asked.push([request, bytes && new Blob([bytes])]);
    return again > 0;
  };

  /**
   * Puts the other program in the place of this one, and asks it what this one was asked.
   *
   * @type {(request: Uint8Array, noted: boolean) => Promise<Uint8Array>}
   */
  const change = async (request, noted) => {
    /** @param {string} name */
    const at = (name) => new URL(name, self.location.href).href;
    importScripts(trusted(at(FULL.script)));
    await wartaWorkerFull({ module_or_path: at(FULL.module) });
    worker = wartaWorkerFull;
    speak(language);
    let packed;
    for (const [before, bytes] of asked) {
      packed = worker.answer(before, bytes ? new Uint8Array(await bytes.arrayBuffer()) : undefined);
    }
    asked = [];
    return noted && packed || settle(request);
  };

  /**
   * How bundles are fetched: as the browser has them cached, or asked for again.
   *
   * @type {RequestCache}
   */
  let cache = "force-cache";

  /** @type {(url: string) => Promise<Response>} */
  const ask = async (url) => {
    const response = await fetch(url, { cache });
    // Also that there is no such file may be cached.
    return response.ok || cache === "no-cache" ? response : fetch(url, { cache: "no-cache" });
  };

  /**
   * The number of the present reading. What was asked for by an earlier one is nothing to it: the host may have had
   * other files then.
   */
  let reading = 1;

  /** @typedef {[bytes: Uint8Array | undefined, status: number]} Part */
  /**
   * The bundles that are on their way, with the HTTP status of an answer that is none, 0 where there was no answer.
   *
   * @type {Map<string, Promise<Part>>}
   */
  const coming = new Map();

  /** The bundles that the host has as they were read. @type {Set<string>} */
  const compared = new Set();

  /** A publication is opened. */
  const beginReading = () => {
    reading += 1;
    coming.clear();
    compared.clear();
  };

  /** @type {(url: string) => Promise<Part>} */
  const fetchPart = (url) => {
    const known = coming.get(url);
    if (known) return known;
    /** @type {() => Promise<Part>} */
    const get = async () => {
      try {
        const response = await ask(url);
        if (!response.ok) return [undefined, response.status];
        return [new Uint8Array(await response.arrayBuffer()), 0];
      } catch {
        return [undefined, 0];
      } finally {
        if (coming.get(url) === part) coming.delete(url);
      }
    };
    const part = get();
    coming.set(url, part);
    return part;
  };

  /**
   * Fetches the bundles that a page needs, and hands them to the program in their order.
   *
   * @param {string[]} urls
   */
  const fetchParts = async (urls) => {
    const answers = await Promise.all(urls.map(fetchPart));
    answers.forEach(([bytes, status], nth) => worker.take(urls[nth], bytes, status));
  };

  /** @param {string} text */
  const lines = (text) => text.split("\n").filter(Boolean);

  /** The reading that fetches the rest of a page; 0 where none does. */
  let fetching = 0;
  /**
   * Fetches the bundles that the page on the screen was drawn without, and says that they are there. Each time twice
   * as many come together: to index a publication anew takes the longer, the more of it is there.
   */
  const fetchRest = async () => {
    const own = reading;
    if (fetching === own) return;
    fetching = own;
    try {
      let together = 2;
      for (let urls = lines(worker.rest()); urls.length; urls = lines(worker.rest())) {
        const next = urls.slice(0, together);
        together *= 2;
        const parts = await Promise.all(next.map(fetchPart));
        const taken = turn.then(() => {
          if (own !== reading) return;
          worker.expect(next.join("\n"));
          parts.forEach(([bytes, status], nth) => worker.take(next[nth], bytes, status));
        });
        turn = taken.catch(() => {});
        await taken;
        if (own !== reading) return;
        postMessage("more");
        // The other program is asked for the page, and reads all of it by itself.
        if (!isFull() && worker.needs_findings()) break;
      }
    } catch {
      // The program stopped. Whoever asks it for the next page is told so.
      postMessage("more");
    } finally {
      if (fetching === own) fetching = 0;
    }
  };

  /** Says so where the host has another version of a bundle that was read. Each bundle is compared once. */
  const check = async () => {
    const own = reading;
    for (const url of lines(worker.files())) {
      if (compared.has(url)) continue;
      compared.add(url);
      let isSame = false;
      try {
        const response = await fetch(url, { cache: "no-cache" });
        const bytes = response.ok && new Uint8Array(await response.arrayBuffer());
        if (own !== reading) return;
        isSame = bytes && worker.is_same(url, bytes);
        if (bytes && !isSame) return postMessage("newer");
      } catch {
        // Without an answer there is nothing to say.
      } finally {
        // The next page is reason enough to ask again.
        if (!isSame && own === reading) compared.delete(url);
      }
    }
  };

  /**
   * What the program answers, once it has the bundles that it wants for it.
   *
   * @type {(request: Uint8Array, bytes?: Uint8Array | null) => Promise<Uint8Array>}
   */
  const settle = async (request, bytes) => {
    let packed = worker.answer(request, bytes ?? undefined);
    // A bundle that was wanted may name further ones.
    for (let wanted = worker.wanted(); wanted && (isFull() || !worker.needs_findings()); wanted = worker.wanted()) {
      await fetchParts(wanted.split("\n"));
      packed = worker.answer(request, undefined);
    }
    return packed;
  };

  /** @param {Request} asking */
  const answer = async ([request, bytes, number]) => {
    try {
      if (worker.again(request) === 2) beginReading();
      const noted = !isFull() && note(request, bytes);
      let packed = await settle(request, bytes);
      if (!isFull() && worker.needs_findings()) packed = await change(request, noted);
      postMessage([packed, number], [packed.buffer]);
      void fetchRest();
    } catch (error) {
      let record = -1;
      try {
        record = worker.reading();
      } catch {
        // It does not even say that any more.
      }
      postMessage([null, number, record]);
      fail(error);
    }
  };

  /** Reads the bundle that the boot script has at hand, unless the page has asked for anything already. */
  let idle = true;
  /** @param {Begin} given */
  const begin = ({ begin: url, bytes }) => {
    if (!idle) return;
    idle = false;
    try {
      worker.begin(url, new Uint8Array(bytes));
    } catch {
      // The page will ask for the same, and be told which record it was.
    }
  };

  // One request after the other, also where one takes its time.
  let turn = Promise.resolve();
  /** @param {Request | Begin} data */
  const queue = (data) => {
    if ("begin" in data) return begin(data);
    idle = false;
    turn = turn.then(() => answer(data));
  };

  /** @param {WebAssembly.Module} program */
  const start = async (program) => {
    try {
      await wasm_bindgen({ module_or_path: program });
      ready = true;
      // Tells the boot script that it is not needed any more; the reader passes over it.
      postMessage("ready");
      waiting.splice(0).forEach(queue);
    } catch (error) {
      fail(error);
    }
  };

  self.onmessage = ({ data }) => {
    if (data instanceof WebAssembly.Module) start(data);
    else if (data === "check") check();
    else if (data === "cached" || data === "fresh") cache = data === "cached" ? "force-cache" : "no-cache";
    else if (typeof data === "string") speak(data.replace("language ", ""));
    else if (ready) queue(data);
    else waiting.push(data);
  };
})();
