// What a service worker has, where TypeScript's library for workers only knows what every worker has.

declare const registration: ServiceWorkerRegistration;
declare const clients: Clients;
declare const skipWaiting: () => Promise<void>;

interface DedicatedWorkerGlobalScopeEventMap {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  fetch: FetchEvent;
}

// The messages that it gets are `ExtendableMessageEvent`s.
interface MessageEvent {
  waitUntil(work: Promise<unknown>): void;
}
