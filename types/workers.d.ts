// What both workers have, beyond what TypeScript knows of workers.

/** Starts a program that wasm-bindgen made. */
type Start = (from: { module_or_path: WebAssembly.Module | string }) => Promise<unknown>;

/** How many seconds a zone is ahead of UTC; see crates/worker/zones.js. */
declare var aheadOfUtc: (zone: string, moment: number) => number;

// Not every browser has these. What a policy makes is taken where an address is, and typed as one.
interface ScriptPolicy {
  createScriptURL(url: string): string;
}
declare var trustedTypes: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy } | undefined;
