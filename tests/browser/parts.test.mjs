// A bundle in parts: what is there is shown while the rest still comes, and nothing that is read moves.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { SITE, answers, assertQuiet, browser, host } from "./harness.mjs";

/**
 * @import { TestContext } from "node:test"
 * @import { Browser, Fault, View } from "./harness.mjs"
 */

/** @type {Browser} */
let chromium;
before(async () => { chromium = await browser(); });
after(() => chromium.close());

/** @param {number} nth */
const article = (nth) => ({
  slug: `a-${nth}`, headline: `Judul ${nth}`, section: "Kota", tags: [nth % 4 ? "Desa" : "Pasar"],
  published: `2024-${String(Math.floor(nth / 20) + 1).padStart(2, "0")}-${String(nth % 20 + 1).padStart(2, "0")}T09:00:00+07:00`,
  body: [nth % 2 ? "Teks." : "Kata Budi Santoso."],
});

/** The parts, the newest first, ten articles each. */
const parts = Array.from({ length: 8 }, (_, nth) => {
  const articles = Array.from({ length: 10 }, (_unused, at) => article(79 - nth * 10 - at));
  const days = articles.map((it) => it.published.slice(0, 10));
  return {
    text: JSON.stringify({ warta: 1, articles }),
    entry: {
      src: `bundle-${nth + 1}.json`, articles: articles.map((it) => it.slug), tags: ["Desa", "Pasar"], sections: ["Kota"],
      from: days[9], to: days[0],
    },
  };
});
const main = JSON.stringify({
  warta: 1, site: { title: "Koran" }, persons: [{ id: "p", name: "Budi Santoso" }], bundles: parts.map((it) => it.entry),
});

/**
 * A host with the bundle, on which some parts are answered otherwise.
 *
 * @param {TestContext} t
 * @param {Record<number, Fault | "held">} [faults]
 */
async function publication(t, faults = {}) {
  const site = await host({ site: SITE, base: "/koran/" });
  t.after(() => site.close());
  /** @type {(() => void)[]} */
  const held = [];
  site.faults.push([/^content\/bundle\.json$/, answers.text(main)]);
  for (const [nth, { text }] of parts.entries()) {
    site.faults.push([new RegExp(`^content/bundle-${nth + 1}\\.json$`), (request, response, next) => {
      const fault = faults[nth + 1];
      const answer = () => answers.text(text)(request, response, next);
      if (fault === "held") held.push(answer);
      else (fault ?? answer)(request, response, next);
    }]);
  }
  /** Has what is held come, and all that is asked for later. */
  const release = () => {
    for (const nth of Object.keys(faults)) delete faults[Number(nth)];
    held.splice(0).forEach((answer) => answer());
  };
  return { site, faults, release };
}

/** Adds up what moves on a page from now on; the function that it gives tells how much it was. @param {View} view */
async function watchShifts({ page }) {
  const watched = await page.evaluateHandle(() => {
    const seen = { shift: 0 };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += /** @type {LayoutShift} */ (entry).value;
    }).observe({ type: "layout-shift" });
    return seen;
  });
  return async () => {
    // What was drawn last is told behind the next frame.
    await page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
    return watched.evaluate((seen) => seen.shift);
  };
}

/** @type {(view: View) => Promise<string[]>} */
const headlines = ({ page }) => page.$$eval(".card-list .card-headline", (all) => all.map((it) => it.textContent.trim()));

/** @param {number} from */
const twelve = (from) => Array.from({ length: 12 }, (_, at) => `Judul ${from - at}`);

for (const width of [1280, 390]) {
  test(`the home page and a section show the newest articles while the others come, ${width} px wide`, async (t) => {
    for (const address of ["", "section/kota", "tag/desa"]) {
      const { site, release } = await publication(t, { 6: "held", 7: "held", 8: "held" });
      const view = await chromium.open(site.url + address, { width, ready: ".card-list-more" });
      const cards = await headlines(view);
      assert.equal(cards.length, 12);
      if (address !== "tag/desa") assert.deepEqual(cards, twelve(79));
      assert.match(await view.text(".card-list-more"), /Memuat artikel lainnya/);
      // Nothing that is counted is told before everything is there.
      assert.doesNotMatch(await view.text("main"), /\d+ artikel|Halaman \d/);
      const shifts = await watchShifts(view);
      await view.page.$eval(".card a", (link) => { link.id = "read"; link.focus({ preventScroll: true }); });
      release();
      await view.page.waitForSelector(".pager-here");
      assert.match(await view.text(".pager-here"), address === "tag/desa" ? /Halaman 1 dari 5/ : /Halaman 1 dari 7/);
      if (address === "section/kota") assert.match(await view.text(".page-note"), /80 artikel/);
      assert.equal(await view.text(".card-list-more"), "");
      assert.ok(await view.page.$(".sidebar"), "the sidebar is there");
      assert.deepEqual(await headlines(view), cards);
      assert.equal(await view.page.evaluate(() => document.activeElement.id), "read", "the focus stays");
      assert.equal(await shifts(), 0);
      assertQuiet(view);
      await view.close();
    }
  });
}

