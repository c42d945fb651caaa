// The problems in the page: a note beneath the block that each is about.

import { MESSAGES } from "./problems.js";
import { t } from "./words.js";

/** How many notes one block carries before the rest becomes a number. */
const MOST = 3;

/**
 * Adds the notes to an article's page.
 *
 * @param {Document} page
 * @param {object} what
 * @param {object|null} what.results of the last check
 * @param {Array<{block: any, file: string, from: number, to: number}>} what.places the sources of the blocks
 * @param {string} what.route the page
 * @param {(block: any) => Element|null} what.elementOf
 * @param {(problem: object) => void} what.go a note was pressed
 */
export function addNotes(page, { results, places, route, elementOf, go }) {
  const shown = results?.articles.find((article) => article.route === route);
  if (!shown) return;
  /** @type {Map<Element, object[]>} */
  const notes = new Map();
  for (const { name, problems } of results.files) {
    for (const problem of problems) {
      const element = about(name, problem, shown, places, elementOf);
      if (element) notes.set(element, [...(notes.get(element) ?? []), problem]);
    }
  }
  for (const [element, problems] of notes) attach(page, element, problems, go);
}

/** The element that a problem is about: the smallest block around it, or else the article's headline. */
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

function attach(page, element, problems, go) {
  let after = element;
  const add = (severity, text, lang, problem) => {
    const note = page.createElement("button");
    note.type = "button";
    note.lang = lang;
    note.className = `desk-note desk-note-${severity}`;
    const sign = page.createElement("span");
    sign.className = "desk-note-sign";
    sign.textContent = severity === "error" ? "◆" : "▲";
    note.append(sign, page.createTextNode(text));
    note.addEventListener("click", (event) => {
      event.stopPropagation();
      go(problem);
    });
    after.after(note);
    after = note;
  };
  problems.sort((a, b) => Number(b.severity === "error") - Number(a.severity === "error"));
  for (const problem of problems.slice(0, MOST)) add(problem.severity, problem.message, MESSAGES, problem);
  const more = problems.length - MOST;
  if (more > 0) add("warning", t("andMore", more), document.documentElement.lang, problems[MOST]);
}
