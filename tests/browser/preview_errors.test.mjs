// The editors' page, /preview, where something fails, on narrow screens, and for screen readers: no work is lost.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SITE, assertQuiet, host } from "./harness.mjs";
import { bundle, catchDownloads, chromium, workspace, driven, mistaken, site, written } from "./preview_driver.mjs";

test("a file on disk is followed, saved back, and never overwritten unasked", async () => {
  const view = await workspace({
    before: (page) => page.evaluateOnNewDocument((text) => {
      const disk = { text, modified: 1000 };
      globalThis.disk = disk;
      const handle = {
        kind: "file", name: "kabar.json",
        queryPermission: async () => "granted", requestPermission: async () => "granted",
        getFile: async () => new File([disk.text], "kabar.json", { lastModified: disk.modified }),
        createWritable: async () => {
          let held = "";
          return {
            write: async (/** @type {BufferSource} */ bytes) => { held += new TextDecoder().decode(bytes); },
            close: async () => { disk.text = held; disk.modified += 1000; },
          };
        },
      };
      window.showOpenFilePicker = async () => [handle];
    }, written()),
  });
  await view.press(".welcome .button-strong");
  await view.shows("Taman baca dibuka", "h1");
  // Saved elsewhere, nothing changed here: it is read again.
  await view.page.evaluate(() => { disk.text = disk.text.replace("Paragraf pertama", "Dari luar"); disk.modified += 1000; });
  await view.shows("Dari luar yang panjang.", ".article-body");
  // Changed here and saved.
  await view.type("Dari luar", " dan dalam");
  await view.shows("Dari luar dan dalam", ".article-body");
  await view.press(".head .button-strong");
  await view.page.waitForFunction(() => disk.text.includes("Dari luar dan dalam yang panjang."));
  // Changed on both sides: the editor is asked, and neither version is lost.
  await view.type("Dari luar", " punya saya");
  await view.page.evaluate(() => { disk.text = disk.text.replace("Dari luar", "Punya orang lain"); disk.modified += 1000; });
  await view.page.waitForSelector("[data-notice^=disk] .button", { timeout: 5000 });
  assert.match(await view.source(), /Dari luar punya saya/);
  await view.press("[data-notice^=disk] .button");
  await view.shows("Punya orang lain", ".article-body");
  await view.page.evaluate(() => document.querySelector(".editor").shadowRoot.querySelector(".cm-content").focus());
  await view.page.keyboard.down("Control");
  await view.page.keyboard.press("z");
  await view.page.keyboard.up("Control");
  await view.holds("Dari luar punya saya");
  await view.close();
});

test("two windows never write over each other", async () => {
  const first = await workspace({
    before: (page) => page.evaluateOnNewDocument(() => {
      // Once held, this window writes nothing by itself: neither after a pause nor when it is left.
      const later = setTimeout;
      /** @type {(act: () => void, pause?: number) => unknown} */
      const held = (act, pause) => later(() => { if (!globalThis.held) act(); }, pause);
      Object.assign(globalThis, { setTimeout: held });
      document.addEventListener("visibilitychange", (event) => { if (globalThis.held) event.stopImmediatePropagation(); }, true);
    }),
  });
  await first.drop({ "kabar.json": written() });
  await first.shows("Taman baca dibuka", "h1");
  await first.stored();
  const page = await first.page.browserContext().newPage();
  await catchDownloads(page);
  await page.goto(`${site.url}preview/`);
  await page.waitForSelector("[data-notice=elsewhere] .button", { timeout: 20_000 });
  assert.equal(await page.$eval(".left", (left) => left.inert), true);
  await first.page.bringToFront();
  await first.page.evaluate(() => { globalThis.held = true; });
  await first.type("Paragraf pertama", " terakhir");
  await first.holds("Paragraf pertama terakhir");
  await page.bringToFront();
  await page.click("[data-notice=elsewhere] .button");
  await driven({ page }).holds("Paragraf pertama terakhir yang panjang.");
  assert.notEqual(await first.page.$("[data-notice=elsewhere]"), null, "the first window says so");
  await first.close();
});

