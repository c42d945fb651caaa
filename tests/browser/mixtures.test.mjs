// A deploy that is under way: some files of one release and some of the next, in any mixture. No page is
// ever blank or waits for ever, and once the deploy is whole, one reload shows the new release.
//
// A page holds its text itself and names its style sheet, its script and its islands by what they hold. So it can
// never meet those of another release, only none, or a page that a host sends in their place. What is left to try is
// that: pages without style or islands, pages for what is missing, and a service worker of one release that keeps
// pages, names and files of another.
//
// `WARTA_MIXTURES=500` tries so many; without it there are fewer, so that the tests stay short.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { build } from "./build.mjs";
import { ROOT, SITE, browser, host, running } from "./harness.mjs";

/**
 * @import { ServerResponse } from "node:http"
 * @import { Browser } from "./harness.mjs"
 */

const COUNT = Number(process.env.WARTA_MIXTURES ?? 40);
/** Where to begin, to look at one of them. */
const FIRST = Number(process.env.WARTA_MIXTURE ?? 0);
/** Windows at a time. */
const LANES = 4;
const BASE = "/koran/";
const ARTICLE = "article/hanura-oki-rakercab-2022/";
const MARK = "(rilis baru)";

/** @type {Browser} */
let chromium;
/** @type {string} */
let scratch;
const releases = { old: "", new: "" };
before(async () => {
  scratch = mkdtempSync(path.join(tmpdir(), "warta-mixtures-"));
  const content = path.join(scratch, "content");
  cpSync(path.join(ROOT, "public/content"), content, { recursive: true });
  releases.old = path.join(scratch, "old");
  build(content, "--out", releases.old);
  // Another text in every article, and another viewer.
  const bundle = JSON.parse(readFileSync(path.join(content, "bundle.json"), "utf8"));
  for (const article of bundle.articles) article.headline += ` ${MARK}`;
  writeFileSync(path.join(content, "bundle.json"), JSON.stringify(bundle));
  releases.new = path.join(scratch, "new");
  build(content, "--out", releases.new, "--site", nextViewer());
  chromium = await browser();
});
after(async () => {
  await chromium.close();
  rmSync(scratch, { recursive: true });
});

/** The viewer as if it had been changed: the same style and islands, in files with other names. */
function nextViewer() {
  const viewer = path.join(scratch, "viewer");
  cpSync(SITE, viewer, { recursive: true });
  let html = readFileSync(path.join(viewer, "index.html"), "utf8");
  let renamed = 0;
  for (const name of readdirSync(viewer).filter((it) => /^warta-(islands-)?[0-9a-f]{12,16}\.(js|css|wasm)$/.test(it))) {
    const other = name.replace(/[0-9a-f]{12,16}(?=\.)/, "cafecafecafecafe");
    renameSync(path.join(viewer, name), path.join(viewer, other));
    html = html.replaceAll(name, other);
    renamed += 1;
  }
  assert.equal(renamed, 3, "a style sheet and the two files of the islands");
  writeFileSync(path.join(viewer, "index.html"), html);
  return viewer;
}

/**
 * Numbers that look like chance and are always the same.
 *
 * @param {number} seed
 */
