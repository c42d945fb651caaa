// Stands right behind `<base>` in every page, before anything that has an address.
//
// A host may answer with a page at its address without the slash, from where the base is not what it says;
// then it is taken from the address with the slash. The theme that a reader chose, and whether anything can
// be kept, show from the first paint on.
(() => {
  // The browser makes text of what is put there.
  /** @type {{ dataset: Record<string, string | boolean | undefined> }} */
  const { dataset } = document.documentElement;
  const { to } =
    /** @type {HTMLScriptElement} */
    (document.currentScript).dataset;
  if (!/(\/|\.html)$/.test(location.pathname)) {
    const base =
      /** @type {{ href: string | URL, getAttribute(name: string): string }} */
      (document.querySelector("base"));
    base.href = new URL(base.getAttribute("href"), location.origin + location.pathname + "/");
  }
  dataset.keeps = "serviceWorker" in navigator;
  try {
    const theme =
      /** @type {string} */
      (localStorage.getItem("warta.theme"));
    if (/^(light|dark)$/.test(theme)) dataset.theme = theme;
  } catch {}
  // A page that leads on takes along what the address says besides: which place of the page is meant.
  if (to && (location.search || location.hash)) {
    stop();
    location.replace(to + location.search + location.hash);
  }
})();
