
// The worker's end of the line. The build appends this to the glue that wasm-bindgen writes, so that the
// worker is one script. The page sends the compiled program first and then requests, which may come
// before the program runs: [packed request, bytes or null, number]. Each is answered by
// [packed answer, number]; by [null, number, record] where the program stopped, with the record that it
// was reading (see `reading` in crates/worker/src/lib.rs).
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
    let packed;
    for (const [before, bytes] of asked) {
      packed = worker.answer(before, bytes ? new Uint8Array(await bytes.arrayBuffer()) : undefined);
    }
    asked = [];
    return noted && packed || settle(request);
  };

  /**
   * Fetches the bundles that a page needs, and hands them to the program in their order.
   *
   * @param {string[]} urls
   */
  const fetchParts = async (urls) => {
    /** @type {[bytes: Uint8Array | undefined, why: string][]} */
    const answers = await Promise.all(urls.map(async (url) => {
      try {
        const response = await fetch(url);
        if (!response.ok) return [undefined, `The server answered ${response.status}`];
        return [new Uint8Array(await response.arrayBuffer()), ""];
      } catch {
        return [undefined, "The server could not be reached"];
      }
    }));
    answers.forEach(([bytes, why], nth) => worker.take(urls[nth], bytes, why));
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
      const noted = !isFull() && note(request, bytes);
      let packed = await settle(request, bytes);
      if (!isFull() && worker.needs_findings()) packed = await change(request, noted);
      postMessage([packed, number], [packed.buffer]);
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
    else if (ready) queue(data);
    else waiting.push(data);
  };
})();
