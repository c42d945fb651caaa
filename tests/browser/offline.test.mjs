// Reading a built site without a network: what was read, what was saved, and what is neither.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { build } from "./build.mjs";
import { ROOT, answers, assertQuiet, browser, host, leaves, running } from "./harness.mjs";

/**
 * @import { TestContext } from "node:test"
 * @import { Browser, Fault, Options, Site } from "./harness.mjs"
 */

const ARTICLE = "article/hanura-oki-rakercab-2022/";
const OTHER = "article/sainte-lague/";
const UNREAD = "article/how-local-elections-in-indonesia-work/";
const PERSON = "person/depit-a/";

/** @type {Browser} */
let chromium;
/** @type {string} */
let built;
/** @type {string} */
let newer;
/** @type {string} */
let english;
before(async () => {
  const scratch = mkdtempSync(path.join(tmpdir(), "warta-offline-"));
  built = path.join(scratch, "site");
  build("public/content/bundle.json", "--out", built);
  // The next release: one article says something else, and one is gone.
  const content = path.join(scratch, "content");
  cpSync(path.join(ROOT, "public/content"), content, { recursive: true });
  const bundle = JSON.parse(readFileSync(path.join(content, "bundle.json"), "utf8"));
  const article = bundle.articles.find((/** @type {{ slug: string }} */ { slug }) => ARTICLE.includes(slug));
  article.headline = "Judul rilis berikutnya";
  writeFileSync(path.join(content, "bundle.json"), JSON.stringify(bundle));
  newer = path.join(scratch, "newer");
  build(content, "--out", newer);
  bundle.site.language = "en";
  writeFileSync(path.join(content, "bundle.json"), JSON.stringify(bundle));
  english = path.join(scratch, "english");
  build(content, "--out", english);
  chromium = await browser();
});
after(async () => {
  await chromium.close();
  rmSync(path.dirname(built), { recursive: true });
});

/**
 * A reader of a site on a host of its own, which can fail.
 *
 * @param {TestContext} t
 * @param {Options & { site?: string, address?: string, base?: string, unknown?: string }} [options]
 */
async function reader(t, options = {}) {
  const { site = built, address = ARTICLE, base = "/koran/warta/", unknown = "404", ...more } = options;
  const own = await host({ site, base, unknown, folders: "redirect" });
  const view = await chromium.open(own.url + address, more);
  t.after(async () => {
    await view.close();
    await own.close();
  });
  const { page } = view;
  page.setDefaultTimeout(12_000);
  /** @param {[RegExp, Fault][]} all */
  const faults = (...all) => own.faults.splice(0, Infinity, ...all);
  return {
    ...view,
    site: own,
    /** Asks the service worker what it keeps, once it runs. */
    list: () => page.evaluate(() => wartaAsk("list")),
    /**
     * Waits until a page is cached. What is waited for must not fail while the program is not there yet: nobody
     * would ask again.
     *
     * @param {string} folder
     */
    cached: (folder, where = "read") => page.waitForFunction(async (line) =>
      globalThis.wartaAsk && (await wartaAsk("list")).split("\n").some((it) => it.startsWith(line)), { polling: 50 }, `${where}\t${folder}\t`),
    /** @param {string} to */
    async go(to) {
      await page.goto(own.url + to, { waitUntil: "load" });
      await running(page);
    },
    down: () => faults([/(?:)/, answers.broken]),
    up: () => faults(),
    faults,
    /** @param {RegExp} pattern */
    heading: (pattern) => page.waitForFunction((source) =>
      new RegExp(source).test(document.querySelector("h1")?.innerText), {}, pattern.source),
    /** @param {RegExp} pattern */
    note: (pattern) => page.waitForFunction((source) =>
      new RegExp(source).test(document.querySelector(".offline-note")?.innerText), {}, pattern.source),
    /**
     * Follows a link, wherever it leads.
     *
     * @param {string} to
     */
    follow: (to) => page.evaluate((href) => {
      const link = document.createElement("a");
      link.href = href;
      document.body.append(link);
      link.click();
      link.remove();
    }, to),
  };
}

