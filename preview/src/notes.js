// The problems in the page: a note beneath the block that they are about.

import { said } from "./problems.js";
import { language, t } from "./words.js";

/** @import { ArticleOfCheck, Block, Place, Problem, Results, Severity } from "./types.js" */

/** How many problems a note lists; of the others it says how many there are. */
const MOST = 3;
/** A shape as well as a colour. */
/** @type {Partial<Record<string, string>>} */
const SIGNS = { error: "◆", warning: "▲" };

/**
 * Adds the notes to an article's page.
 *
 * @param {Document} page
 * @param {object} what
 * @param {Results|null} what.results of the last check
 * @param {Place[]} what.places the sources of the blocks
 * @param {string} what.route the page
 * @param {(block: Block) => Element|null} what.elementOf
 * @param {(problem: Problem) => void} what.go a note was pressed
 */
export function addNotes(page, { results, places, route, elementOf, go }) {
  const shown = results?.articles.find((article) => article.route === route);
  if (!shown) return;
  /** @type {Map<Element, Problem[]>} */
  const notes = new Map();
  for (const { name, problems } of results?.files ?? []) {
    for (const problem of problems) {
      const element = about(name, problem, shown, places, elementOf);
      if (element) notes.set(element, [...(notes.get(element) ?? []), problem]);
    }
  }
  for (const [element, problems] of notes) attach(page, element, problems, go);
}

/**
 * The element that a problem is about: the smallest block around it, or else the article's headline.
 *
 * @param {string} name
 * @param {Problem} problem
 * @param {ArticleOfCheck} shown
 * @param {Place[]} places
 * @param {(block: Block) => Element|null} elementOf
 */
function about(name, problem, shown, places, elementOf) {
  const around = places.filter(({ file, from, to }) => file === name && from <= problem.from && problem.from <= to)
    .sort((a, b) => (a.to - a.from) - (b.to - b.from));
  for (const { block } of around) {
    const element = elementOf(block);
    if (element) return element;
  }
  const inside = shown.file === name && `${problem.path}/`.startsWith(`${shown.path}/`);
  return inside ? elementOf("headline") : null;
}

/**
 * One box for each block, with a line for each problem; its edge has the colour of the gravest.
 *
 * @param {Document} page
 * @param {Element} element
 * @param {Problem[]} problems
 * @param {(problem: Problem) => void} go
 */
function attach(page, element, problems, go) {
  problems.sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
  const box = page.createElement("div");
  box.className = `preview-note preview-note-${problems[0].severity}`;
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", t("problems"));
  box.lang = language();
  /** @type {(severity: Severity | "more", words: Node[], problem: Problem) => void} */
  const add = (severity, words, problem) => {
    const line = page.createElement("button");
    line.type = "button";
    line.className = `preview-line preview-line-${severity}`;
    const sign = page.createElement("span");
    sign.className = "preview-line-sign";
    sign.setAttribute("aria-hidden", "true");
    sign.textContent = SIGNS[severity] ?? "";
    const text = page.createElement("span");
    text.className = "preview-line-words";
    text.append(...words);
    line.append(sign, text);
    line.addEventListener("click", (event) => {
      event.stopPropagation();
      go(problem);
    });
    box.append(line);
  };
  const shown = problems.length > MOST + 1 ? MOST : problems.length;
  for (const problem of problems.slice(0, shown)) add(problem.severity, said(problem, page), problem);
  if (shown < problems.length) add("more", [page.createTextNode(t("andMore", problems.length - shown))], problems[shown]);
  element.after(box);
}
