// The engine, as wasm-bindgen gives what crates/editor/src/exports.rs exports.

interface EngineProgram extends Start {
  call(name: string, given: string): string;
  load(name: string, given: string, bytes: Uint8Array): string;
  reading(): string;
  show(request: Uint8Array): Uint8Array;
}

declare const wasm_bindgen: EngineProgram;
