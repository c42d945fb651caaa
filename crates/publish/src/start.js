// The script of every page of a built site. The page reads and its links work without it; this starts what
// acts on it: the islands, the service worker, and the prefetch of pages.
(() => {
  "use strict";
  const root = document.documentElement;
  const { js, wasm } =
    /** @type {{ dataset: Record<string, string> }} */
    (document.currentScript).dataset;
  const { folder, page, kept } = root.dataset;
  const base = document.baseURI;
  /** @param {string} name */
  const at = (name) => new URL(name, base).href;
  root.dataset.started = "";

  // Some hosts answer with the home page, or any other, for addresses that they don't know.
  /** @param {string} address */
  const folderOf = (address) => decodeURI(new URL(address).pathname.slice(new URL(base).pathname.length))
    .replace(/(^|\/)index\.html$/, "$1").replace(/([^/])$/, "$1/");
  const isElsewhere = () => {
    try {
      return folderOf(location.href).toLowerCase() !== folder?.toLowerCase();
    } catch {
      return true;
    }
  };
  if (folder !== undefined && isElsewhere()) {
    location.replace(at("404.html"));
    return;
  }

  // The site's service worker (offline.js) caches pages.
  const hasWorkers = "serviceWorker" in navigator;
  const workerUrl = at("offline.js");
  // A policy can be made once.
  const url = { createScriptURL: () => workerUrl };
  const workerScript = (hasWorkers && globalThis.trustedTypes?.createPolicy("warta-offline", url) || url).createScriptURL("");

  /** @type {Promise<ServiceWorker> | null} */
  let underWay = null;
  const worker = () => {
    underWay = underWay || register().catch((error) => {
      underWay = null;
      throw error;
    });
    return underWay;
  };
  /** @returns {Promise<ServiceWorker>} */
  const register = async () => {
    const registration = await navigator.serviceWorker.register(workerScript, { scope: base, updateViaCache: "none" });
    if (registration.active) return registration.active;
    const coming =
      /** @type {ServiceWorker} */
      (registration.waiting || registration.installing);
    return new Promise((done, fail) => coming.addEventListener("statechange", () => {
      if (coming.state === "activated") done(coming);
      // A part of the site could not be had; it may be in the middle of an update.
      else if (coming.state === "redundant") fail(new TypeError("not installed"));
    }));
  };
  /** @type {Promise<void>} */
  const loaded = new Promise((done) => {
    if (document.readyState === "complete") done();
    else addEventListener("load", () => done(), { once: true });
  });
  const quiet = loaded.then(() => new Promise((done) => (globalThis.requestIdleCallback || setTimeout)(done)));
  // The site's own worker, where it is in charge of this page. A host may have others, of its own or of a
  // site around this one.
  const inCharge = () => {
    const controller = hasWorkers && navigator.serviceWorker.controller;
    return controller && controller.scriptURL === workerUrl ? controller : null;
  };

  // Asks the service worker: words as text in, a text out; rejected with the name of what went wrong, or with
  // nothing where nothing can be cached. `save` starts the worker at once, everything else waits until the page
  // is at rest.
  globalThis.wartaAsk = async (what, about) => {
    if (!hasWorkers) throw "";
    const saves = what === "save";
    const pictures = () => [...document.images]
      .filter((it) => saves || it.complete && it.naturalWidth > 0).map((it) => it.currentSrc || it.src);
    let asked = inCharge();
    if (saves) navigator.storage?.persist?.().catch(() => {});
    try {
      if (!asked && !saves) await quiet;
      if (asked) quiet.then(worker).catch(() => {});
      else asked = await worker();
    } catch (error) {
      const { name } =
        /** @type {Error} */
        (error);
      throw name === "SecurityError" ? "" : name;
    }
    const { port1, port2 } = new MessageChannel();
    return new Promise((done, fail) => {
      port1.onmessage = ({ data: { text, failed } }) => failed ? fail(failed) : done(text);
      setTimeout(fail, saves ? 60_000 : 10_000, "TimeoutError");
      /** @type {ServiceWorker} */
      (asked).postMessage([what, about, pictures()], [port2]);
    });
  };

  // A page that was drawn before it was asked for is not read yet.
  /** @type {Promise<void>} */
  const shown = new Promise((done) => {
    if (document.prerendering) document.addEventListener("prerenderingchange", () => done(), { once: true });
    else done();
  });
  // A copy says of itself when it was cached. To be read does not make it newer.
  if (page === "page" && kept === undefined) {
    Promise.all([quiet, shown]).then(() => wartaAsk("read", folder)).catch(() => {});
  }
  // These pages are shown at any address. Their links to themselves lead to it, and not to the base.
  if (page === "offline" || page === "not-found") {
    loaded.then(() => {
      const here = location.href.split("#")[0];
      /** @type {HTMLAnchorElement | null} */
      const skip = document.querySelector(".skip-link");
      if (skip) skip.href = `${here}#main`;
      /** @type {HTMLAnchorElement | null | false} */
      const again = page === "offline" && document.querySelector("[data-reload]");
      if (again) again.href = here;
    });
  }
  if (page === "offline") addEventListener("online", () => location.reload());

  // The islands. Each is found by its element, and started by the function of the module that has its name;
  // Leptos does the same with a script in the page, which the page's policy forbids.
  /** @type {(module: Record<string, (island: HTMLElement) => void>, island: HTMLElement) => void} */
  const start = (module, island) => {
    // What surrounds it, or was put beside its parts, may be anything's. Leptos looks for the parts in
    // their places.
    const children = island.querySelector("leptos-children");
    const part = children?.parentElement;
    if (!children || part?.parentElement !== island || part.closest("leptos-island") !== island) return;
    if (island.firstChild !== part) island.prepend(part);
    if (part.firstChild !== children) part.prepend(children);
    try {
      module[island.dataset.component ?? ""](island);
    } catch (error) {
      console.error(error);
    }
  };
  /** @type {HTMLElement | null} */
  let pressed = null;
  addEventListener("click", ({ target, isTrusted }) => {
    if (isTrusted && !root.dataset.islands) pressed = target?.closest?.("leptos-island button") ?? pressed;
  }, true);
  const startIslands = async () => {
    /** @type {NodeListOf<HTMLElement>} */
    const islands = document.querySelectorAll("leptos-island");
    if (!islands.length || typeof WebAssembly !== "object") return;
    try {
      const [module, answer] = await Promise.all([import(at(js)), fetch(at(wasm))]);
      if (!answer.ok) throw new TypeError(`${wasm}: ${answer.status}`);
      // Some hosts do not say what it is; then it can't be compiled while it comes.
      const isNamed = /^application\/wasm/.test(
        /** @type {string} */
        (answer.headers.get("content-type")));
      await module.default({ module_or_path: isNamed ? answer : await answer.arrayBuffer() });
      for (const island of islands) start(module, island);
      root.dataset.islands = "started";
      // The note about a newer page looks for one when somebody comes back. Nobody was at a page that is drawn ahead.
      // Islands listen a moment after they were started.
      setTimeout(() => document.prerendering && document.dispatchEvent(new Event("visibilitychange", { bubbles: true })));
      // Who pressed a button before it could act, pressed it once.
      const early = pressed?.isConnected && pressed;
      if (early) early.click();
    } catch (error) {
      // Not at once: a browser that leaves the page in the middle of it says the same of what it no longer waits for.
      setTimeout(() => {
        console.error(error);
        // What is damaged must not be cached.
        if (inCharge()) wartaAsk("renew").catch(() => {});
      }, 1000);
    }
  };
  // They come when the page has been shown, with its pictures: until then nothing competes with them. Whoever
  // touches the page before, or has waited long enough for a picture, gets them then.
  const touches = ["pointerdown", "pointermove", "keydown", "focusin"];
  const begin = () => {
    if (document.readyState === "loading") return;
    for (const event of touches) removeEventListener(event, begin);
    if (begun) return;
    begun = true;
    startIslands();
  };
  let begun = false;
  for (const event of touches) addEventListener(event, begin, { passive: true });
  loaded.then(() => document.hidden ? begin() : requestAnimationFrame(() => setTimeout(begin)));
  setTimeout(begin, 5000);

  // The reader may have chosen another theme on another page, before coming back to this one.
  addEventListener("visibilitychange", () => {
    if (document.hidden) return;
    try {
      const theme = localStorage.getItem("warta.theme") || "auto";
      if (theme === (root.dataset.theme || "auto")) return;
      root.dataset.theme = theme;
      /** @type {HTMLElement | null} */
      (document.querySelector(`[data-theme-name="${CSS.escape(theme)}"]`))?.click();
    } catch {}
  });

  // Pages are fetched when a pointer, a finger or the focus comes to their links. Browsers that know
  // speculation rules do that by the rules in the page, in others the service worker does it. Not the page
  // itself: Firefox forgets a page that is left while it waits for an answer, in place of showing it again when
  // the reader comes back. It also asks the policy's `default-src` about `<link rel="prefetch">`, which lets nothing in.
  // A mouse that stays on a link means its page, so the rules then have that drawn too, with its pictures. A finger does
  // not stay on links: what browsers guess there is fetched as a document alone, and drawn once the link is pressed.
  /** @param {PointerEvent} event */
  const hovers = ({ pointerType }) => {
    if (pointerType === "touch" || navigator.connection?.saveData) return;
    root.dataset.prerenders = "";
    removeEventListener("pointerover", hovers);
  };
  addEventListener("pointerover", hovers, { passive: true });
  const fetched = new Set();
  /** @param {Event} event */
  const ahead = ({ target }) => {
    /** @type {HTMLAnchorElement | null | undefined} */
    const link = target?.closest?.("a[href]");
    if (!link || !inCharge() || navigator.connection?.saveData) return;
    const address = link.href.split("#")[0];
    if (!address.startsWith(base) || !/\/$/.test(address) || address === location.href.split("#")[0]) return;
    if (fetched.has(address)) return;
    fetched.add(address);
    wartaAsk("ahead", address.slice(base.length)).catch(() => {});
  };
  if (!HTMLScriptElement.supports?.("speculationrules")) {
    for (const event of ["pointerover", "touchstart", "focusin"]) addEventListener(event, ahead, { passive: true });
  }
})();
