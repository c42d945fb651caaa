// The problems in the source: words underlined, a mark beside the line, and what hovering explains.

import { RangeSet, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, WidgetType, gutter, hoverTooltip } from "@codemirror/view";

/**
 * @import { EditorState } from "@codemirror/state"
 * @import { DecorationSet } from "@codemirror/view"
 * @import { Problem, Severity } from "./types.js"
 */

/**
 * Puts these problems in the place of those that were marked.
 *
 * @type {import("@codemirror/state").StateEffectType<Problem[]>}
 */
export const setProblems = StateEffect.define();

class Point extends WidgetType {
  /** @param {Severity} severity */
  constructor(severity) {
    super();
    this.severity = severity;
  }

  /** @param {Point} other */
  eq(other) {
    return other.severity === this.severity;
  }

  toDOM() {
    const point = document.createElement("span");
    point.className = `warta-point warta-${this.severity}`;
    return point;
  }
}

/**
 * What stands between two places becomes an underline; what is missing at one place becomes a point.
 *
 * @type {(problems: Problem[], length: number) => DecorationSet}
 */
const decorate = (problems, length) => Decoration.set(problems.map((problem) => {
  const from = Math.min(problem.from, length);
  const to = Math.min(Math.max(problem.to, from), length);
  return (to > from
    ? Decoration.mark({ class: `warta-mark warta-${problem.severity}`, problem })
    : Decoration.widget({ widget: new Point(problem.severity), side: 1, problem })).range(from, to);
}), true);

/**
 * The problems of a file where they are now: they move with the text until the next check.
 *
 * @type {import("@codemirror/state").StateField<DecorationSet>}
 */
export const problemField = StateField.define({
  create: () => Decoration.none,
  update(marks, transaction) {
    let moved = transaction.docChanged ? marks.map(transaction.changes) : marks;
    for (const effect of transaction.effects) {
      if (effect.is(setProblems)) moved = decorate(effect.value, transaction.newDoc.length);
    }
    return moved;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/**
 * Where a problem stands now.
 *
 * @param {EditorState} state
 * @param {Problem} problem
 * @returns {{from: number, to: number}|null} `null` where its words are gone
 */
export function whereNow(state, problem) {
  /** @type {{from: number, to: number}|null} */
  let found = null;
  state.field(problemField).between(0, state.doc.length, (from, to, mark) => {
    if (mark.spec.problem !== problem) return;
    found = { from, to };
    return false;
  });
  return found;
}

/**
 * The problems whose words a place is in or touches, the shortest first.
 *
 * @param {EditorState} state
 * @param {number} position
 * @returns {Problem[]}
 */
export function problemsAt(state, position) {
  /** @type {[length: number, problem: Problem][]} */
  const found = [];
  state.field(problemField).between(position, position, (from, to, mark) => { found.push([to - from, mark.spec.problem]); });
  return found.sort(([a], [b]) => a - b).map(([, problem]) => problem);
}

class Beside extends GutterMarker {
  /** @param {Severity} severity */
  constructor(severity) {
    super();
    this.severity = severity;
  }

  /** @param {Beside} other */
  eq(other) {
    return other.severity === this.severity;
  }

  toDOM() {
    const mark = document.createElement("span");
    mark.className = `warta-beside warta-beside-${this.severity}`;
    // A shape as well as a colour.
    mark.textContent = this.severity === "error" ? "◆" : "▲";
    return mark;
  }
}
const BESIDE = { error: new Beside("error"), warning: new Beside("warning") };

const beside = gutter({
  class: "warta-gutter",
  markers(view) {
    /** @type {Map<number, Severity>} */
    const lines = new Map();
    view.state.field(problemField).between(view.viewport.from, view.viewport.to, (from, _to, mark) => {
      const line = view.state.doc.lineAt(from).from;
      const { severity } = mark.spec.problem;
      if (severity === "error" || !lines.has(line)) lines.set(line, severity);
    });
    const sorted = [...lines].sort(([a], [b]) => a - b);
    return RangeSet.of(sorted.map(([line, severity]) => (BESIDE[severity] ?? BESIDE.warning).range(line)));
  },
  initialSpacer: () => BESIDE.error,
});

/**
 * Everything together.
 *
 * @param {(problem: Problem) => Node} explain draws what hovering shows
 */
export const marks = (explain) => [
  problemField,
  beside,
  hoverTooltip((view, position) => {
    /** @type {Problem[]} */
    const found = [];
    let from = position;
    let to = position;
    // Problems that only touch the place count as well, since one without words has no length.
    view.state.field(problemField).between(position, position, (start, end, mark) => {
      found.push(mark.spec.problem);
      from = Math.min(from, start);
      to = Math.max(to, end);
    });
    if (found.length === 0) return null;
    return {
      pos: from,
      end: to,
      above: false,
      create: () => {
        const dom = document.createElement("div");
        dom.className = "warta-hover";
        dom.append(...found.slice(0, 4).map(explain));
        return { dom };
      },
    };
  }, { hoverTime: 250 }),
];
