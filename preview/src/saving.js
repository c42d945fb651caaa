// Saving, and following files on disk. Two versions of a file never become one without being asked.

import { ask } from "./dialogs.js";
import * as files from "./files.js";
import { reason } from "./reasons.js";
import { served } from "./served.js";
import { t } from "./words.js";

/** @import { WorkFile } from "./types.js" */

/** How often files on disk are looked at, in milliseconds. */
const EVERY = 1000;

export class Saving {
  /** @type {Set<string>} */
  #asked = new Set();
  #looking = false;

  /**
   * @param {import("./workspace.js").Workspace} workspace
   * @param {import("./autosave.js").Autosave} autosave
   * @param {import("./dialogs.js").Notices} notices
   * @param {(text: string) => void} announce
   */
  constructor(workspace, autosave, notices, announce) {
    this.workspace = workspace;
    this.autosave = autosave;
    this.notices = notices;
    this.announce = announce;
    setInterval(() => { if (!document.hidden) this.look(); }, EVERY);
    document.addEventListener("visibilitychange", () => { if (!document.hidden) this.look(); });
  }

  /** Saves the file that is shown: where it came from if that can be, or as a download. */
  async save(file = this.workspace.file) {
    if (!file) return;
    if (file.handle) return this.#toDisk(file, file.handle);
    if ("showSaveFilePicker" in window) return this.saveAs(file);
    this.download(file);
  }

  async saveAs(file = this.workspace.file) {
    if (!file) return;
    try {
      const handle = await files.pickPlace(file.name);
      if (!handle) return;
      file.handle = handle;
      file.modified = 0;
      await this.#toDisk(file, handle);
    } catch (error) {
      this.#failed(error);
    }
  }

  download(file = this.workspace.file) {
    if (!file) return;
    files.download(file.name, files.toBytes(file));
    this.#isSaved(file);
    this.#say(t(served ? "downloadedServed" : "downloaded", file.name), file);
  }

  downloadAll() {
    for (const file of this.workspace.files.values()) files.download(file.name, files.toBytes(file));
  }

  /** Downloads what no other place has. @returns {number} of how many files */
  downloadUnstored() {
    const unstored = this.autosave.unstored();
    for (const file of unstored) files.download(file.name, files.toBytes(file));
    return unstored.length;
  }

