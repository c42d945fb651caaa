// The worker as the page sees it: a worker that may stop.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { SITE, browser, host } from "./harness.mjs";

/**
 * @import { TestContext } from "node:test"
 * @import { Browser } from "./harness.mjs"
 */

// Places in the worker's own part of its script (crates/worker/worker.js), of which `./dev dist` shortens the names of
// variables: where its program is asked, with what was sent along; and where it tells which record it is reading.
const ANSWERED = /[\w$]+\.answer\([\w$]+, ?([\w$]+) ?\?\? ?(?:undefined|void 0)\)/g;
const RECORD = /([\w$]+) ?= ?[\w$]+\.reading\(\)(?=[;}\s]*\}? ?catch)/g;

/**
 * The script with its one such place changed.
 *
 * @param {string} script
 * @param {RegExp} place
 * @param {(found: string, ...groups: string[]) => string} change
 */
function replaced(script, place, change) {
  assert.equal([...script.matchAll(place)].length, 1, `one ${place} in the worker's script`);
  return script.replace(place, change);
}

/** @type {Browser} */
let chromium;
before(async () => { chromium = await browser(); });
after(() => chromium.close());

test("a worker that stops is reported, and a fresh one goes on", async () => {
  const site = await host({ site: SITE });
  site.faults.push([/^warta-worker-[0-9a-f]{16}\.js$/, async (request, response) => {
    const script = await readFile(path.join(SITE, path.basename(request.url)), "utf8");
    // Stands in for a panic: from the third request on, the worker's program throws.
    const broken = replaced(script, ANSWERED, (call) => `(++self.asked > 2 ? (() => { throw new WebAssembly.RuntimeError("unreachable"); })() : 0), ${call}`);
    response.writeHead(200, { "content-type": "text/javascript" }).end(`self.asked = 0;${broken}`);
  }]);
  const view = await chromium.open(site.url, { ready: null });
  await view.page.waitForSelector("main button", { timeout: 20_000 });
  assert.deepEqual(view.noted.policy, []);
  site.faults.length = 0;
  const said = await view.text("main");
  await view.page.click("main button");
  await view.page.waitForFunction(
    (old) => document.querySelector("main") && document.querySelector("main").innerText !== old, {}, said);
  assert.notEqual(await view.page.$("h1"), null);
  await view.close();
  await site.close();
});

test("a record at which the worker stops is left out, and the others are shown", async (t) => {
  const site = await host({ site: SITE });
  t.after(() => site.close());
  const bundle = JSON.stringify({ warta: 1, articles: ["awal", "tengah", "akhir"].map((slug) => (
    { slug, headline: `Judul ${slug}`, body: ["Isi."] })) });
  const start = Buffer.byteLength(bundle.slice(0, bundle.indexOf('{"slug":"tengah"')));
  site.faults.push([/^content\/bundle\.json$/, (_, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(bundle);
  }]);
  let started = 0;
  site.faults.push([/^warta-worker-[0-9a-f]{16}\.js$/, async (request, response) => {
    const script = await readFile(path.join(SITE, path.basename(request.url)), "utf8");
    started += 1;
    // Stands in for a panic while the second article is read, as long as nobody asks to leave it out: a
    // worker that is asked to has one request more before the bundle comes.
    const failing = replaced(script, ANSWERED, (call, bytes) => `((++self.asked === 2 && ${bytes} ? (() => { throw new WebAssembly.RuntimeError("unreachable"); })() : 0), ${call})`);
    const broken = replaced(failing, RECORD, (_, name) => `${name}=${start}`);
    response.writeHead(200, { "content-type": "text/javascript" }).end(`self.asked = 0;${broken}`);
  }]);
  const view = await chromium.open(site.url, { ready: ".card" });
  const said = await view.text();
  assert.match(said, /Judul awal/);
  assert.match(said, /Judul akhir/);
  assert.doesNotMatch(said, /Judul tengah/);
  assert.equal(started, 2);
  await view.page.goto(`${site.url}report`);
  await view.page.waitForSelector("h1");
  assert.match(await view.text("main"), /W0010/);
  await view.close();
});

/**
 * A host that answers with this bundle, and the names of the programs that were asked for.
 *
 * @param {TestContext} t
 * @param {string | Record<string, string>} bundle
 */
