// The frame that shows the page: the viewer's own components, drawn from the texts in the workspace. This file adds
// marks at the blocks; each drawing by the viewer removes them, and they are added again at once.

import { LOCAL } from "./workspace.js";
import { h } from "./element.js";
import { clearCompare, markCompare } from "./compare_marks.js";
import { addNotes } from "./notes.js";
import { t } from "./words.js";

/**
 * @import { Block, Comparison, Language, Place, Problem, Width } from "./types.js"
 *
 * @typedef {Window & typeof globalThis} Inner The frame's window, once the viewer runs.
 */

/**
 * The widths that a page is looked at in, in CSS pixels.
 *
 * @type {Record<Width, number>}
 */
export const WIDTHS = { phone: 360, tablet: 768, desktop: 1280 };

/**
 * Where the parts of an article outside of its body are drawn.
 *
 * @type {Record<string, string | undefined>}
 */
const PARTS = {
  headline: ".article-head h1",
  standfirst: ".article-head .standfirst",
  section: ".article-section",
  kicker: ".article-head .kicker, .article-head",
  image: ".lead-picture",
  corrections: ".corrections",
  dateline: ".article-body > .dateline",
  authors: ".byline",
  editors: ".byline",
  photographers: ".byline",
  published: ".byline",
  modified: ".byline",
  source: ".article-source",
  tags: ".article-tags",
  related: ".related-articles",
};

/** Elements that themselves use a click and Enter. */
const CONTROLS = "a[href], button, summary, input, select, video, audio";

/** After so many milliseconds the next check begins even where the page is not drawn. */
const PATIENCE = 2000;

export class PageFrame {
  /** @type {Width} */
  width = "desktop";
  /** @type {"light" | "dark"} */
  theme = "light";
  /** @type {Language} */
  language = "id";
  /** The page that was asked for last. @type {string|undefined} */
  wanted;
  /** Whether the page's own pictures are forbidden, because the work is not the site's. */
  local = false;
  /** Whether problems are marked in the page. */
  marking = true;
  /** What a comparison found for the page that is shown. @type {Comparison|null} */
  comparison = null;
  /** @type {Place[]} */
  #places = [];
  /** @type {string|null} */
  #placesOf = null;
  /** @type {string|null} */
  #arrivedAt = null;
  /** @type {Block|null} */
  #here = null;
  #started = false;
  /** Whether files or pictures came while the viewer was starting. */
  #late = false;
  #zoom = 1;
  /** @type {number|null} */
  #wantedTop = null;
  /** @type {((value?: unknown) => void)[]} */
  #waiting = [];
  /** @type {Map<string, [blob: Blob, url: string]>} */
  #urls = new Map();
  /** How often a page was asked for. */
  #asked = 0;

  /**
   * @param {HTMLElement} place
   * @param {import("./workspace.js").Workspace} workspace
   * @param {object} hooks
   * @param {(place: Place) => void} hooks.pick a block was clicked
   * @param {(problem: Problem) => void} hooks.problem a note was clicked
   * @param {(route: string) => void} hooks.arrived another page was drawn
   * @param {() => void} [hooks.ready] the viewer runs
   * @param {(missing: string[]) => void} hooks.missing pictures that are not here
   * @param {(address: string) => void} hooks.left a link that leads out of the publication
   * @param {(why: string) => void} hooks.failed
   * @param {(event: KeyboardEvent) => void} hooks.key a key that the page itself has no use for
   */
  constructor(place, workspace, hooks) {
    this.place = place;
    this.workspace = workspace;
    this.hooks = hooks;
    this.frame = h("iframe", { class: "page-frame-iframe", title: t("pageFrame") });
    this.sheet = h("div", { class: "page-frame-sheet" }, this.frame);
    place.append(this.sheet);
    new ResizeObserver(() => this.fit()).observe(place);
  }

  // The frame stands in this page and shows this site, so that it has both.
  get document() {
    return /** @type {Document} */ (this.frame.contentDocument);
  }

  get window() {
    return /** @type {Inner} */ (this.frame.contentWindow);
  }

