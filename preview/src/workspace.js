// The workspace: which files are open, what their texts are, and what the engine says about them. The texts
// are stored here and nowhere else; the engine has a copy of them.

import { isolateHistory } from "@codemirror/commands";
import { Text } from "@codemirror/state";
import { EngineStopped } from "./engine.js";
import { setProblems } from "./marks.js";
import { language } from "./words.js";

/**
 * @import { ChangeSet, Transaction } from "@codemirror/state"
 * @import { Calls, Change, WorkspaceEvents, StoredWork, Loaded, Problem, Results, Stretch, ToOpen, WorkFile } from "./types.js"
 */

/** The address under which the engine knows local files. No host answers at it. */
export const LOCAL = "https://work.invalid/";

export class Workspace extends EventTarget {
  /** @type {Map<string, WorkFile>} */
  files = new Map();
  /** @type {string|null} */
  main = null;
  /** @type {string|null} */
  selected = null;
  /** What the last check said. @type {Results|null} */
  results = null;
  /** Pictures and other files of the opened folder, by path. @type {Map<string, Blob>} */
  pictures = new Map();
  #running = false;
  #again = false;
  /** Whether the engine is told of a change in another way. */
  #quiet = false;
  /** Waits until the page is drawn; no check begins before. */
  drawn = async () => {};

  /**
   * @param {import("./engine.js").Engine} engine
   * @param {import("./editor.js").Editor} editor
   */
  constructor(engine, editor) {
    super();
    this.engine = engine;
    this.editor = editor;
  }

  /**
   * Listens to an event of the workspace.
   *
   * @template {keyof WorkspaceEvents} K
   * @param {K} what
   * @param {(event: CustomEvent<WorkspaceEvents[K]>) => void} act
   * @param {AddEventListenerOptions} [options]
   */
  on(what, act, options) {
    this.addEventListener(what, /** @type {EventListener} */ (act), options);
  }

  /**
   * @template {keyof WorkspaceEvents} K
   * @param {K} what
   * @param {WorkspaceEvents[K] extends undefined ? [] : [detail: WorkspaceEvents[K]]} details
   */
  say(what, ...details) {
    const [detail] = details;
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }

  /** @returns {WorkFile|undefined} */
  get file() {
    return this.selected === null ? undefined : this.files.get(this.selected);
  }

  /** Whether everything came from the published site, so that its pictures may be asked for there. */
  get fromSite() {
    return this.files.size > 0 && [...this.files.values()].every(({ origin }) => origin === "site");
  }

  /**
   * Whether a text differs from what it was opened as or saved to.
   *
   * @param {WorkFile} file
   */
  unsaved(file) {
    return !file.state.doc.eq(file.saved);
  }

  /**
   * Opens files, or puts newer texts into those that are open; each can be undone. A file on disk is
   * followed only where its handle is given: a text that merely has the same name must not get there.
   *
   * @param {ToOpen[]} opened
   */
  async open(opened) {
    for (const { name, bytes, origin, url = LOCAL + encodeURI(name), handle = null, modified = 0, former } of opened) {
      const read = await this.#load(name, url, bytes);
      const text = Text.of(read.text.split("\n"));
      const there = this.files.get(name);
      if (there) {
        Object.assign(there, { url, origin, handle, modified, seen: 0, saved: text, eol: read.eol, bom: read.bom, encoding: read.encoding });
        this.#quiet = true;
        this.#replace(there, text);
        this.#quiet = false;
        // Changes that the engine was not told of are changes of the former text: it gets the whole text again.
        there.pending = null;
        await this.#load(name, url, new TextEncoder().encode(there.state.doc.toString()));
      } else {
        const made = former === undefined ? null : { state: this.editor.made(text, former), saved: Text.of(former.split("\n")) };
        this.files.set(name, {
          name, url, origin, handle, modified, saved: made?.saved ?? text, pending: null,
          eol: read.eol, bom: read.bom, encoding: read.encoding, state: made?.state ?? this.editor.state(text),
        });
      }
      this.say("opened", name);
    }
    this.main ??= opened[0]?.name ?? null;
    this.select(this.file ? this.selected : this.main);
    await this.#tellMain();
    this.check();
  }

