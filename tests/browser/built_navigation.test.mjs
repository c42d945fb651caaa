// From page to page of a built site: by the browser, from its back/forward cache, and to pages that were fetched or
// drawn before they were asked for. The driver loses a page that was drawn before; what came of it is asked elsewhere.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { build } from "./build.mjs";
import { answers, assertQuiet, browser, host, rests, running } from "./harness.mjs";

/**
 * @import { TestContext } from "node:test"
 * @import { Browser, Options, Page, Site } from "./harness.mjs"
 */

const ARTICLE = "article/hanura-oki-rakercab-2022/";
const PERSON = "person/depit-a/";
const LINK = `.sidebar a[href="${PERSON}"]`;

/** @type {Browser} */
let chromium;
/** @type {string} */
let built;
before(async () => {
  built = path.join(mkdtempSync(path.join(tmpdir(), "warta-navigation-")), "site");
  build("public/content/bundle.json", "--out", built);
  chromium = await browser();
});
after(async () => {
  await chromium.close();
  rmSync(path.dirname(built), { recursive: true });
});

/**
 * A reader of an article, on a host that lets browsers keep pages as most do.
 *
 * @param {TestContext} t
 * @param {Options & Pick<Site, "faults"> & { keeps?: boolean }} [options]
 */
async function reader(t, { keeps = false, faults = [], ...options } = {}) {
  const site = await host({ site: built, base: "/koran/", unknown: "404", folders: "redirect", cache: "no-cache", faults: [...faults] });
  if (!keeps) site.faults.push([/^offline\.js$/, answers.missing]);
  const view = await chromium.open(site.url + ARTICLE, options);
  t.after(async () => {
    await view.close();
    await site.close();
  });
  const { page } = view;
  page.setDefaultTimeout(12_000);
  await running(page);
  // What the browser remembers of this page, for when it comes back to it.
  await page.evaluate(() => addEventListener("pageshow", ({ persisted }) => { globalThis.cameBack = persisted; }));
  return {
    ...view,
    site,
    /**
     * How often the host was asked for each of these, by their addresses below the base.
     *
     * @param {RegExp} pattern
     */
    asked: (pattern) => site.asked.map((it) => it.slice("/koran/".length)).filter((it) => pattern.test(it)),
    /**
     * Waits until the service worker keeps a page.
     *
     * @param {string} folder
     */
    cached: (folder) => page.waitForFunction(async (line) =>
      globalThis.wartaAsk && (await wartaAsk("list")).includes(line), { polling: 50 }, `\t${folder}\t`),
    back: async () => {
      await page.goBack();
      await page.waitForFunction(() => globalThis.cameBack !== undefined);
    },
  };
}

/** @param {Page} page */
const isDark = (page) => page.evaluate(() => [
  document.documentElement.dataset.theme, document.querySelector("[data-theme-name=dark]").ariaPressed,
]);

for (const keeps of [false, true]) {
  const how = keeps ? "with the service worker" : "without a service worker";

  test(`back to a page shows it as it was left, with its islands, and asks for nothing, ${how}`, async (t) => {
    const { page, site, ...view } = await reader(t, { keeps });
    if (keeps) {
      await view.cached(ARTICLE);
      // The worker takes charge of this page once it is there, and the browser caches no page that it took over.
      await page.goto(`${site.url}article/apa-itu-dapil/`);
      await running(page);
      await view.cached("article/apa-itu-dapil/");
      await page.goto(site.url + ARTICLE);
      await running(page);
      await page.evaluate(() => addEventListener("pageshow", ({ persisted }) => { globalThis.cameBack = persisted; }));
    }
    await page.evaluate(() => scrollTo(0, 400));
    await view.follow(LINK);
    await running(page);
    await rests(site);
    site.asked.length = 0;
    await view.back();
    assert.equal(await page.evaluate(() => globalThis.cameBack), true, "from the back/forward cache");
    assert.equal(await page.evaluate(() => document.documentElement.dataset.folder), ARTICLE);
    assert.match(await view.text("h1"), /Hanura/);
    assert.ok(Math.abs(await page.evaluate(() => scrollY) - 400) < 4);
    await page.click("[data-theme-name=dark]");
    assert.deepEqual(await isDark(page), ["dark", "true"]);
    await rests(site);
    // The next page may still have asked for its own when the browser went back.
    assert.deepEqual(view.asked(/\/$|^warta-|^content/).filter((it) => it !== PERSON), [], "nothing of this page is asked for");
    await page.hover(".mention");
    await page.waitForSelector(".mention .mention-card");
    assertQuiet(view, { allow: keeps ? [] : [/offline\.js/, /404/] });
  });
}

