// Fills the two lists of the editors' page: the files that are open, and the pages that can be shown.

import { fill, h } from "./element.js";
import { t } from "./words.js";

/** What each list shows. @type {WeakMap<HTMLSelectElement, string>} */
const drawn = new WeakMap();

/**
 * Fills a list only where it changed: it may be open.
 *
 * @param {HTMLSelectElement} select
 * @param {import("./element.js").Child[]} options
 */
export function setOptions(select, options) {
  const holder = h("select", {}, options);
  const { textContent, selectedIndex } = holder;
  if (drawn.get(select) === textContent && select.options.length === holder.options.length) {
    for (const [index, { value }] of [...holder.options].entries()) select.options[index].value = value;
  } else {
    // Taken out one by one, they would each choose another in their place.
    fill(select, ...holder.childNodes);
    drawn.set(select, textContent);
  }
  if (select.selectedIndex !== selectedIndex) select.selectedIndex = selectedIndex;
}

/**
 * The pages that one can go to.
 *
 * @param {HTMLSelectElement} select
 * @param {string} route the one that is shown
 * @param {import("./types.js").ArticleOfCheck[]} articles
 * @param {Array<[route: string, words: string]>} appearances where the article that is shown appears as well
 */
export function setRoutes(select, route, articles, appearances) {
  /** @type {(value: string, words: string) => HTMLOptionElement} */
  const option = (value, words) => h("option", { value, selected: value === route }, words);
  const named = new Set(["", "election", ...articles.map((each) => each.route)]);
  const appears = appearances.filter(([to]) => !named.has(to));
  for (const [to] of appears) named.add(to);
  setOptions(select, [
    h("optgroup", { label: t("articles") }, articles.map(({ route: to, headline, slug, status }) =>
      option(to, `${headline || slug}${status === "published" ? "" : ` (${t(status)})`}`))),
    appears.length > 0 && h("optgroup", { label: t("appears") }, appears.map(([to, words]) => option(to, words))),
    h("optgroup", { label: t("otherPages") }, option("", t("home")), option("election", t("directory")),
      !named.has(route) && option(route, t("thisPage", route))),
  ]);
}
