// Opens the editors' page, /preview, for its tests, and gives them functions that operate and read it.

import assert from "node:assert/strict";
import { after, before } from "node:test";
import { SITE, browser, host } from "./harness.mjs";

/**
 * @import { Browser, Host, Options, Page } from "./harness.mjs"
 * @typedef {Awaited<ReturnType<typeof workspace>>} Workspace The page, with functions that operate and read it.
 */

/** @type {Browser} */
export let chromium;
/** The host. @type {Host} */
export let site;
before(async () => {
  chromium = await browser();
  site = await host({ site: SITE });
});
after(async () => {
  await chromium.close();
  await site.close();
});

/**
 * A bundle that is right.
 *
 * @typedef {{ slug: string, headline: string, authors?: (string | object)[], body: (string | object)[], [more: string]: unknown }} Article
 * @returns {{ site: Record<string, unknown>, articles: [Article, Article], [more: string]: unknown }}
 */
export const bundle = () => ({
  warta: 1,
  site: { title: "Kabar Uji", language: "id", timezone: "Asia/Jakarta", url: "https://kabar.example/", description: "Terbitan uji." },
  articles: [{
    slug: "taman-baca",
    headline: "Taman baca dibuka",
    standfirst: "Warga dapat meminjam buku.",
    published: "2026-02-03",
    authors: ["Nama Penulis"],
    section: "Pendidikan",
    tags: ["Taman baca"],
    body: ["Paragraf pertama yang panjang.", { type: "heading", level: 2, text: "Jam buka" }, "Paragraf kedua tentang jam buka."],
  }, {
    slug: "berita-draf",
    headline: "Berita yang masih draf",
    standfirst: "Hanya tampak di meja redaksi.",
    published: "2026-02-04",
    authors: ["Nama Penulis"],
    section: "Pendidikan",
    tags: ["Taman baca"],
    status: "draft",
    body: ["Isi draf."],
  }],
});
/**
 * As an editor writes it.
 *
 * @param {object} value
 */
export const written = (value = bundle()) => `${JSON.stringify(value, null, 2)}\n`;

/** A slug that is no slug: one mistake, with a certain remedy. */
export const mistaken = () => written().replace('"taman-baca"', '"Taman Baca"');

/**
 * Catches the downloads of a page.
 *
 * @param {Page} page
 */
export const catchDownloads = (page) => page.evaluateOnNewDocument(() => {
  globalThis.downloads = [];
  /** @type {Map<string, Blob>} */
  const blobs = new Map();
  const make = URL.createObjectURL;
  URL.createObjectURL = (blob) => {
    const url = make.call(URL, blob);
    if (blob instanceof Blob) blobs.set(url, blob);
    return url;
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function caught() {
    if (!this.download) return click.call(this);
    const { download: name, href } = this;
    void blobs.get(href)?.text().then((text) => globalThis.downloads.push({ name, text }));
  };
});

/**
 * Opens the editors' page and waits until it is ready.
 *
 * @param {Options} [options]
 */
export async function workspace(options = {}) {
  const view = await chromium.open(`${site.url}preview/`, {
    ready: "[data-ready]", ...options,
    before: async (page) => {
      await catchDownloads(page);
      await options.before?.(page);
    },
  });
  return driven(view);
}

/**
 * Adds the functions that operate and read a page.
 *
 * @template {{ page: Page }} V
 * @param {V} view
 */
export function driven(view) {
  const { page } = view;
  const inner = () => {
    const found = page.frames().find((frame) => frame.url().includes("/preview/frame/"));
    assert.ok(found, "the inner page is there");
    return found;
  };
  return Object.assign(view, {
    inner,
    /**
     * Drops files on the page.
     *
     * @param {Record<string, string>} files
     */
    drop: (files) => page.evaluate((given) => {
      const transfer = new DataTransfer();
      for (const [name, text, type = "application/json"] of given) transfer.items.add(new File([text], name, { type }));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true, composed: true }));
    }, Object.entries(files).map(([name, text]) => /** @type {const} */ ([name, text, name.endsWith(".svg") ? "image/svg+xml" : undefined]))),
    /** The lines of the source that are in sight. */
    source: () => page.evaluate(() =>
      [...document.querySelector(".editor").shadowRoot.querySelectorAll(".cm-line")].map((line) => line.textContent).join("\n")),
    /**
     * Waits until the source holds some words.
     *
     * @param {string} words
     */
    holds: (words, wanted = true) => page.waitForFunction((text, there) => {
      const lines = document.querySelector(".editor").shadowRoot.querySelectorAll(".cm-line");
      return [...lines].map((line) => line.textContent).join("\n").includes(text) === there;
    }, { timeout: 15_000 }, words, wanted),
    /**
     * Waits until so many problems are listed; gives their codes.
     *
     * @param {number} count
     */
    async problems(count) {
      await page.waitForFunction((wanted) =>
        document.querySelector(".bar-count").textContent !== "" && document.querySelectorAll(".problem").length === wanted,
      { timeout: 15_000 }, count).catch(async () => {
        assert.fail(`${count} problems expected:\n${await page.$eval(".problems", (list) => list.innerText)}`);
      });
      return page.$$eval(".problem", (items) => items.map(({ dataset }) => dataset.code ?? ""));
    },
    /**
     * Waits until the inner page holds some words.
     *
     * @param {string} words
     */
    async shows(words, selector = "#app") {
      await page.waitForFunction((text, where) => {
        const drawn = document.querySelector("iframe.page-frame-iframe")?.contentDocument?.querySelector(where);
        return drawn?.textContent.includes(text);
      }, { timeout: 15_000 }, words, selector);
    },
    /** Waits until everything is stored. */
    stored: () => page.waitForFunction(() => document.querySelector(".head-state").dataset.state === "stored"
      && document.querySelector(".head-state").textContent !== ""),
    /**
     * Puts the cursor behind some words of the source and types.
     *
     * @param {string} after_
     * @param {string} text
     */
    async type(after_, text) {
      await page.evaluate((words) => {
        const root = document.querySelector(".editor").shadowRoot;
        const line = [...root.querySelectorAll(".cm-line")].find((each) => each.textContent.includes(words));
        if (!line) throw new Error(`no line holds ${words}`);
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        let left = line.textContent.indexOf(words) + words.length;
        while (walker.nextNode()) {
          const node = /** @type {Text} */ (walker.currentNode);
          if (left <= node.length) {
            root.querySelector(".cm-content").focus();
            getSelection()?.collapse(node, left);
            return;
          }
          left -= node.length;
        }
      }, after_);
      await page.keyboard.type(text);
    },
    /**
     * Waits for so many downloads; returns them.
     *
     * @param {number} count
     */
    downloads: async (count) => {
      await page.waitForFunction((wanted) => downloads.length === wanted, { timeout: 10_000 }, count);
      return page.evaluate(() => downloads);
    },
    /** @param {string} selector */
    press: (selector) => page.$eval(selector, (element) => element.click()),
    async reload() {
      await page.reload({ waitUntil: "load" });
      await page.waitForSelector("[data-ready]", { timeout: 20_000 });
    },
  });
}

