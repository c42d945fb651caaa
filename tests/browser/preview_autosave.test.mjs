// How the editors' page, /preview, stores the work: while other programs write the file, other windows are open, the
// disk is full, or somebody types fast.

import assert from "node:assert/strict";
import { test } from "node:test";
import { bundle, catchDownloads, workspace, driven, site, written } from "./preview_driver.mjs";

/**
 * @import { Page } from "./harness.mjs"
 * @import { Workspace } from "./preview_driver.mjs"
 */

/**
 * A file of the browser's own file system, which has true handles, is what the editor picks.
 *
 * @param {Workspace} view
 * @param {string} name
 * @param {string} text
 */
const picked = (view, name, text) => view.page.evaluate(async (called, content) => {
  const root = await navigator.storage.getDirectory();
  const handle = await root.getFileHandle(called, { create: true });
  globalThis.put = async (words) => {
    const stream = await handle.createWritable();
    await stream.write(words);
    await stream.close();
  };
  await put(content);
  window.showOpenFilePicker = async () => [handle];
}, name, text);

/**
 * @param {Workspace} view
 * @param {string} name
 */
const onDisk = (view, name) => view.page.evaluate(async (called) => {
  const root = await navigator.storage.getDirectory();
  return (await (await root.getFileHandle(called)).getFile()).text();
}, name);

/** @param {Workspace} view */
const names = (view) => view.page.$$eval(".part-source option", (options) => options.map(({ value }) => value));

/**
 * Answers the question that is asked: with its nth answer from the end.
 *
 * @param {{ page: Page }} view
 */
const answer = async (view, fromEnd = 1) => {
  await view.page.waitForSelector("dialog[open]", { timeout: 10_000 });
  await view.page.$$eval("dialog[open] .dialog-actions .button", (buttons, n) => buttons[buttons.length - n].click(), fromEnd);
  await view.page.waitForFunction(() => !document.querySelector("dialog[open]"));
};

/**
 * Without the browser's own dialog to save, a text without a file becomes a download.
 *
 * @param {Page} page
 */
const withoutPlaces = (page) => page.evaluateOnNewDocument(() => { Reflect.deleteProperty(window, "showSaveFilePicker"); });

test("a save of another program is not written over while its question is unanswered", async () => {
  const view = await workspace();
  await picked(view, "kabar.json", written());
  await view.press(".welcome .button-strong");
  await view.shows("Taman baca dibuka", "h1");
  await view.type("Paragraf pertama", " punya saya");
  await view.holds("punya saya");
  const theirs = written().replace("Paragraf pertama", "Punya orang lain");
  await view.page.evaluate((text) => put(text), theirs);
  await view.page.waitForSelector("[data-notice^=disk] .button");
  await view.press(".head .button-strong");
  await answer(view);
  assert.equal(await onDisk(view, "kabar.json"), theirs, "cancelled");
  // With an answer to the question there is none left, and neither version is lost.
  await view.page.$$eval("[data-notice^=disk] .button", (buttons) => buttons[1].click());
  const [{ text }] = await view.downloads(1);
  assert.equal(text, theirs);
  await view.press(".head .button-strong");
  await view.page.waitForSelector("[data-notice=saved]");
  assert.match(await onDisk(view, "kabar.json"), /Paragraf pertama punya saya/);
  assert.equal(await view.page.$("dialog[open]"), null);
  await view.close();
});

for (const way of ["dropped", "picked", "pasted"]) {
  test(`a second bundle.json that is ${way} asks before unsaved work goes`, async () => {
    const view = await workspace();
    await view.drop({ "bundle.json": written() });
    await view.shows("Taman baca dibuka", "h1");
    await view.type("Paragraf pertama", " punya saya");
    await view.holds("punya saya");
    const other = written().replace("Paragraf pertama", "Punya orang lain");
    /** @type {Record<string, () => Promise<unknown>>} */
    const ways = {
      dropped: () => view.drop({ "bundle.json": other }),
      picked: async () => {
        await picked(view, "bundle.json", other);
        await view.press(".menu-open .menu-item");
      },
      pasted: () => view.page.evaluate((words) => {
        const transfer = new DataTransfer();
        transfer.setData("text/plain", words);
        document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true, composed: true }));
      }, other),
    };
    const open = ways[way];
    await open();
    await answer(view);
    await view.holds("Paragraf pertama punya saya");
    await open();
    await answer(view, 2);
    await view.holds("Punya orang lain");
    // Even then it can be had back.
    await view.page.click(".part-source .button[aria-label=Urungkan]");
    await view.holds("Paragraf pertama punya saya");
    await view.close();
  });
}

