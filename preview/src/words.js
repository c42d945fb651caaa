// The words of the interface of the editors' page, in the viewer's two languages, and the choice of
// one of them. It is stored under the viewer's key, so that both show the same language.

import { id } from "./words/id.js";
import { en } from "./words/en.js";

/**
 * @import { GivenTo, Language, Said, Theme, Words } from "./types.js"
 */

/** @type {Record<Language, Words>} */
const TABLES = { id, en };
/** As in the viewer's src/preferences.rs. */
const LANGUAGE_KEY = "warta.language";
const THEME_KEY = "warta.theme";

/** @type {(tag: string | null) => Language | undefined} */
const known = (tag) => /** @type {const} */ (["id", "en"]).find((code) => (tag ?? "").toLowerCase().split("-")[0] === code);

/** @param {string} key */
const recall = (key) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

/** @type {(key: string, value: string) => void} */
const remember = (key, value) => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // The browser refuses its storage, so that the choice is gone with this visit.
  }
};

/** @type {Language} */
let chosen = known(recall(LANGUAGE_KEY)) ?? navigator.languages.map(known).find(Boolean) ?? "en";
/** @type {Theme} */
let theme = /** @type {const} */ (["light", "dark"]).find((name) => name === recall(THEME_KEY)) ?? "auto";

/** The language of the interface. */
export const language = () => chosen;

/** What was chosen: light, dark, or as the system says. */
export const chosenTheme = () => theme;

/**
 * Changes the language of the interface.
 *
 * @param {Language} code
 */
export function chooseLanguage(code) {
  chosen = code;
  remember(LANGUAGE_KEY, code);
  document.documentElement.lang = code;
}

/**
 * Changes between light and dark.
 *
 * @param {Theme} name
 */
export function chooseTheme(name) {
  theme = name;
  remember(THEME_KEY, name);
  applyTheme();
}

/** Puts the chosen theme and language on the document. */
export function applyTheme() {
  document.documentElement.dataset.theme = theme;
  document.documentElement.lang = chosen;
}

/**
 * Words for a key; where they have a place for something, that is handed in.
 *
 * @template {keyof Words} K
 * @param {K} key
 * @param {GivenTo<K>} given
 * @returns {Said<K>}
 */
export function t(key, ...given) {
  /** @type {unknown} */
  const words = TABLES[chosen][key];
  if (words === undefined) throw new Error(`no words for "${key}" in ${chosen}`);
  return typeof words === "function" ? words(...given) : /** @type {Said<K>} */ (words);
}

/**
 * The time of day, as the language writes it.
 *
 * @param {Date} date
 */
export const clock = (date) =>
  new Intl.DateTimeFormat(chosen, { hour: "2-digit", minute: "2-digit" }).format(date);
