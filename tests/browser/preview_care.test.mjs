// The desk at /preview where things go wrong or are narrow: nothing is lost, and everybody can work there.

import assert from "node:assert/strict";
import { test } from "node:test";
import { SITE, host } from "./harness.mjs";
import { bundle, catchDownloads, chromium, desk, driven, mistaken, site, written } from "./preview_desk.mjs";

test("a file on disk is followed, saved back, and never overwritten unasked", async () => {
  const view = await desk({
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
            write: async (bytes) => { held += new TextDecoder().decode(bytes); },
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
  const first = await desk();
  await first.drop({ "kabar.json": written() });
  await first.shows("Taman baca dibuka", "h1");
  await first.kept();
  const page = await first.page.browserContext().newPage();
  await catchDownloads(page);
  await page.goto(`${site.url}preview/`);
  await page.waitForSelector("[data-notice=elsewhere] .button", { timeout: 20_000 });
  assert.equal(await page.$eval(".left", (left) => left.inert), true);
  await first.page.bringToFront();
  await first.type("Paragraf pertama", " terakhir");
  await page.bringToFront();
  await page.click("[data-notice=elsewhere] .button");
  await driven({ page }).holds("Paragraf pertama terakhir yang panjang.");
  assert.notEqual(await first.page.$("[data-notice=elsewhere]"), null, "the first window says so");
  await first.close();
});

test("storage that refuses is said, and the work can be downloaded", async () => {
  const view = await desk({
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

test("an engine that stops is said; the text stays, and a fresh one goes on", async () => {
  const own = await host({ site: SITE });
  const view = driven(await chromium.open(`${own.url}preview/`, {
    ready: "[data-ready]",
    before: (page) => page.evaluateOnNewDocument(() => {
      // Stands in for a panic.
      const { prototype } = Worker;
      const post = prototype.postMessage;
      prototype.postMessage = function posted(message, transfer) {
        if (globalThis.breakEngine && message?.call === "check") {
          globalThis.breakEngine = false;
          this.onmessage({ data: { id: message.id, error: "unreachable" } });
          this.onmessage({ data: { stopped: "unreachable" } });
          return undefined;
        }
        return post.call(this, message, transfer ?? []);
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
  await own.close();
});

for (const theme of ["light", "dark"]) {
  for (const width of [1280, 360]) {
    test(`the checker finds nothing at ${width} px, ${theme}`, async () => {
      const view = await desk({ width, height: 800, theme });
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
  const view = await desk({ width: 360, height: 740 });
  await view.drop({ "kabar.json": mistaken() });
  await view.problems(1);
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
      .map((control) => [control.textContent || control.className, control.getBoundingClientRect()])
      .filter(([, { width, height }]) => width > 0 && (width < 43.5 || height < 43.5)).map(([name, { width, height }]) => `${name} ${width}x${height}`));
    assert.deepEqual(small, [], part);
  }
  // A problem leads to its words.
  await view.page.click(".problem-go");
  assert.equal(await seen(".part-source"), true);
  await view.close();
});

test("what is open follows into both languages, and everything can be closed", async () => {
  const view = await desk();
  await view.drop({ "kabar.json": written() });
  await view.shows("Taman baca dibuka", "h1");
  await view.kept();
  await Promise.all([view.page.waitForNavigation({ waitUntil: "load" }), view.page.select(".head-settings select", "en")]);
  await view.page.waitForSelector("[data-ready]");
  assert.match(await view.text(".head"), /The desk/);
  await view.shows("Taman baca dibuka", "h1");
  // To start anew asks, and then nothing is left.
  await view.page.$$eval(".menu-save .menu-item", (items) => items.at(-1).click());
  await view.page.waitForSelector("dialog[open]");
  await view.page.$$eval("dialog[open] .dialog-actions .button", (buttons) => buttons.at(-1).click());
  await view.page.waitForFunction(() => !document.querySelector(".welcome").hidden);
  await view.reload();
  assert.equal(await view.page.$eval(".welcome", (welcome) => welcome.hidden), false);
  await view.close();
});

test("work that was being typed when the page was torn away is there again", async () => {
  const view = await desk();
  await view.drop({ "kabar.json": written() });
  await view.shows("Taman baca dibuka", "h1");
  await view.type("Paragraf pertama", " sebelum terputus");
  await view.kept();
  const again = await view.page.browserContext().newPage();
  // Without a word to the page: no event of leaving reaches it.
  const client = await view.page.createCDPSession();
  client.send("Page.crash").catch(() => {});
  await again.goto(`${site.url}preview/`);
  await again.waitForSelector("[data-ready]", { timeout: 20_000 });
  await driven({ page: again }).holds("Paragraf pertama sebelum terputus yang panjang.");
  await again.browserContext().close();
});

test("files of the site that change are read again, and unsaved work is asked about", async () => {
  const own = await host({ site: SITE });
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
  await own.close();
});