test("a text that is pasted over an open file is asked about, and never goes to that file", async () => {
  const view = await workspace({ before: withoutPlaces });
  await picked(view, "bundle.json", written());
  await view.press(".welcome .button-strong");
  await view.shows("Taman baca dibuka", "h1");
  await view.stored();
  /** @param {string} text */
  const paste = (text) => view.page.evaluate((words) => {
    const transfer = new DataTransfer();
    transfer.setData("text/plain", words);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true, composed: true }));
  }, text);
  const other = written().replace("Paragraf pertama", "Paragraf tempelan");
  await paste(other);
  await answer(view);
  await view.holds("Paragraf pertama");
  await paste(other);
  await answer(view, 2);
  await view.shows("Paragraf tempelan yang panjang.", ".article-body");
  await view.stored();
  await view.reload();
  await view.shows("Paragraf tempelan yang panjang.", ".article-body");
  await view.press(".head .button-strong");
  const [{ text }] = await view.downloads(1);
  assert.equal(text, other);
  assert.equal(await onDisk(view, "bundle.json"), written());
  // It is nobody's file now, and unsaved work is asked about just the same.
  await view.type("Paragraf tempelan", " punya saya");
  await view.holds("punya saya");
  await paste(written());
  await answer(view);
  await view.holds("Paragraf tempelan punya saya");
  await view.close();
});

/** Two windows, of which the first can't store what was typed last. */
async function fullDisk({ silent = false } = {}) {
  const first = await workspace({
    before: (page) => page.evaluateOnNewDocument(() => {
      const { put } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.put = function refused(...given) {
        if (globalThis.full) throw new DOMException("full", "QuotaExceededError");
        return put.apply(this, given);
      };
    }),
  });
  await first.drop({ "kabar.json": written() });
  await first.shows("Taman baca dibuka", "h1");
  await first.stored();
  await first.page.evaluate(() => { globalThis.full = true; });
  await first.type("Paragraf pertama", " terakhir");
  await first.page.waitForSelector("[data-notice=storage]");
  const page = await first.page.browserContext().newPage();
  await catchDownloads(page);
  // A window that hears nothing is as good as one that hangs.
  if (silent) await page.evaluateOnNewDocument(() => { BroadcastChannel.prototype.postMessage = () => {}; });
  await page.goto(`${site.url}preview/`);
  await page.waitForSelector("[data-notice=elsewhere] .button", { timeout: 20_000 });
  await page.click("[data-notice=elsewhere] .button");
  return { first, second: driven({ page }) };
}

test("a window whose work could not be stored is not continued in another one", async () => {
  const { first, second } = await fullDisk();
  await second.page.waitForSelector("[data-notice=refused]", { timeout: 10_000 });
  assert.deepEqual(await first.page.evaluate(() => [
    document.querySelector(".left").inert, document.querySelector("[data-notice=storage]") !== null,
  ]), [false, true]);
  // As soon as there is room, it does.
  await first.page.evaluate(() => { globalThis.full = false; });
  await second.page.click("[data-notice=elsewhere] .button");
  await second.holds("Paragraf pertama terakhir yang panjang.");
  assert.equal(await second.page.$("[data-notice=refused]"), null);
  await first.close();
});

test("a window that lost its work by force goes on warning, and hands out what only it has", async () => {
  const { first, second } = await fullDisk({ silent: true });
  await second.page.waitForFunction(() => !document.querySelector(".left").inert, { timeout: 10_000 });
  await first.page.bringToFront();
  await first.page.waitForSelector("[data-notice=elsewhere] .button");
  assert.notEqual(await first.page.$("[data-notice=storage]"), null);
  assert.equal(await first.page.evaluate(() =>
    window.dispatchEvent(new Event("beforeunload", { cancelable: true }))), false, "leaving is asked about");
  await first.press("[data-notice=elsewhere] .button");
  const [{ name, text }] = await first.downloads(1);
  assert.equal(name, "kabar.json");
  assert.match(text, /Paragraf pertama terakhir yang panjang\./);
  await first.close();
});

