// Writes the open files into the browser's own storage while the editor types, so that they are there after a
// reload and after a crash. Only one window at a time writes: of two, one would overwrite the other's work.

import { Text } from "@codemirror/state";
import { Editor } from "./editor.js";
import { Store } from "./store.js";

/**
 * @import { StoredWork, Looks, WorkFile } from "./types.js"
 *
 * @typedef {"stored" | "storing" | "failed" | "elsewhere"} State
 */

const LOCK = "warta-preview";
const CHANNEL = "warta-preview";
/** What a window answers that can't store its work, and so does not let another window continue it. */
const REFUSED = "not stored";
/** How many milliseconds after the last key writing begins. */
const PAUSE = 150;
/** Milliseconds after which writing begins even where somebody types without a pause. */
const PATIENCE = 2000;
/** Texts up to this length are written for a move of the cursor as well. */
const SMALL = 500_000;
/** Pictures of more than this many bytes together are not stored; the folder can be opened again. */
const PICTURES = 64 * 1024 * 1024;

/** Its state is "stored" (all of the work is), "storing", "failed", or "elsewhere" (another window has the work). */
export class Autosave extends EventTarget {
  #store = new Store();
  /** @type {Set<string>} */
  #dirty = new Set();
  /** @type {Set<string>} */
  #saved = new Set();
  /** @type {Set<string>} */
  #gone = new Set();
  /** Whether the choices outside of the files are to be written: which file and which page are shown, and how. */
  #work = false;
  /** The texts as they are stored. @type {Map<string, Text>} */
  #texts = new Map();
  #timer = 0;
  /** When the first change was made that is not written yet. */
  #since = 0;
  /** @type {Promise<void>|null} */
  #writing = null;
  /** @type {((value?: unknown) => void)|null} */
  #release = null;
  #took = 0;
  /** Whether what was stored before has been read. Until then nothing is written: neither an empty workspace that
   * is only starting, nor new work where the old could not be read, may overwrite it. */
  #loaded = false;
  #channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(CHANNEL) : null;
  /** @type {State} */
  state = "stored";
  /** @type {Date|null} */
  when = null;
  /** @type {unknown} */
  error = null;
  /** What is stored beside the files: which page is shown and how. @type {() => Partial<Looks>} */
  extra = () => ({});

