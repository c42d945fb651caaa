// Indents the continuation of a wrapped line below the line's own beginning, so that the nesting of the JSON can be
// seen. It uses classes, since the page's policy forbids styles in attributes.

import { RangeSetBuilder } from "@codemirror/state";
import { Decoration, EditorView, ViewPlugin } from "@codemirror/view";

/** The deepest indentation that a phone has room for; deeper lines are indented by as much. */
const DEEPEST = 16;
/** How much further than its beginning the continuation of a line is indented. */
const STEP = 2;

const LINES = Array.from({ length: DEEPEST + 1 }, (_, depth) => Decoration.line({ class: `warta-in-${depth}` }));

const looks = EditorView.theme(Object.fromEntries(LINES.map((_, depth) => [`.cm-line.warta-in-${depth}`, {
  paddingInlineStart: `calc(0.5rem + ${depth + STEP}ch)`,
  textIndent: `-${depth + STEP}ch`,
}])));

/** @param {EditorView} view */
function drawn(view) {
  /** @type {RangeSetBuilder<Decoration>} */
  const builder = new RangeSetBuilder();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      const depth = /^ */.exec(line.text)?.[0].length ?? 0;
      builder.add(line.from, line.from, LINES[Math.min(depth, DEEPEST)]);
      at = line.to + 1;
    }
  }
  return builder.finish();
}

export const wrappedLineIndent = [
  looks,
  ViewPlugin.fromClass(class {
    /** @param {EditorView} view */
    constructor(view) {
      this.decorations = drawn(view);
    }

    /** @param {import("@codemirror/view").ViewUpdate} update */
    update({ docChanged, viewportChanged, view }) {
      if (docChanged || viewportChanged) this.decorations = drawn(view);
    }
  }, { decorations: (plugin) => plugin.decorations }),
];