test("to start anew in one window deletes nothing of the other's", async () => {
  const first = await workspace();
  await first.drop({ "kabar.json": written() });
  await first.shows("Taman baca dibuka", "h1");
  await first.stored();
  const page = await first.page.browserContext().newPage();
  await page.goto(`${site.url}preview/`);
  await page.waitForSelector("[data-notice=elsewhere] .button", { timeout: 20_000 });
  const second = driven({ page });
  await second.holds("Taman baca dibuka");
  await page.$$eval(".menu-save .menu-item", (items) => items[items.length - 1].click());
  await answer(second);
  await page.waitForFunction(() => !document.querySelector(".welcome").hidden);
  assert.notEqual(await page.$("[data-notice=elsewhere]"), null);
  await page.close();
  await first.page.bringToFront();
  await first.reload();
  await first.holds("Taman baca dibuka");
  await first.close();
});

/** What the browser's storage holds of a file. */
const stored = `new Promise((resolve, reject) => {
  const opening = indexedDB.open("warta-preview");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const reading = opening.result.transaction("files").objectStore("files").get("kabar.json");
    reading.onsuccess = () => { opening.result.close(); resolve(reading.result?.state.doc ?? ""); };
  };
})`;

test("what is typed without a pause is stored as well", async () => {
  const view = await workspace();
  await view.drop({ "kabar.json": written() });
  await view.shows("Taman baca dibuka", "h1");
  await view.stored();
  await view.type("Paragraf pertama", " ");
  await view.page.evaluate(() => { globalThis.typing = setInterval(() => document.execCommand("insertText", false, "x"), 20); });
  await view.page.waitForFunction(`${stored}.then((text) => text.includes("Paragraf pertama xxxxx"))`, { timeout: 15_000, polling: 200 });
  await view.page.evaluate(() => clearInterval(typing));
  await view.close();
});

