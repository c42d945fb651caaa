// Writing prose in JSON: what is typed and pasted between the quotation marks of a text becomes a part of
// that text, and Enter in a paragraph begins the next one.

import { ensureSyntaxTree, syntaxTree } from "@codemirror/language";
import { Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";

/**
 * @import { SyntaxNode } from "@lezer/common"
 * @import { EditorState } from "@codemirror/state"
 * @import { Stretch } from "./types.js"
 */

/** Milliseconds that reading the text up to the cursor may take. */
const PATIENCE = 100;

/**
 * The string around a stretch, and what it is.
 *
 * @param {EditorState} state
 * @param {number} from
 * @returns {{from: number, to: number, kind: "paragraph"|"body"|"text"}|null} its place with the quotation
 *   marks; "paragraph": an item of a body; "body": a body that is one string
 */
export function stringAt(state, from, to = from) {
  const tree = ensureSyntaxTree(state, to, PATIENCE) ?? syntaxTree(state);
  const node = tree.resolveInner(from, 1);
  const string = ["String", "PropertyName"].includes(node.name) ? node : tree.resolveInner(from, -1);
  if (!["String", "PropertyName"].includes(string.name)) return null;
  // Between the marks. One that nothing closes ends where its line does.
  const closed = string.to - string.from > 1 && state.sliceDoc(string.to - 1, string.to) === "\"";
  if (from <= string.from || to > string.to - (closed ? 1 : 0)) return null;
  /** @param {SyntaxNode | null | undefined} node */
  const named = (node) => {
    const name = node?.name === "Property" ? node.getChild("PropertyName") : null;
    return name ? state.sliceDoc(name.from + 1, name.to - 1) : null;
  };
  const { parent } = string;
  const place = { from: string.from, to: string.to };
  if (string.name === "String" && parent?.name === "Array" && named(parent.parent) === "body") return { ...place, kind: "paragraph" };
  return { ...place, kind: string.name === "String" && named(parent) === "body" ? "body" : "text" };
}

/**
 * A text as it stands between the quotation marks of JSON.
 *
 * @param {string} text
 */
export const escaped = (text) => JSON.stringify(text).slice(1, -1);

/**
 * The paragraphs of a pasted text: between empty lines, or else each line.
 *
 * @param {string} text
 */
export function paragraphsOf(text) {
  const plain = text.replace(/\r\n?|[\u2028\u2029]/g, "\n").trim();
  const parts = /\n[ \t\u00a0]*\n/.test(plain) ? plain.split(/\n[ \t\u00a0]*\n\s*/) : plain.split("\n");
  return parts.map((part) => part.replace(/\s+/g, " ").trim()).filter(Boolean);
}

/**
 * Whether a place lies within an escape such as \n, which must not be divided.
 *
 * @type {(state: EditorState, at: number) => boolean}
 */
const inEscape = (state, at) => /(?:^|[^\\])(?:\\\\)*(?:\\|\\u[0-9a-fA-F]{0,3})$/.test(state.sliceDoc(Math.max(0, at - 40), at));

/**
 * What stands between two items of a body: the end of a line, and as far in as the one that is divided.
 *
 * @param {EditorState} state
 * @param {Stretch} string
 */
function between(state, string) {
  const line = state.doc.lineAt(string.from);
  const indent = line.text.slice(0, line.text.length - line.text.trimStart().length);
  const first = line.from + indent.length === string.from;
  return `",\n${indent}${first ? "" : "  "}"`;
}

/**
 * Divides the paragraph that the cursor is in.
 *
 * @param {EditorView} view
 */
function divide(view) {
  const { state } = view;
  const { from, to } = state.selection.main;
  if (state.readOnly || state.selection.ranges.length > 1) return false;
  const string = stringAt(state, from, to);
  if (!string || string.kind === "text" || inEscape(state, from)) return false;
  const insert = string.kind === "body" ? "\\n\\n" : between(state, string);
  // The space between two words is of no use at either end.
  const before = /\s*$/.exec(state.sliceDoc(string.from + 1, from))?.[0].length ?? 0;
  const after = /^[^\S\n]*/.exec(state.sliceDoc(to, string.to))?.[0].length ?? 0;
  const start = from - before;
  view.dispatch({
    changes: { from: start, to: to + after, insert },
    selection: { anchor: start + insert.length },
    scrollIntoView: true,
    userEvent: "input",
  });
  return true;
}

/**
 * Puts a pasted text into the string that the cursor is in.
 *
 * @param {EditorView} view
 * @param {string} text
 */
function pasteInto(view, text) {
  const { state } = view;
  const { from, to } = state.selection.main;
  const string = state.selection.ranges.length > 1 ? null : stringAt(state, from, to);
  if (!string || inEscape(state, from)) return false;
  const paragraphs = string.kind === "text" ? [] : paragraphsOf(text);
  const joined = string.kind === "body" ? "\\n\\n" : between(state, string);
  // Words that are put into a line keep the spaces at their ends.
  const insert = paragraphs.length > 1
    ? paragraphs.map(escaped).join(joined)
    : escaped(text.replace(/\r\n?/g, "\n").replace(/\n+$/, ""));
  view.dispatch({
    changes: { from, to, insert }, selection: { anchor: from + insert.length }, scrollIntoView: true, userEvent: "input.paste",
  });
  return true;
}

/** Before a word a quotation mark is typed alone: the closing one belongs after the quoted words. */
const mark = EditorView.inputHandler.of((view, from, to, text) => {
  if (text !== "\"" || from !== to || view.state.selection.ranges.length > 1) return false;
  const rest = view.state.sliceDoc(to, view.state.doc.lineAt(to).to);
  if (/^\s*(?:$|[,\]}:"])/.test(rest)) return false;
  view.dispatch({ changes: { from, to, insert: text }, selection: { anchor: from + 1 }, scrollIntoView: true, userEvent: "input.type" });
  return true;
});

/**
 * @param {(text: string, view: EditorView) => boolean} whole takes a text that is pasted in the place of everything
 */
export function typing(whole) {
  /** The text that was copied in the source last. It is JSON already. */
  /** @type {string | null} */
  let own = null;
  /** @type {(event: ClipboardEvent, view: EditorView) => boolean} */
  const copied = (_event, view) => {
    own = view.state.selection.ranges.map(({ from, to }) => view.state.sliceDoc(from, to)).join("\n");
    return false;
  };
  return [
    Prec.high(keymap.of([{ key: "Enter", run: divide }])),
    Prec.high(mark),
    Prec.high(EditorView.domEventHandlers({
      copy: copied,
      cut: copied,
      paste(event, view) {
        const text = event.clipboardData?.getData("text/plain") ?? "";
        if (!text || view.state.readOnly || event.clipboardData?.files.length) return false;
        const { state } = view;
        const { from, to } = state.selection.main;
        const empty = state.selection.ranges.length === 1
          && state.sliceDoc(0, from).trim() === "" && state.sliceDoc(to).trim() === "";
        const taken = empty ? whole(text, view) : text !== own && pasteInto(view, text);
        if (taken) event.preventDefault();
        return taken;
      },
    })),
  ];
}
