// Draws the pages of the codes, which the engine sends as Markdown: headings, paragraphs, lists, code, and within a
// line code, strong and emphasis. Other Markdown is shown as it is written.

import { h } from "./element.js";

/** @param {string} text @returns {Node[]} */
export function markdown(text) {
  const out = [];
  const lines = text.split("\n");
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    const fence = /^(`{3,}|~{3,})/.exec(line);
    if (fence) {
      const code = [];
      for (at++; at < lines.length && !lines[at].startsWith(fence[1]); at++) code.push(lines[at]);
      at++;
      out.push(h("pre", { tabindex: "0" }, h("code", {}, code.join("\n"))));
      continue;
    }
    const heading = /^(#{1,6})\s+(.*)/.exec(line);
    if (heading) {
      // The dialog's own title is the second level.
      out.push(h(heading[1].length > 2 ? "h4" : "h3", {}, inline(heading[2])));
      at++;
      continue;
    }
    const item = /^\s*(?:[-*+]|\d+\.)\s+/;
    if (item.test(line)) {
      const items = [];
      while (at < lines.length && (item.test(lines[at]) || /^\s+\S/.test(lines[at]))) {
        if (item.test(lines[at])) items.push(lines[at].replace(item, ""));
        else items[items.length - 1] += ` ${lines[at].trim()}`;
        at++;
      }
      out.push(h("ul", {}, items.map((each) => h("li", {}, inline(each)))));
      continue;
    }
    if (line.trim() === "") {
      at++;
      continue;
    }
    const paragraph = [];
    while (at < lines.length && lines[at].trim() !== "" && !/^(?:#{1,6}\s|`{3,}|~{3,}|\s*[-*+]\s)/.test(lines[at])) {
      paragraph.push(lines[at++].trim());
    }
    if (paragraph.length === 0) paragraph.push(lines[at++]);
    out.push(h("p", {}, inline(paragraph.join(" "))));
  }
  return out;
}

/** One line's marks. @param {string} text @returns {Array<Node|string>} */
export function inline(text) {
  const parts = text.split(/(`[^`]+`|\*\*[^*]+\*\*|\*[^*\s][^*]*\*|\[[^\]]+\]\([^)\s]+\))/);
  return parts.map((part) => {
    if (/^`.+`$/.test(part)) return h("code", {}, part.slice(1, -1));
    if (/^\*\*.+\*\*$/.test(part)) return h("strong", {}, part.slice(2, -2));
    if (/^\*.+\*$/.test(part)) return h("em", {}, part.slice(1, -1));
    const link = /^\[([^\]]+)\]\(([^)\s]+)\)$/.exec(part);
    // The page makes no request to other hosts, so that a link is only its words.
    return link ? link[1] : part;
  });
}
