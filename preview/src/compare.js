// The draft beside the published version: which version that is, and what differs, as a list. The page
// shows the same differences in their places.

import { button, fill, h } from "./element.js";
import { fromSite, pickFiles } from "./files.js";
import { reason } from "./reasons.js";
import { t } from "./words.js";

/** @import { Block, Comparison, Segment } from "./types.js" */

/** Milliseconds without a newer result after which a listener is told. */
const PAUSE = 800;

export class Compare {
  /** What the draft is compared with: "site", the name of a file, or nothing yet. @type {string|null} */
  base = null;
  /** @type {string|null} */
  #error = null;
  #number = 0;
  #said = "";

  /**
   * @param {HTMLElement} place
   * @param {import("./workspace.js").Workspace} workspace
   * @param {{pageFrame: import("./page_frame.js").PageFrame, slug: () => string|null, go: (block: Block) => void, announce: (text: string, pause?: number) => void}} hooks
   */
  constructor(place, workspace, hooks) {
    this.place = place;
    this.workspace = workspace;
    this.hooks = hooks;
  }

  /** A fresh engine knows no published version. */
  forget() {
    this.base = null;
  }

  /** Takes the version that the site publishes, with the further bundles that it names. */
  async fromSite() {
    this.#error = null;
    try {
      const first = await fromSite();
      /** @type {string[]} */
      let further = [];
      try {
        further = JSON.parse(new TextDecoder().decode(first.bytes)).bundles ?? [];
      } catch {
        // Mistakes in the published version are not shown here.
      }
      await this.#load(first);
      for (const address of further) await this.#load(await fromSite(new URL(address, first.url)));
      this.base = "site";
    } catch (error) {
      this.#error = t("siteFailed", reason(error));
    }
    await this.show();
  }

  async fromFile() {
    const opened = await pickFiles();
    if (!opened) return;
    for (const { name, bytes } of opened.bundles) await this.#load({ name, url: new URL(encodeURI(name), "https://published.invalid/").href, bytes });
    this.base = opened.bundles[0]?.name ?? null;
    await this.show();
  }

  /** @param {{ name: string, url: string, bytes: Uint8Array<ArrayBuffer> }} file */
  #load({ name, url, bytes }) {
    return this.workspace.engine.call("publish_base", { name, url }, bytes);
  }

  /** Compares the article that is shown, and draws the list. */
  async show() {
    const number = ++this.#number;
    const slug = this.hooks.slug();
    const choose = h("p", { class: "compare-base" },
      button(t("compareSite"), () => this.fromSite()),
      button(t("compareFile"), () => this.fromFile()));
    if (!this.base) {
      fill(this.place, this.#error && h("p", { class: "error" }, this.#error), h("p", {}, t("compareWhat")), choose);
      this.hooks.pageFrame.compare(null);
      return;
    }
    const named = h("p", { class: "soft" }, t("comparedWith", this.base === "site" ? t("theSite") : this.base));
    if (!slug) {
      fill(this.place, named, h("p", {}, t("compareArticle")), choose);
      this.hooks.pageFrame.compare(null);
      return;
    }
    let found;
    try {
      found = await this.workspace.ask("compare", { slug });
    } catch (error) {
      fill(this.place, h("p", { class: "error" }, reason(error)), choose);
      return;
    }
    if (number !== this.#number) return;
    const changed = found.parts.filter(({ change }) => change !== "same");
    const words = found.state === "changed" ? t("compare_changed", changed.length) : t(`compare_${found.state}`);
    fill(this.place, named,
      h("p", { class: "compare-state" }, words),
      found.state === "changed" && h("ol", { class: "compare-list" }, changed.map((part) => this.#item(part))),
      choose);
    this.hooks.pageFrame.compare(found.state === "changed" ? found : null);
    const said = `${slug} ${found.state} ${changed.length}`;
    if (said !== this.#said) this.hooks.announce(words, PAUSE);
    this.#said = said;
  }

  /** @param {Comparison["parts"][number]} part */
  #item({ block, change, segments }) {
    return h("li", { class: `compare-${change}` },
      h("button", { type: "button", class: "compare-go", on: { click: () => this.hooks.go(block) } },
        h("span", { class: "compare-kind" }, change === "same" ? "" : t(`change_${change}`), typeof block === "string" ? ` · ${t("part", block)}` : ""),
        h("span", { class: "compare-text" }, short(segments))));
  }
}

/**
 * The changed words with a little around them.
 *
 * @param {Segment[]} segments
 */
function short(segments) {
  return segments.map(({ change, text }, index) => {
    if (change === "added") return h("ins", {}, cut(text, 240));
    if (change === "removed") return h("del", {}, cut(text, 240));
    const head = index > 0 ? text.slice(0, 40) : "";
    const tail = index < segments.length - 1 ? text.slice(-40) : "";
    return text.length <= 90 ? text : `${head} … ${tail}`;
  });
}

/** @type {(text: string, most: number) => string} */
const cut = (text, most) => (text.length > most ? `${text.slice(0, most)}…` : text);

