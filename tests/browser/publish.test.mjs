// A site that `warta build` wrote, on hosts that know nothing but files.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { build } from "./build.mjs";
import { ROOT, answers, assertQuiet, browser, host, running } from "./harness.mjs";

const ARTICLE = "article/hanura-oki-rakercab-2022/";
const BASE = "/koran/warta/";

let chromium, built, english;
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

/** Runs a test on a host of its own and closes everything after it. */
async function on(options, work) {
  const site = await host({ site: built, base: BASE, unknown: "404", folders: "redirect", ...options });
  // What the service worker asks for is the matter of offline.test.mjs.
  site.faults.push([/^offline\.js$/, answers.held]);
  try {
    await work(site);
  } finally {
    await site.close();
  }
}

/** What was asked of the host, below the base, without the programs that every page starts. */
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

/** Shows a page with everything on it loaded, so that two pictures of it can be compared. */
async function picture(page) {
  await page.evaluate(async () => {
    const lazy = [...document.images].filter((image) => image.loading === "lazy");
    for (const image of lazy) image.loading = "eager";
    await Promise.all([...document.images].map((image) => image.complete || new Promise((done) => {
      image.onload = image.onerror = done;
    })));
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    for (const image of lazy) image.loading = "lazy";
  });
  return page.screenshot({ fullPage: true });
}