function chances(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** What a window shows: nothing, or what can be read. */
const look = () => document.body?.innerText.trim() && document.readyState === "complete";

/** @param {number} nth */
async function mixture(nth) {
  const chance = chances(7919 * (nth + 1));
  const keeps = nth % 2 === 0;
  const share = 0.1 + 0.8 * chance();
  // For each file its own, decided when it is first asked for, and the same from then on.
  /** @type {Map<string, string>} */
  const choices = new Map();
  /** @type {(file: string) => string} */
  const choose = (file) => {
    const chosen = choices.get(file) ?? (chance() < share ? releases.old : releases.new);
    choices.set(file, chosen);
    return chosen;
  };
  /** @type {(file: string) => string} */
  let release = () => releases.old;
  const own = await host({ site: scratch, base: BASE, unknown: "nothing" });
  // Some hosts answer with a page for whatever is not there.
  const spa = nth % 3 === 0;
  own.faults.push([/(?:)/, (request, response) => serve(release, new URL(request.url, own.url).pathname.slice(BASE.length), response, spa)]);
  const what = `mixture ${nth}, ${keeps ? "with" : "without"} the service worker${spa ? ", pages for what is missing" : ""}`;
  const view = await chromium.open(own.url + ARTICLE, {
    before: keeps ? undefined : (page) => page.evaluateOnNewDocument(() => { Reflect.deleteProperty(Navigator.prototype, "serviceWorker"); }),
  });
  const { page } = view;
  /** @param {string} when */
  const readable = async (when) => {
    await page.waitForFunction(look, { timeout: 20_000 }).catch(async () => {
      assert.fail(`${what}: ${when}: a blank page, or one that waits: ${await page.content()}`);
    });
  };
  let documents = 0;
  page.on("framenavigated", (frame) => { if (frame === page.mainFrame()) documents += 1; });
  const rest = async () => {
    // The browser's protocol loses the end of some requests that a service worker answers, so that this may
    // wait in vain; what counts is what is on the screen then.
    await page.waitForNetworkIdle({ idleTime: 100, timeout: 5_000 }).catch(() => console.error(`${what}: no rest`));
    assert.ok(documents <= 6, `${what}: ${documents} documents, one after the other`);
  };
  try {
    await running(page, { timeout: 20_000 });
    if (keeps) {
      await page.waitForFunction(async () => globalThis.wartaAsk && (await wartaAsk("list")).includes("article/"), { polling: 50, timeout: 20_000 });
    }
    release = choose;
    await page.goto(own.url + ARTICLE, { waitUntil: "load" });
    await readable("the page");
    await rest();
    await readable("the page at rest");
    const link = await page.$(".sidebar a.person-name");
    if (link) {
      const from = page.url();
      await link.evaluate((it) => it.click());
      await page.waitForFunction((before) => location.href !== before, {}, from);
      await rest();
      await readable("the next page");
    }
    // The deploy is whole.
    release = () => releases.new;
    await page.reload({ waitUntil: "load" });
    await running(page, { timeout: 20_000 }).catch(() => assert.fail(`${what}: after a reload the islands do not start`));
    const names = await page.evaluate(() => [...document.querySelectorAll("script[src], link[rel=stylesheet]")]
      .flatMap((it) => ["src" in it ? it.src : it.href, it.dataset.js, it.dataset.wasm])
      .flatMap((it) => it ? [it.slice(it.lastIndexOf("/") + 1)] : []));
    assert.ok(names.length >= 4, `${what}: ${names}`);
    for (const name of names.filter((it) => it.startsWith("warta-"))) {
      assert.ok(readdirSync(releases.new).includes(name), `${what}: ${name} is of the old release`);
    }
    assert.equal(await page.$(".recovery, .load-error"), null, what);
    await page.evaluate((href) => {
      const link = document.createElement("a");
      link.href = href;
      document.body.append(link);
      link.click();
    }, ARTICLE);
    await page.waitForFunction((mark) => document.querySelector("h1")?.innerText.includes(mark), { timeout: 20_000 }, MARK)
      .catch(async () => assert.fail(`${what}: the old text: ${await view.text("h1")}`));
  } finally {
    await view.close();
    await own.close();
  }
}

/** @type {Record<string, string>} */
const TYPES = { html: "text/html", js: "text/javascript", css: "text/css", wasm: "application/wasm", txt: "text/plain", svg: "image/svg+xml" };

/**
 * @param {(file: string) => string} release
 * @param {string} below
 * @param {ServerResponse} response
 * @param {boolean} spa
 */
function serve(release, below, response, spa) {
  const file = below === "" || below.endsWith("/") ? `${below}index.html` : below;
  const from = release(file);
  /**
   * @param {string} name
   * @param {number} status
   */
  const send = (name, status) => {
    const bytes = readFileSync(path.join(from, name));
    const type = TYPES[path.extname(name).slice(1)] ?? "application/octet-stream";
    response.writeHead(status, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-cache" }).end(bytes);
  };
  try {
    send(file, 200);
  } catch {
    if (spa) return send("index.html", 200);
    try {
      send("404.html", 404);
    } catch {
      response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    }
  }
}

test(`${COUNT} mixtures of two releases: no blank page, and one reload heals`, async () => {
  let next = FIRST;
  /** @type {Error[]} */
  const failed = [];
  const lane = async () => {
    // The first that fails ends all lanes, after each has closed what it opened.
    while (next < FIRST + COUNT && failed.length === 0) {
      const nth = next++;
      await mixture(nth).catch((error) => failed.push(new Error(`mixture ${nth}`, { cause: error })));
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  if (failed.length > 0) throw failed[0];
  assert.equal(next, FIRST + COUNT);
});