test("a theme that was chosen on the next page shows on the page that one comes back to", async (t) => {
  const { page, ...view } = await reader(t);
  await view.follow(LINK);
  await running(page);
  await page.click("[data-theme-name=dark]");
  await view.back();
  assert.equal(await page.evaluate(() => globalThis.cameBack), true);
  await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
  assert.deepEqual(await isDark(page), ["dark", "true"]);
});

for (const keeps of [false, true]) {
  test(`a page that was pointed at is there when it is asked for, ${keeps ? "with" : "without"} the service worker`, async (t) => {
    const { page, site, ...view } = await reader(t, { keeps });
    if (keeps) await view.cached(ARTICLE);
    await rests(site);
    const sent = new Promise((done) => site.faults.unshift([/^person\/depit-a\/$/, (request, response, next) => {
      response.on("finish", () => done(request.headers["sec-purpose"] ?? ""));
      next();
    }]));
    await page.hover(LINK);
    // Where the service worker asks, it asks in its own name.
    assert.equal(await sent, keeps ? "" : "prefetch");
    if (keeps) assert.doesNotMatch(await page.evaluate(() => wartaAsk("list")), /depit/, "it was not read");
    await view.follow(LINK);
    assert.match(await view.text("h1"), /Depit A/);
    await running(page);
    if (keeps) await view.cached(PERSON);
    assert.equal(await page.evaluate(() =>
      /** @type {PerformanceNavigationTiming} */ (performance.getEntriesByType("navigation")[0]).deliveryType), "navigational-prefetch");
    assert.deepEqual(view.asked(/^person/), [PERSON], "once");
    assertQuiet(view, { allow: keeps ? [] : [/offline\.js/, /404/] });
  });
}

test("only pages of the site are fetched ahead, and none for a link within the page", async (t) => {
  const { page, site } = await reader(t);
  const client = await page.createCDPSession();
  const candidates = new Set();
  client.on("Preload.preloadingAttemptSourcesUpdated", ({ preloadingAttemptSources }) => {
    for (const { key } of preloadingAttemptSources) candidates.add(key.url);
  });
  await client.send("Preload.enable");
  await page.evaluate(() => {
    for (const href of ["https://elsewhere.example/a/", "content/bundle.json", "article/hanura-oki-rakercab-2022/#sidebar"]) {
      const link = document.createElement("a");
      link.href = href;
      link.rel = href.startsWith("https") ? "noopener external" : "";
      link.textContent = href;
      document.querySelector("main").prepend(link);
    }
  });
  const links = await page.$$eval("a[href]", (all) => all.filter((it) => !(it.getAttribute("href") ?? "").includes("#")).map((it) => it.href));
  const pages = new Set(links.filter((it) => it.startsWith(site.url) && it.endsWith("/")));
  const deadline = AbortSignal.timeout(10_000);
  while (candidates.size < pages.size && !deadline.aborted) await page.evaluate(() => new Promise(requestAnimationFrame));
  assert.deepEqual([...candidates].sort(), [...pages].sort());
});

test("a browser that knows no such rules has the service worker fetch what is pointed at, once", async (t) => {
  const html = readFileSync(path.join(built, ARTICLE, "index.html"), "utf8").replace(/<script type="speculationrules">.*?<\/script>/, "");
  const { page, site, ...view } = await reader(t, {
    keeps: true,
    faults: [[/^article\/hanura/, answers.text(html, "text/html; charset=utf-8")]],
    before: (it) => it.evaluateOnNewDocument(() => { HTMLScriptElement.supports = () => false; }),
  });
  await view.cached(ARTICLE);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await rests(site);
  site.asked.length = 0;
  const pages = () => view.asked(/^([^?]*\/)?$/);
  /** @param {string[]} folders */
  const came = async (...folders) => {
    const deadline = AbortSignal.timeout(10_000);
    while (pages().length < folders.length && !deadline.aborted) await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.deepEqual(pages(), folders);
  };
  for (let nth = 0; nth < 2; nth += 1) {
    await page.hover(LINK);
    await came(PERSON);
    await page.mouse.move(0, 0);
  }
  await page.focus(".masthead a");
  await came(PERSON, "");
  await page.focus(".skip-link");
  await rests(site);
  await view.follow(LINK);
  assert.match(await view.text("h1"), /Depit A/);
  await running(page);
  await view.cached(PERSON);
  assert.deepEqual(pages(), [PERSON, ""]);
  assertQuiet(view);
});