test("what was read opens without a network and says so, and what was not says so", async (t) => {
  const { page, site, ...view } = await reader(t);
  await view.cached(ARTICLE);
  view.down();
  await view.go(ARTICLE);
  await view.heading(/Hanura/);
  await view.note(/Situs tidak dapat dijangkau. Ini salinan yang tersimpan pada \d+ \S+ 20\d\d pukul/);
  assert.ok(await page.$eval("img", (image) => image.complete && image.naturalWidth > 0), "with its pictures");
  assert.match(await page.$eval("body", (body) => getComputedStyle(body).fontFamily), /system-ui/, "with its style");
  await view.go(UNREAD);
  await view.heading(/^Tanpa jaringan$/);
  await page.waitForFunction(() => document.querySelector(".offline-list-page a"));
  assert.match(await view.text(".offline-list"), /Hanura/);
  assert.equal(await page.$(".offline-note"), null);
  await page.click(".offline-list-page a");
  await view.heading(/Hanura/);
  await view.note(/salinan/);
  assert.equal(new URL(page.url()).pathname, `/koran/warta/${ARTICLE}`);
  // The note can be closed, and is gone when the host answers.
  await page.$$eval(".offline-note button", (all) => all[all.length - 1].click());
  await page.waitForFunction(() => !document.querySelector(".offline-note"));
  await view.go(ARTICLE);
  await view.note(/salinan/);
  view.up();
  await leaves(page, () => page.click(".offline-note button"));
  await running(page);
  assert.equal(await page.$(".offline-note"), null);
  // What is shown in place of a page that is not cached tries again by its link, and by itself.
  view.down();
  await view.go(UNREAD);
  await view.heading(/^Tanpa jaringan$/);
  await page.focus(".skip-link");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => location.hash === "#main");
  await view.heading(/^Tanpa jaringan$/);
  view.up();
  await page.click("main .ways-on a");
  await view.heading(/local elections/i);
  view.down();
  await page.goto(`${site.url}election/pileg-2024/`);
  await view.heading(/^Tanpa jaringan$/);
  view.up();
  await leaves(page, () => page.evaluate(() => { dispatchEvent(new Event("online")); }));
  await view.heading(/2024/);
});

test("what was read by following a link opens too", async (t) => {
  const { page, ...view } = await reader(t);
  await view.cached(ARTICLE);
  await view.follow(PERSON);
  await view.heading(/Depit A/);
  await view.cached(PERSON);
  assert.match(await view.list(), /^read\tperson\/depit-a\/\t[^\t]+\tDepit A$/m, "under its own name");
  view.down();
  await view.go(PERSON);
  await view.heading(/Depit A/);
  await view.note(/salinan/);
  assert.ok(await page.$(".masthead"));
  // From there on, by links.
  await view.follow(ARTICLE);
  await view.heading(/Hanura/);
  await view.note(/salinan/);
  await view.follow(OTHER);
  await view.heading(/^Tanpa jaringan$/);
  await view.follow("saved/");
  await view.heading(/^Bacaan tersimpan$/);
});

