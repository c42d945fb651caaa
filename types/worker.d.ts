// The worker's programs, as wasm-bindgen gives what crates/worker/src/lib.rs exports.

interface WorkerProgram extends Start {
  again(request: Uint8Array): number;
  answer(request: Uint8Array, bytes?: Uint8Array): Uint8Array;
  begin(url: string, bytes: Uint8Array): void;
  needs_findings(): boolean;
  reading(): number;
  take(url: string, bytes: Uint8Array | undefined, status: number): void;
  wanted(): string;
  rest(): string;
  expect(urls: string): void;
  files(): string;
  is_same(url: string, bytes: Uint8Array): boolean;
}

/** The program that every reader loads. */
declare const wasm_bindgen: WorkerProgram;
/** The one that tells what is wrong. */
declare const wartaWorkerFull: WorkerProgram & { speak(tag: string): void };
