// Who comes back: what the browser has cached is shown at once, and what is newer is told.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { SITE, answers, assertQuiet, browser, host, rests } from "./harness.mjs";

/**
 * @import { TestContext } from "node:test"
 * @import { Browser, View } from "./harness.mjs"
 */

/** @type {Browser} */
let chromium;
before(async () => { chromium = await browser(); });
after(() => chromium.close());

const ASKED = "/content/bundle.json";
/** @param {Record<string, string>} headlines */
const bundle = (headlines) => JSON.stringify({
  warta: 1, site: { title: "Koran" },
  articles: Object.entries(headlines).map(([slug, headline]) => ({ slug, headline, body: ["Isi."], related: Object.keys(headlines) })),
});

/**
 * A host whose bundle a browser may cache, and may be changed.
 *
 * @param {TestContext} t
 * @param {{ cache?: string }} [options]
 */
async function publication(t, { cache = "no-cache" } = {}) {
  const site = await host({ site: SITE, cache });
  t.after(() => site.close());
  const state = { text: bundle({ a: "Judul pertama", b: "Judul lain" }), isHeld: false };
  site.faults.push([/^content\/bundle\.json$/, (_, response) => {
    if (state.isHeld) return;
    response.writeHead(200, { "content-type": "application/json", "cache-control": cache }).end(state.text);
  }]);
  return { site, state, asked: () => site.asked.filter((it) => it === ASKED).length };
}

test("a first visit asks for the bundle once", async (t) => {
  const { site, asked } = await publication(t);
  const view = await chromium.open(`${site.url}article/a`);
  await rests(site);
  assert.equal(asked(), 1);
  assertQuiet(view);
  await view.close();
});

test("a second visit shows the article without waiting for the host", async (t) => {
  const { site, state } = await publication(t);
  const view = await chromium.open(`${site.url}article/a`);
  state.isHeld = true;
  await view.page.goto(`${site.url}article/b`);
  await view.page.waitForSelector("h1");
  assert.match(await view.text("h1"), /Judul lain/);
  await view.close();
});

test("a page that the host has with another content is told, and shown where that is wanted", async (t) => {
  const { site, state } = await publication(t);
  const view = await chromium.open(`${site.url}article/a`);
  state.text = bundle({ a: "Judul kedua", b: "Judul lain" });
  await view.page.goto(`${site.url}article/a`);
  await view.page.waitForSelector(".offline-note");
  assert.match(await view.text("h1"), /Judul pertama/);
  assert.match(await view.text(".offline-note"), /Halaman ini sudah diperbarui/);
  await view.page.click(".offline-note button");
  await view.page.waitForFunction(() => document.querySelector("h1").textContent.includes("Judul kedua"));
  await view.page.waitForFunction(() => document.activeElement === document.querySelector("h1"));
  assert.equal(await view.page.$(".offline-note"), null);
  assertQuiet(view);
  await view.close();
});

test("what changed on other pages only is shown there, without a word on this one", async (t) => {
  const { site, state, asked } = await publication(t);
  state.text = bundle({ a: "Judul pertama", c: "Judul jauh", d: "Satu" });
  const view = await chromium.open(`${site.url}article/tak-ada`);
  state.text = bundle({ a: "Judul pertama", c: "Judul jauh", d: "Dua" });
  const before = asked();
  await view.page.goto(`${site.url}directory`);
  await view.page.waitForSelector("h1");
  await rests(site);
  assert.ok(asked() > before, "the host was asked");
  assert.equal(await view.page.$(".offline-note"), null);
  await view.page.click(".masthead a");
  await view.page.waitForSelector(".card");
  assert.match(await view.text("main"), /Dua/);
  await view.close();
});

test("an article that is newer than what is cached is found", async (t) => {
  const { site, state } = await publication(t);
  const view = await chromium.open(`${site.url}article/a`);
  state.text = bundle({ a: "Judul pertama", baru: "Judul baru" });
  await view.page.goto(`${site.url}article/baru`);
  await view.page.waitForSelector("h1");
  assert.match(await view.text("h1"), /Judul baru/);
  await view.close();
});

test("who reloads sees what the host has", async (t) => {
  // Also where a host lets browsers cache the file for a day.
  for (const cache of ["no-cache", "max-age=86400"]) {
    const { site, state } = await publication(t, { cache });
    const view = await chromium.open(`${site.url}article/a`);
    state.text = bundle({ a: "Judul kedua" });
    await view.page.reload({ waitUntil: "load" });
    await view.page.waitForSelector("h1");
    assert.match(await view.text("h1"), /Judul kedua/);
    await view.close();
  }
});

test("a cached bundle that is damaged is asked for again", async (t) => {
  const { site, state } = await publication(t);
  const sound = state.text;
  state.text = "\u0000";
  const view = await chromium.open(`${site.url}article/a`, { ready: "main button" });
  state.text = sound;
  await view.page.goto(`${site.url}article/a`);
  await view.page.waitForSelector("h1.article-headline, article h1");
  assert.match(await view.text("h1"), /Judul pertama/);
  await view.close();
});

