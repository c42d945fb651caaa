// Stands right behind `<base>` in every page, before anything that has an address.
//
// A host may answer with a page at its address without the slash, from where the base is not what it says;
// then it is taken from the address with the slash. The theme that a reader chose, and whether anything can
// be kept, show from the first paint on. The boot script comes when the page has been shown, with its
// pictures: until then nothing competes with them. Whoever touches the page before, or has waited long
// enough for a picture, gets it then.
(() => {
  const { dataset } = document.documentElement;
  const names = document.currentScript.dataset;
  if (!/\/(index\.html)?$/.test(location.pathname)) {
    const base = document.querySelector("base");
    base.href = new URL(base.getAttribute("href"), location.origin + location.pathname + "/");
  }
  dataset.keeps = "serviceWorker" in navigator;
  try {
    const theme = localStorage.getItem("warta.theme");
    if (/^(light|dark)$/.test(theme)) dataset.theme = theme;
  } catch {}
  // A page that leads on takes along what the address says besides: which place of the page is meant.
  if (names.to && (location.search || location.hash)) {
    stop();
    location.replace(names.to + location.search + location.hash);
  }
  if (!names.boot) return;
  let touched = false;
  let begun = false;
  const begin = () => {
    touched = true;
    if (begun || document.readyState === "loading") return;
    begun = true;
    const boot = document.createElement("script");
    Object.assign(boot.dataset, names);
    boot.onload = boot.onerror = () => globalThis.wartaTakeDesk || globalThis.wartaFind?.();
    const address = { createScriptURL: () => names.boot };
    boot.src = (globalThis.trustedTypes?.createPolicy("warta-boot", address) ?? address).createScriptURL("");
    document.head.append(boot);
  };
  const shown = () => document.hidden ? begin() : requestAnimationFrame(() => setTimeout(begin));
  addEventListener("load", shown);
  for (const event of ["pointerdown", "pointermove", "keydown", "focusin"]) addEventListener(event, begin, { passive: true });
  addEventListener("DOMContentLoaded", () => touched ? begin() : setTimeout(begin, 5000));
})();