test("an article is saved by its button, with its pictures, and let go again", async (t) => {
  const { page, ...view } = await reader(t, { address: OTHER });
  await view.cached(OTHER);
  assert.equal(await view.text(".save-button"), "Simpan artikel");
  await page.click(".save-button");
  await page.waitForFunction(() => /Tersimpan/.test(document.querySelector(".save-said").innerText));
  assert.equal(await view.text(".save-button"), "Batal simpan");
  const [line] = (await view.list()).split("\n");
  assert.match(line, /^saved\tarticle\/sainte-lague\/\t20\d\d-.*Z\t\S/);
  const pictures = await page.evaluate(() => [...document.images].map((image) => image.currentSrc));
  assert.ok(pictures.length > 0);
  // Whatever else is read does not take its place, and what was only read may be removed.
  await page.evaluate(async () => {
    for (const name of await caches.keys()) if (/ (read|files)$/.test(name)) await caches.delete(name);
  });
  view.down();
  await view.go("saved/");
  assert.match(await view.text(".offline-list-pages"), /Sainte-Laguë/i);
  assert.doesNotMatch(await view.list(), /\tsaved\/\t/, "the list does not list itself");
  await page.click(".offline-list-page a");
  await view.heading(/Sainte-Laguë/i);
  const broken = await page.evaluate(async () => {
    const all = [...document.images];
    for (const image of all) image.loading = "eager";
    await Promise.all(all.map((image) => image.decode().catch(() => {})));
    return all.filter((image) => image.naturalWidth === 0).map((image) => image.currentSrc);
  });
  assert.deepEqual(broken, []);
  assert.equal(await view.text(".save-button"), "Batal simpan");
  await page.click(".save-button");
  await page.waitForFunction(() => document.querySelector(".save-button").innerText === "Simpan artikel");
  assert.match(await view.list(), /^read\tarticle\/sainte-lague\/\t/);
  await view.go("saved/");
  await page.waitForFunction(() => /Belum ada/.test(document.querySelector(".offline-list").innerText));
});

test("what can't be saved says why", async (t) => {
  const { page, ...view } = await reader(t, { address: ARTICLE });
  await view.cached(ARTICLE);
  await view.follow(OTHER);
  await view.heading(/Sainte-Laguë/i);
  await view.cached(OTHER);
  // The page tells the worker itself that it is read, once it is at rest.
  await page.waitForNetworkIdle();
  await page.evaluate(() => wartaAsk("read", document.documentElement.dataset.folder));
  // What is cached already could be saved without a network.
  await page.evaluate(async (folder) => {
    const cache = await caches.open((await caches.keys()).filter((it) => it.endsWith(" read"))[0]);
    await cache.delete(new URL(folder, document.baseURI));
  }, OTHER);
  view.down();
  await page.click(".save-button");
  await page.waitForFunction(() => /Tidak tersimpan. Periksa/.test(document.querySelector(".save-said").innerText));
  assert.equal(await view.text(".save-button"), "Simpan artikel");
  view.up();
  await page.click(".save-button");
  await page.waitForFunction(() => /^Tersimpan/.test(document.querySelector(".save-said").innerText));
});

