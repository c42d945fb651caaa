// Content that is wrong: a clear message, or the rest of the publication with the fault in its place;
// never a blank page, never a frozen tab.

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { ROOT, SITE, answers, browser, host } from "./harness.mjs";

/**
 * @import { Browser, Fault, Options } from "./harness.mjs"
 * @typedef {string | Fault | Record<string, unknown> | unknown[]} Body What a file holds, or how it is answered.
 */

/** @type {Browser} */
let chromium;
before(async () => { chromium = await browser(); });
after(() => chromium.close());

/**
 * Opens a publication made of these files ("content/bundle.json" is the first asked for).
 *
 * @param {Record<string, Body>} files
 * @param {Options & { address?: string }} [options]
 */
async function read(files, { address = "", language = "en-GB", ...options } = {}) {
  /** @type {[RegExp, Fault][]} */
  const faults = Object.entries(files).map(([name, body]) => [
    new RegExp(`^${name.replaceAll(".", "\\.")}$`),
    typeof body === "function" ? body : answers.text(typeof body === "string" ? body : JSON.stringify(body), "application/json"),
  ]);
  const site = await host({ site: SITE, faults });
  const view = await chromium.open(site.url + address, { language, ...options });
  return { ...view, site, async end() { await view.close(); await site.close(); } };
}

/** @param {object} rest */
const bundle = (rest) => ({ "content/bundle.json": { warta: 1, ...rest } });
/** @param {object} rest */
const article = (rest) => bundle({ articles: [{ slug: "a", headline: "A", body: ["One."], ...rest }] });

describe("a bundle that can't be read says what, where and what to do", () => {
  /** @type {Record<string, [body: Body, what: RegExp, where: RegExp]>} */
  const cases = {
    "a missing file": [answers.missing, /404/, /content\/bundle\.json/],
    "a web page": ["<!doctype html><title>Not here</title>", /JSON/i, /bundle\.json/],
    "nothing at all": ["", /empty/i, /bundle\.json/],
    "another shape": ["[1, 2]", /object/i, /line 1/],
    "another kind of data": ["\u0089PNG\r\n\u001a\n", /JSON|text/i, /bundle\.json/],
  };
  for (const [name, [body, what, where]] of Object.entries(cases)) {
    test(name, async () => {
      const view = await read({ "content/bundle.json": body });
      const text = await view.text();
      assert.match(text, what);
      assert.match(text, where);
      assert.ok(await view.page.$("main button"), "there is a way to try again");
      assert.deepEqual(view.noted.crashed, []);
      await view.end();
    });
  }

  test("the way to try again works", async () => {
    let mended = false;
    const view = await read({
      "content/bundle.json": (request, response, next) => {
        if (!mended) return answers.missing(request, response, next);
        return answers.text('{"warta": 1, "articles": [{"slug": "a", "headline": "Mended", "body": ["x"]}]}', "application/json")(request, response, next);
      },
    });
    mended = true;
    await view.page.click("main button");
    await view.page.waitForSelector(".card");
    assert.match(await view.text(), /Mended/);
    await view.end();
  });
});

