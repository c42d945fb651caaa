// Shows one page of the file at a time, by the fragment of its address.
(() => {
  // What is taken from their data stands in each of them: crates/publish/src/single.rs writes it.
  /** @typedef {HTMLElement & { dataset: Record<string, string> }} Known */
  const pages = [...
    /** @type {NodeListOf<Known>} */
    (document.querySelectorAll(".single-page"))];
  let shown = pages[0];

  // The browser scrolls to what has the id of the fragment, at a time of its own; pages are shown from
  // their beginning.
  const byId = new Map(pages.map((page) => [page.id, page]));
  for (const page of pages) {
    page.dataset.id = page.id;
    page.removeAttribute("id");
  }

  const named = () => {
    let id = location.hash.slice(1);
    try {
      id = decodeURIComponent(id);
    } catch {
      // An address that somebody mistyped names nothing.
    }
    return id ? byId.get(id) ?? document.getElementById(id) : null;
  };

  // A picture stands in the file once.
  /** @param {HTMLElement} page */
  const fill = (page) => {
    for (const place of
      /** @type {NodeListOf<Known>} */
      (page.querySelectorAll("[data-copy]"))) {
      /** @type {HTMLImageElement | null} */
      const picture = document.querySelector(`[data-picture="${place.dataset.copy}"]`);
      if (!picture) continue;
      const copy =
        /** @type {HTMLImageElement} */
        (picture.cloneNode());
      delete copy.dataset.picture;
      copy.className = place.dataset.class;
      copy.alt = place.dataset.alt;
      place.replaceWith(copy);
    }
  };

  /** @param {Element | null | undefined} target */
  const show = (target) => {
    // What stands outside of all pages, such as the main part as a whole, changes none.
    if (!target || target.closest("#main > *")) shown = target?.closest(".single-page") ?? pages[0];
    for (const page of pages) page.hidden = page !== shown;
    fill(shown);
    document.title = shown.dataset.title;
    for (const link of document.querySelectorAll(".masthead-sections a")) {
      if (link.getAttribute("href") === "#" + shown.dataset.id) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  };

  const remember = () => {
    try {
      history.replaceState(scrollY, "");
    } catch {
      // Some viewers of files know no history.
    }
  };

  /** @param {unknown} position */
  const arrive = (position) => {
    const before = shown;
    const target = named();
    show(target);
    if (shown !== before) shown.querySelector("h1")?.focus({ preventScroll: true });
    if (typeof position === "number") scrollTo(0, position);
    else if (target && target !== shown) target.scrollIntoView();
    else scrollTo(0, 0);
  };

  try {
    history.scrollRestoration = "manual";
  } catch {
    // As above.
  }
  addEventListener("click", (event) => {
    if (event.target?.closest?.("a[href^='#']")) remember();
  }, true);
  addEventListener("scrollend", remember);
  addEventListener("popstate", (event) => arrive(event.state));
  const start = named();
  show(start);
  if (typeof history.state === "number") scrollTo(0, history.state);
  else if (start && start !== shown) start.scrollIntoView();
})();
