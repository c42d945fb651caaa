// Divides the page into source, preview and problems. The edges between them can be moved by pointer and by
// keyboard. On a phone one of them is shown at a time.

import { h } from "./element.js";
import { t } from "./words.js";

const STEP = 2;

/**
 * An edge that can be moved.
 *
 * @param {HTMLElement} area whose custom property says how it is divided
 * @param {{property: string, vertical: boolean, label: string, least: number, most: number, start: number, moved?: () => void}} how
 */
export function edge(area, { property, vertical, label, least, most, start, moved = () => {} }) {
  let value = start;
  const bar = h("div", {
    class: vertical ? "edge edge-vertical" : "edge edge-horizontal",
    role: "separator", tabindex: "0", "aria-orientation": vertical ? "vertical" : "horizontal",
    "aria-label": label, "aria-valuemin": least, "aria-valuemax": most,
  });
  /** @param {number} next */
  const set = (next) => {
    value = Math.max(least, Math.min(most, next));
    area.style.setProperty(property, `${value}%`);
    bar.setAttribute("aria-valuenow", String(Math.round(value)));
    moved();
  };
  bar.addEventListener("keydown", (event) => {
    const [less, more] = vertical ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];
    /** @type {Record<string, number | undefined>} */
    const places = { [less]: value - STEP, [more]: value + STEP, Home: least, End: most };
    const to = places[event.key];
    if (to === undefined) return;
    event.preventDefault();
    set(to);
  });
  bar.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    bar.setPointerCapture(event.pointerId);
    area.classList.add("is-moving");
    const box = area.getBoundingClientRect();
    bar.onpointermove = (at) => set(vertical
      ? ((at.clientX - box.left) / box.width) * 100
      : ((at.clientY - box.top) / box.height) * 100);
  });
  const stop = () => {
    bar.onpointermove = null;
    area.classList.remove("is-moving");
  };
  bar.addEventListener("pointerup", stop);
  bar.addEventListener("pointercancel", stop);
  set(start);
  return { bar, set, get value() { return value; } };
}

/**
 * @template {string} V
 * @typedef {HTMLDivElement & { choose(value: V): void }} Row
 */

/**
 * A row of buttons of which one is pressed.
 *
 * @template {string} V
 * @param {string} label
 * @param {Array<[value: V, label: import("./element.js").Child, name?: string]>} choices
 * @param {V} chosen
 * @param {(value: V) => void} choose
 * @returns {Row<V>}
 */
export function choice(label, choices, chosen, choose) {
  const buttons = choices.map(([value, words, name]) => h("button", {
    type: "button", class: "choice", "data-value": value, "aria-pressed": String(value === chosen), "aria-label": name, title: name,
    on: { click: () => { row.choose(value); choose(value); } },
  }, words));
  const row = Object.assign(h("div", { class: "choices", role: "group", "aria-label": label }, buttons), {
    /** @param {V} value */
    choose(value) {
      for (const each of buttons) each.setAttribute("aria-pressed", String(each.dataset.value === value));
    },
  });
  return row;
}

/** The width up to which one part is shown at a time. */
export const narrow = matchMedia("(max-width: 52rem)");

/**
 * Says things to a screen reader: the newest, after a pause.
 *
 * @param {HTMLElement} place
 * @returns {(text: string, pause?: number) => void}
 */
export function announcer(place) {
  let timer = 0;
  return (text, pause = 0) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // A screen reader does not say the same text twice, so that a space is added.
      place.textContent = place.textContent === text ? `${text}\u00A0` : text;
    }, pause);
  };
}

export const modifier = /Mac|iPhone|iPad/.test(navigator.platform) ? "⌘" : "Ctrl";
export const help = () => t("helpKeys", modifier);
