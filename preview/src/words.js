// The words of the desk's own interface, in the two languages that the reader speaks too, and which of
// them is chosen: under the same key as the reader's, so that both agree.

import { id } from "./words/id.js";
import { en } from "./words/en.js";

const TABLES = { id, en };
/** As in the reader's src/preferences.rs. */
const LANGUAGE_KEY = "warta.language";
const THEME_KEY = "warta.theme";

const known = (tag) => Object.keys(TABLES).find((code) => (tag ?? "").toLowerCase().split("-")[0] === code);

const recall = (key) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

const remember = (key, value) => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is refused: the choice holds for this visit.
  }
};

let chosen = known(recall(LANGUAGE_KEY)) ?? navigator.languages.map(known).find(Boolean) ?? "en";
let theme = ["light", "dark"].includes(recall(THEME_KEY)) ? recall(THEME_KEY) : "auto";

/** @returns {"id"|"en"} the language of the interface */
export const language = () => chosen;

/** @returns {"auto"|"light"|"dark"} */
export const chosenTheme = () => theme;

/** Changes the language of the interface. */
export function chooseLanguage(code) {
  chosen = code;
  remember(LANGUAGE_KEY, code);
  document.documentElement.lang = code;
}

/** Changes between light and dark. */
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
 * @param {keyof typeof en} key
 * @param {...any} given
 * @returns {string}
 */
export function t(key, ...given) {
  const words = TABLES[chosen][key];
  if (words === undefined) throw new Error(`no words for "${key}" in ${chosen}`);
  return typeof words === "function" ? words(...given) : words;
}

/** The time of day, as the language writes it. */
export const clock = (date) =>
  new Intl.DateTimeFormat(chosen, { hour: "2-digit", minute: "2-digit" }).format(date);