/**
 * A reader of a person's page whose browser may draw pages ahead: a session of the driver's would forbid it.
 *
 * @param {TestContext} t
 * @param {{ before?: (page: Page) => unknown, faults?: Site["faults"] }} [options]
 */
async function drawing(t, { before, faults = [] } = {}) {
  const site = await host({ site: built, base: "/koran/", unknown: "404", folders: "redirect", cache: "no-cache", faults });
  const context = await chromium.puppeteer.createBrowserContext();
  t.after(async () => {
    await context.close();
    await site.close();
  });
  const page = await context.newPage();
  await before?.(page);
  await page.goto(site.url + PERSON, { waitUntil: "load" });
  await running(page);
  /** @param {Page} asked */
  const list = (asked) => asked.evaluate(() => wartaAsk("list"));
  await page.waitForFunction(async (line) => (await wartaAsk("list")).includes(line), { polling: 50 }, PERSON);
  await rests(site);
  site.asked.length = 0;
  // Only a page that is drawn asks for its picture.
  /** @type {string[]} */
  const drawn = [];
  const first = new Promise((done) => site.faults.push([/^content\//, (request, _, next) => {
    drawn.push(String(request.headers["sec-purpose"] ?? ""));
    done(undefined);
    next();
  }]));
  return { site, context, page, list, drawn, first };
}

const TO_ARTICLE = `main a[href="${ARTICLE}"]`;

test("a page that a mouse stays on is drawn before it is asked for, and read once it is shown", { timeout: 60_000 }, async (t) => {
  const { site, context, page, list, drawn, first } = await drawing(t);
  /** How many pictures are cached. @param {Page} asked */
  const pictures = (asked) => asked.evaluate(async () => {
    const name = (await caches.keys()).find((it) => it.endsWith(" files")) ?? "";
    return (await (await caches.open(name)).keys()).length;
  });
  // Both pages show the same pictures.
  await page.evaluate(async () => {
    for (const name of await caches.keys()) if (name.endsWith(" files")) await caches.delete(name);
  });
  await page.hover(TO_ARTICLE);
  await first;
  assert.deepEqual([...new Set(drawn)], ["prefetch;prerender"]);
  await rests(site);
  assert.equal(await pictures(page), 0, "none takes the place of another");
  assert.doesNotMatch(await list(page), /hanura-oki/, "it was not read");
  await page.mouse.down();
  await page.mouse.up();
  const other = await context.newPage();
  await other.goto(`${site.url}saved/`, { waitUntil: "load" });
  await running(other);
  await other.waitForFunction(async () => (await wartaAsk("list")).includes("hanura-oki"), { polling: 50 });
  assert.equal(site.asked.filter((it) => it === `/koran/${ARTICLE}`).length, 1, "it was asked for once");
  const deadline = AbortSignal.timeout(10_000);
  while (!await pictures(other) && !deadline.aborted) await rests(site);
  assert.ok(await pictures(other), "once it is read, its pictures are cached");
});

test("a page that was drawn long before it is shown is compared with the host's", { timeout: 60_000 }, async (t) => {
  const name = readdirSync(built).find((it) => /^warta-start-.*\.js$/.test(it)) ?? "";
  // An hour passes between the two.
  const later = "document.addEventListener('visibilitychange', () => { const { now } = Date; if (!document.hidden) Date.now = () => now() + 3_600_000; });";
  const script = `${readFileSync(path.join(built, name), "utf8")}\n${later}`;
  const { site, page, first } = await drawing(t, { faults: [[/^warta-start-/, answers.text(script, "text/javascript")]] });
  await page.hover(TO_ARTICLE);
  await first;
  await rests(site);
  const compared = new Promise((done) => site.faults.push([/^article\/hanura/, (_request, _response, next) => {
    done(undefined);
    next();
  }]));
  await page.mouse.down();
  await page.mouse.up();
  await compared;
});

test("where the reader saves data no page is drawn before it is asked for", { timeout: 60_000 }, async (t) => {
  const { site, page, drawn } = await drawing(t, {
    before: (it) => it.evaluateOnNewDocument(() => {
      Object.defineProperty(Object.getPrototypeOf(Reflect.get(navigator, "connection")), "saveData", { get: () => true });
    }),
  });
  // The browser itself knows nothing of it here, and fetches the document.
  const fetched = new Promise((done) => site.faults.push([/^article\/hanura/, (_request, _response, next) => {
    done(undefined);
    next();
  }]));
  await page.hover(TO_ARTICLE);
  await fetched;
  await rests(site);
  assert.deepEqual(drawn, []);
});
