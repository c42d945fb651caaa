// In every page that `warta serve` sends: follows the content, and says over the page what is wrong
// with it.
//
// The page's policy allows this script and connections to its own server, and no HTML strings and no
// style attributes: everything here is built with the document's own functions, and the panel's style is
// a sheet that is made by a script.
(() => {
  "use strict";
  const isPreview = location.pathname.startsWith("/preview/");
  const OPEN = "warta.serve.open";
  const FOCUS = "warta.serve.focus";
  const RETRY = 1000;

  // What the server tells: crates/cli/src/serve/served.rs, with the problems of crates/cli/src/serve/reading.rs.
  /** @typedef {{ error: boolean, file: string, line: number, column: number, message: string, help: string, code: string }} Problem */
  /** @typedef {{ version: string, language: string, time: number, errors: number, warnings: number, listed: number, drafts: string[], problems: Problem[] }} State */

  const { dataset } = /** @type {HTMLScriptElement} */ (document.currentScript);
  /** What the document was made from. */
  let { version } = dataset;
  let time = Number(dataset.time);
  /** @type {State | null} */
  let state = null;
  let connected = true;

  const WORDS = {
    id: {
      region: "Masalah dalam isi",
      none: "Tidak ada masalah",
      errors: (/** @type {number} */ n) => `${n} galat`,
      warnings: (/** @type {number} */ n) => `${n} peringatan`,
      error: "Galat",
      warning: "Peringatan",
      more: (/** @type {number} */ n) => `… dan ${n} lagi; semuanya ada di terminal.`,
      draft: "Draf: pembaca tidak mendapat artikel ini.",
      mark: "Draf",
      lost: "Menunggu warta serve…",
    },
    en: {
      region: "Problems in the content",
      none: "No problems",
      errors: (/** @type {number} */ n) => `${n} ${n === 1 ? "error" : "errors"}`,
      warnings: (/** @type {number} */ n) => `${n} ${n === 1 ? "warning" : "warnings"}`,
      error: "Error",
      warning: "Warning",
      more: (/** @type {number} */ n) => `… and ${n} more; the terminal shows all.`,
      draft: "Draft: readers do not get this article.",
      mark: "Draft",
      lost: "Waiting for warta serve…",
    },
  };
  const words = () => (document.documentElement.lang.startsWith("en") ? WORDS.en : WORDS.id);

  /** @typedef {"localStorage" | "sessionStorage"} Store */

  /** What the browser remembers, where it may. */
  /** @type {(storage: Store, key: string) => string | null} */
  const remembered = (storage, key) => {
    try {
      return globalThis[storage].getItem(key);
    } catch {
      return null;
    }
  };
  /** @type {(storage: Store, key: string, value: string) => void} */
  const remember = (storage, key, value) => {
    try {
      globalThis[storage].setItem(key, value);
    } catch {
      // Then it is forgotten.
    }
  };

  // ---- the panel

  const SHEET = `
    :host { all: initial; }
    section {
      position: fixed; z-index: 90; inset-block-end: 0.75rem; inset-inline-end: 0.75rem;
      display: flex; flex-direction: column; box-sizing: border-box;
      max-inline-size: min(34rem, calc(100vw - 1.5rem)); max-block-size: min(22rem, 45vh);
      font: 0.875rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
      color: var(--ink, CanvasText); background: var(--paper-raised, Canvas);
      border: 1px solid var(--rule-strong, CanvasText); border-radius: 4px;
    }
    button {
      all: unset; box-sizing: border-box; flex: none; cursor: pointer;
      min-block-size: 2.75rem; padding: 0.5rem 0.875rem; font-weight: 600;
    }
    button::before { content: "▸ " / ""; }
    button[aria-expanded="true"]::before { content: "▾ " / ""; }
    button:focus-visible, div:focus-visible { outline: 3px solid var(--focus, Highlight); outline-offset: -3px; }
    .quiet { padding: 0.375rem 0.75rem; margin: 0; color: var(--ink-soft, CanvasText); }
    .body { overflow: auto; overscroll-behavior: contain; padding: 0 0.875rem 0.875rem; }
    .body[hidden] { display: none; }
    p { margin: 0.25rem 0 0; }
    ol { list-style: none; margin: 0; padding: 0; }
    li { padding: 0.5rem 0 0.5rem 0.625rem; border-inline-start: 3px solid var(--warn-rule, CanvasText); margin-block-start: 0.625rem; }
    li.error { border-inline-start-color: light-dark(#a3142c, #ff9aa8); }
    .severity { font-weight: 600; }
    .error .severity { color: light-dark(#a3142c, #ff9aa8); }
    .place, .code { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 0.8125rem; overflow-wrap: anywhere; }
    .message { overflow-wrap: anywhere; }
    .heard { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    @media (max-width: 40rem) {
      section { inset-inline: 0.5rem; inset-block-end: 0.5rem; max-inline-size: none; max-block-size: 40vh; }
      section.small { inset-inline-start: auto; }
    }
    @media print { section { display: none; } }
  `;

  /** @type {<K extends keyof HTMLElementTagNameMap>(name: K, className?: string, text?: string) => HTMLElementTagNameMap[K]} */
  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  const host = element("div");
  host.id = "warta-serve";
  const section = element("section");
  const button = element("button");
  const quiet = element("p", "quiet");
  const body = element("div", "body");
  // Words that are only heard: they change with each save, and the button's name does not interrupt.
  const heard = element("div", "heard");
  button.type = "button";
  body.id = "body";
  button.setAttribute("aria-controls", body.id);
  // A list that scrolls has to be reached by the keyboard.
  body.tabIndex = 0;
  body.setAttribute("role", "group");
  heard.setAttribute("role", "status");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(SHEET);
  root.adoptedStyleSheets = [sheet];
  section.append(heard, button, quiet, body);
  root.append(section);

  const narrow = matchMedia("(max-width: 40rem)");
  // On a phone it would be in the way: there one asks for it.
  const isOpen = () => (remembered("localStorage", OPEN) ?? (narrow.matches ? "no" : "yes")) === "yes";
  /** @param {boolean} open */
  const setOpen = (open) => {
    remember("localStorage", OPEN, open ? "yes" : "no");
    draw();
  };
  button.addEventListener("click", () => setOpen(body.hidden === true));
  narrow.addEventListener("change", () => draw());
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || isPreview || body.hidden) return;
    // Who closes a dialog does not mean the panel behind it.
    if (document.querySelector("dialog[open]")) return;
    const inside = root.activeElement !== null;
    setOpen(false);
    if (inside) button.focus();
  });

  /** @param {State} state */
  const summary = (state) => {
    const say = words();
    const parts = [];
    if (state.errors) parts.push(say.errors(state.errors));
    if (state.warnings) parts.push(say.warnings(state.warnings));
    return parts.join(" · ") || say.none;
  };

  /** @param {State} state */
  const isDraft = (state) => state.drafts.some((slug) => location.pathname.endsWith(`/article/${slug}`));

  /** @type {(problem: Problem, language: string) => HTMLLIElement} */
  const item = (problem, language) => {
    const say = words();
    const made = element("li", problem.error ? "error" : "warning");
    made.append(
      element("span", "severity", problem.error ? say.error : say.warning), " ",
      element("span", "place", `${problem.file}:${problem.line}:${problem.column}`),
    );
    // The findings are in the language of the terminal, whatever the page's is.
    const message = element("p", "message", problem.message);
    message.lang = language;
    made.append(message);
    if (problem.help) {
      const help = element("p", "message", problem.help);
      help.lang = language;
      made.append(help);
    }
    made.append(element("p", "code", problem.code));
    return made;
  };

  let drawn = "";
  const draw = () => {
    if (!state || isPreview) return;
    const say = words();
    const draft = isDraft(state);
    const open = isOpen();
    markDrafts(state);
    const next = JSON.stringify([state, draft, open, connected, say.none]);
    if (next === drawn) return;
    drawn = next;
    const line = connected ? summary(state) : say.lost;
    const full = draft ? `${line}. ${say.draft}` : line;
    section.setAttribute("aria-label", say.region);
    body.setAttribute("aria-label", say.region);
    section.lang = say === WORDS.en ? "en" : "id";
    const some = state.problems.length > 0;
    section.className = some && open ? "" : "small";
    button.hidden = !some;
    button.style.display = some ? "" : "none";
    button.textContent = line;
    button.setAttribute("aria-expanded", String(open));
    quiet.textContent = [some ? "" : line, draft ? say.draft : ""].filter(Boolean).join(" · ");
    quiet.hidden = !quiet.textContent;
    quiet.style.display = quiet.hidden ? "none" : "";
    body.hidden = !some || !open;
    const list = element("ol");
    const { problems, language } = state;
    list.append(...problems.map((problem) => item(problem, language)));
    body.replaceChildren(list);
    const count = state.problems.length;
    if (state.listed > count) body.append(element("p", "", say.more(state.listed - count)));
    if (!host.isConnected) {
      document.body.append(host);
      if (remembered("sessionStorage", FOCUS) === "yes") button.focus({ preventScroll: true });
      remember("sessionStorage", FOCUS, "no");
    }
    // A live region speaks of what changes after it is there.
    if (heard.textContent !== full) setTimeout(() => { heard.textContent = full; });
  };

  // What lies last in the page, the reader's own choices, can be scrolled out from beneath the panel.
  const room = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, room];
  new ResizeObserver(() => {
    const tall = host.isConnected ? Math.ceil(section.getBoundingClientRect().height) + 24 : 0;
    room.replaceSync(tall ? `@media screen { body { padding-block-end: ${tall}px; } }` : "");
  }).observe(section);

  // ---- drafts, which the reader itself knows nothing of

  const marks = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, marks];
  /** @param {State} state */
  const markDrafts = (state) => {
    const mark = JSON.stringify(`${words().mark} · `);
    const links = state.drafts.filter(Boolean).map((slug) => `#app a[href$="article/${CSS.escape(slug)}"]::before`);
    if (isDraft(state)) links.push("#app h1::before");
    const rules = links.length ? `${links.join(", ")} { content: ${mark}; font-style: italic; }` : "";
    marks.replaceSync(rules);
  };

  // ---- the content

  const reload = () => {
    remember("sessionStorage", FOCUS, root.activeElement === button ? "yes" : "no");
    location.reload();
  };

  /** @param {string} text */
  const receive = (text) => {
    connected = true;
    /** @type {State} */
    const told = JSON.parse(text);
    // What another page was told may be older than what this one was made from.
    if (told.time < time) return draw();
    time = told.time;
    state = told;
    if (state.version === version) return draw();
    version = state.version;
    // The editor's page has work in it, and draws anew by itself.
    if (isPreview) dispatchEvent(new CustomEvent("warta:changed", { detail: state }));
    else reload();
  };

  // A browser allows six connections to one server, over all its windows. So only one of them listens,
  // and tells the others; when it is closed, another one takes over.
  const channel = new BroadcastChannel("warta-serve");
  /** @type {string | null} */
  let last = null;
  channel.addEventListener("message", ({ data }) => {
    if (data.ask) {
      if (last) channel.postMessage({ state: last });
    } else if (data.lost) {
      connected = false;
      draw();
    } else {
      receive(data.state);
    }
  });

  const listen = () => {
    const source = new EventSource("/-/events");
    source.addEventListener("message", (event) => {
      last = event.data;
      channel.postMessage({ state: event.data });
      receive(event.data);
    });
    source.addEventListener("error", () => {
      // Some browsers give up after a while; this page does not.
      source.close();
      last = null;
      connected = false;
      channel.postMessage({ lost: true });
      draw();
      setTimeout(listen, RETRY);
    });
  };

  // Locks are there on this machine's own addresses; elsewhere each page listens for itself.
  if (navigator.locks) navigator.locks.request("warta-serve", () => new Promise(listen));
  else listen();
  channel.postMessage({ ask: true });

  // The reader changes language, theme and page within one document.
  const follow = new MutationObserver(() => draw());
  follow.observe(document.documentElement, { attributes: true, attributeFilter: ["lang"] });
  follow.observe(document.head, { childList: true, subtree: true, characterData: true });
})();
