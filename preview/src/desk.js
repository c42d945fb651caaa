// The work on the desk: which files are open, what their texts are, and what the engine says about
// them. The texts live here and nowhere else; the engine only ever holds a copy.

import { ChangeSet, Text } from "@codemirror/state";
import { EngineStopped } from "./engine.js";
import { setProblems } from "./marks.js";
import { language } from "./words.js";

/**
 * @typedef {object} Problem
 * @property {string} code
 * @property {"error"|"warning"} severity
 * @property {string} file
 * @property {string} path JSON Pointer
 * @property {number} line
 * @property {number} column
 * @property {number} from UTF-16
 * @property {number} to
 * @property {string} [title] what it is, in the language of the interface; not where that is the message's own
 * @property {string} message
 * @property {string} [why]
 * @property {string} [help]
 * @property {Array<{from: number, to: number, text: string, line: number, column: number}>} labels
 * @property {Array<{from: number, to: number, insert: string}>} edits
 * @property {Array<{text: string, edits: Array<{from: number, to: number, insert: string}>}>} choices what may have been meant
 * @property {number} [count]
 *
 * @typedef {object} WorkFile
 * @property {string} name
 * @property {string} url what its relative addresses are relative to
 * @property {"local"|"site"|"example"} origin
 * @property {string} eol how its lines ended
 * @property {boolean} bom
 * @property {string} encoding
 * @property {Text} saved as it is where it came from
 * @property {import("@codemirror/state").EditorState} state
 * @property {ChangeSet|null} pending what the engine has not been told yet
 * @property {any} handle of the file on disk
 * @property {number} modified of the file on disk, as it was when both versions last met
 * @property {number} [seen] of the version on disk that the editor was asked about
 */

/** Where local work stands for the engine. The address leads nowhere. */
export const LOCAL = "https://work.invalid/";

export class Desk extends EventTarget {
  /** @type {Map<string, WorkFile>} */
  files = new Map();
  /** @type {string|null} */
  main = null;
  /** @type {string|null} */
  selected = null;
  /** What the last check said. */
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

  say(what, detail) {
    this.dispatchEvent(new CustomEvent(what, { detail }));
  }

  /** @returns {WorkFile|undefined} */
  get file() {
    return this.files.get(this.selected);
  }

  /** Whether everything came from the published site, so that its pictures may be asked for there. */
  get fromSite() {
    return this.files.size > 0 && [...this.files.values()].every(({ origin }) => origin === "site");
  }

  /** Whether a text differs from what it was opened as or saved to. */
  unsaved(file) {
    return !file.state.doc.eq(file.saved);
  }

  /**
   * Opens files, or puts newer texts into those that are open; each can be undone. A file on disk is
   * followed only where its handle is given: a text that merely has the same name must not get there.
   *
   * @param {Array<{name: string, bytes: Uint8Array, origin: WorkFile["origin"], url?: string, handle?: any, modified?: number}>} opened
   */
  async open(opened) {
    for (const { name, bytes, origin, url = LOCAL + encodeURI(name), handle = null, modified = 0 } of opened) {
      const read = await this.#load(name, url, bytes);
      const text = Text.of(read.text.split("\n"));
      const there = this.files.get(name);
      if (there) {
        Object.assign(there, { url, origin, handle, modified, seen: 0, saved: text, eol: read.eol, bom: read.bom, encoding: read.encoding });
        this.#quiet = true;
        this.#replace(there, text);
        this.#quiet = false;
        // Whatever was typed meanwhile was meant for the text before: the engine starts afresh.
        there.pending = null;
        await this.#load(name, url, new TextEncoder().encode(there.state.doc.toString()));
      } else {
        this.files.set(name, {
          name, url, origin, handle, modified, saved: text, pending: null,
          eol: read.eol, bom: read.bom, encoding: read.encoding, state: this.editor.state(text),
        });
      }
      this.say("opened", name);
    }
    this.main ??= opened[0]?.name ?? null;
    this.select(this.files.has(this.selected) ? this.selected : this.main);
    await this.#tellMain();
    this.check();
  }

