// A site that `warta build` wrote, on hosts that know nothing but files.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { build } from "./build.mjs";
import { ROOT, answers, assertQuiet, browser, host, running } from "./harness.mjs";

/** @import { Browser, Fault, Host, Page, Site } from "./harness.mjs" */

const ARTICLE = "article/hanura-oki-rakercab-2022/";
const BASE = "/koran/warta/";

/** @type {Browser} */
let chromium;
/** @type {string} */
let built;
/** @type {string} */
let english;
before(async () => {
  const scratch = mkdtempSync(path.join(tmpdir(), "warta-built-"));
  built = path.join(scratch, "site");
  build("public/content/bundle.json", "--out", built);
  // The same publication for readers of English.
  const content = path.join(scratch, "content");
  cpSync(path.join(ROOT, "public/content"), content, { recursive: true });
  const bundle = JSON.parse(readFileSync(path.join(content, "bundle.json"), "utf8"));
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
 * Runs a test on a host of its own and closes everything after it.
 *
 * @param {Partial<Site> & { keeps?: boolean }} options
 * @param {(site: Host) => Promise<void>} work
 */
async function on(options, work) {
  const { keeps = false, ...more } = options;
  const site = await host({ site: built, base: BASE, unknown: "404", folders: "redirect", ...more });
  // What the service worker asks for is the matter of offline.test.mjs.
  if (!keeps) site.faults.push([/^offline\.js$/, answers.held]);
  try {
    await work(site);
  } finally {
    await site.close();
  }
}

/**
 * What was asked of the host, below the base, without the programs that every page starts.
 *
 * @param {Host} site
 */
const asked = (site) => site.asked.map((address) => address.slice(BASE.length))
  .filter((address) => !/^(offline\.js|warta-.*|icon.*|content\/media\/.*)$/.test(address));

const PAGES = {
  home: "",
  "home, second page": "page/2/",
  article: ARTICLE,
  "article in English": "article/how-local-elections-in-indonesia-work/",
  tag: "tag/pemilu/",
  "tag, second page": "tag/pemilu~page2/",
  section: "section/partai/",
  person: "person/ali-imron/",
  party: "party/hanura/",
  area: "area/oki/",
  election: "election/pileg-2024/",
  directory: "directory/",
  saved: "saved/",
};

/**
 * Shows a page with everything on it loaded, so that two pictures of it can be compared.
 *
 * @param {Page} page
 */
async function picture(page) {
  await page.evaluate(async () => {
    const lazy = [...document.images].filter((image) => image.loading === "lazy");
    for (const image of lazy) image.loading = "eager";
    await Promise.all([...document.images].filter((image) => !image.complete).map((image) => new Promise((done) => {
      image.onload = image.onerror = done;
    })));
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    for (const image of lazy) image.loading = "lazy";
  });
  return page.screenshot({ fullPage: true });
}

/** Notes every shift of the layout, from the beginning of the document. */
const watchLayout = () => {
  /** @type {string[]} */
  const shifts = [];
  /** @param {PerformanceEntryList} entries */
  const add = (entries) => shifts.push(.../** @type {LayoutShift[]} */ (entries).map((it) =>
    `${it.value} of ${it.sources.map((source) => source.node?.className ?? source.node?.nodeName)}`));
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: "layout-shift", buffered: true });
  globalThis.takeShifts = async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    add(observer.takeRecords());
    return shifts.splice(0);
  };
};

/** The elements of a page with their attributes and texts, each as a line. */
const elements = () => Array.from(document.querySelectorAll("#app *"), (element) => {
  const attributes = Array.from(element.attributes, ({ name, value }) => `${name}=${value}`).sort();
  const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
  return [element.localName, ...attributes, texts.map((node) => node.nodeValue).join("")].join(" ");
});

/** @type {[theme: string, width: number][]} */
const LOOKS = [["light", 1280], ["dark", 360], ["dark", 1280], ["light", 360]];

/** @type {[language: string, looks: typeof LOOKS, site: () => string][]} */
const SITES = [["id-ID", LOOKS, () => built], ["en-GB", LOOKS.slice(0, 2), () => english]];

