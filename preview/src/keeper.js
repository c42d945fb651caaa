// Keeps the work in the browser's own storage, so that it is there after a reload and after a crash.
// Only one window at a time keeps: two that wrote over each other would lose one's work.

import { Text } from "@codemirror/state";
import { Editor } from "./editor.js";
import { Store } from "./store.js";

/**
 * @import { KeptWork, Looks, WorkFile } from "./types.js"
 *
 * @typedef {"kept" | "keeping" | "failed" | "elsewhere"} State
 */

const LOCK = "warta-preview";
const CHANNEL = "warta-preview";
/** What a window answers that can't hand over. */
const REFUSED = "not kept";
/** Milliseconds after the last key; and at most this many times as long as writing takes. */
const PAUSE = 150;
/** Milliseconds after which writing begins even where somebody types without a pause. */
const PATIENCE = 2000;
/** Texts up to this length are written for a move of the cursor as well. */
const SMALL = 500_000;
/** Pictures of more than this many bytes together are not kept; the folder can be opened again. */
const PICTURES = 64 * 1024 * 1024;

/** How it stands: "kept" (all of it), "keeping", "failed", or "elsewhere" (another window has the work). */
export class Keeper extends EventTarget {
  #store = new Store();
  /** @type {Set<string>} */
  #dirty = new Set();
  /** @type {Set<string>} */
  #saved = new Set();
  /** @type {Set<string>} */
  #gone = new Set();
  /** Whether something is to be written that is no file's: which is shown, and how. */
  #work = false;
  /** The texts as they lie in the storage. @type {Map<string, Text>} */
  #texts = new Map();
  #timer = 0;
  /** When the first came of what is not written yet. */
  #since = 0;
  /** @type {Promise<void>|null} */
  #writing = null;
  /** @type {((value?: unknown) => void)|null} */
  #release = null;
  #took = 0;
  /** Whether what was kept before has been read. Until then nothing is written: neither an empty desk that
   * is only starting, nor new work where the old could not be read, may take the old one's place. */
  #recalled = false;
  #channel = "BroadcastChannel" in globalThis ? new BroadcastChannel(CHANNEL) : null;
  /** @type {State} */
  state = "kept";
  /** @type {Date|null} */
  when = null;
  /** @type {unknown} */
  error = null;
  /** What else is kept: which page is shown and how. @type {() => Partial<Looks>} */
  extra = () => ({});

