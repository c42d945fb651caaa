// The problems: in a list, and one by one as a card that explains.

import { LOCAL } from "./workspace.js";
import { ICONS, button, fill, h, icon } from "./element.js";
import { language, t } from "./words.js";

/**
 * @import { Problem, Results, Stretch } from "./types.js"
 * @import { Child } from "./element.js"
 */

/** How many problems are listed; of the others the list says how many there are. */
const MOST = 400;

/**
 * What a problem says, in one sentence for a listener.
 *
 * @param {Problem} problem
 */
export const spoken = (problem) =>
  `${t(problem.severity)}: ${problem.message} ${problem.help ?? ""} ${t("place", problem.file, problem.line, problem.column)}`;

/**
 * The same to read.
 *
 * @param {Problem} problem
 * @param {Document} [page] whose elements they become
 * @returns {Node[]}
 */
export function said({ message }, page = document) {
  return [Object.assign(page.createElement("span"), { className: "said-message", textContent: message, lang: language() })];
}

/**
 * What an explanation asks for.
 *
 * @typedef {object} Explaining
 * @property {(problem: Problem, place: Stretch) => void} look selects a second place in the source
 */

/**
 * A problem with everything that is known about it.
 *
 * @param {Problem} problem
 * @param {{apply: (problem: Problem) => void, more: (code: string) => void} & Explaining} hooks
 */
export function card(problem, { apply, more, look }) {
  return h("div", { class: `card card-${problem.severity}` },
    h("p", { class: "card-message" }, mark(problem), h("span", {}, said(problem))),
    explained(problem, { look }),
    h("p", { class: "card-actions" },
      fixable(problem) && button(t("apply"), () => apply(problem), { class: "button button-strong" }),
      answers(problem, apply),
      button(t("more", problem.code), () => more(problem.code), { class: "button button-quiet" })));
}

/**
 * Why a problem matters and what to write instead.
 *
 * @param {Problem} problem
 * @param {Explaining} hooks
 */
function explained(problem, { look }) {
  const { why, help, labels } = problem;
  const told = labels.filter(({ text }) => text);
  return h("div", {},
    why && h("p", { class: "card-why" }, why),
    help && h("p", { class: "card-help" }, help),
    told.length > 0 && h("ul", { class: "card-labels" }, told.map((label) => h("li", {},
      button(`${label.text} (${t("linePlace", label.line, label.column)})`, () => look(problem, label), { class: "button button-quiet" })))));
}

/**
 * Whether the remedy is certain.
 *
 * @param {Problem} problem
 */
export const fixable = (problem) => problem.edits.length > 0;

/**
 * A button for each thing that may have been meant. None of them is certain: the writer chooses.
 *
 * @param {Problem} problem
 * @param {(problem: Problem) => void} apply
 */
const answers = (problem, apply) => problem.choices.map(({ text, edits }) =>
  button(t("choose", text), () => apply({ ...problem, edits }), { class: "button", "aria-label": t("chooseFor", text, problem.message) }));

/** @param {Problem} problem */
const mark = ({ severity }) =>
  h("span", { class: `mark mark-${severity}` }, icon(ICONS[severity] ?? ICONS.warning), h("span", { class: "visually-hidden", lang: language() }, `${t(severity)}: `));

/**
 * An address as the editor knows it.
 *
 * @param {string} address
 */
const short = (address) => {
  const path = address.startsWith(LOCAL) ? address.slice(LOCAL.length) : address;
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
};

export class Problems {
  /** The problems in the order of the list. @type {Problem[]} */
  all = [];
  /** Which one was walked to. @type {number} */
  current = -1;
  /** Pictures that the page shows as missing. @type {string[]} */
  #lacking = [];