test("a file that is closed while another is being stored does not come back", async () => {
  const view = await workspace({
    before: (page) => page.evaluateOnNewDocument(() => {
      // While held, no writing comes to its end.
      globalThis.begun = 0;
      Object.defineProperty(IDBTransaction.prototype, "oncomplete", {
        set(act) {
          globalThis.begun++;
          this.addEventListener("complete", async (/** @type {Event} */ event) => {
            while (globalThis.held) await new Promise((resolve) => { setTimeout(resolve, 20); });
            act(event);
          });
        },
      });
    }),
  });
  const second = { ...bundle(), articles: [] };
  await view.drop({ "kabar.json": written(), "lain.json": written(second) });
  await view.shows("Taman baca dibuka", "h1");
  await view.stored();
  assert.deepEqual(await names(view), ["kabar.json", "lain.json"]);
  await view.page.select(".part-source select", "lain.json");
  await view.stored();
  await view.page.evaluate(() => { globalThis.held = true; globalThis.begun = 0; });
  await view.type('"Kabar Uji"', "");
  await view.page.keyboard.type(" ");
  await view.page.waitForFunction(() => begun > 0);
  await view.page.evaluate(() => {
    const select = document.querySelector(".part-source select");
    select.value = "kabar.json";
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await view.holds("Taman baca dibuka");
  await view.page.evaluate(() => [...document.querySelectorAll(".part-source .button")]
    .filter((each) => !each.hidden && /Tutup berkas/.test(each.textContent + each.title + each.getAttribute("aria-label")))[0].click());
  await view.page.waitForFunction(() => document.querySelectorAll(".part-source option").length === 1);
  await view.page.evaluate(() => { globalThis.held = false; });
  await view.stored();
  await view.reload();
  assert.deepEqual(await names(view), ["lain.json"]);
  await view.close();
});

test("work that can't even be put into a record is stored later, and said not to be stored", async () => {
  const view = await workspace({
    before: (page) => page.evaluateOnNewDocument(() => {
      const { keys } = Map.prototype;
      Map.prototype.keys = function broken() {
        if (globalThis.short && this.has("kabar.json")) throw new RangeError("out of memory");
        return keys.call(this);
      };
    }),
  });
  await view.drop({ "kabar.json": written() });
  await view.shows("Taman baca dibuka", "h1");
  await view.stored();
  await view.page.evaluate(() => { globalThis.short = true; });
  await view.type("Paragraf pertama", " terutang");
  await view.page.waitForSelector("[data-notice=storage]", { timeout: 10_000 });
  await view.page.evaluate(() => { globalThis.short = false; });
  await view.stored();
  await view.reload();
  await view.holds("Paragraf pertama terutang yang panjang.");
  await view.close();
});

test("to close a file with unsaved work is asked about", async () => {
  const view = await workspace({ before: withoutPlaces });
  await view.drop({ "kabar.json": written(), "lain.json": written({ ...bundle(), articles: [] }) });
  await view.shows("Taman baca dibuka", "h1");
  await view.type("Paragraf pertama", " belum disimpan");
  await view.holds("belum disimpan");
  const close = () => view.page.evaluate(() => [...document.querySelectorAll(".part-source .button")]
    .filter((each) => !each.hidden && /Tutup berkas/.test(each.textContent + each.title + each.getAttribute("aria-label")))[0].click());
  await close();
  await answer(view);
  assert.deepEqual(await names(view), ["kabar.json", "lain.json"], "cancelled");
  assert.deepEqual(await view.downloads(0), []);
  await close();
  await answer(view, 3);
  const [{ text }] = await view.downloads(1);
  assert.match(text, /Paragraf pertama belum disimpan/);
  await view.page.waitForFunction(() => document.querySelectorAll(".part-source option").length === 1);
  await view.drop({ "kabar.json": written() });
  await answer(view, 3);
  await view.page.waitForFunction(() => document.querySelectorAll(".part-source option").length === 2);
  await view.page.select(".part-source select", "kabar.json");
  await view.type("Paragraf pertama", " buang");
  await view.holds("buang");
  await close();
  await answer(view, 2);
  await view.page.waitForFunction(() => document.querySelectorAll(".part-source option").length === 1);
  assert.equal((await view.downloads(1)).length, 1, "nothing more was handed out");
  await view.close();
});

test("where windows can't know of each other, that is said", async () => {
  const view = await workspace({ before: (page) => page.evaluateOnNewDocument(() => { Reflect.deleteProperty(Navigator.prototype, "locks"); }) });
  await view.page.waitForSelector("[data-notice=locks]", { timeout: 5000 });
  await view.close();
  const usual = await workspace();
  assert.equal(await usual.page.$("[data-notice=locks]"), null);
  await usual.close();
});

test("work that can't be read is not written over, and is there when it can be again", async () => {
  const view = await workspace();
  await view.drop({ "kabar.json": written() });
  await view.shows("Taman baca dibuka", "h1");
  await view.type("Paragraf pertama", " yang lama");
  await view.holds("yang lama");
  await view.stored();
  const broken = await view.page.evaluateOnNewDocument(() => {
    IDBObjectStore.prototype.getAll = () => { throw new DOMException("damaged", "UnknownError"); };
  });
  await view.reload();
  await view.page.waitForSelector("[data-notice=recall]");
  await view.drop({ "kabar.json": written().replace("Taman baca", "Pasar baru") });
  await view.shows("Pasar baru dibuka", "h1");
  await view.type("Paragraf pertama", " yang baru");
  await view.holds("yang baru");
  assert.equal(await view.page.$eval(".head-state", ({ dataset }) => dataset.state), "failed");
  await view.page.removeScriptToEvaluateOnNewDocument(broken.identifier);
  // The page warns of leaving with work that is not stored.
  view.page.once("dialog", (dialog) => dialog.accept());
  await view.reload();
  await view.shows("Taman baca dibuka", "h1");
  await view.holds("yang lama");
  await view.close();
});

test("new work takes the place of what can't be read, if the editor says so", async () => {
  const view = await workspace({
    before: (page) => page.evaluateOnNewDocument(() => {
      const { getAll } = IDBObjectStore.prototype;
      IDBObjectStore.prototype.getAll = function damaged() {
        if (sessionStorage.mended) return getAll.call(this);
        throw new DOMException("damaged", "UnknownError");
      };
    }),
  });
  await view.drop({ "kabar.json": written() });
  await view.shows("Taman baca dibuka", "h1");
  await view.press("[data-notice=recall] .button");
  await view.stored();
  await view.page.evaluate(() => { sessionStorage.mended = "yes"; });
  await view.reload();
  await view.shows("Taman baca dibuka", "h1");
  await view.close();
});