test("what could not be started is started again when it is asked for", async (t) => {
  const { page, ...view } = await reader(t);
  await view.cached(ARTICLE);
  // A worker that can't be had: as at a first visit, in the middle of a deploy.
  await page.evaluate(async () => {
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  view.faults([/^offline\.js$/, answers.missing]);
  await view.go(OTHER);
  await page.click(".save-button");
  await page.waitForFunction(() => /Tidak tersimpan. Periksa/.test(document.querySelector(".save-said").innerText));
  view.up();
  await page.click(".save-button");
  await page.waitForFunction(() => /^Tersimpan/.test(document.querySelector(".save-said").innerText));
});

test("a copy never stands for what the host has taken back", async (t) => {
  const { page, ...view } = await reader(t, { address: OTHER });
  await view.cached(OTHER);
  await view.go(ARTICLE);
  await view.cached(ARTICLE);
  view.faults([/^article\/sainte/, (request, response, next) =>
    answers.text(readFileSync(path.join(built, "404.html"), "utf8"), "text/html; charset=utf-8", 404)(request, response, next)]);
  await view.follow(OTHER);
  await page.waitForSelector("main ul.ways-on a");
  await running(page);
  assert.equal(await page.$(".offline-note"), null);
  await page.waitForFunction(async () => !(await wartaAsk("list")).includes("sainte"), { polling: 50 });
});

test("a copy does not become newer by being read", async (t) => {
  // What the page asks of the worker, since it was opened.
  const { page, ...view } = await reader(t, {
    before: (it) => it.evaluateOnNewDocument(() => {
      globalThis.told = [];
      /** @type {typeof wartaAsk} */
      let ask;
      Object.defineProperty(globalThis, "wartaAsk", {
        get: () => ask,
        set: (/** @type {typeof wartaAsk} */ to) => {
          ask = (...words) => {
            globalThis.told.push(words[0]);
            return to(...words);
          };
        },
      });
    }),
  });
  await page.waitForFunction(() => globalThis.told.includes("read"));
  await view.cached(ARTICLE);
  view.down();
  await page.reload();
  await view.note(/salinan/);
  await page.waitForFunction(() => globalThis.told.length > 0);
  assert.deepEqual(await page.evaluate(() => globalThis.told), ["list"]);
});

test("a damaged module of the islands does not stay", async (t) => {
  const { page, ...view } = await reader(t);
  await view.cached(ARTICLE);
  const spoil = () => page.evaluate(async () => {
    const cache = await caches.open((await caches.keys()).filter((it) => it.endsWith(" viewer"))[0]);
    const wasm = (await cache.keys()).filter(({ url }) => url.endsWith(".wasm"))[0];
    await cache.put(wasm, new Response("\0asm, and then something else", { headers: { "content-type": "application/wasm" } }));
  });
  const whole = () => page.waitForFunction(async () => {
    const cache = await caches.open((await caches.keys()).filter((it) => it.endsWith(" viewer"))[0]);
    const wasm = (await cache.keys()).filter(({ url }) => url.endsWith(".wasm"))[0];
    return ((await (await cache.match(wasm))?.arrayBuffer())?.byteLength ?? 0) > 50_000;
  }, { polling: 50 });
  await spoil();
  await page.reload();
  assert.match(await view.text("h1"), /Hanura/);
  await whole();
  await page.reload();
  await running(page);
  // Without a network nothing better can be had, and nothing is lost either.
  await spoil();
  view.down();
  await page.reload();
  await view.heading(/Hanura/);
  view.up();
  await page.reload();
  await whole();
});

test("where nothing can be cached nothing is offered", async (t) => {
  const { page } = await reader(t, {
    before: (page) => page.evaluateOnNewDocument(() => { Reflect.deleteProperty(Navigator.prototype, "serviceWorker"); }),
  });
  await running(page);
  const seen = await page.$$eval(".save, .footer-saved", (all) => all.map((it) => it.checkVisibility()));
  assert.deepEqual(seen, [false, false]);
});

test("everything that is cached can be removed by one press", async (t) => {
  const { page, ...view } = await reader(t);
  await view.cached(ARTICLE);
  await page.click(".save-button");
  await view.cached(ARTICLE, "saved");
  await view.follow("saved/");
  await view.heading(/^Bacaan tersimpan$/);
  await page.waitForFunction(() => document.querySelector(".offline-list-clear .button"));
  await page.click(".offline-list-clear .button");
  await page.waitForFunction(() => document.querySelectorAll(".offline-list-page").length === 0);
  assert.equal(await view.list(), "");
});

test("a correction is never hidden by a copy, and what was taken back is not cached", async (t) => {
  const { page, site, ...view } = await reader(t);
  await view.cached(ARTICLE);
  await page.click(".save-button");
  await view.cached(ARTICLE, "saved");
  const next = await host({ site: newer, base: "/koran/warta/", unknown: "404" });
  t.after(() => next.close());
  const { port } = new URL(next.url);
  // The same address, another release behind it.
  view.faults([/(?:)/, async (request, response) => {
    const answer = await fetch(`http://127.0.0.1:${port}${request.url}`, { redirect: "manual" });
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "" });
    response.end(Buffer.from(await answer.arrayBuffer()));
  }]);
  await view.go(ARTICLE);
  await view.heading(/Judul rilis berikutnya/);
  await page.waitForFunction(async () => globalThis.wartaAsk && /^saved\t.*Judul rilis berikutnya/.test(await wartaAsk("list")), { polling: 50 });
  view.down();
  await view.go(ARTICLE);
  await view.heading(/Judul rilis berikutnya/);
  // An article that only was read, and is gone.
  view.up();
  await view.go(OTHER);
  await view.cached(OTHER);
  view.faults([/^article\/sainte-lague\/$/, answers.missing]);
  await page.goto(site.url + OTHER);
  await page.goto(site.url + ARTICLE);
  await page.waitForFunction(async () => globalThis.wartaAsk && !/sainte-lague/.test(await wartaAsk("list")), { polling: 50 });
});