  /**
   * Opens the files that were stored.
   *
   * @param {WorkFile[]} files
   * @param {StoredWork} work
   */
  async restore(files, { main, selected }) {
    for (const file of files) {
      this.files.set(file.name, file);
    }
    /** @param {string | null | undefined} name */
    const known = (name) => (name !== null && name !== undefined && this.files.has(name) ? name : null);
    this.main = known(main) ?? [...this.files.keys()][0] ?? null;
    this.select(known(selected) ?? this.main);
    await this.reload();
  }

  /** Sends everything to an engine that was started again. */
  async reload() {
    for (const file of this.files.values()) {
      file.pending = null;
      await this.#load(file.name, file.url, new TextEncoder().encode(file.state.doc.toString()));
    }
    // An engine that reads them again would stop again.
    for (const record of this.engine.failed) {
      if (this.files.has(record.name)) await this.engine.call("leave_out", record).catch((error) => this.#failed(error));
    }
    await this.#tellMain();
    this.check();
  }

  /**
   * @param {string} name
   * @param {string} url
   * @param {Uint8Array<ArrayBuffer>} bytes
   * @returns {Promise<Loaded>}
   */
  async #load(name, url, bytes) {
    const copy = bytes.slice();
    try {
      return await this.engine.call("load", { name, url, language: language() }, bytes);
    } catch (error) {
      this.#failed(error);
      // Without an engine the text can still be shown, edited and saved.
      const text = new TextDecoder().decode(copy);
      const eol = text.includes("\r\n") ? "\r\n" : "\n";
      return { text: text.replace(/\r\n?/g, "\n"), eol, bom: copy[0] === 0xef && copy[1] === 0xbb, encoding: "utf-8" };
    }
  }

  async #tellMain() {
    if (this.main === null) return;
    await this.engine.call("main", { name: this.main }).catch((error) => this.#failed(error));
  }