describe("a bundle with faults is shown, and the report says what they are", () => {
  /**
   * @param {string} name
   * @param {Record<string, Body>} files
   * @param {RegExp | RegExp[]} seen
   * @param {RegExp | RegExp[]} reported
   */
  const shows = (name, files, seen, reported) => {
    test(name, async () => {
      const view = await read(files);
      for (const words of [seen].flat()) assert.match(await view.text(), words);
      await view.page.goto(view.site.url + "report");
      await view.page.waitForSelector("h1");
      for (const words of [reported].flat()) assert.match(await view.text(), words);
      assert.deepEqual(view.noted.crashed, []);
      await view.end();
    });
  };

  shows("truncated JSON",
    { "content/bundle.json": '{"warta": 1, "articles": [{"slug": "a", "headline": "Still here", "body": ["One.", "Two' },
    /Still here/, /line 1/);
  shows("duplicate slugs",
    bundle({ articles: [{ slug: "a", headline: "First", body: ["1"] }, { slug: "a", headline: "Second", body: ["2"] }] }),
    [/First/, /Second/], /slug/i);
  shows("duplicate ids",
    bundle({ articles: [{ slug: "a", headline: "Kabar unik", body: ["1"] }], persons: [{ id: "p", name: "One" }, { id: "p", name: "Two" }] }),
    /Kabar unik/, /"p"|“p”/);
  shows("a cycle of includes",
    { ...bundle({ articles: [{ slug: "a", headline: "Main", body: ["1"] }], bundles: ["more.json"] }),
      "content/more.json": { warta: 1, articles: [{ slug: "b", headline: "Included", body: ["2"] }], bundles: ["bundle.json"] } },
    [/Main/, /Included/], /bundle\.json/);
  shows("an include that is missing",
    { ...bundle({ articles: [{ slug: "a", headline: "Main", body: ["1"] }], bundles: ["gone.json"] }), "content/gone.json": answers.missing },
    /Main/, /gone\.json/);
  shows("a cycle of parents",
    bundle({ articles: [{ slug: "a", headline: "Kabar unik", body: ["x"] }], areas: [{ id: "x", name: "Ex", parent_id: "y" }, { id: "y", name: "Why", parent_id: "x" }] }),
    /Kabar unik/, /parent_id/);
  shows("100,000 levels of nesting",
    { "content/bundle.json": `{"warta": 1, "articles": [{"slug": "a", "headline": "Deep", "body": ["x"]}], "deep": ${"[".repeat(100_000)}${"]".repeat(100_000)}}` },
    /Deep/, /deep|nest/i);
  shows("an absurd date",
    article({ headline: "Dated", published: "2022-13-45" }), /Dated/, /2022-13-45/);
});