  /** Which page is shown: its address, relative. */
  get route() {
    if (!this.#started) return this.wanted ?? "";
    const folder = new URL(".", this.source).pathname;
    const path = this.window.location.pathname;
    const route = path.startsWith(folder) ? path.slice(folder.length) : "";
    return route === "index.html" ? "" : route + this.window.location.search;
  }

  get source() {
    return new URL("frame/index.html", document.baseURI).href;
  }

  /** Starts the viewer in the frame, or starts it again. */
  start(route = this.route) {
    this.wanted = route;
    this.#started = false;
    this.local = false;
    this.frame.onload = () => this.#begin();
    // To set the same address again loads it again.
    this.frame.src = this.source;
  }

  #begin() {
    const { document: page, wanted: route } = this;
    if (!page || this.window.location.href === "about:blank") return;
    page.addEventListener("warta:drawn", () => this.#drawn());
    page.addEventListener("warta:missing", () => this.hooks.missing(this.#lacking()));
    page.addEventListener("warta:left", ({ detail }) => this.hooks.left(detail));
    page.addEventListener("warta:failed", ({ detail }) => this.hooks.failed(detail));
    page.addEventListener("click", (event) => this.#click(event));
    page.addEventListener("keydown", (event) => this.#key(event));
    const { port1, port2 } = new MessageChannel();
    this.workspace.engine.connect(port1);
    this.window.postMessage({
      start: { theme: this.theme, language: this.language, shown: this.#pictures(), route },
    }, location.origin, [port2]);
  }

  /** The addresses of the pictures: a blob's is made once and released with the picture. */
  #pictures() {
    for (const [path, [blob, url]] of this.#urls) {
      if (this.workspace.pictures.get(path) === blob) continue;
      URL.revokeObjectURL(url);
      this.#urls.delete(path);
    }
    for (const [path, blob] of this.workspace.pictures) {
      if (!this.#urls.has(path)) this.#urls.set(path, [blob, URL.createObjectURL(blob)]);
    }
    return new Map([...this.#urls].map(([path, [, url]]) => [path, url]));
  }

  /**
   * The address of a picture of the opened folder, for the shares.
   *
   * @param {string|undefined} address
   */
  pictureOf(address) {
    if (!address) return null;
    if (!address.startsWith(LOCAL)) {
      return !this.workspace.fromSite || new URL(address, location.href).origin !== location.origin ? null : address;
    }
    const path = decodeURIComponent(address.slice(LOCAL.length));
    return this.window?.wartaFrame?.picture(address) ?? this.#pictures().get(path) ?? null;
  }

  /** Other files or pictures are here than before. */
  async renew() {
    if (!this.#started) {
      // The viewer was told of its pictures when its start began.
      this.#late = true;
      return;
    }
    const lacking = this.#lacking().length > 0;
    this.window.wartaFrame.show(this.#pictures());
    if (lacking) {
      // The same mark-up may now find its pictures; to draw it from the beginning asks for them again.
      const { route } = this;
      this.go(route === "" ? "election" : "");
      const asked = this.#asked;
      await this.#nextDrawn();
      // Unless somebody asked for another page meanwhile.
      if (asked === this.#asked) this.go(route);
    } else this.redraw();
  }

  /** Waits for the next drawing, but not for ever. */
  #nextDrawn() {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      setTimeout(resolve, PATIENCE);
    });
  }

  /** The pictures and recordings that the page that is shown lacks. @returns {string[]} */
  #lacking() {
    const marked = this.document?.querySelectorAll("[data-preview-lacks]") ?? [];
    return [...new Set([...marked].map((element) => element.getAttribute("data-preview-lacks") ?? ""))];
  }

  /** Draws the page again from the newest texts. Resolves when it is drawn. */
  async redraw() {
    if (!this.#started) return;
    // Where the work came from decides which pictures may be asked for.
    if (this.local && this.workspace.fromSite) {
      this.start();
      return;
    }
    if (!this.local && this.workspace.files.size > 0 && !this.workspace.fromSite) {
      this.local = true;
      this.window.wartaFrame.forbid();
    }
    await this.#locate();
    const drawn = this.#nextDrawn();
    try {
      this.window.warta.redraw();
    } catch (error) {
      this.hooks.failed(String(error));
      return;
    }
    await drawn;
  }

  /** Where the blocks of the page stand in the sources. */
  async #locate() {
    const { route } = this;
    try {
      this.#places = await this.workspace.ask("places", { route });
    } catch {
      this.#places = [];
    }
    this.#placesOf = route;
  }

  async #drawn() {
    const first = !this.#started;
    this.#started = true;
    if (first) {
      this.#magnify();
      // Somebody asked for a page while the viewer was still starting.
      if (this.wanted !== undefined && this.wanted !== this.route) this.go(this.wanted);
    }
    const { route } = this;
    if (route !== this.#arrivedAt) {
      this.#arrivedAt = route;
      this.comparison = null;
      this.hooks.arrived(route);
    }
    if (route !== this.#placesOf) await this.#locate();
    this.#dress();
    this.#scroll();
    // After the marks of this drawing: what lacks its file is marked a moment later.
    setTimeout(() => this.hooks.missing(this.#lacking()));
    for (const resolve of this.#waiting.splice(0)) resolve();
    if (first) this.hooks.ready?.();
    if (this.#late) {
      this.#late = false;
      await this.renew();
    }
  }

  /** Adds the marks of the editors' page to the drawn page. */
  #dress() {
    const { document: page } = this;
    for (const note of page.querySelectorAll(".preview-note")) note.remove();
    clearCompare(page);
    for (const { block } of this.#places) this.element(block)?.setAttribute("data-preview-pick", "");
    if (this.comparison) markCompare(page, this.comparison, (block) => this.element(block), t);
    else if (this.marking) {
      addNotes(page, {
        results: this.workspace.results, places: this.#places, route: this.route,
        elementOf: (block) => this.element(block), go: this.hooks.problem,
      });
    }
    this.#show();
  }

  /**
   * The element that a block is drawn as.
   *
   * @param {Block|null|undefined} block
   * @returns {Element|null}
   */
  element(block) {
    const { document: page } = this;
    if (!page || block === null || block === undefined) return null;
    if (typeof block !== "number") return page.querySelector(PARTS[block] ?? ".article-head");
    const body = page.querySelector(".article-body");
    if (!body) return null;
    return [...body.children].filter((child) =>
      !child.matches("p.dateline, .preview-note, .preview-removed, .preview-beneath"))[block] ?? null;
  }

  /**
   * Marks the block that the cursor is in.
   *
   * @param {Block|null} block
   */
  here(block, scroll = true) {
    this.#here = block;
    const element = this.#show();
    if (!element || !scroll) return;
    const { top, bottom } = element.getBoundingClientRect();
    if (bottom > 0 && top < this.window.innerHeight - 40) return;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    element.scrollIntoView({ block: "center", behavior: still ? "instant" : "smooth" });
  }

  #show() {
    const { document: page } = this;
    for (const old of page?.querySelectorAll("[data-preview-here]") ?? []) old.removeAttribute("data-preview-here");
    const element = this.element(this.#here);
    element?.setAttribute("data-preview-here", "");
    this.#stop(element);
    return element;
  }

  /**
   * Tab stops at one block of the page: the one that is marked, or else the first.
   *
   * @param {Element|null} element
   */
  #stop(element) {
    const { document: page } = this;
    for (const old of page?.querySelectorAll("[data-preview-stop]") ?? []) {
      old.removeAttribute("data-preview-stop");
      old.setAttribute("tabindex", "-1");
    }
    const stop = element ?? page?.querySelector("[data-preview-pick]");
    stop?.setAttribute("data-preview-stop", "");
    stop?.setAttribute("tabindex", "0");
  }

  /** Moves the focus to the page: to the block that is marked, where there is one. */
  focus() {
    this.frame.focus();
    /** @type {HTMLElement|null} */
    const stop = this.document?.querySelector("[data-preview-stop]");
    stop?.focus();
  }

  /**
   * Where the source of a part of the page stands.
   *
   * @param {Element} target
   */
  #placeOf(target) {
    return this.#places.find(({ block }) => {
      const element = this.element(block);
      return element?.contains(target) && (typeof block === "number" || element.matches(PARTS[block] ?? "*"));
    });
  }

  /** @param {Element} target */
  #pick(target) {
    const place = this.#placeOf(target);
    if (!place) return false;
    this.here(place.block, false);
    this.hooks.pick(place);
    return true;
  }

  /** @param {MouseEvent} event */
  #click(event) {
    const target = /** @type {Element} */ (event.target);
    if (target.closest(CONTROLS)) return;
    this.#pick(target);
  }

  /**
   * Alt with an arrow walks the blocks; Enter at one of them leads to its source.
   *
   * @param {KeyboardEvent} event
   */
  #key(event) {
    const { key, altKey } = event;
    const target = /** @type {Element} */ (event.target);
    if (key === "Enter" && !target.closest(CONTROLS) && this.#pick(target)) event.preventDefault();
    else if (altKey && (key === "ArrowDown" || key === "ArrowUp")) {
      event.preventDefault();
      this.#walk(key === "ArrowDown" ? 1 : -1);
    } else this.hooks.key(event);
  }

  /** @param {number} step */
  #walk(step) {
    const { document: page } = this;
    /** @type {NodeListOf<HTMLElement>} */
    const marked = page.querySelectorAll("[data-preview-pick]");
    const blocks = [...marked];
    const from = blocks.findIndex((block) => block.contains(page.activeElement));
    /** @type {HTMLElement|null|undefined} */
    const next = from < 0 ? page.querySelector("[data-preview-stop]") : blocks[from + step];
    if (!next) return;
    const place = this.#placeOf(next);
    if (place) this.here(place.block, false);
    this.#stop(next);
    next.focus();
  }

  /**
   * Goes to another page of the publication.
   *
   * @param {string} route
   */
  go(route) {
    this.wanted = route;
    this.#asked += 1;
    if (!this.#started) return;
    if (route === this.route) return;
    this.#here = null;
    this.window.warta.go(route);
  }

  /** Where the page is drawn smaller, the marks in it are written larger by as much, so that they can be read. */
  #magnify() {
    if (this.#started) this.document.documentElement.style.setProperty("--preview-zoom", String(this.#zoom));
  }

  /** How far the page is scrolled. */
  get scrolled() {
    return this.#started ? this.window.scrollY : 0;
  }

  /** Scrolls so far, as soon as the page that is wanted is drawn and long enough for it. */
  set scrolled(top) {
    this.#wantedTop = top;
    this.#scroll();
  }

  #scroll() {
    const top = this.#wantedTop;
    if (top === null || !this.#started || this.route !== this.wanted) return;
    if (this.document.documentElement.scrollHeight - this.window.innerHeight < top) return;
    this.window.scrollTo({ top, behavior: "instant" });
    // The viewer scrolls a new page to its top, and may not have done so yet.
    this.window.requestAnimationFrame(() => this.window.requestAnimationFrame(() => {
      if (this.window.scrollY >= top - 1) this.#wantedTop = null;
      else this.#scroll();
    }));
  }

  /** Chooses how wide the page is; where there is less room it is drawn smaller. */
  fit(width = this.width) {
    this.width = width;
    const style = getComputedStyle(this.place);
    const room = this.place.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const tall = this.place.clientHeight - parseFloat(style.paddingTop) - parseFloat(style.paddingBottom);
    if (room <= 0 || tall <= 0) return;
    const wide = WIDTHS[width];
    const scale = Math.min(1, room / wide);
    this.sheet.style.width = `${Math.floor(wide * scale)}px`;
    this.sheet.style.height = `${tall}px`;
    this.frame.style.width = `${wide}px`;
    this.frame.style.height = `${tall / scale}px`;
    this.frame.style.transform = scale === 1 ? "" : `scale(${scale})`;
    this.#zoom = 1 / scale;
    this.#magnify();
  }

  /**
   * Light or dark, independently of the editors' page.
   *
   * @param {"light" | "dark"} theme
   */
  chooseTheme(theme) {
    this.theme = theme;
    this.#prefer();
  }

  /**
   * The language of the viewer's interface.
   *
   * @param {Language} language
   */
  chooseLanguage(language) {
    this.language = language;
    this.#prefer();
  }

  #prefer() {
    if (!this.#started) return;
    this.document.documentElement.dataset.theme = this.theme;
    this.window.warta.set_theme(this.theme);
    this.window.warta.set_language(this.language);
  }

  /**
   * Shows what a comparison found, or with `null` no more.
   *
   * @param {Comparison|null} comparison
   */
  compare(comparison) {
    this.comparison = comparison;
    if (this.#started) this.redraw();
  }

  /** The other pages on which the shown article appears, by the links of its own page. */
  appearances() {
    const { document: page } = this;
    /** @type {Map<string, string>} */
    const found = new Map();
    const selector = ".article-section a, .article-tags a, .byline a, .article-body a.mention, .sidebar a";
    /** @type {NodeListOf<HTMLAnchorElement>|undefined} */
    const links = page?.querySelectorAll(selector);
    for (const link of links ?? []) {
      const folder = new URL(".", this.source).href;
      if (!link.href.startsWith(folder)) continue;
      const route = link.href.slice(folder.length).split("#")[0];
      if (!found.has(route) && !route.startsWith("article/")) found.set(route, link.textContent.trim());
    }
    return [...found].slice(0, 60);
  }
}