  /** @param {import("./workspace.js").Workspace} workspace */
  constructor(workspace) {
    super();
    this.workspace = workspace;
    workspace.on("changed", ({ detail }) => this.touch(detail));
    workspace.on("opened", ({ detail }) => { this.#saved.add(detail); this.touch(detail); });
    workspace.on("closed", ({ detail }) => { this.#gone.add(detail); this.#texts.delete(detail); this.touch(); });
    // The position of the cursor is stored only where the text is small.
    workspace.on("moved", () => { if (workspace.file && workspace.file.state.doc.length < SMALL) this.touch(workspace.file.name, 1000); });
    workspace.on("files", () => this.touch());
    document.addEventListener("visibilitychange", () => { if (document.hidden) this.flush(); });
    addEventListener("pagehide", () => this.flush());
    // The browser asks with its own words.
    addEventListener("beforeunload", (event) => {
      // What is still being written may not be there when the window is gone.
      if (this.endangered || (this.state === "storing" && this.unstored().length > 0)) event.preventDefault();
    });
    this.#channel?.addEventListener("message", async ({ data }) => {
      if (data !== "release" || !this.#release) return;
      // What is typed while the rest is written is written as well.
      do await this.flush(); while (this.state === "storing");
      // This window has the only copy, and goes on holding it.
      if (this.state === "failed") this.#channel?.postMessage(REFUSED);
      else this.#yield();
    });
  }

  /** The files whose present texts are not stored. */
  unstored() {
    return [...this.workspace.files.values()].filter(({ name, state }) => !this.#texts.get(name)?.eq(state.doc));
  }

  /** Whether work would be lost with this window. */
  get endangered() {
    return this.state === "failed" || (this.state === "elsewhere" && this.unstored().length > 0);
  }

  /**
   * @param {State} state
   * @param {unknown} [error]
   */
  #become(state, error = null) {
    this.state = state;
    this.error = error;
    this.dispatchEvent(new Event("state"));
  }

  #yield() {
    this.#release?.();
    this.#release = null;
    this.#become("elsewhere");
  }

  /**
   * Makes this window the one that stores the work.
   *
   * @param {boolean} insist whether to take it from another window, which is told and writes first
   * @returns {Promise<boolean>} whether this window has it; not where the other one can't write
   */
  async take(insist = false) {
    if (!navigator.locks) return true;
    /** @type {(options: LockOptions) => Promise<boolean>} */
    const request = (options) => new Promise((resolve) => {
      navigator.locks.request(LOCK, options, (lock) => {
        if (!lock) {
          resolve(false);
          return undefined;
        }
        resolve(true);
        return new Promise((release) => { this.#release = release; });
        // Rejects where another window took it by force.
      }).catch(() => { if (this.#release) this.#yield(); else resolve(false); });
    });
    let have = await request({ ifAvailable: true });
    if (!have && insist) {
      const patience = new AbortController();
      let refused = false;
      /** @param {MessageEvent} event */
      const hear = ({ data }) => {
        if (data !== REFUSED) return;
        refused = true;
        patience.abort();
      };
      this.#channel?.addEventListener("message", hear);
      this.#channel?.postMessage("release");
      setTimeout(() => patience.abort(), 3000);
      have = await request({ signal: patience.signal });
      this.#channel?.removeEventListener("message", hear);
      // A window that does not answer no longer works.
      if (!have && !refused) have = await request({ steal: true });
    }
    this.#become(have ? "stored" : "elsewhere");
    return have;
  }

  /**
   * Something has changed and is to be stored.
   *
   * @param {string} [name]
   * @param {number} [pause]
   */
  touch(name, pause = PAUSE) {
    if (name) this.#dirty.add(name);
    if (this.state === "elsewhere" || !this.#loaded) return;
    this.#work = true;
    if (this.state === "stored") this.#become("storing");
    const now = performance.now();
    this.#since ||= now;
    const latest = this.#since + Math.max(PATIENCE, this.#took * 3) - now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), Math.min(Math.max(pause, this.#took * 3), Math.max(latest, 0)));
  }

  /**
   * A file was saved: the text that it was saved as is stored as well.
   *
   * @param {string} name
   */
  saved(name) {
    this.#saved.add(name);
    this.touch(name);
  }

  #owes() {
    return this.#work || this.#dirty.size + this.#saved.size + this.#gone.size > 0;
  }

  /** Writes now what is not written yet. */
  async flush() {
    clearTimeout(this.#timer);
    if (this.state === "elsewhere" || this.state === "stored" || !this.#loaded) return;
    if (this.#writing) {
      await this.#writing;
      if (!this.#owes()) return;
    }
    this.#writing = this.#write().finally(() => { this.#writing = null; });
    await this.#writing;
  }

  async #write() {
    const dirty = [...this.#dirty];
    const saved = [...this.#saved];
    const gone = [...this.#gone];
    this.#dirty.clear();
    this.#saved.clear();
    this.#gone.clear();
    this.#work = false;
    this.#since = 0;
    const began = performance.now();
    const { files } = this.workspace;
    try {
      const { records, texts } = this.#records(dirty, saved, gone);
      await this.#store.write(records);
      for (const [name, text] of texts) this.#texts.set(name, text);
      this.#took = performance.now() - began;
      this.when = new Date();
      const more = this.#owes();
      this.#become(more ? "storing" : "stored");
      if (more) this.touch();
    } catch (error) {
      for (const name of dirty) this.#dirty.add(name);
      for (const name of saved) this.#saved.add(name);
      for (const name of gone) this.#gone.add(name);
      this.#work = true;
      this.#become("failed", error);
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.flush(), 10_000);
      return;
    }
    // What follows is a convenience; where it can't be stored, no work is lost.
    for (const name of saved) {
      const handle = files.get(name)?.handle;
      if (handle) await this.#store.write([["handles", name, handle]]).catch(() => {});
    }
  }

  /**
   * What a write consists of, and which texts are stored with it.
   *
   * @param {string[]} dirty
   * @param {string[]} saved
   * @param {string[]} gone
   */
  #records(dirty, saved, gone) {
    const { files, main, selected } = this.workspace;
    /** @type {Map<string, Text>} */
    const texts = new Map();
    /** @type {Array<[store: string, key: string, value: unknown]>} */
    const records = [["work", "work", files.size === 0 ? undefined : {
      main, selected, order: [...files.keys()], ...this.extra(),
    }]];
    for (const name of gone) {
      if (!files.has(name)) for (const store of ["files", "saved", "handles"]) records.push([store, name, undefined]);
    }
    for (const name of dirty) {
      const file = files.get(name);
      if (!file) continue;
      const { url, origin, eol, bom, encoding, modified } = file;
      records.push(["files", name, { name, url, origin, eol, bom, encoding, modified, state: Editor.toJSON(file.state) }]);
      texts.set(name, file.state.doc);
    }
    for (const name of saved) {
      const file = files.get(name);
      if (!file) continue;
      records.push(["saved", name, file.saved.toString()]);
      // The handle that was stored before belongs to another file.
      if (!file.handle) records.push(["handles", name, undefined]);
    }
    return { records, texts };
  }

  /** Stores the pictures of an opened folder, unless they are too large. */
  async storePictures() {
    const total = [...this.workspace.pictures.values()].reduce((sum, { size }) => sum + size, 0);
    if (total > PICTURES || this.state === "elsewhere") return;
    await this.#store.write([...this.workspace.pictures].map(([path, blob]) => ["pictures", path, blob])).catch(() => {});
  }

  /**
   * Reads what was stored, in the form that the workspace needs. Where it can't be read, it is not overwritten.
   *
   * @returns {Promise<{files: WorkFile[], work: StoredWork}|null>}
   */
  async load() {
    let read;
    try {
      read = await this.#store.read();
    } catch (error) {
      this.#become("failed", error);
      throw error;
    }
    this.#loaded = true;
    const { work = {}, files, saved, handles, pictures } = read;
    if (files.size === 0) return null;
    const names = [...new Set([...(work.order ?? []), ...files.keys()])];
    for (const [path, blob] of pictures) this.workspace.pictures.set(path, blob);
    return {
      work,
      files: names.flatMap((name) => {
        const stored = files.get(name);
        if (!stored) return [];
        const { state, ...file } = stored;
        const revived = this.workspace.editor.fromJSON(state);
        this.#texts.set(name, revived.doc);
        const text = saved.get(name);
        return [{
          ...file,
          state: revived,
          saved: text === undefined ? revived.doc : Text.of(text.split("\n")),
          handle: handles.get(name) ?? null,
          pending: null,
        }];
      }),
    };
  }

  /** Stores from now on, and overwrites what could not be read. */
  startAnew() {
    this.#loaded = true;
    this.#become("stored");
    for (const name of this.workspace.files.keys()) this.touch(name);
  }

  /** Deletes everything that is stored. */
  async forget() {
    // Another window's work is not this window's to delete.
    if (this.state === "elsewhere") return;
    clearTimeout(this.#timer);
    await this.#writing;
    this.#dirty.clear();
    this.#saved.clear();
    this.#gone.clear();
    this.#work = false;
    this.#since = 0;
    this.#texts.clear();
    await this.#store.clear();
    this.#become("stored");
  }
}