test("what is cached is shown without a network", async (t) => {
  const { site, state } = await publication(t);
  const view = await chromium.open(`${site.url}article/a`);
  state.text = "";
  site.faults.unshift([/^content\/bundle\.json$/, answers.broken]);
  await view.page.goto(`${site.url}article/a`);
  await view.page.waitForSelector("h1");
  assert.match(await view.text("h1"), /Judul pertama/);
  assert.deepEqual(view.noted.crashed, []);
  await view.close();
});

/** Follows a link that a page may have. @type {(view: View, address: string) => Promise<void>} */
const follow = ({ page }, address) => page.evaluate((href) => {
  const link = document.createElement("a");
  link.href = href;
  document.querySelector("main").append(link);
  link.click();
}, address);

/** @type {(view: View, words: string) => Promise<unknown>} */
const isHeaded = ({ page }, words) => page.waitForFunction((text) => document.querySelector("h1")?.textContent.includes(text), {}, words);

test("a note that is closed leaves the focus on the page", async (t) => {
  const { site, state } = await publication(t);
  const view = await chromium.open(`${site.url}article/a`);
  state.text = bundle({ a: "Judul kedua", b: "Judul lain" });
  await view.page.goto(`${site.url}article/a`);
  await view.page.waitForSelector(".offline-note");
  await view.page.click(".offline-note button:last-child");
  await view.page.waitForFunction(() => !document.querySelector(".offline-note"));
  await view.page.waitForFunction(() => document.activeElement === document.querySelector("h1"));
  await view.close();
});

test("without a network an address that is not cached leaves the other pages readable", async (t) => {
  const { site } = await publication(t);
  const view = await chromium.open(`${site.url}article/a`);
  site.faults.unshift([/^content\/bundle\.json$/, answers.broken]);
  await view.page.goto(`${site.url}article/a`);
  await isHeaded(view, "Judul pertama");
  await follow(view, "article/tak-ada");
  await view.page.waitForFunction(() => document.querySelector("h1") && !document.querySelector("article h1"));
  await follow(view, "article/b");
  await isHeaded(view, "Judul lain");
  await view.close();
});

test("the fixtures of the gallery are asked for again", async (t) => {
  const { site } = await publication(t);
  const view = await chromium.open(`${site.url}article/a`);
  const times = () => site.asked.filter((it) => it === "/gallery/bundle.json").length;
  for (const nth of [1, 2]) {
    await view.page.goto(`${site.url}article/a`);
    await isHeaded(view, "Judul pertama");
    await follow(view, "gallery");
    await view.page.waitForSelector(".gallery, main h2");
    assert.equal(times(), nth);
  }
  await view.close();
});

/**
 * A host with a publication in parts, each an address and its text, which may be changed. What is `unstored` no browser
 * caches; what is `held` comes once it is released.
 *
 * @param {TestContext} t
 * @param {Record<string, string>} texts
 * @param {string[]} [unstored]
 */
async function inParts(t, texts, unstored = []) {
  const site = await host({ site: SITE, cache: "no-cache" });
  t.after(() => site.close());
  /** @type {Set<string>} */
  const held = new Set();
  /** @type {[name: string, answer: () => void][]} */
  const waiting = [];
  site.faults.push([/^content\/.*\.json$/, (request, response) => {
    const name = (request.url ?? "").split("/").at(-1) ?? "";
    const text = texts[name];
    const answer = () => {
      response.writeHead(text === undefined ? 404 : 200, {
        "content-type": "application/json", "cache-control": unstored.includes(name) ? "no-store" : "no-cache",
      }).end(text);
    };
    if (held.has(name)) waiting.push([name, answer]);
    else answer();
  }]);
  /** @param {string} name */
  const asked = (name) => site.asked.filter((it) => it === `/content/${name}`).length;
  /** Has come what was held until now, or of that what has this name. @param {string} [only] */
  const release = (only) => waiting.splice(0).forEach(([name, answer]) => {
    if (!only || only === name) answer();
    else waiting.push([name, answer]);
  });
  return { site, held, asked, release };
}

/** @type {(parts: Record<string, string[]>) => string} */
const mainOf = (parts) => JSON.stringify({
  warta: 1, site: { title: "Koran" }, persons: [{ id: "p", name: "Budi Santoso" }],
  bundles: Object.entries(parts).map(([src, articles]) => ({ src, articles, from: "2024-01-01", to: "2024-01-02" })),
});
/** @type {(headlines: Record<string, string>) => string} */
const partOf = (headlines) => JSON.stringify({
  warta: 1,
  articles: Object.entries(headlines).map(([slug, headline]) => ({ slug, headline, published: "2024-01-02", body: ["Kata Budi Santoso."] })),
});

