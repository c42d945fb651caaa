// Completion: fields, values and ids, as the engine proposes them.

import { pickedCompletion, startCompletion } from "@codemirror/autocomplete";
import { language } from "./words.js";

/**
 * @import { Completion } from "@codemirror/autocomplete"
 * @import { EditorView } from "@codemirror/view"
 */

/** How many completions are offered at the most. */
const MOST = 200;
/** @type {Record<string, string | undefined>} */
const KINDS = { field: "property", value: "constant", id: "variable" };

/**
 * How many characters before the end of an inserted empty value the cursor is put.
 *
 * @param {string} written
 */
function inside(written) {
  if (/(?:\[""|\[\{\})\]$/.test(written)) return 2;
  return /(?:: ""|\[\]|\{\})$/.test(written) ? 1 : 0;
}

/**
 * Inserts the chosen completion. A field whose quotation marks stand there already gets its colon as well.
 *
 * @type {(option: { insert: string, kind: string, after: string }) => (view: EditorView, completion: Completion, from: number, to: number) => void}
 */
const put = ({ insert, kind, after }) => (view, completion, from, to) => {
  const behind = view.state.sliceDoc(to, to + 80);
  const colon = kind === "field" && !insert.endsWith(": ") && !insert.includes('"') && /^"(?!\s*:)/.test(behind);
  const value = colon ? after || ": " : "";
  const changes = [{ from, to, insert }, ...(colon ? [{ from: to + 1, insert: value }] : [])];
  // Inside the value that is to be written, or behind everything.
  const back = kind === "field" ? inside(colon ? value : insert) : 0;
  const cursor = from + insert.length - back + (colon ? 1 + value.length : 0);
  view.dispatch({ changes, selection: { anchor: cursor }, userEvent: "input.complete", annotations: pickedCompletion.of(completion) });
  if (kind === "field") startCompletion(view);
};

/**
 * @param {() => import("./workspace.js").Workspace|undefined} workspace
 * @returns {(context: import("@codemirror/autocomplete").CompletionContext) => Promise<import("@codemirror/autocomplete").CompletionResult|null>}
 */
export const complete = (workspace) => async (context) => {
  const work = workspace();
  if (!work?.selected) return null;
  let answer;
  try {
    answer = await work.ask("complete", { name: work.selected, offset: context.pos, language: language() });
  } catch {
    return null;
  }
  if (context.aborted || !answer || answer.options.length === 0) return null;
  const { from, to, options } = answer;
  // What is typed so far, without the quotation mark that the answer brings along.
  const typed = context.state.sliceDoc(from, Math.max(from, context.pos)).replace(/^\s*["'“”]?/, "").toLowerCase();
  const ranked = options.map((option) => /** @type {const} */ ([option.label.toLowerCase().indexOf(typed), option]))
    .filter(([place]) => place >= 0)
    .sort(([a], [b]) => Number(a > 0) - Number(b > 0));
  const fitting = ranked.slice(0, MOST).map(([, option]) => option);
  if (fitting.length === 0 || (fitting.length === 1 && fitting[0].label === typed && !context.explicit)) return null;
  return {
    from, to, filter: false,
    options: fitting.map(({ label, detail, insert, kind, after }) => ({
      label, detail, type: KINDS[kind] ?? kind, apply: put({ insert, kind, after }),
    })),
  };
};