async function publication(t, bundle) {
  const site = await host({ site: SITE });
  t.after(() => site.close());
  /** @type {string[]} */
  const asked = [];
  site.faults.push([/^warta-worker-full-/, (request, response, next) => {
    asked.push(path.basename(request.url));
    return next();
  }]);
  const files = typeof bundle === "string" ? { "bundle.json": bundle } : bundle;
  for (const [name, text] of Object.entries(files)) {
    site.faults.push([new RegExp(`^content/${name.replace(".", "\\.")}$`), (request, response) => {
      asked.push(name);
      response.writeHead(200, { "content-type": "application/json" }).end(text);
    }]);
  }
  return { site, asked };
}

test("a bundle that is right needs one program only", async (t) => {
  const { site, asked } = await publication(t, JSON.stringify({ warta: 1, articles: [
    { slug: "satu", headline: "Judul satu", published: "2024-05-01", body: ["Isi."] }] }));
  const view = await chromium.open(`${site.url}article/satu`);
  assert.match(await view.text("h1"), /Judul satu/);
  assert.deepEqual(asked, ["bundle.json"]);
  assert.deepEqual(view.noted.policy, []);
  await view.close();
});

test("what is not quite JSON is read by a second program, and the report says what is wrong", async (t) => {
  const { site, asked } = await publication(t,
    '{"warta": 1, "articles": [{"slug": "satu", "headline": "Judul satu", "body": ["Isi."],}]}');
  const view = await chromium.open(`${site.url}article/satu`);
  assert.match(await view.text("h1"), /Judul satu/);
  assert.equal(asked.filter((name) => name.startsWith("warta-worker-full-")).length, 2);
  await view.page.goto(`${site.url}report`);
  await view.page.waitForSelector("h1");
  assert.match(await view.text("main"), /W0103/);
  assert.deepEqual(view.noted.policy, []);
  await view.close();
});

test("the report of a bundle that can be read is told in words as well", async (t) => {
  const { site } = await publication(t, JSON.stringify({ warta: 1, articles: [
    { slug: "satu", headline: "Judul satu", related: ["tak-ada"], body: ["Isi."] }] }));
  for (const [language, words] of /** @type {const} */ ([["id-ID", /tidak ada artikel dengan slug "tak-ada"/], ["en-GB", /no article has the slug "tak-ada"/]])) {
    const view = await chromium.open(`${site.url}report`, { language });
    assert.match(await view.text("main"), words);
    assert.equal(await view.page.$(".problem [lang]"), null, "all of it is in the language of the page");
    await view.close();
  }
});

test("an article reads only the parts that it needs", async (t) => {
  /** @param {string} slug */
  const part = (slug) => JSON.stringify({ warta: 1, articles: [
    { slug, headline: `Judul ${slug}`, published: "2024-05-01", body: ["Isi."] }] });
  const { site, asked } = await publication(t, {
    "bundle.json": JSON.stringify({ warta: 1, site: { title: "Uji" }, bundles: ["satu", "dua"].map((slug) => (
      { src: `${slug}.json`, articles: [slug] })) }),
    "satu.json": part("satu"),
    "dua.json": part("dua"),
  });
  const view = await chromium.open(`${site.url}article/dua`);
  assert.match(await view.text("h1"), /Judul dua/);
  assert.deepEqual(asked, ["bundle.json", "dua.json"]);
  await view.page.click("a[href='./'], .masthead a");
  await view.page.waitForFunction(() => document.querySelectorAll(".card").length === 2);
  assert.deepEqual(asked, ["bundle.json", "dua.json", "satu.json"]);
  await view.close();
});

test("the second program reads the parts too, for the report and where one has a slip", async (t) => {
  /** @param {string} slug */
  const part = (slug, more = "") => `{"warta": 1, "articles": [
    {"slug": "${slug}", "headline": "Judul ${slug}", "published": "2024-05-01", "related": ["tak-ada"], "body": ["Isi."]}${more}]}`;
  const { site, asked } = await publication(t, {
    "bundle.json": JSON.stringify({ warta: 1, site: { title: "Uji" }, bundles: ["satu", "dua"].map((slug) => (
      { src: `${slug}.json`, articles: [slug] })) }),
    "satu.json": part("satu"),
    "dua.json": part("dua", ","),
  });
  const slip = await chromium.open(`${site.url}article/dua`);
  assert.match(await slip.text("h1"), /Judul dua/);
  assert.equal(asked.filter((name) => name.startsWith("warta-worker-full-")).length, 2, "the second program came");
  await slip.close();
  const report = await chromium.open(`${site.url}report`);
  assert.match(await report.text("main"), /satu\.json/);
  assert.match(await report.text("main"), /dua\.json/);
  await report.page.goto(`${site.url}article/satu`);
  await report.page.waitForSelector("h1");
  assert.match(await report.text("h1"), /Judul satu/);
  await report.close();
});
