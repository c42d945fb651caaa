// The source: CodeMirror in a shadow root. There its style sheets are "adopted" rather than written
// into the page, which the page's policy forbids.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyField, historyKeymap, isolateHistory } from "@codemirror/commands";
import { json } from "@codemirror/lang-json";
import {
  HighlightStyle, bracketMatching, codeFolding, foldGutter, foldKeymap, indentOnInput, indentUnit, syntaxHighlighting,
} from "@codemirror/language";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorSelection, EditorState, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration, EditorView, drawSelection, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { wrappedLineIndent } from "./wrapped_line_indent.js";
import { marks } from "./marks.js";
import { phrases } from "./phrases.js";
import { typing } from "./typing.js";
import { t } from "./words.js";

/**
 * @import { Text, Transaction } from "@codemirror/state"
 * @import { DecorationSet } from "@codemirror/view"
 * @import { Problem, Stretch } from "./types.js"
 */

const COLOURS = HighlightStyle.define([
  { tag: tags.propertyName, color: "var(--ink-soft)", fontWeight: "600" },
  { tag: tags.string, color: "var(--ink)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--link)", fontWeight: "600" },
  { tag: tags.punctuation, color: "var(--ink-soft)" },
]);

const LOOKS = EditorView.theme({
  "&": { height: "100%", color: "var(--ink)", backgroundColor: "var(--paper)", fontSize: "0.875rem" },
  "&.cm-focused": { outline: "3px solid var(--focus)", outlineOffset: "-3px" },
  ".cm-scroller": { fontFamily: "var(--font-code)", lineHeight: "1.65" },
  ".cm-content": { caretColor: "var(--ink)", paddingBlock: "0.75rem 40vh" },
  ".cm-line": { paddingInline: "0.5rem 1rem" },
  ".cm-cursor": { borderLeftColor: "var(--ink)", borderLeftWidth: "2px" },
  ".cm-gutters": { backgroundColor: "var(--paper)", color: "var(--ink-soft)", border: "none", borderRight: "1px solid var(--rule)" },
  ".cm-activeLine, .cm-activeLineGutter": { backgroundColor: "color-mix(in srgb, var(--paper-raised) 65%, transparent)" },
  "&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground": {
    backgroundColor: "color-mix(in srgb, var(--focus) 26%, transparent) !important",
  },
  ".cm-selectionMatch": { backgroundColor: "color-mix(in srgb, var(--focus) 12%, transparent)" },
  "&.cm-focused .cm-matchingBracket": { backgroundColor: "transparent", outline: "1px solid var(--rule-strong)" },
  ".cm-foldPlaceholder": { backgroundColor: "var(--paper-raised)", borderColor: "var(--rule)", color: "var(--ink-soft)" },
  ".warta-mark": {
    backgroundImage: "none", textDecorationLine: "underline", textDecorationThickness: "2px",
    textUnderlineOffset: "3px", textDecorationSkipInk: "none",
  },
  ".warta-mark.warta-error": { textDecorationStyle: "wavy", textDecorationColor: "var(--pencil)" },
  ".warta-mark.warta-warning": { textDecorationStyle: "dashed", textDecorationColor: "var(--warn-rule)" },
  ".warta-point": { display: "inline-block", width: "0.55em", height: "1.1em", marginInline: "1px", verticalAlign: "text-bottom", borderBottom: "3px solid var(--pencil)" },
  ".warta-point.warta-warning": { borderBottomColor: "var(--warn-rule)" },
  ".warta-gutter": { width: "1.1rem", textAlign: "center", fontSize: "0.7rem" },
  ".warta-beside-error": { color: "var(--pencil)" },
  ".warta-beside-warning": { color: "var(--warn-rule)" },
  ".warta-here": { boxShadow: "inset 3px 0 var(--focus)" },
  ".cm-tooltip": {
    backgroundColor: "var(--paper)", color: "var(--ink)", border: "1px solid var(--rule-strong)", borderRadius: "var(--radius)",
    boxShadow: "0 6px 24px rgb(0 0 0 / 0.18)", maxWidth: "min(30rem, 92vw)",
  },
  ".cm-tooltip-autocomplete > ul": { fontFamily: "var(--font-interface) !important", maxHeight: "18rem !important" },
  ".cm-tooltip-autocomplete > ul > li": { padding: "0.3rem 0.6rem !important" },
  ".cm-tooltip-autocomplete > ul > li[aria-selected]": { backgroundColor: "var(--ink) !important", color: "var(--paper) !important" },
  ".cm-completionDetail": { color: "inherit", opacity: "0.8" },
  ".warta-hover": { fontFamily: "var(--font-interface)", fontSize: "var(--size-interface)", padding: "var(--space-3) var(--space-4)", maxHeight: "22rem", overflowY: "auto" },
  ".cm-panels": { backgroundColor: "var(--paper-raised)", color: "var(--ink)", fontFamily: "var(--font-interface)" },
  ".cm-panel.cm-search": { padding: "var(--space-2) var(--space-6) var(--space-2) var(--space-3)" },
  ".cm-textfield": { backgroundColor: "var(--paper)", color: "var(--ink)", border: "1px solid var(--ink-soft)", fontSize: "inherit" },
  ".cm-button": { backgroundImage: "none", backgroundColor: "var(--paper)", color: "var(--ink)", border: "1px solid var(--rule-strong)", borderRadius: "var(--radius)", fontSize: "inherit" },
});

