
// The desk's end of the line. The build appends this to the glue that wasm-bindgen writes, so that the
// worker is one script. The page sends the compiled program first and then requests, which may come
// before the program runs: [packed request, bytes or null, number]. Each is answered by
// [packed answer, number].
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