test("storage that refuses is said, and the work can be downloaded", async () => {
  const view = await workspace({
    before: (page) => page.evaluateOnNewDocument(() => {
      IDBObjectStore.prototype.put = () => { throw new DOMException("full", "QuotaExceededError"); };
    }),
  });
  await view.drop({ "kabar.json": written() });
  await view.page.waitForSelector("[data-notice=storage] .button");
  await view.shows("Taman baca dibuka", "h1");
  await view.press("[data-notice=storage] .button");
  const [{ text }] = await view.downloads(1);
  assert.equal(text, written());
  await view.close();
});

test("an engine that stops is said; the text stays, and a fresh one goes on", async (t) => {
  const own = await host({ site: SITE });
  t.after(() => own.close());
  const view = driven(await chromium.open(`${own.url}preview/`, {
    ready: "[data-ready]",
    before: (page) => page.evaluateOnNewDocument(() => {
      // Stands in for a panic.
      const { prototype } = Worker;
      const post = prototype.postMessage;
      prototype.postMessage = function posted(message, transfer) {
        if (globalThis.breakEngine && message?.call === "check") {
          globalThis.breakEngine = false;
          this.onmessage?.(new MessageEvent("message", { data: { id: message.id, error: "unreachable" } }));
          this.onmessage?.(new MessageEvent("message", { data: { stopped: "unreachable" } }));
          return undefined;
        }
        return Reflect.apply(post, this, [message, transfer ?? []]);
      };
    }),
  }));
  await view.drop({ "kabar.json": written() });
  await view.shows("Taman baca dibuka", "h1");
  await view.page.evaluate(() => { globalThis.breakEngine = true; });
  await view.type("Paragraf pertama", " sesudah");
  await view.page.waitForSelector("[data-notice=stopped] .button");
  await view.type("sesudah", " berhenti");
  assert.match(await view.source(), /Paragraf pertama sesudah berhenti/);
  await view.press("[data-notice=stopped] .button");
  await view.shows("Paragraf pertama sesudah berhenti", ".article-body");
  await view.close();
});

for (const theme of ["light", "dark"]) {
  for (const width of [1280, 360]) {
    test(`the checker finds nothing at ${width} px, ${theme}`, async () => {
      const view = await workspace({ width, height: 800, theme });
      assert.deepEqual(await view.axe(), [], "nothing open");
      await view.drop({ "kabar.json": mistaken() });
      await view.problems(1);
      await view.shows("Taman baca dibuka", "h1");
      for (const part of width === 360 ? ["source", "page", "problems"] : ["source"]) {
        if (width === 360) await view.press(`.views .choice[data-value=${part}]`);
        assert.deepEqual(await view.axe(), [], part);
      }
      if (width === 360) await view.press(".views .choice[data-value=page]");
      await view.press(".choice[data-value=share]");
      await view.page.waitForSelector(".share-card");
      assert.deepEqual(await view.axe(), [], "share");
      await view.press(".choice[data-value=compare]");
      await view.page.waitForSelector(".compare-base");
      assert.deepEqual(await view.axe(), [], "compare");
      await view.press(".button-round");
      await view.page.waitForSelector("dialog[open]");
      assert.deepEqual(await view.axe(), [], "help");
      await view.close();
    });
  }
}

test("on a phone one part is shown at a time, and everything fits a finger", async () => {
  const view = await workspace({ width: 360, height: 740 });
  await view.drop({ "kabar.json": mistaken() });
  await view.problems(1);
  /** @param {string} selector */
  const seen = (selector) => view.page.$eval(selector, (element) => element.checkVisibility());
  assert.deepEqual([await seen(".part-source"), await seen(".part-page"), await seen(".part-problems")], [true, false, false]);
  await view.page.click(".views [data-value=page]");
  assert.deepEqual([await seen(".part-source"), await seen(".part-page"), await seen(".part-problems")], [false, true, false]);
  await view.shows("Taman baca dibuka", "h1");
  await view.page.click(".views [data-value=problems]");
  assert.equal(await seen(".part-problems"), true);
  for (const part of ["source", "page", "problems"]) {
    await view.page.click(`.views [data-value=${part}]`);
    assert.equal(await view.page.evaluate(() => document.documentElement.scrollWidth), 360, part);
    const small = await view.page.$$eval("button, select, summary", (controls) => controls
      .filter((control) => control.checkVisibility())
      .map((control) => /** @type {const} */ ([control.textContent || control.className, control.getBoundingClientRect()]))
      .filter(([, { width, height }]) => width > 0 && (width < 43.5 || height < 43.5)).map(([name, { width, height }]) => `${name} ${width}x${height}`));
    assert.deepEqual(small, [], part);
  }
  // A problem explains itself where it stands, and leads to its words.
  await view.page.click(".problem-go");
  assert.equal(await seen(".part-problems"), true);
  assert.equal(await seen(".problem-more .card-why"), true);
  await view.page.click(".problem-look .button");
  assert.equal(await seen(".part-source"), true);
  assert.equal(await view.page.evaluate(() => getSelection()?.toString() || document.querySelector(".editor").shadowRoot.getSelection?.()?.toString()), '"Taman Baca"');
  // A note in the page leads to the same explanation.
  await view.page.click(".views [data-value=page]");
  await view.inner().click(".preview-line");
  assert.equal(await seen(".problem-more .card-why"), true);
  await view.close();
});