test("a part that is read later is compared with the host's as well", async (t) => {
  const texts = {
    "bundle.json": mainOf({ "satu.json": ["a"], "dua.json": ["b"] }), "satu.json": partOf({ a: "Judul pertama" }), "dua.json": partOf({ b: "Judul lain" }),
  };
  const { site } = await inParts(t, texts);
  const view = await chromium.open(`${site.url}article/a`);
  await follow(view, "article/b");
  await isHeaded(view, "Judul lain");
  texts["dua.json"] = partOf({ b: "Judul baru" });
  await view.page.goto(`${site.url}article/a`);
  await isHeaded(view, "Judul pertama");
  await rests(site);
  await follow(view, "article/b");
  await isHeaded(view, "Judul lain");
  await view.page.waitForSelector(".offline-note");
  await view.page.click(".offline-note button");
  await isHeaded(view, "Judul baru");
  await view.close();
});

test("a cached main bundle that names a part which is gone is asked for again", async (t) => {
  /** @type {Record<string, string>} */
  const texts = { "bundle.json": mainOf({ "lama.json": ["a"] }), "lama.json": partOf({ a: "Judul pertama" }) };
  const { site } = await inParts(t, texts, ["lama.json"]);
  const view = await chromium.open(`${site.url}article/a`);
  delete texts["lama.json"];
  texts["bundle.json"] = mainOf({ "baru.json": ["a"] });
  texts["baru.json"] = partOf({ a: "Judul kedua" });
  await view.page.goto(`${site.url}article/a`);
  await view.page.waitForSelector("h1");
  await isHeaded(view, "Judul kedua");
  await view.close();
});

/**
 * Who comes back to a person's page while the host holds one of its two parts, with the page of an article open whose part
 * is cached. The main bundle is another one by now, and so is the part.
 *
 * @param {TestContext} t
 */
async function growing(t) {
  const texts = {
    "bundle.json": mainOf({ "satu.json": ["a"], "dua.json": ["c"] }), "satu.json": partOf({ a: "Judul pertama" }), "dua.json": partOf({ c: "Judul tetap" }),
  };
  const publication = await inParts(t, texts, ["satu.json"]);
  const { site } = publication;
  const view = await chromium.open(`${site.url}person/p`);
  await view.page.waitForFunction(() => document.querySelectorAll(".card-list .card").length === 2);
  await rests(site);
  return { ...publication, texts, view, renew: () => {
    texts["bundle.json"] = mainOf({ "satu.json": ["a", "b"], "dua.json": ["c"] });
    texts["satu.json"] = partOf({ a: "Judul kedua", b: "Judul lain" });
  } };
}

test("what was asked for before newer bundles were read is not shown among them", async (t) => {
  const { site, held, asked, release, renew, view } = await growing(t);
  held.add("satu.json");
  await view.page.goto(`${site.url}person/p`);
  await view.page.waitForSelector(".card-list-more");
  const before = asked("bundle.json");
  renew();
  held.clear();
  // A page that is whole is the time to compare.
  await follow(view, "article/c");
  await isHeaded(view, "Judul tetap");
  const deadline = AbortSignal.timeout(10_000);
  while (asked("bundle.json") < before + 2 && !deadline.aborted) await view.page.evaluate(() => new Promise(requestAnimationFrame));
  assert.equal(asked("bundle.json"), before + 2, "it was compared and read");
  await follow(view, "person/p");
  await view.page.waitForFunction(() => document.querySelectorAll(".card-list .card").length === 3);
  release();
  await view.page.evaluate(() => new Promise((done) => { requestAnimationFrame(() => requestAnimationFrame(done)); }));
  assert.match(await view.text("main"), /Judul kedua/);
  assert.doesNotMatch(await view.text("main"), /Judul pertama/);
  await view.close();
});

test("a page to which articles still come goes on where newer bundles are read meanwhile", async (t) => {
  const { site, held, asked, release, renew, view } = await growing(t);
  held.add("satu.json").add("bundle.json");
  renew();
  await view.page.goto(`${site.url}article/c`);
  await isHeaded(view, "Judul tetap");
  await follow(view, "person/p");
  await view.page.waitForSelector(".card-list-more");
  const before = asked("bundle.json");
  held.delete("bundle.json");
  release("bundle.json");
  const deadline = AbortSignal.timeout(10_000);
  while (asked("bundle.json") <= before && !deadline.aborted) await view.page.evaluate(() => new Promise(requestAnimationFrame));
  assert.equal(asked("bundle.json"), before + 1, "it is read anew");
  held.clear();
  release();
  await view.page.waitForFunction(() => document.querySelectorAll(".card-list .card").length === 3);
  assert.match(await view.text("main"), /Judul kedua/);
  assert.equal(await view.text(".card-list-more"), "");
  assert.equal(await view.page.$(".offline-note"), null);
  await view.close();
});