test("what the browser takes for fresh is asked for all the same", async (t) => {
  const { page, site, ...view } = await reader(t);
  const article = readFileSync(path.join(built, ARTICLE, "index.html"), "utf8");
  /** @type {(html: string) => Fault} */
  const lasting = (html) => (_request, response) =>
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "max-age=3600" }).end(html);
  await view.cached(ARTICLE);
  view.faults([/^article\/hanura/, lasting(article)]);
  await view.go(ARTICLE);
  view.faults([/^article\/hanura/, lasting(article.replaceAll("memanaskan", "menghangat"))]);
  await page.goto(site.url + ARTICLE);
  await view.heading(/menghangat/);
  await page.waitForFunction(async () => globalThis.wartaAsk && /menghangat/.test(await wartaAsk("list")), { polling: 50 });
});

test("a host that does not answer in time is not waited for where there is a copy", async (t) => {
  const { page, ...view } = await reader(t);
  await view.cached(ARTICLE);
  view.faults([/^article\//, answers.held]);
  await view.go(ARTICLE);
  await view.note(/salinan/);
  view.faults([/^(article|content)\//, answers.text("busy", "text/plain", 503)]);
  await view.go(ARTICLE);
  await view.heading(/Hanura/);
  await view.note(/salinan/);
  assert.ok(await page.$eval("img", (image) => image.complete && image.naturalWidth > 0), "with its pictures");
});

test("a page that comes in place of a file is never cached", async (t) => {
  const { page, ...view } = await reader(t, { unknown: "index" });
  await view.cached(ARTICLE);
  const kinds = await page.evaluate(async () => {
    await fetch("warta-0123456789abcdef.css");
    const kinds = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const cached = await cache.match(request, { ignoreVary: true });
        const type = cached?.headers.get("content-type") ?? "";
        kinds.push(`${request.url.replace(/^.*[/.]/, "")} ${type.split(";")[0]}`);
      }
    }
    return kinds;
  });
  assert.ok(kinds.length > 5, String(kinds));
  for (const kind of kinds) {
    assert.match(kind, /^(html|) text\/html$|^txt text\/plain$|^js text\/javascript$|^css text\/css$|^wasm application\/wasm$|^(svg|png|jpg) image\//);
  }
});

test("only so much is cached of what was read, and the oldest goes first", async (t) => {
  const { page, ...view } = await reader(t);
  await view.cached(ARTICLE);
  const urls = await page.evaluate(async () => {
    const name = (await caches.keys()).filter((it) => it.endsWith(" read"))[0];
    const cache = await caches.open(name);
    for (let nth = 0; nth < 70; nth += 1) {
      await cache.put(`article/lain-${nth}/`, new Response("x", { headers: { "content-type": "text/plain", "warta-when": "2026-01-01T00:00:00Z" } }));
    }
    return (await cache.keys()).length;
  });
  assert.equal(urls, 71);
  await view.follow(OTHER);
  await view.cached(OTHER);
  const lines = (await view.list()).split("\n");
  assert.equal(lines.length, 60);
  assert.match(lines[0], /sainte-lague/);
  assert.match(lines[1], /lain-69/);
});

test("who comes back to a page that has changed is told", async (t) => {
  const { page, ...view } = await reader(t, {
    before: (page) => page.evaluateOnNewDocument(() => {
      // Time passes as the test says, and so does attention.
      let ahead = 0;
      const now = Date.now;
      Date.now = () => now() + ahead;
      globalThis.away = (milliseconds) => {
        /** @param {boolean} hidden */
        const show = (hidden) => {
          Object.defineProperty(document, "hidden", { configurable: true, get: () => hidden });
          document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
        };
        show(true);
        ahead += milliseconds;
        show(false);
      };
    }),
  });
  await running(page);
  const answered = () => page.waitForNetworkIdle({ idleTime: 200 });
  await page.evaluate(() => globalThis.away(3_600_000));
  await answered();
  assert.equal(await page.$(".offline-note"), null, "nothing has changed");
  const next = await host({ site: newer, base: "/koran/warta/" });
  t.after(() => next.close());
  view.faults([/^article\/.*$/, async (request, response) => {
    const answer = await fetch(new URL(request.url, next.url));
    response.writeHead(200, { "content-type": answer.headers.get("content-type") ?? "" });
    response.end(Buffer.from(await answer.arrayBuffer()));
  }]);
  await page.evaluate(() => globalThis.away(30_000));
  await answered();
  assert.equal(await page.$(".offline-note"), null, "that was a glance away");
  await page.evaluate(() => globalThis.away(3_600_000));
  await view.note(/Halaman ini sudah diperbarui/);
  await leaves(page, () => page.click(".offline-note button"));
  await view.heading(/Judul rilis berikutnya/);
});

test("two sites on one host keep their own", async (t) => {
  const both = path.join(path.dirname(built), "both");
  for (const name of ["a", "b"]) cpSync(built, path.join(both, name), { recursive: true });
  const { page, site, ...view } = await reader(t, { site: both, base: "/", address: `a/${ARTICLE}` });
  await view.cached(ARTICLE);
  await page.goto(`${site.url}b/${OTHER}`);
  await running(page);
  await view.cached(OTHER);
  assert.doesNotMatch(await view.list(), /hanura/);
  view.down();
  await page.goto(`${site.url}a/${ARTICLE}`);
  await view.heading(/Hanura/);
  await page.goto(`${site.url}a/${OTHER}`);
  await view.heading(/^Tanpa jaringan$/);
});

test("a site in a folder of another one keeps its own as well", async (t) => {
  const both = path.join(path.dirname(built), "nested");
  cpSync(built, both, { recursive: true });
  cpSync(built, path.join(both, "pemilu"), { recursive: true });
  const { page, site, ...view } = await reader(t, { site: both, base: "/" });
  await view.cached(ARTICLE);
  // The outer worker is in charge of this page at first.
  await page.goto(`${site.url}pemilu/${OTHER}`);
  await running(page);
  await view.cached(OTHER);
  assert.doesNotMatch(await view.list(), /hanura|pemilu/);
  await page.goto(`${site.url}${ARTICLE}`);
  await running(page);
  assert.doesNotMatch(await view.list(), /sainte|pemilu/);
});

for (const [language, theme, width] of /** @type {const} */ ([["id-ID", "light", 360], ["en-GB", "dark", 1280]])) {
  test(`the pages for reading without a network can be used by everybody, ${language}, ${theme}, ${width} px`, async (t) => {
    const { page, noted, axe, ...view } = await reader(t, { theme, width, site: language === "en-GB" ? english : built });
    await view.cached(ARTICLE);
    await page.click(".save-button");
    await view.cached(ARTICLE, "saved");
    assert.deepEqual(await axe(), []);
    await view.go("saved/");
    await page.waitForSelector(".offline-list-page");
    assert.deepEqual(await axe(), []);
    assertQuiet({ noted });
    view.down();
    await view.go(ARTICLE);
    await page.waitForSelector(".offline-note");
    assert.deepEqual(await axe(), []);
    await view.go(UNREAD);
    await page.waitForSelector(".offline-list-page");
    assert.deepEqual(await axe(), []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
  });
}