test("a person is shown at once, and the list of articles grows at its end", async (t) => {
  const { site, release } = await publication(t, Object.fromEntries(parts.map((_, nth) => [nth + 1, "held"])));
  const view = await chromium.open(`${site.url}person/p`, { ready: ".card-list-more" });
  const shifts = await watchShifts(view);
  assert.match(await view.text("h1"), /Budi Santoso/);
  assert.match(await view.text(".card-list-more"), /Memuat artikel lainnya/);
  assert.doesNotMatch(await view.text("main"), /Belum ada/);
  release();
  await view.page.waitForSelector(".pager-here");
  assert.deepEqual(await headlines(view), Array.from({ length: 12 }, (_, at) => `Judul ${78 - 2 * at}`));
  assert.equal(await shifts(), 0);
  assertQuiet(view);
  await view.close();
});

test("a part that can't be had is named, and comes where it is asked for again", async (t) => {
  const { site, faults } = await publication(t, { 1: answers.missing });
  const view = await chromium.open(`${site.url}section/kota`, { ready: ".card-list-end button" });
  assert.match(await view.text(".card-list-end"), /bundle-1\.json/);
  assert.deepEqual(await headlines(view), twelve(69));
  assert.doesNotMatch(await view.text("main"), /\d+ artikel|Halaman \d/);
  delete faults[1];
  await view.page.click(".card-list-end button");
  await view.page.waitForFunction(() => document.querySelector(".card-headline").textContent.includes("79"));
  await view.page.waitForSelector(".pager-here");
  assert.deepEqual(await headlines(view), twelve(79));
  assert.match(await view.text(".page-note"), /80 artikel/);
  assert.deepEqual(view.noted.crashed, []);
  await view.close();
});

test("an article whose part can't be had is not told to be missing", async (t) => {
  const { site, faults } = await publication(t, { 1: answers.missing });
  const view = await chromium.open(`${site.url}article/a-79`, { ready: "main button" });
  assert.match(await view.text("main"), /bundle-1\.json/);
  assert.doesNotMatch(await view.text("main"), /tidak ditemukan/);
  delete faults[1];
  await view.page.click("main button");
  await view.page.waitForFunction(() => document.querySelector("h1").textContent.includes("Judul 79"));
  await view.close();
});

test("a page that is whole stays as it was drawn when parts come that another page asked for", async (t) => {
  const { site, release } = await publication(t, { 6: "held", 7: "held", 8: "held" });
  const view = await chromium.open(site.url, {
    ready: ".card-list-more",
    before: (page) => page.evaluateOnNewDocument(() => {
      const { Worker } = globalThis;
      /** @type {string[]} */
      const heard = [];
      globalThis.heard = heard;
      globalThis.Worker = class extends Worker {
        /** @param {ConstructorParameters<typeof Worker>} how */
        constructor(...how) {
          super(...how);
          this.addEventListener("message", ({ data }) => heard.push(typeof data === "string" ? data : "answer"));
        }
      };
    }),
  });
  await view.page.$eval(".card-list .card a", (link) => link.click());
  await view.page.waitForFunction(() => document.querySelector("h1").textContent.includes("Judul 79"));
  await view.page.evaluate(() => {
    document.querySelector("h1").id = "drawn-once";
    globalThis.heard.length = 0;
  });
  release();
  // The parts have come, and the page was asked for once more.
  await view.page.waitForFunction(() => globalThis.heard.lastIndexOf("more") >= 0 && globalThis.heard.at(-1) === "answer");
  await view.page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  assert.ok(await view.page.$("#drawn-once"));
  assertQuiet(view);
  await view.close();
});

test("whoever goes on while parts are still coming gets the next page at once", async (t) => {
  const { site, release } = await publication(t, { 6: "held", 7: "held", 8: "held" });
  const view = await chromium.open(site.url, { ready: ".card-list-more" });
  await view.page.$eval(".card-list .card a", (link) => link.click());
  await view.page.waitForFunction(() => document.querySelector("h1").textContent.includes("Judul 79"));
  release();
  await view.page.goBack();
  await view.page.waitForSelector(".pager-here");
  assertQuiet(view);
  await view.close();
});