  /**
   * Hands out the version on disk, before it is written over.
   *
   * @param {WorkFile} file
   * @param {Uint8Array<ArrayBuffer>} bytes
   */
  #handOut(file, bytes) {
    files.download(`${file.name.replace(/\.json$/, "")}-disk.json`, bytes);
  }

  /**
   * @param {WorkFile} file
   * @param {FileSystemFileHandle} handle
   */
  async #toDisk(file, handle) {
    try {
      if (file.modified) {
        const there = await handle.getFile().catch(() => null);
        if (there && there.lastModified !== file.modified && !this.#same(file, await files.bytesOf(there))) {
          const answer = await ask(t("save"), [t("saveConflict", file.name)],
            [["take", t("diskTake")], ["over", t("overwrite")], ["", t("cancel"), true]]);
          if (answer === "take") await this.#take(file, there);
          if (answer !== "over") return;
          // The other version is not lost either.
          this.#handOut(file, await files.bytesOf(there));
        }
      }
      // Typing goes on meanwhile: what is saved is what is written.
      const written = file.state.doc;
      file.modified = await files.write(handle, files.toBytes(file));
      this.notices.hide(`disk-${file.name}`);
      this.#say(t("saved", file.name), file);
      // What lies there now is what the format asks for.
      Object.assign(file, { bom: files.hasMark(file), encoding: "utf-8" });
      this.#isSaved(file, written);
    } catch (error) {
      this.#failed(error);
    }
  }

  /** @param {WorkFile} file */
  #isSaved(file, text = file.state.doc) {
    file.saved = text;
    this.autosave.saved(file.name);
    this.workspace.say("files");
  }

  /**
   * @param {string} text
   * @param {WorkFile} file
   */
  #say(text, file) {
    const more = file.encoding && file.encoding !== "utf-8" ? ` ${t("savedUtf8")}` : "";
    this.notices.show("saved", text + more);
  }

  /** @param {unknown} error */
  #failed(error) {
    if (error instanceof Error && error.name === "AbortError") return;
    this.notices.show("saved", t("saveFailed", reason(error)), { strong: true });
  }

  /**
   * @param {WorkFile} file
   * @param {Uint8Array} bytes
   */
  #same(file, bytes) {
    const text = files.textOf(bytes);
    return text === file.saved.toString() || text === file.state.doc.toString();
  }

  /** Looks whether files on disk were saved by another program. */
  async look() {
    if (this.#looking || this.autosave.state === "elsewhere") return;
    this.#looking = true;
    try {
      for (const file of this.workspace.files.values()) {
        if (file.handle) await this.#lookAt(file, file.handle);
      }
    } finally {
      this.#looking = false;
    }
  }

  /**
   * @param {WorkFile} file
   * @param {FileSystemFileHandle} handle
   */
  async #lookAt(file, handle) {
    const notice = `disk-${file.name}`;
    const permission = await handle.queryPermission?.({ mode: "read" }) ?? "granted";
    if (permission !== "granted") {
      if (this.#asked.has(file.name)) return;
      this.#asked.add(file.name);
      this.notices.show(notice, t("diskFollow", file.name), {
        actions: [[t("follow"), async () => {
          await (file.handle ?? handle).requestPermission?.({ mode: "readwrite" }).catch(() => {});
          this.notices.hide(notice);
          this.look();
        }]],
      });
      return;
    }
    let there;
    try {
      there = await handle.getFile();
    } catch {
      if (!this.#asked.has(notice)) this.notices.show(notice, t("diskGone", file.name), { strong: true });
      this.#asked.add(notice);
      return;
    }
    if (there.lastModified === file.modified || there.lastModified === file.seen) return;
    const bytes = await files.bytesOf(there);
    if (this.#same(file, bytes)) {
      file.modified = there.lastModified;
      this.notices.hide(notice);
      return;
    }
    if (!this.workspace.unsaved(file)) {
      await this.#take(file, there, bytes);
      this.announce(t("diskTaken", file.name));
      return;
    }
    // Seen is not answered: until it is, saving asks as well.
    file.seen = there.lastModified;
    /** @type {(act: (now: File, content: Uint8Array<ArrayBuffer>) => unknown) => () => Promise<void>} */
    const settle = (act) => async () => {
      try {
        // It may have been saved once more meanwhile.
        const now = await (file.handle ?? handle).getFile();
        await act(now, await files.bytesOf(now));
        this.notices.hide(notice);
      } catch (error) {
        this.#failed(error);
      }
    };
    this.notices.show(notice, t("diskChanged", file.name), {
      strong: true, lasting: true,
      actions: [
        [t("diskTake"), settle((now, content) => this.#take(file, now, content))],
        [t("diskKeep"), settle((now, content) => {
          this.#handOut(file, content);
          file.modified = now.lastModified;
        })],
      ],
    });
  }

  /**
   * Takes the version on disk; the one that was here can be had back by undoing.
   *
   * @param {WorkFile} file
   * @param {File} there
   * @param {Uint8Array<ArrayBuffer>} [bytes]
   */
  async #take(file, there, bytes) {
    this.notices.hide(`disk-${file.name}`);
    await this.workspace.open([{
      name: file.name, url: file.url, origin: file.origin, handle: file.handle,
      bytes: bytes ?? await files.bytesOf(there), modified: there.lastModified,
    }]);
  }

  /** The page was served by `warta serve`, and files of the site changed. */
  async siteChanged() {
    const mine = [...this.workspace.files.values()].filter(({ origin }) => origin === "site");
    if (mine.length === 0) return;
    const read = async () => {
      this.notices.hide("site");
      for (const { url } of mine) {
        try {
          const fresh = await files.fromSite(url);
          const file = this.workspace.files.get(fresh.name);
          if (!file || !this.#same(file, fresh.bytes)) {
            await this.workspace.open([{ ...fresh, origin: "site", handle: file?.handle, modified: file?.modified }]);
          }
        } catch (error) {
          this.notices.show("site", t("siteFailed", reason(error)));
        }
      }
    };
    if (mine.some((file) => this.workspace.unsaved(file))) {
      this.notices.show("site", t("siteChanged"), { strong: true, actions: [[t("siteReload"), read]] });
    } else await read();
  }
}
