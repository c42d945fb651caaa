// The engine: a worker that reads bundles, checks them and draws up pages. It may stop; whoever holds
// the text then starts another one.

/** @import { Calls, EngineRecord } from "./types.js" */

/** The engine stopped. Its answers are lost; the texts are not, because the page has them. */
export class EngineStopped extends Error {}

export class Engine {
  /** @type {Worker | null} */
  #worker = null;
  #next = 0;
  /** @type {Map<number, {resolve: (value: unknown) => void, reject: (error: Error) => void}>} */
  #waiting = new Map();
  #script;
  #wasm;
  /** @type {Promise<WebAssembly.Module>|null} */
  #program = null;
  #stopped;
  /**
   * The records at which an engine stopped, as its call `leave_out` takes them.
   *
   * @type {EngineRecord[]}
   */
  failed = [];

  /**
   * @param {{script: string, wasm: string}} names absolute addresses of the worker and its program
   * @param {(why: string) => void} stopped called once for each engine that stops by itself
   */
  constructor({ script, wasm }, stopped) {
    this.#script = trusted(script);
    this.#wasm = wasm;
    this.#stopped = stopped;
  }

  /** Whether an engine is there to be asked. */
  get running() {
    return this.#worker !== null;
  }

  /** Starts one. It can be asked at once; the answers come when it is ready. */
  start() {
    this.stop();
    const worker = new Worker(this.#script);
    this.#worker = worker;
    /** @param {unknown} why */
    const fail = (why) => {
      if (this.#worker !== worker) return;
      this.stop();
      this.#stopped(String(why ?? ""));
    };
    worker.onmessage = ({ data }) => {
      if (data?.record) this.failed.push(JSON.parse(data.record));
      if (data?.stopped !== undefined) fail(data.stopped);
      const asker = this.#waiting.get(data?.id);
      if (!asker) return;
      this.#waiting.delete(data.id);
      if (data.error === undefined || data.error === null) asker.resolve(data.value);
      else asker.reject(new Error(String(data.error)));
    };
    worker.onerror = (event) => {
      event.preventDefault?.();
      fail(event.message);
    };
    // The worker holds messages back until its program has come.
    this.#program ??= compile(this.#wasm);
    this.#program.then((program) => worker.postMessage(program), (error) => {
      this.#program = null;
      fail(error.message);
    });
  }

  /** Ends the engine; whoever waits for it is told. */
  stop() {
    this.#worker?.terminate();
    this.#worker = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(new EngineStopped("the engine stopped"));
  }

  /**
   * Asks for something.
   *
   * @template {keyof Calls} C
   * @param {C} call
   * @param {Calls[C][0]} args
   * @param {Uint8Array<ArrayBuffer>} [bytes] handed over, not copied
   * @returns {Promise<Calls[C][1]>}
   */
  call(call, args, bytes) {
    const worker = this.#worker;
    if (!worker) return Promise.reject(new EngineStopped("no engine"));
    const id = ++this.#next;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: (value) => resolve(/** @type {Calls[C][1]} */ (value)), reject });
      const message = bytes ? { id, call, args, bytes } : { id, call, args };
      worker.postMessage(message, bytes ? [bytes.buffer] : []);
    });
  }

  /**
   * Gives the engine a message port to the inner page.
   *
   * @param {MessagePort} port
   */
  connect(port) {
    this.#worker?.postMessage({ frame: port }, [port]);
  }
}

/**
 * The one address that a worker may be started from.
 *
 * @param {string} script
 */
function trusted(script) {
  const policy = globalThis.trustedTypes?.createPolicy("warta-preview", {
    createScriptURL(url) {
      if (url !== script) throw new TypeError(`not the engine: ${url}`);
      return url;
    },
  });
  return policy?.createScriptURL(script) ?? script;
}

/**
 * Some hosts send no type for programs, or a wrong one; then the bytes themselves are compiled.
 *
 * @param {string} url
 */
async function compile(url) {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  const type = answer.headers.get("content-type") ?? "";
  return type.startsWith("application/wasm")
    ? WebAssembly.compileStreaming(answer)
    : WebAssembly.compile(await answer.arrayBuffer());
}