  /** @param {unknown} error */
  #failed(error) {
    if (error instanceof EngineStopped) return;
    this.say("error", error);
  }

  /**
   * Says which file is the main one.
   *
   * @param {string|null} name
   */
  async choose(name) {
    this.main = name;
    await this.#tellMain();
    this.say("files");
    this.check();
  }

  /**
   * Closes a file.
   *
   * @param {string} name
   */
  close(name) {
    this.files.delete(name);
    this.engine.call("unload", { name }).catch((error) => this.#failed(error));
    if (this.main === name) this.main = [...this.files.keys()][0] ?? null;
    if (this.selected === name) this.select(this.main);
    this.#tellMain();
    this.say("closed", name);
    this.check();
  }

  /**
   * Shows a file's text.
   *
   * @param {string|null} name
   */
  select(name) {
    if (this.file) this.file.state = this.editor.current;
    this.selected = name;
    if (this.file) this.editor.show(this.file.state);
    this.say("files");
  }

  /** Closes everything. */
  async clear() {
    for (const name of this.files.keys()) this.engine.call("unload", { name }).catch(() => {});
    this.files.clear();
    this.pictures.clear();
    this.main = this.selected = this.results = null;
    this.editor.show(this.editor.state(""));
    this.say("files");
  }

  /**
   * Takes the transactions of the editor.
   *
   * @param {readonly Transaction[]} transactions
   */
  took(transactions) {
    const { file } = this;
    if (!file) return;
    file.state = this.editor.current;
    for (const { changes, docChanged } of transactions) {
      if (docChanged) this.#moveProblems(file.name, changes);
      if (docChanged && !this.#quiet) file.pending = file.pending ? file.pending.compose(changes) : changes;
    }
    if (transactions.some(({ docChanged }) => docChanged)) {
      this.say("changed", file.name);
      if (!this.#quiet) this.check();
    }
    const moved = transactions.find(({ selection }) => selection);
    if (moved) this.say("moved", moved);
  }

  /**
   * Changes a text, shown or not, as one step that can be undone.
   *
   * @param {string} name
   * @param {Change[]} changes
   */
  change(name, changes, userEvent = "input.fix") {
    const file = this.files.get(name);
    if (!file || changes.length === 0) return;
    if (name === this.selected) {
      this.editor.view.dispatch({ changes, userEvent, annotations: isolateHistory.of("full") });
      return;
    }
    const transaction = file.state.update({ changes, userEvent, annotations: isolateHistory.of("full") });
    file.state = transaction.state;
    this.#moveProblems(name, transaction.changes);
    this.say("changed", name);
    if (this.#quiet) return;
    file.pending = file.pending ? file.pending.compose(transaction.changes) : transaction.changes;
    this.check();
  }

  /**
   * Moves the problems of a file along with its text, until the next check.
   *
   * @param {string} name
   * @param {ChangeSet} changes
   */
  #moveProblems(name, changes) {
    const found = this.results?.files.find((file) => file.name === name);
    for (const problem of found?.problems ?? []) move(problem, changes);
  }

  /**
   * Replaces a text by another, changing only what differs, so that the cursor is not moved.
   *
   * @param {WorkFile} file
   * @param {Text} text
   */
  #replace(file, text) {
    const old = file.state.doc.toString();
    const next = text.toString();
    if (old === next) return;
    let from = 0;
    const shorter = Math.min(old.length, next.length);
    while (from < shorter && old[from] === next[from]) from++;
    let end = 0;
    while (end < shorter - from && old[old.length - 1 - end] === next[next.length - 1 - end]) end++;
    this.change(file.name, [{ from, to: old.length - end, insert: next.slice(from, next.length - end) }], "input.disk");
  }

  /** Sends the engine the changes of the texts, before it is asked anything else. */
  sync() {
    for (const file of this.files.values()) {
      if (!file.pending) continue;
      /** @type {Change[]} */
      const changes = [];
      file.pending.iterChanges((from, to, _from, _to, insert) => {
        changes.push({ from, to, insert: insert.toString() });
      });
      file.pending = null;
      this.engine.call("edit", { name: file.name, changes }).catch((error) => this.#failed(error));
    }
  }

  /**
   * Asks the engine about the newest text.
   *
   * @template {keyof Calls} C
   * @param {C} call
   * @param {Calls[C][0]} args
   */
  async ask(call, args) {
    this.sync();
    return this.engine.call(call, args);
  }

  /** Checks the newest text, after the check that is under way. */
  async check() {
    if (this.#running) {
      this.#again = true;
      return;
    }
    this.#running = true;
    try {
      do {
        this.#again = false;
        if (!this.engine.running || this.files.size === 0) break;
        const results = await this.ask("check", { now: today(), language: language() });
        this.#mark(results);
        this.results = results;
        this.say("checked", results);
        await this.drawn();
      } while (this.#again);
    } catch (error) {
      this.#failed(error);
    } finally {
      this.#running = false;
    }
  }

  /**
   * Marks the problems in the texts, moved by what was typed since the check began.
   *
   * @param {Results} results
   */
  #mark(results) {
    const found = new Map(results.files.map(({ name, problems }) => [name, problems]));
    for (const file of this.files.values()) {
      const problems = found.get(file.name) ?? [];
      if (file.pending) for (const problem of problems) move(problem, file.pending);
      const effects = setProblems.of(problems);
      if (file.name === this.selected) this.editor.view.dispatch({ effects });
      else file.state = file.state.update({ effects }).state;
    }
  }
}

/**
 * Moves the places of a problem along with the text.
 *
 * @param {Problem} problem
 * @param {ChangeSet} changes
 */
function move(problem, changes) {
  const choices = problem.choices.flatMap(({ edits }) => edits);
  /** @type {Stretch[]} */
  const places = [problem, ...problem.labels, ...problem.edits, ...choices];
  for (const place of places) {
    const from = changes.mapPos(Math.min(place.from, changes.length), 1);
    place.to = Math.max(from, changes.mapPos(Math.min(place.to, changes.length), -1));
    place.from = from;
  }
}

/** Today's date in the editor's time zone. */
function today() {
  const now = new Date();
  /** @param {number} number */
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