/** @type {import("@codemirror/state").StateEffectType<Stretch | null>} */
const setHere = StateEffect.define();
/**
 * The lines of the block that was chosen in the page.
 *
 * @type {import("@codemirror/state").StateField<DecorationSet>}
 */
const hereField = StateField.define({
  create: () => Decoration.none,
  update(lines, transaction) {
    let now = transaction.docChanged ? lines.map(transaction.changes) : lines;
    for (const effect of transaction.effects) {
      if (!effect.is(setHere)) continue;
      const ranges = [];
      if (effect.value) {
        const doc = transaction.newDoc;
        const last = doc.lineAt(Math.min(effect.value.to, doc.length)).number;
        for (let line = doc.lineAt(Math.min(effect.value.from, doc.length)).number; line <= last; line++) {
          ranges.push(Decoration.line({ class: "warta-here" }).range(doc.line(line).from));
        }
      }
      now = Decoration.set(ranges);
    }
    return now;
  },
  provide: (field) => EditorView.decorations.from(field),
});

export class Editor {
  /**
   * @param {HTMLElement} place where it goes
   * @param {object} hooks
   * @param {(transactions: readonly Transaction[]) => void} hooks.took after each change or move
   * @param {(problem: Problem) => Node} hooks.explain
   * @param {(context: import("@codemirror/autocomplete").CompletionContext) => Promise<import("@codemirror/autocomplete").CompletionResult | null>} hooks.complete
   * @param {import("@codemirror/view").KeyBinding[]} hooks.keys
   * @param {(text: string) => boolean} hooks.whole takes a text that is pasted in the place of everything
   * @param {string} hooks.sheet the style sheet of what is drawn in the editor beside CodeMirror's own parts
   */
  constructor(place, { took, explain, complete, keys, sheet, whole }) {
    this.root = place.attachShadow({ mode: "open" });
    this.extensions = [
      lineNumbers(),
      marks(explain),
      foldGutter({ openText: "▾", closedText: "▸" }),
      codeFolding(),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      history({ minDepth: 500 }),
      drawSelection(),
      indentOnInput(),
      indentUnit.of("  "),
      bracketMatching(),
      typing(whole),
      closeBrackets(),
      hereField,
      highlightSelectionMatches(),
      search({ top: true }),
      autocompletion({ override: [complete], icons: false, maxRenderedOptions: 60 }),
      json(),
      syntaxHighlighting(COLOURS),
      EditorView.lineWrapping,
      wrappedLineIndent,
      EditorState.allowMultipleSelections.of(true),
      phrases(),
      EditorView.contentAttributes.of(() => ({
        "aria-label": t("sourceField"), tabindex: "0", spellcheck: "false", autocapitalize: "off", autocorrect: "off",
      })),
      keymap.of([...keys, ...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap, ...completionKeymap]),
      LOOKS,
    ];
    this.view = new EditorView({
      root: this.root,
      parent: this.root,
      state: this.state(""),
      dispatchTransactions: (transactions, view) => {
        view.update(transactions);
        took(transactions);
      },
    });
    if (sheet) {
      const own = new CSSStyleSheet();
      own.replaceSync(sheet);
      this.root.adoptedStyleSheets = [...this.root.adoptedStyleSheets, own];
    }
  }

  /**
   * A state for a text that was never edited.
   *
   * @param {string|Text} text
   */
  state(text) {
    return EditorState.create({ doc: text, extensions: this.extensions });
  }

  /**
   * A state for a text that was made of another one; undoing leads back to that.
   *
   * @param {Text} text
   * @param {string} former
   */
  made(text, former) {
    const state = this.state(former);
    const changes = { from: 0, to: state.doc.length, insert: text };
    return state.update({ changes, annotations: isolateHistory.of("full"), userEvent: "input.article" }).state;
  }

  /**
   * Makes a state from the stored one, with what can be undone. Where that can't be read: from the text alone.
   *
   * @param {import("./types.js").StoredFile["state"]} stored
   */
  fromJSON(stored) {
    try {
      return EditorState.fromJSON(stored, { extensions: this.extensions }, { history: historyField });
    } catch {
      return this.state(stored.doc);
    }
  }

  /**
   * A state in the form in which it is stored.
   *
   * @param {EditorState} state
   * @returns {import("./types.js").StoredFile["state"]}
   */
  static toJSON(state) {
    return state.toJSON({ history: historyField });
  }

  /**
   * Shows another text.
   *
   * @param {EditorState} state
   */
  show(state) {
    this.view.setState(state);
  }

  /** Where the text begins that is in sight. */
  get top() {
    return this.view.lineBlockAtHeight(this.view.scrollDOM.scrollTop).from;
  }

  set top(position) {
    const at = Math.min(position, this.view.state.doc.length);
    this.view.dispatch({ effects: EditorView.scrollIntoView(at, { y: "start", yMargin: 0 }) });
  }

  get current() {
    return this.view.state;
  }

  /**
   * Selects a place, brings it into sight, and takes the focus where asked to.
   *
   * @param {number} from
   * @param {number} to
   * @param {{ focus?: boolean, mark?: boolean }} [how]
   */
  select(from, to, { focus = true, mark = false } = {}) {
    const length = this.view.state.doc.length;
    const range = EditorSelection.range(Math.min(from, length), Math.min(to, length));
    this.view.dispatch({
      selection: EditorSelection.single(range.from, range.to),
      effects: [
        EditorView.scrollIntoView(range.from, { y: "center" }),
        setHere.of(mark ? { from: range.from, to: range.to } : null),
      ],
      userEvent: mark ? "select.page" : "select.problem",
    });
    if (focus) this.view.focus();
  }
}