/** Notes every shift of the layout, from the beginning of the document. */
const watchLayout = () => {
  const shifts = [];
  const add = (entries) => shifts.push(...entries.map((it) =>
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
  return [element.localName, ...attributes, texts.map((node) => node.data).join("")].join(" ");
});

/** Makes one text of those that stand beside each other, with no more than Leptos's marks between them. */
const joinTexts = () => {
  const app = document.getElementById("app");
  const walker = document.createTreeWalker(app, NodeFilter.SHOW_COMMENT);
  const marks = [];
  while (walker.nextNode()) marks.push(walker.currentNode);
  for (const mark of marks) mark.remove();
  app.normalize();
};

const LOOKS = [["light", 1280], ["dark", 360], ["dark", 1280], ["light", 360]];

describe("the program draws a page as it stands", () => {
  for (const [language, looks, site] of [["id-ID", LOOKS, () => built], ["en-GB", LOOKS.slice(0, 2), () => english]]) {
    for (const [name, address] of Object.entries(PAGES)) {
      for (const [theme, width] of looks) {
        test(`${name}, ${language}, ${theme}, ${width} px`, () => on({ site: site() }, async (site) => {
          // The program is held back until the first picture is taken.
          let release;
          const held = new Promise((done) => { release = done; });
          site.faults.push([/\.wasm$/, (_request, _response, next) => held.then(next)]);
          const view = await chromium.open(site.url + address, {
            // Whoever asks for another language than the site's gets the site's, until they choose.
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
          assert.deepEqual(await page.evaluate(elements), drawn);
          // Texts that are drawn one after the other come as one out of a document, a 64th of a pixel narrower.
          await page.evaluate(joinTexts);
          assert.ok((await picture(page)).equals(before), "the pixels are the same");
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
      await page.evaluate(() => { window.sameDocument = true; });
      await view.follow(".sidebar a.person-name");
      assert.equal(await page.evaluate(() => window.sameDocument), true);
      assert.match(page.url(), /\/koran\/warta\/person\/[a-z-]+\/$/);
      await page.reload({ waitUntil: "load" });
      await running(page);
      assert.match(await view.text("h1"), /Depit A/);
      await page.goBack();
      await page.waitForFunction(() => document.querySelector("h1").innerText.includes("Hanura"));
      assertQuiet(view);
      await view.close();
    }));
  }

  test("serves files only, to the second page of a tag and of the home page", () => on({}, async (site) => {
    const view = await chromium.open(site.url);
    const { page } = view;
    await running(page);
    await page.click("a[rel=next]");
    await page.waitForFunction(() => location.pathname.endsWith("/page/2/"));
    await page.evaluate(() => {
      const link = document.createElement("a");
      link.href = "tag/pemilu/";
      document.body.append(link);
      link.click();
    });
    await page.waitForFunction(() => document.querySelector("h1").innerText.includes("Pemilu"));
    await page.click("a[rel=next]");
    await page.waitForFunction(() => location.pathname.endsWith("/tag/pemilu~page2/"));
    await page.waitForFunction(() => document.querySelector(".pager-here").innerText.includes("2"));
    assertQuiet(view);
    assert.equal(asked(site).filter((address) => address === "tag/pemilu~page2/").length, 1);
    assert.deepEqual(site.asked.filter((address) => /desk|bundle/.test(address)), []);
    await view.close();
  }));

  test("a page that was pointed at is drawn without another request", () => on({}, async (site) => {
    const view = await chromium.open(site.url + ARTICLE);
    const { page } = view;
    await running(page);
    await page.hover(".sidebar a.person-name");
    await page.waitForNetworkIdle();
    site.asked.length = 0;
    await view.follow(".sidebar a.person-name");
    assert.deepEqual(asked(site), []);
    await view.close();
  }));

  test("an answer stands for the host for a minute", () => on({}, async (site) => {
    const view = await chromium.open(site.url + ARTICLE);
    const { page } = view;
    await running(page);
    await view.follow(".sidebar a.person-name");
    await view.follow("main a[href^='article/']");
    // Nothing is under the pointer that is fetched by itself.
    await page.mouse.move(0, 0);
    await page.waitForNetworkIdle();
    const later = (seconds) => page.evaluate((ms) => {
      const { now } = Date;
      Date.now = () => now() + ms;
    }, seconds * 1000);
    const back = async () => {
      site.asked.length = 0;
      await page.goBack();
      await page.waitForFunction(() => location.pathname.includes("/person/") && /Depit/.test(document.querySelector("h1").innerText));
      await page.waitForNetworkIdle();
      const pages = asked(site);
      await page.goForward();
      await page.waitForFunction(() => location.pathname.includes("/article/") && !/Depit/.test(document.querySelector("h1").innerText));
      await page.waitForNetworkIdle();
      return pages;
    };
    assert.deepEqual(await back(), []);
    await later(61);
    assert.equal((await back()).filter((address) => /^person\//.test(address)).length, 1);
    assert.deepEqual(await back(), []);
    await view.close();
  }));

  test("what comes under the pointer with a page is fetched when that is seen", () => on({}, async (site) => {
    const view = await chromium.open(site.url + ARTICLE);
    const { page } = view;
    await running(page);
    // A link that covers the new page, and what happens after it is there.
    await page.evaluate(() => {
      globalThis.happened = [];
      const { fetch } = globalThis;
      globalThis.fetch = (...words) => {
        globalThis.happened.push(`fetch ${words[0]}`);
        return fetch(...words);
      };
      new MutationObserver((_, observer) => {
        observer.disconnect();
        const link = document.createElement("a");
        link.href = "tag/pemilu/";
        Object.assign(link.style, { position: "fixed", inset: 0 });
        link.addEventListener("pointerover", () => {
          globalThis.happened.push("pointer");
          requestAnimationFrame(() => requestAnimationFrame(() => globalThis.happened.push("seen")));
        });
        document.getElementById("app").append(link);
      }).observe(document.getElementById("app"), { childList: true });
    });
    await view.follow(".sidebar a.person-name");
    await page.waitForFunction(() => globalThis.happened.includes("fetch tag/pemilu/"));
    const happened = await page.evaluate(() => globalThis.happened);
    assert.deepEqual(happened.slice(happened.indexOf("pointer")), ["pointer", "seen", "fetch tag/pemilu/"]);
    await view.close();
  }));

  test("what lies below the first screen of a phone comes with the next frame", () => on({}, async (site) => {
    const view = await chromium.open(site.url);
    const { page } = view;
    await page.setViewport({ width: 360, height: 640 });
    await running(page);
    const frames = await page.evaluate((address) => new Promise((done) => {
      const heights = [];
      const look = () => {
        // Behind the callbacks of this frame.
        Promise.resolve().then(() => {
          if (document.querySelector(".article")) heights.push(document.body.scrollHeight);
          if (heights.length === 4) done(heights);
          else requestAnimationFrame(look);
        });
      };
      document.querySelector(`a[href='${address}']`).click();
      requestAnimationFrame(look);
    }), ARTICLE);
    assert.ok(frames[0] > 640 && frames[0] < frames[3] / 1.5, frames.join());
    assert.equal(frames[2], frames[3]);
    assert.equal(await page.evaluate(() => document.documentElement.hasAttribute("data-first-screen")), false);
    // A place on the page is where it will be.
    await page.goBack();
    await page.waitForFunction(() => !document.querySelector(".article"));
    const top = await page.evaluate((address) => new Promise((done) => {
      const link = document.createElement("a");
      link.href = `${address}#sidebar`;
      document.body.append(link);
      link.click();
      new MutationObserver(() => requestAnimationFrame(() => requestAnimationFrame(() =>
        done(document.getElementById("sidebar").getBoundingClientRect().top))))
        .observe(document.getElementById("app"), { childList: true });
    }), ARTICLE);
    assert.ok(Math.abs(top) < 200, `${top}`);
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

describe("without the program", () => {
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

  test("its links work where it can't be had", () => on({ faults: [[/\.wasm$/, answers.missing]] }, async (site) => {
    const view = await chromium.open(site.url + ARTICLE);
    await view.page.waitForNetworkIdle();
    assert.equal(await view.page.$(".recovery"), null);
    await Promise.all([view.page.waitForNavigation(), view.page.click(".sidebar a.person-name")]);
    assert.match(await view.text("h1"), /Depit A/);
    await view.close();
  }));
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
    const view = await chromium.open(`${site.url}article/none`);
    await view.page.waitForFunction(() => document.querySelector("main ul.ways-on a"));
    await view.close();
  }));

  for (const [what, change] of [
    ["it is a page of something else", (text) => text.replaceAll("warta-page", "other-page")],
    ["it is of another version", (text) => text.replace(/(id="warta-page"[^>]*>)./, "$1\u0109")],
    ["it names another program", (text) => text.replaceAll(/warta-app-[^"]*_bg\.wasm/g, "warta-app-0123456789abcdef_bg.wasm")],
    ["its publication has another name", (text) => text.replace(/(id="warta-site">[^<]*)Warta/, "$1Berita")],
  ]) {
    test(`${what}: a link loads the page itself`, () => on({}, async (site) => {
      const view = await chromium.open(site.url + ARTICLE);
      await running(view.page);
      await view.page.evaluate(() => { window.sameDocument = true; });
      // To the program only; who loads the page gets it as it is.
      site.faults.push([/^person\//, (request, response, next) => {
        if (request.headers["sec-fetch-mode"] === "navigate") return next();
        const file = path.join(built, new URL(request.url, site.url).pathname.slice(BASE.length), "index.html");
        answers.text(change(readFileSync(file, "utf8")), "text/html; charset=utf-8")(request, response);
      }]);
      await view.page.click(".sidebar a.person-name");
      await view.page.waitForFunction(() => !window.sameDocument && /Depit A/.test(document.querySelector("h1")?.innerText));
      await running(view.page);
      assert.equal(await view.page.$(".trouble"), null);
      await view.close();
    }));
  }

  for (const [what, fault] of [
    ["is gone", answers.missing],
    ["is answered with the home page", (_, response, next) => next()],
    ["is answered with the page for unknown addresses", (request, response) =>
      answers.text(readFileSync(path.join(built, "404.html"), "utf8"), "text/html; charset=utf-8")(request, response)],
  ]) {
    test(`a link to a page that ${what} says so`, () => on({ unknown: "index" }, async (site) => {
      site.faults.push([/^person\/depit/, fault]);
      const view = await chromium.open(site.url + ARTICLE);
      await running(view.page);
      await view.page.evaluate(() => { window.sameDocument = true; });
      await view.page.evaluate(() => {
        const link = document.querySelector(".sidebar a.person-name");
        link.href = link.getAttribute("href").replace("depit", "depit-x");
        link.click();
      });
      await view.page.waitForFunction(() => document.querySelector("main ul.ways-on a"));
      assert.equal(await view.page.evaluate(() => window.sameDocument), true);
      await view.close();
    }));
  }
});

test("the desk is no part of a built site", () => {
  assert.deepEqual(readdirSync(built, { recursive: true }).filter((name) => /desk|bundle\.json|gallery/.test(name)), []);
});

test("a reader who chose the other language gets the page in it", () => on({}, async (site) => {
  const view = await chromium.open(site.url + ARTICLE, { storage: { "warta.language": "en" } });
  await view.page.waitForFunction(() => document.documentElement.lang === "en");
  assert.match(await view.text(".byline"), /Friday, 11 March 2022/);
  await view.page.click("#language-id");
  await view.page.waitForFunction(() => document.documentElement.lang === "id");
  assertQuiet(view);
  await view.close();
}));