  /**
   * @param {HTMLElement} place
   * @param {object} hooks
   * @param {(problem: Problem) => void} hooks.go selects its words in the source
   * @param {(problem: Problem, place: Stretch) => void} hooks.look selects a place, and shows the source where it is hidden
   * @param {(problem: Problem) => void} hooks.apply
   * @param {() => void} hooks.applyAll
   * @param {(code: string) => void} hooks.more
   * @param {(text: string) => void} hooks.announce
   */
  constructor(place, hooks) {
    this.place = place;
    this.hooks = hooks;
    this.place.addEventListener("keydown", (event) => this.#key(event));
  }

  /**
   * Draws the list of what a check found.
   *
   * @param {Results|null} results
   * @param {string|null} main
   */
  show(results, main) {
    const files = results?.files ?? [];
    const groups = files.filter(({ problems }) => problems.length > 0)
      .sort((a, b) => Number(b.name === main) - Number(a.name === main));
    const before = this.all[this.current];
    this.all = groups.flatMap(({ problems }) => [...problems].sort(
      (a, b) => Number(b.severity === "error") - Number(a.severity === "error") || a.from - b.from));
    this.current = before
      ? this.all.findIndex(({ code, path, message }) => code === before.code && path === before.path && message === before.message)
      : -1;
    const focused = this.place.contains(document.activeElement) ? document.activeElement?.closest("[data-index]")?.getAttribute("data-index") ?? null : null;
    const certain = results?.certain ?? 0;
    fill(this.place,
      certain > 1 && h("p", { class: "problems-all" }, button(t("applyAll", certain), this.hooks.applyAll, { class: "button" })),
      this.all.length === 0 && h("p", { class: "problems-none", ...(results && { "data-ready-words": "" }) }, results ? this.#ready() : t("notChecked")),
      ...this.#needs(results),
      groups.map(({ name }) => this.#group(name, groups.length > 1)));
    if (focused === null) return;
    /** @type {HTMLElement|null} */
    const again = this.place.querySelector(`[data-index="${Math.min(Number(focused), this.all.length - 1)}"] .problem-go`);
    again?.focus();
  }

  /** @param {Results|null} results */
  #needs(results) {
    return (results?.needs ?? []).map((name) =>
      h("p", { class: "problems-needs" }, t("needs", short(name))));
  }

  /**
   * @param {string} name
   * @param {boolean} titled
   */
  #group(name, titled) {
    const mine = this.all.map((problem, index) => /** @type {const} */ ([problem, index])).filter(([{ file }]) => file === name);
    const shown = mine.slice(0, MOST);
    return h("section", { class: "problem-file" },
      titled && h("h3", { class: "problem-file-name" }, name, " ", h("span", { class: "soft" }, t("problemCount", mine.length))),
      h("ol", { class: "problem-list" }, shown.map(([problem, index]) => this.#item(problem, index))),
      mine.length > shown.length && h("p", { class: "soft" }, t("andMore", mine.length - shown.length)));
  }

  /**
   * @param {Problem} problem
   * @param {number} index
   */
  #item(problem, index) {
    return h("li", { class: `problem problem-${problem.severity}`, "data-index": index, "data-code": problem.code, "aria-current": index === this.current ? "true" : null },
      h("button", {
        type: "button", class: "problem-go", on: { click: () => this.walkTo(index) },
      },
        mark(problem),
        h("span", { class: "problem-message" }, said(problem)),
        h("span", { class: "problem-place" }, t("linePlace", problem.line, problem.column))),
      h("div", { class: "problem-more", hidden: index !== this.current }, index === this.current && this.#explained(problem)),
      h("div", { class: "problem-actions" },
        fixable(problem) && h("button", {
          type: "button", class: "button button-strong", on: { click: () => this.hooks.apply(problem) }, "aria-label": t("applyTo", problem.message),
        }, t("apply")),
        answers(problem, this.hooks.apply),
        h("button", {
          type: "button", class: "button button-quiet", on: { click: () => this.hooks.more(problem.code) }, title: t("moreAbout", problem.code),
        }, h("span", { class: "problem-more-word" }, `${t("moreShort")} `), h("span", { class: "problem-code" }, problem.code))));
  }

  /**
   * @param {Problem} problem
   * @returns {Child[]}
   */
  #explained(problem) {
    return [explained(problem, this.hooks),
      // Where the source is beside the list, it shows the place already.
      h("p", { class: "problem-look" }, button(t("toPlace"), () => this.hooks.look(problem, problem)))];
  }

  /**
   * Says of pictures that they are missing: what lacks them is not ready.
   *
   * @param {string[]} paths
   */
  lack(paths) {
    this.#lacking = paths;
    const none = this.place.querySelector("[data-ready-words]");
    if (none) none.textContent = this.#ready();
  }

  #ready() {
    return this.#lacking.length > 0 ? t("readyButPictures", this.#lacking) : t("ready");
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    /** @type {NodeListOf<HTMLElement>} */
    const list = this.place.querySelectorAll(".problem-go");
    const items = [...list];
    const at = items.findIndex((item) => item === document.activeElement);
    if (at < 0) return;
    event.preventDefault();
    items[Math.max(0, Math.min(items.length - 1, at + (event.key === "ArrowDown" ? 1 : -1)))].focus();
  }

  /**
   * Goes to the next problem, or with -1 the one before.
   *
   * @param {number} step
   */
  walk(step) {
    if (this.all.length === 0) {
      this.hooks.announce(t("noProblems"));
      return;
    }
    const from = this.current < 0 && step < 0 ? 0 : this.current;
    this.walkTo((from + step + this.all.length) % this.all.length, true);
  }

  /**
   * Shows one of them with everything that is known about it.
   *
   * @param {number} index
   */
  mark(index) {
    this.current = index;
    /** @type {NodeListOf<HTMLElement>} */
    const items = this.place.querySelectorAll(".problem");
    for (const item of items) {
      const here = Number(item.dataset.index) === index;
      /** @type {HTMLElement|null} */
      const more = item.querySelector(".problem-more");
      if (more) more.hidden = !here;
      if (here && more && !more.hasChildNodes()) fill(more, this.#explained(this.all[index]));
      if (here) {
        item.setAttribute("aria-current", "true");
        item.scrollIntoView({ block: "nearest" });
      } else item.removeAttribute("aria-current");
    }
  }

  /** Scrolls to the one that is explained, as soon as the list is shown. Gives whether it is in the list. */
  reveal() {
    const item = this.place.querySelector(`[data-index="${this.current}"]`);
    if (item) requestAnimationFrame(() => item.scrollIntoView({ block: "nearest" }));
    return Boolean(item);
  }

  /**
   * Goes to one of them.
   *
   * @param {number} index
   */
  walkTo(index, aloud = false) {
    this.mark(index);
    const problem = this.all[index];
    this.hooks.go(problem);
    if (aloud) this.hooks.announce(`${t("numberOf", index + 1, this.all.length)} ${spoken(problem)}`);
  }
}
