// What pages of the site have, beyond what TypeScript knows of pages.

/** Asks the service worker; see start.js. */
declare var wartaAsk: (what: string, about?: string) => Promise<string>;
/** Give the reader what boot.js has under way. */
declare var wartaTakeWorker: () => Worker;
declare var wartaTakeBundle: (url: string) => Promise<Response> | null;
declare var wartaWasCached: () => boolean;
/** Looks for the site's base; see find.js. */
declare var wartaFind: () => Promise<void>;

// Not every browser has these. What a policy makes is taken where an address is, and typed as one.
interface ScriptPolicy {
  createScriptURL(url: string): string;
}
declare var trustedTypes: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy } | undefined;
// Who listens to the whole page hears from elements, and from the document itself, which has no such function.
interface EventTarget {
  closest?<E extends Element = Element>(selectors: string): E | null;
}
interface Document {
  readonly prerendering?: boolean;
}
interface Navigator {
  readonly connection?: { readonly saveData?: boolean };
}
