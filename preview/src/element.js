// Elements, built without a single HTML string.

/**
 * @typedef {Node | string | number | null | undefined | false | readonly Child[]} Child
 */

/**
 * @template {HTMLElement} E
 * @typedef {Record<string, unknown> & {
 *   on?: { change?: (event: Event & { target: E }) => void, click?: (event: MouseEvent) => void },
 *   hold?: (element: E) => void,
 * }} Attributes
 */

/**
 * Makes an element.
 *
 * - `on`: listeners by event; `hold`: a function that is given the element.
 * - An attribute that is `false`, `null` or `undefined` is left out; `true` stands without a value.
 *
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} tag
 * @param {Attributes<HTMLElementTagNameMap[K]>} [attributes]
 * @param {Child[]} children
 * @returns {HTMLElementTagNameMap[K]}
 */
export function h(tag, { on = {}, hold, ...attributes } = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    element.setAttribute(name, value === true ? "" : String(value));
  }
  for (const [event, listener] of Object.entries(on)) element.addEventListener(event, /** @type {EventListener} */ (listener));
  hold?.(element);
  append(element, children);
  return element;
}

/**
 * Adds children of any depth; nothing is added for what is absent.
 *
 * @param {ParentNode} parent
 * @param {readonly Child[]} children
 */
export function append(parent, children) {
  for (const child of /** @type {unknown[]} */ (children).flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    parent.append(child instanceof Node ? child : String(child));
  }
}

/**
 * Puts children in the place of everything that an element holds.
 *
 * @param {ParentNode} parent
 * @param {Child[]} children
 */
export function fill(parent, ...children) {
  parent.replaceChildren();
  append(parent, children);
}

/**
 * A button.
 *
 * @param {Child} label
 * @param {(event: MouseEvent) => void} click
 * @param {Attributes<HTMLButtonElement>} [attributes]
 */
export const button = (label, click, attributes = {}) =>
  h("button", { type: "button", class: "button", ...attributes, on: { click } }, label);

const SVG = "http://www.w3.org/2000/svg";

/**
 * A small drawing out of one path in a box of 16, for beside words; never without them.
 *
 * @param {string} path
 */
export function icon(path) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  svg.append(line);
  return svg;
}

/** What the drawings are. */
export const ICONS = {
  error: "M8 1.5 14.5 8 8 14.5 1.5 8ZM5.8 5.8l4.4 4.4m0-4.4-4.4 4.4",
  warning: "M8 2 15 14H1ZM8 6.5v3.2M8 11.6v.6",
  phone: "M5 1.5h6v13H5ZM7.2 12.6h1.6",
  tablet: "M3 2h10v12H3ZM7 12.2h2",
  desktop: "M1.5 2.5h13v8.5h-13ZM5.5 14h5M8 11v3",
};