describe("the islands change nothing that is seen", () => {
  for (const [language, looks, site] of SITES) {
    for (const [name, address] of Object.entries(PAGES)) {
      for (const [theme, width] of looks) {
        test(`${name}, ${language}, ${theme}, ${width} px`, () => on({ site: site() }, async (site) => {
          // They are held back until the first picture is taken.
          let release = () => {};
          const held = new Promise((done) => { release = () => done(undefined); });
          site.faults.push([/\.wasm$/, (_request, _response, next) => held.then(next)]);
          const view = await chromium.open(site.url + address, {
            // Whoever asks for another language than the site's gets the site's.
            language: theme === "light" ? language : "fr-FR",
            theme, width, before: (page) => page.evaluateOnNewDocument(watchLayout),
          });
          const { page } = view;
          assert.equal(await page.evaluate(() => document.documentElement.lang), language.slice(0, 2));
          assert.deepEqual(await page.evaluate(() => globalThis.takeShifts()), [], "nothing moves while it loads");
          const before = await picture(page);
          const drawn = await page.evaluate(elements);
          await page.evaluate(() => globalThis.takeShifts());
          release();
          await running(page);
          assert.deepEqual(await page.evaluate(() => globalThis.takeShifts()), [], "nothing moves");
          // Which pages are cached is not known before the page is there.
          if (name !== "saved") {
            assert.deepEqual(await page.evaluate(elements), drawn);
            assert.ok(Buffer.from(await picture(page)).equals(before), "the pixels are the same");
          }
          assert.deepEqual(asked(site), [address], "the document and nothing else");
          assert.equal(new Set(site.asked).size, site.asked.length, site.asked.join(" "));
          assertQuiet(view);
          await view.close();
        }));
      }
    }
  }
});

describe("links, on a host that", () => {
  for (const folders of ["redirect", "page"]) {
    test(`answers a folder without its slash by ${folders}`, () => on({ folders }, async (site) => {
      const view = await chromium.open(site.url + ARTICLE.slice(0, -1));
      const { page } = view;
      await running(page);
      assert.equal(await page.evaluate(() => document.baseURI), site.url);
      await view.follow(".sidebar a.person-name");
      assert.match(page.url(), /\/koran\/warta\/person\/[a-z-]+\/$/);
      await page.reload({ waitUntil: "load" });
      await running(page);
      assert.match(await view.text("h1"), /Depit A/);
      await page.goBack();
      await page.waitForFunction(() => document.querySelector("h1")?.innerText.includes("Hanura"));
      assertQuiet(view);
      await view.close();
    }));
  }

  test("serves files only, to the second page of a tag and of the home page", () => on({}, async (site) => {
    const view = await chromium.open(site.url);
    const { page } = view;
    await page.click("a[rel=next]");
    await page.waitForFunction(() => location.pathname.endsWith("/page/2/") && document.readyState === "complete");
    await page.goto(`${site.url}tag/pemilu/`);
    await page.click("a[rel=next]");
    await page.waitForFunction(() => location.pathname.endsWith("/tag/pemilu~page2/")
      && document.querySelector(".pager-here")?.innerText.includes("2") && document.readyState === "complete");
    assertQuiet(view);
    assert.equal(asked(site).filter((address) => address === "tag/pemilu~page2/").length, 1);
    assert.deepEqual(site.asked.filter((address) => /worker|bundle/.test(address)), []);
    await view.close();
  }));

  test("a link to a place on a page leads there, and so does one within the page", () => on({}, async (site) => {
    const view = await chromium.open(`${site.url}${ARTICLE}#sidebar`);
    const { page } = view;
    /** @param {string} id */
    const top = (id) => page.$eval(`#${id}`, (it) => it.getBoundingClientRect().top);
    assert.ok(Math.abs(await top("sidebar")) < 200, String(await top("sidebar")));
    await page.evaluate(() => { window.sameDocument = true; });
    await page.focus(".skip-link");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.hash === "#main");
    assert.equal(await page.evaluate(() => window.sameDocument), true);
    await view.close();
  }));

  test("a former slug leads on, with scripts and without", () => on({}, async (site) => {
    for (const javascript of [true, false]) {
      const view = await chromium.open(`${site.url}article/sainte-lague-contoh/`, { javascript });
      await view.page.waitForFunction(() => location.pathname.endsWith("/article/sainte-lague/"));
      await view.close();
    }
  }));
});