  /** @param {import("./desk.js").Desk} desk */
  constructor(desk) {
    super();
    this.desk = desk;
    desk.on("changed", ({ detail }) => this.touch(detail));
    desk.on("opened", ({ detail }) => { this.#saved.add(detail); this.touch(detail); });
    desk.on("closed", ({ detail }) => { this.#gone.add(detail); this.#texts.delete(detail); this.touch(); });
    // Where the cursor is, is worth a small write, not a large one.
    desk.on("moved", () => { if (desk.file && desk.file.state.doc.length < SMALL) this.touch(desk.file.name, 1000); });
    desk.on("files", () => this.touch());
    document.addEventListener("visibilitychange", () => { if (document.hidden) this.flush(); });
    addEventListener("pagehide", () => this.flush());
    // The words are the browser's own.
    addEventListener("beforeunload", (event) => {
      // What is still being written may not be there when the window is gone.
      if (this.endangered || (this.state === "keeping" && this.unkept().length > 0)) event.preventDefault();
    });
    this.#channel?.addEventListener("message", async ({ data }) => {
      if (data !== "hand over" || !this.#release) return;
      // What is typed while the rest is written goes along.
      do await this.flush(); while (this.state === "keeping");
      // The only copy is not given out of hand.
      if (this.state === "failed") this.#channel?.postMessage(REFUSED);
      else this.#yield();
    });
  }

  /** The files whose texts are nowhere but in this window. */
  unkept() {
    return [...this.desk.files.values()].filter(({ name, state }) => !this.#texts.get(name)?.eq(state.doc));
  }

  /** Whether work would be lost with this window. */
  get endangered() {
    return this.state === "failed" || (this.state === "elsewhere" && this.unkept().length > 0);
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
   * Takes the work for this window.
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
      this.#channel?.postMessage("hand over");
      setTimeout(() => patience.abort(), 3000);
      have = await request({ signal: patience.signal });
      this.#channel?.removeEventListener("message", hear);
      // A window that does not answer hangs.
      if (!have && !refused) have = await request({ steal: true });
    }
    this.#become(have ? "kept" : "elsewhere");
    return have;
  }

  /**
   * Something is to be kept.
   *
   * @param {string} [name]
   * @param {number} [pause]
   */
  touch(name, pause = PAUSE) {
    if (name) this.#dirty.add(name);
    if (this.state === "elsewhere" || !this.#recalled) return;
    this.#work = true;
    if (this.state === "kept") this.#become("keeping");
    const now = performance.now();
    this.#since ||= now;
    const latest = this.#since + Math.max(PATIENCE, this.#took * 3) - now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), Math.min(Math.max(pause, this.#took * 3), Math.max(latest, 0)));
  }

  /**
   * A file was saved: what it was saved as is kept as well.
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
    if (this.state === "elsewhere" || this.state === "kept" || !this.#recalled) return;
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
    const { files } = this.desk;
    try {
      const { records, texts } = this.#records(dirty, saved, gone);
      await this.#store.write(records);
      for (const [name, text] of texts) this.#texts.set(name, text);
      this.#took = performance.now() - began;
      this.when = new Date();
      const more = this.#owes();
      this.#become(more ? "keeping" : "kept");
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
    // What follows is a convenience; that it can't be kept loses nothing.
    for (const name of saved) {
      const handle = files.get(name)?.handle;
      if (handle) await this.#store.write([["handles", name, handle]]).catch(() => {});
    }
  }

  /**
   * What a write consists of, and which texts are kept with it.
   *
   * @param {string[]} dirty
   * @param {string[]} saved
   * @param {string[]} gone
   */
  #records(dirty, saved, gone) {
    const { files, main, selected } = this.desk;
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
      records.push(["files", name, { name, url, origin, eol, bom, encoding, modified, state: Editor.keep(file.state) }]);
      texts.set(name, file.state.doc);
    }
    for (const name of saved) {
      const file = files.get(name);
      if (!file) continue;
      records.push(["saved", name, file.saved.toString()]);
      // A handle of before belongs to another text.
      if (!file.handle) records.push(["handles", name, undefined]);
    }
    return { records, texts };
  }

  /** Keeps the pictures of an opened folder, as far as there is room. */
  async keepPictures() {
    const total = [...this.desk.pictures.values()].reduce((sum, { size }) => sum + size, 0);
    if (total > PICTURES || this.state === "elsewhere") return;
    await this.#store.write([...this.desk.pictures].map(([path, blob]) => ["pictures", path, blob])).catch(() => {});
  }

  /**
   * What was kept, ready for the desk. Where it can't be read, it stays as it is and nothing is kept.
   *
   * @returns {Promise<{files: WorkFile[], work: KeptWork}|null>}
   */
  async recall() {
    let read;
    try {
      read = await this.#store.read();
    } catch (error) {
      this.#become("failed", error);
      throw error;
    }
    this.#recalled = true;
    const { work = {}, files, saved, handles, pictures } = read;
    if (files.size === 0) return null;
    const names = [...new Set([...(work.order ?? []), ...files.keys()])];
    for (const [path, blob] of pictures) this.desk.pictures.set(path, blob);
    return {
      work,
      files: names.flatMap((name) => {
        const kept = files.get(name);
        if (!kept) return [];
        const { state, ...file } = kept;
        const revived = this.desk.editor.revive(state);
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

  /** Keeps from now on, in place of what could not be read. */
  startAnew() {
    this.#recalled = true;
    this.#become("kept");
    for (const name of this.desk.files.keys()) this.touch(name);
  }

  /** Forgets everything that is kept. */
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
    this.#become("kept");
  }
}