test("the second place of a problem is named and leads there", async () => {
  const view = await workspace();
  await view.drop({ "kabar.json": written().replace('"slug": "taman-baca",', '"slug": "taman-baca"') });
  await view.problems(1);
  await view.page.click(".problem-go");
  assert.equal(await view.page.$eval(".card-labels .button", (label) => label.textContent), "sebelum ini (13:7)");
  await view.page.click(".card-labels .button");
  assert.equal(await view.page.evaluate(() => document.querySelector(".editor").shadowRoot.getSelection?.()?.toString()), '"', "where the next field begins");
  await view.close();
});

test("what is open follows into both languages, and everything can be closed", async () => {
  const view = await workspace();
  await view.drop({ "kabar.json": written() });
  await view.shows("Taman baca dibuka", "h1");
  await view.stored();
  await Promise.all([view.page.waitForNavigation({ waitUntil: "load" }), view.page.select(".head-settings select", "en")]);
  await view.page.waitForSelector("[data-ready]");
  assert.match(await view.text(".head"), /The desk/);
  await view.shows("Taman baca dibuka", "h1");
  // To start anew asks, and then nothing is left.
  await view.page.$$eval(".menu-save .menu-item", (items) => items[items.length - 1].click());
  await view.page.waitForSelector("dialog[open]");
  await view.page.$$eval("dialog[open] .dialog-actions .button", (buttons) => buttons[buttons.length - 1].click());
  await view.page.waitForFunction(() => !document.querySelector(".welcome").hidden);
  await view.reload();
  assert.equal(await view.page.$eval(".welcome", (welcome) => welcome.hidden), false);
  await view.close();
});

test("work that was being typed when the page was torn away is there again", async () => {
  const view = await workspace();
  await view.drop({ "kabar.json": written() });
  await view.shows("Taman baca dibuka", "h1");
  await view.type("Paragraf pertama", " sebelum terputus");
  await view.stored();
  const again = await view.page.browserContext().newPage();
  // Without a word to the page: no event of leaving reaches it.
  const client = await view.page.createCDPSession();
  client.send("Page.crash").catch(() => {});
  await again.goto(`${site.url}preview/`);
  await again.waitForSelector("[data-ready]", { timeout: 20_000 });
  await driven({ page: again }).holds("Paragraf pertama sebelum terputus yang panjang.");
  await again.browserContext().close();
});

test("files of the site that change are read again, and unsaved work is asked about", async (t) => {
  const own = await host({ site: SITE });
  t.after(() => own.close());
  let published = written();
  own.faults.push([/^content\/bundle\.json$/, (_, response) =>
    response.writeHead(200, { "content-type": "application/json" }).end(published)]);
  const view = driven(await chromium.open(`${own.url}preview/`, { ready: "[data-ready]" }));
  await view.page.$$eval(".welcome .button", (buttons) => buttons[2].click());
  await view.shows("Taman baca dibuka", "h1");
  published = published.replace("Paragraf pertama", "Paragraf dari server");
  await view.page.evaluate(() => window.dispatchEvent(new Event("warta:changed")));
  await view.shows("Paragraf dari server yang panjang.", ".article-body");
  await view.type("Paragraf dari server", " dan saya");
  await view.shows("dan saya", ".article-body");
  published = published.replace("Paragraf kedua", "Paragraf lain");
  await view.page.evaluate(() => window.dispatchEvent(new Event("warta:changed")));
  await view.page.waitForSelector("[data-notice=site] .button");
  assert.match(await view.source(), /dan saya/);
  await view.close();
});