describe("without the islands", () => {
  test("every kind of page reads, and its links work", () => on({}, async (site) => {
    for (const address of Object.values(PAGES)) {
      const view = await chromium.open(site.url + address, { javascript: false });
      const links = await view.page.$$eval("a[href]", (all) => all.map((link) => link.href));
      assert.ok(links.length > 5);
      for (const link of new Set(links.filter((link) => link.startsWith(site.url)).map((link) => link.split("#")[0]))) {
        const answer = await fetch(link, { redirect: "manual" });
        assert.equal(answer.status, 200, `${address} links to ${link}`);
      }
      assertQuiet(view);
      await view.close();
    }
  }));

  /** @type {Record<string, { faults?: [RegExp, Fault][], before?: (page: Page) => unknown }>} */
  const REFUSED = {
    "where its module can't be had": { faults: [[/\.wasm$/, answers.missing]] },
    "where its glue can't be had": { faults: [[/warta-islands-.*\.js$/, answers.missing]] },
    "where no script of the site can be had": { faults: [[/\.js$/, answers.missing]] },
    "where the browser refuses WebAssembly": {
      before: (page) => page.evaluateOnNewDocument(() => { Reflect.deleteProperty(globalThis, "WebAssembly"); }),
    },
  };
  for (const [where, { faults = [], before }] of Object.entries(REFUSED)) {
    test(`a page reads and its links work ${where}`, () => on({ faults: [...faults] }, async (site) => {
      const view = await chromium.open(site.url + ARTICLE, { before });
      const { page } = view;
      await page.waitForNetworkIdle();
      assert.equal(await page.$(".recovery, .load-error"), null);
      assert.ok((await view.text("main")).length > 500);
      await view.follow(".sidebar a.person-name");
      assert.match(await view.text("h1"), /Depit A/);
      await page.goBack();
      await page.waitForFunction(() => /Hanura/.test(document.querySelector("h1")?.innerText));
      assert.deepEqual([view.noted.policy, view.noted.crashed], [[], []]);
      await view.close();
    }));
  }
});

describe("what is not there", () => {
  for (const address of ["nothing", "nothing/", "article/none", "article/none/", "a/b/c"]) {
    test(`${address} says so`, () => on({}, async (site) => {
      const view = await chromium.open(site.url + address, { ready: "h1" });
      await running(view.page);
      await view.page.waitForFunction(() => document.querySelector("main ul.ways-on a"));
      assert.equal(await view.page.evaluate(() => document.baseURI), site.url);
      await Promise.all([
        view.page.waitForFunction(() => document.querySelector(".card-list")),
        view.page.click("main ul.ways-on a"),
      ]);
      await view.close();
    }));
  }

  test("an address that the host answers with the home page says so too", () => on({ unknown: "index" }, async (site) => {
    // The home page comes first and leads on: a heading that is waited for may go meanwhile.
    const view = await chromium.open(`${site.url}article/none`, { ready: null });
    await view.page.waitForFunction(() => document.querySelector("main ul.ways-on a"));
    await view.close();
  }));

  for (const [what, fault] of /** @type {[string, Fault][]} */ ([
    ["is answered with the home page", (_, response, next) => next()],
    ["is answered with another page", (request, response, next) =>
      answers.text(readFileSync(path.join(built, "person/ali-imron/index.html"), "utf8"), "text/html; charset=utf-8")(request, response, next)],
    ["is answered with the page for unknown addresses", (request, response, next) =>
      answers.text(readFileSync(path.join(built, "404.html"), "utf8"), "text/html; charset=utf-8")(request, response, next)],
  ])) {
    test(`a link to a page that ${what} says so`, () => on({ unknown: "index" }, async (site) => {
      site.faults.push([/^person\/depit/, fault]);
      const view = await chromium.open(site.url + ARTICLE);
      const { page } = view;
      await running(page);
      await page.$eval(".sidebar a.person-name", (link) => {
        link.href = (link.getAttribute("href") ?? "").replace("depit", "depit-x");
        link.click();
      });
      await page.waitForSelector("main ul.ways-on a");
      await running(page);
      assert.match(await view.text("h1"), /Halaman tidak ditemukan/);
      assert.match(await page.$eval("body", (body) => getComputedStyle(body).fontFamily), /system-ui/);
      // Back leads to where the reader came from, and not to the page that was not the right one.
      await page.goBack();
      await page.waitForFunction(() => /Hanura/.test(document.querySelector("h1")?.innerText));
      await view.close();
    }));
  }
});

test("the worker is no part of a built site", () => {
  assert.deepEqual(readdirSync(built, { recursive: true, encoding: "utf8" }).filter((name) => /worker|bundle\.json|gallery/.test(name)), []);
});

test("the language is the page's, whatever the browser asks for or a bundle site remembered", () => on({}, async (site) => {
  const view = await chromium.open(site.url + ARTICLE, { language: "en-GB", storage: { "warta.language": "en" } });
  await running(view.page);
  assert.equal(await view.page.evaluate(() => document.documentElement.lang), "id");
  assert.match(await view.text(".byline"), /Jumat, 11 Maret 2022/);
  assertQuiet(view);
  await view.close();
}));
