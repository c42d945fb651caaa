// Who comes back: what the browser has cached is shown at once, and what is newer is told.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { SITE, answers, assertQuiet, browser, host, rests } from "./harness.mjs";

/**
 * @import { TestContext } from "node:test"
 * @import { Browser } from "./harness.mjs"
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