  /** Takes back what was kept. */
  async restore(files, { main, selected }) {
    for (const file of files) {
      this.files.set(file.name, file);
    }
    this.main = this.files.has(main) ? main : [...this.files.keys()][0];
    this.select(this.files.has(selected) ? selected : this.main);
    await this.reload();
  }

  /** Tells a fresh engine everything. */
  async reload() {
    for (const file of this.files.values()) {
      file.pending = null;
      await this.#load(file.name, file.url, new TextEncoder().encode(file.state.doc.toString()));
    }
    await this.#tellMain();
    this.check();
  }

  async #load(name, url, bytes) {
    const copy = bytes.slice();
    try {
      return await this.engine.call("load", { name, url }, bytes);
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

  #failed(error) {
    if (error instanceof EngineStopped) return;
    this.say("trouble", error);
  }

  /** Says which file is the main one. */
  async choose(name) {
    this.main = name;
    await this.#tellMain();
    this.say("files");
    this.check();
  }

  /** Closes a file. */
  close(name) {
    this.files.delete(name);
    this.engine.call("unload", { name }).catch((error) => this.#failed(error));
    if (this.main === name) this.main = [...this.files.keys()][0] ?? null;
    if (this.selected === name) this.select(this.main);
    this.#tellMain();
    this.say("closed", name);
    this.check();
  }

  /** Shows a file's text. */
  select(name) {
    if (this.file) this.file.state = this.editor.current;
    this.selected = name;
    if (this.file) this.editor.show(this.file.state);
    this.say("files");
  }

  /** Forgets everything. */
  async clear() {
    for (const name of this.files.keys()) this.engine.call("unload", { name }).catch(() => {});
    this.files.clear();
    this.pictures.clear();
    this.main = this.selected = this.results = null;
    this.editor.show(this.editor.state(""));
    this.say("files");
  }

  /** What the editor did to the text that it shows. */
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
   * @param {Array<{from: number, to: number, insert: string}>} changes
   */
  change(name, changes, userEvent = "input.fix") {
    const file = this.files.get(name);
    if (!file || changes.length === 0) return;
    if (name === this.selected) {
      this.editor.view.dispatch({ changes, userEvent });
      return;
    }
    const transaction = file.state.update({ changes, userEvent });
    file.state = transaction.state;
    this.#moveProblems(name, transaction.changes);
    this.say("changed", name);
    if (this.#quiet) return;
    file.pending = file.pending ? file.pending.compose(transaction.changes) : transaction.changes;
    this.check();
  }

  /** What was found stays where its words are until the next check says more. */
  #moveProblems(name, changes) {
    const found = this.results?.files.find((file) => file.name === name);
    for (const problem of found?.problems ?? []) move(problem, changes);
  }

  /** Puts a text in the place of another: only what differs, so that the cursor stays where it was. */
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

  /** Tells the engine what was typed. Whatever it is asked next, it knows the newest text. */
  sync() {
    for (const file of this.files.values()) {
      if (!file.pending) continue;
      const changes = [];
      file.pending.iterChanges((from, to, _from, _to, insert) => {
        changes.push({ from, to, insert: insert.toString() });
      });
      file.pending = null;
      this.engine.call("edit", { name: file.name, changes }).catch((error) => this.#failed(error));
    }
  }

  /** Asks the engine about the newest text. */
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

  /** Puts the problems into the texts; whatever was typed since the check began has moved them. */
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

/** Moves the places of a problem along with the text. */
function move(problem, changes) {
  const choices = (problem.choices ?? []).flatMap(({ edits }) => edits);
  for (const place of [problem, ...(problem.labels ?? []), ...(problem.edits ?? []), ...choices]) {
    const from = changes.mapPos(Math.min(place.from, changes.length), 1);
    place.to = Math.max(from, changes.mapPos(Math.min(place.to, changes.length), -1));
    place.from = from;
  }
}

/** Today where the editor is. */
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
