// Opens files that are picked, dropped or pasted, the published site, or an example. Files that are open already
// are closed only if the editor says so.

import { ask } from "./dialogs.js";
import { example } from "./example.js";
import * as files from "./files.js";
import { modifier } from "./layout.js";
import { reason } from "./reasons.js";
import { language, t } from "./words.js";

/** @import { Bundle, MadeArticle, Opened, ToOpen } from "./types.js" */

export class Opening {
  /**
   * @param {import("./workspace.js").Workspace} workspace
   * @param {import("./autosave.js").Autosave} autosave
   * @param {import("./dialogs.js").Notices} notices
   * @param {{opened: () => void, made: (articles: MadeArticle[]) => void}} hooks
   */
  constructor(workspace, autosave, notices, hooks) {
    this.workspace = workspace;
    this.autosave = autosave;
    this.notices = notices;
    this.hooks = hooks;
  }

  /** @param {() => Promise<void>} act */
  async #try(act) {
    try {
      await act();
    } catch (error) {
      this.notices.show("open", t("openFailed", reason(error)), { strong: true });
    }
  }

  pickFiles() {
    return this.#try(async () => this.#take(await files.pickFiles()));
  }

  pickFolder() {
    return this.#try(async () => this.#take(await files.pickFolder()));
  }

  /** @param {DataTransfer} transfer */
  drop(transfer) {
    const dropped = files.fromDrop(transfer);
    return this.#try(async () => this.#take(await dropped));
  }

  /** @param {DataTransfer} transfer */
  paste(transfer) {
    const pasted = files.fromPaste(transfer);
    return this.#try(async () => this.#pasted(await pasted));
  }

  /** Opens the text of the clipboard, where the browser lets a button read it. */
  clipboard() {
    return this.#try(async () => {
      let text;
      try {
        text = await navigator.clipboard.readText();
      } catch {
        this.notices.show("open", t("pasteRefused", modifier), { strong: true });
        return;
      }
      await this.#pasted(text.trim() ? files.fromText(text) : null);
    });
  }

  /**
   * What was pasted, if it can be a bundle or an article at all: a sentence opened as one would only give errors.
   *
   * @param {Opened|null} opened
   */
  async #pasted(opened) {
    if (!opened) this.notices.show("open", t("pasteEmpty"), { strong: true });
    else await this.#take(opened, true);
  }

  /**
   * Plain texts among what was opened become bundles with an article; whatever is none stays as it is.
   *
   * @param {Bundle[]} bundles
   * @returns {Promise<{bundles: Bundle[], short: string[], made: MadeArticle[]}>} `short`: the names of texts
   *   that are no article
   */
  async #articles(bundles) {
    /** @type {{bundles: Bundle[], short: string[], made: MadeArticle[]}} */
    const out = { bundles: [], short: [], made: [] };
    for (const bundle of bundles) {
      const answer = await this.#article(bundle);
      if (answer?.bundle) {
        const name = this.#freeName(bundle.name, out.bundles.map((each) => each.name));
        out.made.push(answer);
        // It is saved as a new file, so that the file with the text is not overwritten.
        out.bundles.push({ name, bytes: new TextEncoder().encode(answer.bundle), former: answer.text, handle: null, modified: 0 });
      } else if (answer && "why" in answer && (answer.why === "short" || answer.why === "empty")) out.short.push(bundle.name);
      else out.bundles.push(bundle);
    }
    return out;
  }

  /**
   * What the engine makes of a text; `null` for a file that says of itself that it is JSON.
   *
   * @param {Bundle} bundle
   */
  async #article({ name, bytes, modified }) {
    if (modified && files.isBundleName(name)) return null;
    try {
      return await this.workspace.engine.call("article", {}, bytes.slice());
    } catch {
      // Without an engine it is opened as it is.
      return null;
    }
  }

  /**
   * A name for a bundle that was made of a text.
   *
   * @param {string} name
   * @param {string[]} taken
   */
  #freeName(name, taken) {
    /** @param {string} wanted */
    const free = (wanted) => !this.workspace.files.has(wanted) && !taken.includes(wanted);
    if (free("bundle.json")) return "bundle.json";
    const base = name.replace(/^.*\//, "").replace(/\.[^.]*$/, "") || "article";
    for (let number = 1; ; number++) {
      const wanted = `${base}${number > 1 ? `-${number}` : ""}.json`;
      if (free(wanted)) return wanted;
    }
  }

  /**
   * A text that was pasted in the place of everything in the source: as an article if it is one.
   *
   * @param {string} text
   * @returns {boolean} whether it was taken
   */
  pasteWhole(text) {
    const name = this.workspace.selected;
    if (name === null || !this.workspace.engine.running) return false;
    this.#try(async () => {
      const answer = await this.workspace.engine.call("article", { text }).catch(() => null);
      const file = this.workspace.files.get(name);
      if (!file) return;
      /** @type {(insert: string, userEvent: string) => void} */
      const whole = (insert, userEvent) => this.workspace.change(name, [{ from: 0, to: file.state.doc.length, insert }], userEvent);
      whole(text.replace(/\r\n?/g, "\n"), "input.paste");
      if (!answer?.bundle) return;
      whole(answer.bundle, "input.article");
      this.hooks.opened();
      this.hooks.made([answer]);
    });
    return true;
  }

  example() {
    return this.#open([{ ...example(language()), origin: "example" }]);
  }

  /** The published bundle, with those that it names. */
  site() {
    return this.#try(async () => {
      let first;
      try {
        first = await files.fromSite();
      } catch (error) {
        this.notices.show("open", t("siteFailed", reason(error)), { strong: true });
        return;
      }
      if (!await this.#open([{ ...first, origin: "site" }])) return;
      await this.further();
    });
  }

  /** Fetches what bundles of the site name, and what those name in turn. */
  async further() {
    const tried = new Set();
    for (let rounds = 0; rounds < 8; rounds++) {
      const { results, main } = this.workspace;
      const base = main === null ? undefined : this.workspace.files.get(main)?.url;
      const wanted = (results?.needs ?? []).map((need) => new URL(need, base).href)
        .filter((url) => !tried.has(url) && new URL(url).origin === location.origin);
      if (wanted.length === 0) return;
      for (const url of wanted) {
        tried.add(url);
        try {
          await this.workspace.open([{ ...await files.fromSite(url), origin: "site" }]);
        } catch (error) {
          this.notices.show("open", t("siteFailed", reason(error)));
        }
      }
      await this.#checked();
    }
  }

  /** @returns {Promise<unknown>} */
  #checked() {
    return new Promise((resolve) => {
      this.workspace.on("checked", resolve, { once: true });
      setTimeout(resolve, 10_000);
    });
  }

  /**
   * @param {Opened|null} opened
   * @param {boolean} [pasted] whether it came without a file
   */
  async #take(opened, pasted = false) {
    if (!opened) return;
    const { pictures, refused } = opened;
    const { bundles, short, made } = await this.#articles(opened.bundles);
    if (short.length > 0 && bundles.length === 0 && pictures.size === 0) {
      this.notices.show("open", pasted ? t("pasteWords") : t("shortText", short[0]), { strong: true });
      return;
    }
    const other = refused[0] && t("refusedFile", refused[0].name, refused[0].kind, refused.length - 1);
    if (bundles.length === 0 && pictures.size === 0) {
      this.notices.show("open", other ?? t("nothingThere"), { strong: true });
      return;
    }
    if (!await this.#open(bundles.map((bundle) => ({ ...bundle, origin: /** @type {const} */ ("local") })), pictures)) return;
    if (made.length > 0) this.hooks.made(made);
    if (other) this.notices.show("open", other, { strong: true });
    else if (bundles.length === 0) this.#answerPictures([...pictures.keys()]);
  }

  /**
   * Pictures that came alone: on an empty workspace, or where no text names them, nobody would see them.
   *
   * @param {string[]} paths
   */
  #answerPictures(paths) {
    if (this.workspace.files.size === 0) {
      this.notices.show("open", t("pictureFirst", paths[0], paths.length - 1), { strong: true });
      return;
    }
    const texts = [...this.workspace.files.values()].map(({ state }) => state.doc.toString().toLowerCase());
    const unnamed = paths.filter((path) => !texts.some((text) => text.includes(path.slice(path.lastIndexOf("/") + 1).toLowerCase())));
    if (unnamed.length > 0) this.notices.show("open", t("pictureUnused", unnamed[0]));
  }

  /**
   * Opens bundles; where others are open, asks how.
   *
   * @param {ToOpen[]} bundles
   * @param {Map<string, Blob>} [pictures]
   * @returns {Promise<boolean>} whether it did
   */
  async #open(bundles, pictures = new Map()) {
    this.notices.hide("open");
    const strangers = bundles.filter(({ name }) => !this.workspace.files.has(name) && !this.#needed(name));
    if (this.workspace.files.size > 0 && strangers.length > 0) {
      const answer = await ask(t("askAdd"), [t("askAddText", strangers.slice(0, 3).map(({ name }) => name).join(", "))],
        [["add", t("add"), true], ["instead", t("instead")], ["", t("cancel")]]);
      if (!answer) return false;
      if (answer === "instead" && !await this.anew()) return false;
    }
    const clashes = [];
    for (const bundle of bundles) if (await this.#clashes(bundle)) clashes.push(bundle.name);
    if (clashes.length > 0) {
      const answer = await ask(t("askReplace"), [t("askReplaceText", clashes.slice(0, 3).join(", "))],
        [["over", t("replace")], ["", t("cancel"), true]]);
      if (!answer) return false;
    }
    // Before the page is drawn, so that it finds them.
    for (const [path, blob] of pictures) this.workspace.pictures.set(path, blob);
    if (bundles.length > 0) await this.workspace.open(bundles);
    this.hooks.opened();
    if (this.workspace.files.size > 0 && this.workspace.pictures.size > 0) this.autosave.storePictures();
    return true;
  }

  /**
   * Whether a file of this name is open with unsaved work, or comes from somewhere else.
   *
   * @param {ToOpen} bundle
   */
  async #clashes({ name, origin, handle = null }) {
    const there = this.workspace.files.get(name);
    if (!there) return false;
    if (this.workspace.unsaved(there) || there.origin !== origin) return true;
    if (!there.handle || !handle) return Boolean(there.handle) !== Boolean(handle);
    return there.handle !== handle && !await there.handle.isSameEntry?.(handle);
  }

  /** @param {string} name */
  #needed(name) {
    const needs = this.workspace.results?.needs ?? [];
    return needs.some((need) => need === name || need.endsWith(`/${encodeURI(name)}`));
  }

  /** Closes and forgets everything, if the editor says so. */
  async anew() {
    const unsaved = [...this.workspace.files.values()].filter((file) => this.workspace.unsaved(file)).map(({ name }) => name);
    const answer = await ask(t("askAnew"), [t("askAnewText"), ...(unsaved.length > 0 ? [t("askAnewUnsaved", unsaved.join(", "))] : [])],
      [["", t("cancel"), true], ["yes", t("anewYes")]]);
    if (answer !== "yes") return false;
    await this.workspace.clear();
    this.hooks.opened();
    await this.autosave.forget().catch(() => {});
    return true;
  }
}
