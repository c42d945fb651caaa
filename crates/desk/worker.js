
// The desk's end of the line. The build appends this to the glue that wasm-bindgen writes, so that the
// worker is one script. The page sends the compiled program first and then requests, which may come
// before the program runs: [packed request, bytes or null, number]. Each is answered by
// [packed answer, number]; by [null, number, record] where the program stopped, with the record that it
// was reading (see `reading` in crates/desk/src/lib.rs).
(() => {
  "use strict";
  let ready = false;
  const waiting = [];

  // Rethrown outside of every handler, an error reaches the page as the worker's own `error` event.
  const fail = (error) => setTimeout(() => { throw error; });

  const answer = ([request, bytes, number]) => {
    try {
      const packed = wasm_bindgen.answer(request, bytes ?? undefined);
      postMessage([packed, number], [packed.buffer]);
    } catch (error) {
      let record = -1;
      try {
        record = wasm_bindgen.reading();
      } catch {
        // It does not even say that any more.
      }
      postMessage([null, number, record]);
      fail(error);
    }
  };

  const start = async (program) => {
    try {
      await wasm_bindgen({ module_or_path: program });
      ready = true;
      // Tells the boot script that it is not needed any more; the reader passes over it.
      postMessage("ready");
      waiting.splice(0).forEach(answer);
    } catch (error) {
      fail(error);
    }
  };

  self.onmessage = ({ data }) => {
    if (data instanceof WebAssembly.Module) start(data);
    else if (ready) answer(data);
    else waiting.push(data);
  };
})();