describe("odd articles", () => {
  test("an unknown block says so in its place", async () => {
    const view = await read(article({ body: ["Before.", { type: "hologram", x: 1 }, "After."] }), { address: "article/a" });
    assert.match(await view.text(), /Before\.[^]*hologram[^]*After\./);
    await view.end();
  });

  test("an empty article, one without a headline and one of 5,000 characters", async () => {
    const view = await read(bundle({ articles: [
      { slug: "empty", headline: "Empty", body: [] },
      { slug: "bare", body: ["The first sentence stands in. The second does not."] },
      { slug: "long", headline: "Panjang ".repeat(625), body: ["x"] },
    ] }), { width: 320 });
    const text = await view.text();
    assert.match(text, /Empty/);
    assert.match(text, /The first sentence stands in/);
    const wide = await view.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${wide} px wider than the window`);
    await view.end();
  });

  test("right-to-left text keeps its direction", async () => {
    const view = await read(article({ language: "ar", headline: "عنوان", body: ["هذا نص عربي."] }), { address: "article/a" });
    const right = await view.page.$eval(".paragraph", (paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      return paragraph.getBoundingClientRect().right - range.getBoundingClientRect().right;
    });
    assert.ok(right < 2, `the text ends ${right} px from the right edge`);
    await view.end();
  });

  test("mark-up in every string stays text, and nothing runs", async () => {
    let dialogs = 0;
    const bad = "<img src=x onerror=alert(1)><script>alert(2)</script>\"'><svg onload=alert(3)>";
    const view = await read(bundle({
      site: { title: bad, description: bad, publisher: bad, links: [{ label: bad, url: "javascript:alert(4)" }] },
      articles: [{
        slug: "a", headline: bad, kicker: bad, standfirst: bad, dateline: bad, authors: [bad, { name: bad, url: "javascript:alert(5)" }],
        section: bad, tags: [bad], source: { name: bad, url: "data:text/html,<script>alert(6)</script>" },
        image: { src: "javascript:alert(7)", alt: bad, caption: bad, credit: bad },
        body: [
          "[link](javascript:alert(8)) [tab](java\tscript:alert(9)) <a href='vbscript:x'>x</a>",
          { type: "html", html: bad },
          { type: "embed", url: "javascript:alert(10)", title: bad },
          { type: "quote", text: bad, attribution: bad },
        ],
        corrections: [{ date: "2024-01-01", text: bad }],
      }],
      persons: [{ id: bad, name: bad, summary: bad, biography: bad, links: [{ url: "javascript:alert(11)", note: bad }] }],
    }), { before: async (page) => {
      page.on("dialog", (dialog) => { dialogs += 1; void dialog.dismiss(); });
    } });
    for (const address of ["", "article/a", "directory", `person/${encodeURIComponent(bad)}`]) {
      await view.page.goto(view.site.url + address);
      await view.page.waitForSelector("h1");
      const found = await view.page.evaluate(() => [...document.querySelectorAll("#app *")].flatMap((element) => {
        const faults = [];
        if (/^(script|object|embed|base|meta|form|style|link)$/i.test(element.tagName)) faults.push(element.tagName);
        for (const { name, value } of element.attributes) {
          if (/^on/i.test(name) || name === "style" || name === "srcdoc") faults.push(`${element.tagName} ${name}`);
          if (/^(href|src|poster)$/.test(name) && !/^(https?:|mailto:|tel:)/.test(new URL(value, document.baseURI).href)) faults.push(`${name}=${value}`);
        }
        return faults;
      }));
      assert.deepEqual(found, [], address);
    }
    assert.equal(dialogs, 0);
    assert.deepEqual(view.noted.elsewhere, []);
    await view.end();
  });
});

test("no size of a picture asks another host", async () => {
  const image = {
    src: "media/a.jpg", alt: "", width: 800, height: 600,
    sources: [{ src: "media/a.jpg 1w, //evil.example/t.gif", width: 2000 }, { src: "//evil.example/u.gif", width: 400 }],
  };
  const view = await read(article({ image, body: [{ type: "image", ...image }] }), { address: "article/a" });
  assert.deepEqual(view.noted.elsewhere, []);
  await view.end();
});

test("an address that looks like a script is no link", async () => {
  const view = await read(article({}), { address: "javascript:alert(1)" });
  const links = await view.page.$$eval("a[href]", (all) => all.map((link) => link.href));
  assert.deepEqual(links.filter((href) => !href.startsWith("http")), []);
  await view.end();
});

test("50 MB of JSON are read without freezing the page", { timeout: 120_000 }, async () => {
  const filler = "Kata demi kata sampai penuh. ".repeat(1700);
  const many = Array.from({ length: 1000 }, (_, index) => ({ slug: `a${index}`, headline: `Artikel ${index}`, body: [filler] }));
  const body = JSON.stringify({ warta: 1, articles: many });
  assert.ok(body.length > 49_000_000, `${body.length}`);
  const view = await read({ "content/bundle.json": body }, { ready: null, before: (page) => page.evaluateOnNewDocument(() => {
    // Counts how often the page could have answered while it was waiting.
    window.turns = 0;
    setInterval(() => { if (document.querySelector(".loading")) window.turns += 1; }, 20);
  }) });
  await view.page.waitForSelector(".card", { timeout: 100_000 });
  assert.match(await view.text(), /Artikel/);
  const turns = await view.page.evaluate(() => window.turns);
  assert.ok(turns >= 10, `the page had only ${turns} turns while the worker was reading`);
  await view.end();
});

test("an EveryPolitician file with two fields added is a publication", async () => {
  const own = path.join(ROOT, "tests/corpus/popolo/parlemen.json");
  // A real one, where it is at hand.
  const real = path.join(ROOT, "../shared/data/popolo/indonesia-dpr-ep-popolo.json");
  for (const file of existsSync(real) ? [own, real] : [own]) await isPublication(file);
});

/** @param {string} file */
async function isPublication(file) {
  /**
   * @type {{
   *   organizations: { id: string, name: string, classification: string }[],
   *   memberships: { person_id: string, on_behalf_of_id: string }[],
   * }}
   */
  const popolo = JSON.parse(readFileSync(file, "utf8"));
  const view = await read({ "content/bundle.json": { warta: 1, articles: [], ...popolo } }, { address: "directory" });
  assert.match(await view.text("h1"), /Candidates/);
  const party = popolo.organizations.find((found) => found.classification === "party");
  assert.ok(party, "there is a party");
  const members = new Set(popolo.memberships.filter((found) => found.on_behalf_of_id === party.id).map((found) => found.person_id));
  await view.page.goto(`${view.site.url}party/${encodeURIComponent(party.id.replace(/^([.~])/, "~$1"))}`);
  await view.page.waitForSelector("h1");
  assert.match(await view.text("h1"), new RegExp(party.name.slice(0, 12).replace(/[^\w ]/g, ".")));
  const named = await view.page.$$eval(".office-lead a", (links) => new Set(links.map((link) => link.href)).size);
  assert.equal(named, members.size);
  await view.end();
}
