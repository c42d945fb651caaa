// Modal dialogs that ask or explain, which the browser itself makes accessible; and the notices above the
// work, which are shown until they are answered.

import { button, fill, h } from "./element.js";
import { t } from "./words.js";

/** @import { Child } from "./element.js" */

/**
 * Asks a question.
 *
 * @param {string} title
 * @param {Child[]} body
 * @param {Array<[value: string, label: string, strong?: boolean]>} answers
 * @returns {Promise<string|null>} the value of an answer; `null` where the dialog was left
 */
export function ask(title, body, answers) {
  return new Promise((resolve) => {
    const dialog = open(title, body, answers.map(([value, label, strong]) =>
      button(label, () => dialog.close(value), { class: strong ? "button button-strong" : "button" })));
    dialog.addEventListener("close", () => resolve(dialog.returnValue || null));
  });
}

/**
 * Shows something to read.
 *
 * @param {string} title
 * @param {Child[]} body
 */
export function tell(title, body) {
  const dialog = open(title, body, [button(t("close"), () => dialog.close(), { class: "button button-strong" })]);
  return dialog;
}

let number = 0;

/**
 * @param {string} title
 * @param {Child[]} body
 * @param {Child[]} actions
 */
function open(title, body, actions) {
  const back = document.activeElement;
  const id = `dialog-${++number}`;
  const dialog = h("dialog", { class: "dialog", "aria-labelledby": id },
    h("h2", { class: "dialog-title", id, tabindex: "-1" }, title),
    h("div", { class: "dialog-body" }, body.map((each) => (typeof each === "string" ? h("p", {}, each) : each))),
    h("div", { class: "dialog-actions" }, actions));
  document.body.append(dialog);
  dialog.addEventListener("close", () => {
    dialog.remove();
    if (back instanceof HTMLElement) back.focus();
  });
  dialog.showModal();
  return dialog;
}

/** The notices above the work, each under a name; a newer one takes the older one's place. */
export class Notices {
  /** @type {Map<string, HTMLElement>} */
  #shown = new Map();

  /** @param {HTMLElement} place a live region, so that each is heard */
  constructor(place) {
    this.place = place;
  }

  /**
   * @param {string} name
   * @param {string} text
   * @param {{actions?: Array<[label: string, act: () => void]>, strong?: boolean, lasting?: boolean}} [how]
   */
  show(name, text, { actions = [], strong = false, lasting = false } = {}) {
    const notice = h("div", { class: strong ? "notice notice-strong" : "notice", "data-notice": name },
      h("p", { class: "notice-text" }, text),
      h("div", { class: "notice-actions" },
        actions.map(([label, act]) => button(label, act)),
        !lasting && button("×", () => this.hide(name), { class: "button button-quiet button-square", "aria-label": t("dismiss"), title: t("dismiss") })));
    this.#shown.set(name, notice);
    fill(this.place, [...this.#shown.values()]);
  }

  /**
   * Takes a notice away.
   *
   * @param {string} name
   */
  hide(name) {
    if (!this.#shown.delete(name)) return;
    fill(this.place, [...this.#shown.values()]);
  }
}