test("a problem is told in the language of the page, in the list, on the page and aloud", async () => {
  const view = await workspace();
  await view.drop({ "kabar.json": mistaken() });
  await view.problems(1);
  /** @param {string} root */
  const pieces = (root) => view.page.evaluate((where) => {
    const element = where === "list" ? document.querySelector(".problem-message")
      : document.querySelector("iframe.page-frame-iframe").contentDocument?.querySelector(".preview-line-words");
    if (!element) throw new Error(`no words in the ${where}`);
    return [...element.querySelectorAll("[lang]")].map(({ lang, textContent }) => [lang, textContent]);
  }, root);
  await view.shows("bukan slug", ".preview-note");
  for (const place of ["list", "note"]) {
    const [[language, message], ...others] = await pieces(place);
    assert.equal(language, "id", place);
    assert.match(message, /Taman Baca.* bukan slug/);
    assert.deepEqual(others, [], place);
  }
  await view.page.keyboard.press("F8");
  await view.page.waitForFunction(() => /Galat: .*Taman Baca.* bukan slug/.test(document.querySelector("[aria-live=polite]").textContent));
  await view.close();

  const english = await workspace({ language: "en-GB" });
  await english.drop({ "kabar.json": mistaken() });
  await english.problems(1);
  assert.deepEqual(await english.page.$$eval(".problem-message [lang]", (words) => words.map(({ lang }) => lang)), ["en"]);
  assert.match(await english.text(".problem-message"), /Taman Baca.* is not a slug/);
  await english.close();
});

test("the keyboard leads from a block of the page to its source, and back", async () => {
  const view = await workspace();
  await view.drop({ "kabar.json": written() });
  await view.shows("Paragraf kedua", ".article-body");
  const inner = view.inner();
  await inner.waitForSelector(".article-body > [data-preview-pick]");
  /** @param {import("puppeteer-core").KeyInput} name */
  const key = async (name, alt = false) => {
    if (alt) await view.page.keyboard.down("Alt");
    await view.page.keyboard.press(name);
    if (alt) await view.page.keyboard.up("Alt");
  };
  const focused = () => inner.evaluate(() => document.activeElement.textContent.trim());
  // The block that the source is at is where the keyboard comes to.
  await view.type("Paragraf pertama", "");
  await inner.waitForFunction(() => document.querySelector("[data-preview-here]")?.textContent.includes("Paragraf pertama"));
  await key("2", true);
  assert.match(await focused(), /^Paragraf pertama/);
  await key("ArrowDown", true);
  await key("ArrowDown", true);
  assert.match(await focused(), /^Paragraf kedua/);
  await key("ArrowUp", true);
  assert.equal(await focused(), "Jam buka");
  assert.equal(await inner.$$eval("[data-preview-stop]", (stops) => stops.length), 1, "one stop for Tab");
  await key("Enter");
  assert.match(await view.page.evaluate(() =>
    [...document.querySelector(".editor").shadowRoot.querySelectorAll(".warta-here")].map((line) => line.textContent).join("\n")),
  /^\s*\{\s*"type": "heading",[^}]*"Jam buka"\s*\},?$/);
  assert.match(await view.page.evaluate(() => document.querySelector(".editor").shadowRoot.activeElement?.className ?? ""), /cm-content/);
  assertQuiet(view);
  await view.close();
});

test("many problems at one block are one box, and the rest is a number", async () => {
  const view = await workspace();
  const value = bundle();
  Object.assign(value.articles[0], { authers: ["X"], headlin: "X", sektion: "X", standfist: "X", tagz: ["X"] });
  await view.drop({ "kabar.json": written(value) });
  await view.problems(5);
  await view.shows("2", ".preview-note .preview-line-more");
  const inner = view.inner();
  assert.deepEqual(await inner.$$eval(".preview-note", (notes) => notes.map((note) => note.querySelectorAll(".preview-line").length)), [4]);
  await inner.$eval(".preview-line-more", (line) => line.click());
  await view.page.waitForSelector(".problem[aria-current]");
  assert.equal(await view.page.$eval(".problem[aria-current]", (problem) => problem.dataset.index), "3");
  await view.close();
});
