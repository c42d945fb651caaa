// The engine's side of the messages with the editors' page. The build appends this to the glue that wasm-bindgen writes, so that the
// worker is one script. The page sends the compiled program first; what comes before the program runs
// waits for it. Then:
//   {id, call, args, bytes?}  is answered by {id, value} or {id, error};
//   {frame: port}             opens a port to the inner page, on which the viewer's packed requests
//                             [request, bytes or null, number] are answered by [answer, number].
// A program that panics can't go on: then, after the answer with its error, {stopped: why, record} says so
// and which record it was reading; the page starts another worker with the texts that it holds, without
// that record.
(() => {
  "use strict";
  let ready = false;
  /** @typedef {{ id: number, call: string, args?: object, bytes?: ArrayBuffer, frame?: undefined }} Call */
  /** @typedef {{ frame: MessagePort }} Line */

  /** @type {string | null} */
  let stopped = null;
  /** @type {(Call | Line)[]} */
  const waiting = [];

  /**
   * Runs a part of the program; an error that it did not answer with is its end.
   *
   * @type {<T>(act: () => T) => T}
   */
  const run = (act) => {
    if (stopped) throw new Error(stopped);
    try {
      return act();
    } catch (error) {
      // What the program refuses by itself is an Error; a trap or a used-up stack is its end.
      if (error instanceof WebAssembly.RuntimeError || error instanceof RangeError) {
        stopped = String(error);
        let record = "";
        try {
          record = wasm_bindgen.reading();
        } catch {
          // It does not even say that any more.
        }
        setTimeout(() => postMessage({ stopped, record }));
      }
      throw error;
    }
  };

  /** @param {Call} asked */
  const answer = ({ id, call, args, bytes }) => {
    try {
      const text = JSON.stringify(args ?? {});
      const given = run(() => bytes
        ? wasm_bindgen.load(call, text, new Uint8Array(bytes))
        : wasm_bindgen.call(call, text));
      postMessage({ id, ...JSON.parse(given) });
    } catch (error) {
      postMessage({ id, error: String(error) });
    }
  };

  /** @param {MessagePort} port */
  const listen = (port) => {
    port.onmessage = ({ data }) => {
      const [request, , number] = data;
      try {
        const packed = run(() => wasm_bindgen.show(request));
        port.postMessage([packed, number], [packed.buffer]);
      } catch (error) {
        port.postMessage({ error: String(error), number });
      }
    };
  };

  /** @param {Call | Line} data */
  const take = (data) => (data.frame ? listen(data.frame) : answer(data));

  /** @param {WebAssembly.Module} program */
  const start = async (program) => {
    try {
      await wasm_bindgen({ module_or_path: program });
      ready = true;
      postMessage("ready");
      waiting.splice(0).forEach(take);
    } catch (error) {
      // Outside of every handler, an error reaches the page as the worker's own `error` event.
      setTimeout(() => { throw error; });
    }
  };

  self.onmessage = ({ data }) => {
    if (data instanceof WebAssembly.Module) start(data);
    else if (ready) take(data);
    else waiting.push(data);
  };
})();
