// Marks what a comparison found in the page that is shown: what was added and what was removed, where it
// stands, by a line as well as by a colour.

/**
 * @import { Block, Comparison, Segment } from "./types.js"
 *
 * @typedef {typeof import("./words.js").t} Words
 */

/** @type {Partial<Record<Segment["change"], "ins" | "del">>} */
const kinds = { added: "ins", removed: "del" };

/**
 * Removes the marks of a comparison; the viewer does so itself whenever it draws.
 *
 * @param {Document} page
 */
export function clearCompare(page) {
  for (const removed of page.querySelectorAll(".preview-removed, .preview-beneath")) removed.remove();
  for (const mark of page.querySelectorAll("ins.preview-ins")) mark.replaceWith(...mark.childNodes);
  for (const mark of page.querySelectorAll("del.preview-del")) mark.remove();
  for (const added of page.querySelectorAll(".preview-added")) added.classList.remove("preview-added");
}

/**
 * Marks a page.
 *
 * @param {Document} page
 * @param {Comparison} comparison
 * @param {(block: Block) => Element|null} elementOf
 * @param {Words} t
 */
export function markCompare(page, comparison, elementOf, t) {
  // Found before anything is put between them.
  const parts = comparison.parts.map((part) => ({ ...part, element: elementOf(part.block) }));
  /** @type {Element|null} */
  let last = null;
  for (const { block, change, segments, element } of parts) {
    if (change === "removed") {
      last = gone(page, segments, last, t, typeof block === "string" ? element : null);
      continue;
    }
    if (!element) continue;
    if (change === "added") {
      element.classList.add("preview-added");
      describe(page, element, t("addedMark"));
    } else if (change === "changed" && !within(page, element, segments)) {
      // It is more than plain text, such as a table: the changes are listed beneath it.
      last = beneath(page, element, segments);
      continue;
    }
    if (typeof block === "number") last = element;
  }
}

/**
 * Says for screen readers what a mark shows.
 *
 * @param {Document} page
 * @param {Element} element
 * @param {string} words
 */
function describe(page, element, words) {
  const said = page.createElement("span");
  said.className = "visually-hidden preview-removed";
  said.textContent = `${words}: `;
  element.prepend(said);
}

/**
 * Makes a block that was removed, for the place where it was.
 *
 * @param {Document} page
 * @param {Segment[]} segments
 * @param {Element|null} last
 * @param {Words} t
 * @param {Element|null} part
 */
function gone(page, segments, last, t, part) {
  const block = page.createElement("div");
  block.className = "preview-removed";
  const said = page.createElement("span");
  said.className = "visually-hidden";
  said.textContent = `${t("removedMark")}: `;
  const del = page.createElement("del");
  del.textContent = segments.map(({ text }) => text).join("");
  block.append(said, del);
  const body = page.querySelector(".article-body");
  if (part) part.after(block);
  else if (last) last.after(block);
  else body?.prepend(block);
  return part ? last : block;
}

/**
 * @param {Document} page
 * @param {Element} element
 * @param {Segment[]} segments
 */
function beneath(page, element, segments) {
  const block = page.createElement("div");
  block.className = "preview-beneath";
  block.append(...segments.map((segment) => piece(page, segment)));
  element.after(block);
  return block;
}

/**
 * @param {Document} page
 * @param {Segment} segment
 */
function piece(page, { change, text }) {
  const tag = kinds[change];
  if (!tag) return page.createTextNode(text);
  const element = page.createElement(tag);
  element.className = change === "added" ? "preview-ins" : "preview-del";
  element.textContent = text;
  return element;
}

/** @param {string} text */
const bare = (text) => text.replace(/\s+/g, "");

/**
 * Marks changed words inside a block that is drawn as it is now. Links and emphasis stay as they are:
 * the text nodes of the page are read along with the segments.
 *
 * @param {Document} page
 * @param {Element} element
 * @param {Segment[]} segments
 */
function within(page, element, segments) {
  const now = segments.filter(({ change }) => change !== "removed").map(({ text }) => text).join("");
  if (bare(now) !== bare(element.textContent)) return false;
  const walker = page.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  /** @type {Text[]} */
  const texts = [];
  while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
  /** @type {Text | null | undefined} */
  let node = texts.shift();
  let offset = 0;
  /** @param {string} text */
  const inked = (text) => !/\s/.test(text);
  for (const { change, text } of segments) {
    if (change === "removed") {
      // The segment lies before the present position.
      while (node && offset >= node.length && texts.length > 0) {
        node = texts.shift();
        offset = 0;
      }
      const del = piece(page, { change, text });
      if (!node) element.append(del);
      else if (offset === 0) node.before(del);
      else if (offset >= node.length) node.after(del);
      else {
        node = node.splitText(offset);
        offset = 0;
        node.before(del);
      }
      continue;
    }
    let left = bare(text).length;
    const spaced = /\s$/.test(text);
    while (node && left > 0) {
      const start = offset;
      while (offset < node.length && (left > 0 || !inked(node.data[offset]))) {
        if (inked(node.data[offset])) left--;
        else if (left === 0 && !spaced) break;
        offset++;
      }
      if (change === "added" && offset > start) {
        /** @type {Text} */
        const middle = start > 0 ? node.splitText(start) : node;
        /** @type {Text|null} */
        const rest = offset - start < middle.length ? middle.splitText(offset - start) : null;
        const ins = page.createElement("ins");
        ins.className = "preview-ins";
        middle.before(ins);
        ins.append(middle);
        node = rest;
        offset = 0;
      }
      if (!node || offset >= node.length) {
        node = texts.shift();
        offset = 0;
      }
    }
  }
  return true;
}
