// What readers do most, in Firefox: on a site that `warta build` wrote, and on one that draws everything from its
// bundle. Nothing is said on the console, nothing is refused by the page's policy, no other host is asked.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { build } from "./build.mjs";
import { SITE, answers, assertQuiet, browser, host, running } from "./harness.mjs";

/**
 * @import { TestContext } from "node:test"
 * @import { Browser, Options, Page } from "./harness.mjs"
 */

const BASE = "/koran/warta/";
const ARTICLE = "article/hanura-oki-rakercab-2022";
const OTHER = "article/sainte-lague";
const PERSON = "person/depit-a";

/** The two kinds of sites: how their addresses end, and what their hosts do with one that is no file. */
/** @type {Record<string, { end: string, unknown: string, folders?: string }>} */
const KINDS = {
  built: { end: "/", unknown: "404", folders: "redirect" },
  bundle: { end: "", unknown: "index" },
};

/** @type {Browser} */
let firefox;
/** @type {Record<string, string>} */
const sites = { bundle: SITE };
before(async () => {
  sites.built = path.join(mkdtempSync(path.join(tmpdir(), "warta-firefox-")), "site");
  build("public/content/bundle.json", "--out", sites.built);
  firefox = await browser("firefox");
});
after(async () => {
  await firefox?.close();
  rmSync(path.dirname(sites.built), { recursive: true });
});

/**
 * A reader of a page of a site, on a host of its own that lets browsers keep what they ask about.
 *
 * @param {TestContext} t
 * @param {string} kind
 * @param {string} address
 * @param {Options & { unknown?: string }} [options]
 */
async function reader(t, kind, address, { unknown = KINDS[kind].unknown, ...options } = {}) {
  const { end, folders } = KINDS[kind];
  const site = await host({ site: sites[kind], base: BASE, unknown, folders, cache: "no-cache" });
  const view = await firefox.open(site.url + address, options);
  t.after(async () => {
    await view.close();
    await site.close();
  });
  const { page } = view;
  page.setDefaultTimeout(12_000);
  const acts = () => kind === "built" ? running(page) : page.waitForSelector("[data-theme-name]");
  await acts();
  return {
    ...view,
    site,
    end,
    acts,
    /** Where the page lies below the base. */
    where: () => page.evaluate(() => location.href.slice(document.baseURI.length)),
    /**
     * Goes through the history. The driver hears nothing of a page that comes back from the browser's cache.
     *
     * @param {number} steps
     */
    go: (steps) => page.evaluate((by) => history.go(by), steps),
    /** @param {RegExp} pattern */
    heading: (pattern) => page.waitForFunction((source) =>
      new RegExp(source).test(document.querySelector("h1")?.innerText), {}, pattern.source),
  };
}

// What is noted where a page is left: what it still waited for, such as its icons, is given up. For a page that comes
// back from its cache Firefox asks for the icon at the root of the host, whatever the page names.
const LEFT = { allow: [/ NS_BINDING_ABORTED$/, /\/favicon\.ico 404$/] };

/** @param {Page} page */
const theme = (page) => page.evaluate(() => [
  document.documentElement.dataset.theme ?? "auto",
  document.querySelector("[data-theme-name][aria-pressed=true]").dataset.themeName,
  getComputedStyle(document.body).backgroundColor,
]);

for (const [kind, { end }] of Object.entries(KINDS)) {
  describe(`on a ${kind} site`, () => {
    test("an article leads to a tag and to a person, and back leads to where one was", async (t) => {
      const view = await reader(t, kind, ARTICLE + end);
      const { page } = view;
      await view.heading(/^Hanura OKI/);
      assert.match(await view.text(".article .paragraph"), /\w/);
      assert.ok(await page.$eval("main img", (image) => image.complete && image.naturalWidth > 0));
      await page.evaluate(() => scrollTo(0, 900));
      await page.waitForFunction(() => scrollY === 900);
      await page.$eval(`.sidebar a[href="${PERSON}${end}"]`, (link) => link.click());
      await view.heading(/^Depit A/);
      assert.equal(await view.where(), PERSON + end);
      await view.acts();
      await view.go(-1);
      await view.heading(/^Hanura OKI/);
      await page.waitForFunction(() => Math.abs(scrollY - 900) < 4);
      await view.acts();
      await view.follow(".tag-list-tag");
      await view.heading(/^OKI$/);
      assert.equal(await view.where(), `tag/oki${end}`);
      await view.acts();
      await view.follow(`a[href="${ARTICLE}${end}"]`);
      await view.heading(/^Hanura OKI/);
      await view.acts();
      await view.go(-1);
      await view.heading(/^OKI$/);
      await view.go(-1);
      await view.heading(/^Hanura OKI/);
      await view.go(1);
      await view.heading(/^OKI$/);
      assertQuiet(view, LEFT);
    });

    test("a theme shows at once, on the next page and after a reload", async (t) => {
      const view = await reader(t, kind, ARTICLE + end);
      const { page } = view;
      const [, , light] = await theme(page);
      assert.deepEqual(await theme(page), ["auto", "auto", light]);
      await page.click("[data-theme-name=dark]");
      const [name, pressed, dark] = await theme(page);
      assert.deepEqual([name, pressed], ["dark", "dark"]);
      assert.notEqual(dark, light);
      await view.follow(".sidebar a.person-name");
      await view.acts();
      assert.deepEqual(await theme(page), ["dark", "dark", dark]);
      await page.reload({ waitUntil: "load" });
      await view.acts();
      assert.deepEqual(await theme(page), ["dark", "dark", dark]);
      await page.focus("[data-theme-name=auto]");
      await page.keyboard.press(" ");
      assert.deepEqual(await theme(page), ["auto", "auto", light]);
      assertQuiet(view, LEFT);
    });

    test("the card of a mention comes with the focus and with the pointer, and Escape sends it away", async (t) => {
      const view = await reader(t, kind, ARTICLE + end);
      const { page } = view;
      const comes = () => page.waitForSelector(".mention > .mention-card", { visible: true });
      const goes = () => page.waitForFunction(() => ![...document.querySelectorAll(".mention-card")].some((it) => it.checkVisibility()));
      const link = `.mention a[href="${PERSON}${end}"]`;
      await page.focus(link);
      await comes();
      assert.match(await view.text(".mention > .mention-card"), /Ketua DPC/);
      await page.keyboard.press("Escape");
      await goes();
      assert.equal(await page.evaluate(() => document.activeElement.className), "mention-link", "the focus stays");
      await page.hover(link);
      await comes();
      await page.mouse.move(0, 0);
      await goes();
      assertQuiet(view);
    });

    test("the skip link is the first thing that Tab comes to, and leads to the content", async (t) => {
      const view = await reader(t, kind, ARTICLE + end);
      const { page } = view;
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement.className), "skip-link");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => location.hash === "#main");
      await view.heading(/^Hanura OKI/);
      assertQuiet(view);
    });
  });
}

describe("on a bundle site", () => {
  // What a page below an unknown address asks of the folder that it seems to lie in, in every browser: it is
  // missing there, or the host answers with its index page, which is no script.
  /** @type {Record<string, RegExp[]>} */
  const ALLOWED = { index: [/^Error: SyntaxError: expected expression, got '<'$/], 404: [/ 404$/] };

  for (const unknown of Object.keys(ALLOWED)) {
    for (const behind of ["", "/", "#sidebar"]) {
      test(`an article's address with "${behind}" behind it opens it where a host answers with its ${unknown} page`, async (t) => {
        const view = await reader(t, "bundle", ARTICLE + behind, { unknown });
        await view.heading(/^Hanura OKI/);
        assert.equal(await view.page.evaluate(() => document.baseURI), view.site.url);
        if (behind === "#sidebar") await view.page.waitForFunction(() => scrollY > 0);
        assertQuiet(view, { allow: unknown === "404" || behind === "/" ? ALLOWED[unknown] : [] });
      });
    }
  }

  test("the language of the interface is chosen, and remembered", async (t) => {
    const view = await reader(t, "bundle", ARTICLE);
    const { page } = view;
    assert.equal(await page.$eval("html", (root) => root.lang), "id");
    await page.click("#language-en");
    await page.waitForFunction(() => document.documentElement.lang === "en");
    await page.waitForFunction(() => document.activeElement.id === "language-en");
    assert.match(await view.text(".byline"), /Friday, 11 March 2022/);
    assert.equal(await page.$eval("article.article", (article) => article.lang), "id", "what the newsroom wrote keeps its own");
    await page.reload({ waitUntil: "load" });
    await view.heading(/^Hanura OKI/);
    assert.equal(await page.$eval("html", (root) => root.lang), "en");
    await page.click("#language-id");
    await page.waitForFunction(() => document.documentElement.lang === "id");
    assertQuiet(view, LEFT);
  });
});

/**
 * Waits until the worker of a built site lists a page.
 *
 * @param {Page} page
 * @param {string} line
 */
const cached = (page, line) => page.waitForFunction(async (start) =>
  globalThis.wartaAsk && (await wartaAsk("list")).split("\n").some((it) => it.startsWith(start)), { polling: 50 }, line);

describe("on a built site, with its service worker", () => {
  test("a page that is pointed at is asked for once, and the page that is left is there on the way back", { timeout: 60_000 }, async (t) => {
    const view = await reader(t, "built", `${ARTICLE}/`);
    const { page, site } = view;
    await cached(page, `read\t${ARTICLE}/\t`);
    // The worker takes charge of the first page while it is shown, and the browser does not keep a page for that.
    await page.goto(`${site.url}${ARTICLE}/`, { waitUntil: "load" });
    await running(page);
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    await page.evaluate(() => addEventListener("pageshow", ({ persisted }) => { globalThis.cameBack = persisted; }));
    const asked = () => site.asked.filter((it) => it === `${BASE}${PERSON}/`).length;
    // Its second half comes when the reader is there already.
    const whole = readFileSync(path.join(sites.built, PERSON, "index.html"));
    const half = whole.length >> 1;
    let finish = () => {};
    const begun = new Promise((done) => site.faults.push([/^person\/depit-a\/$/, (_, response) => {
      response.writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" }).write(whole.subarray(0, half));
      finish = () => response.end(whole.subarray(half));
      done(undefined);
    }]));
    const link = `.sidebar a[href="${PERSON}/"]`;
    await page.$eval(link, (it) => it.dispatchEvent(new PointerEvent("pointerover", { bubbles: true })));
    await begun;
    await page.$eval(link, (it) => it.click());
    await page.waitForFunction((end) => location.pathname.endsWith(end), {}, `${PERSON}/`);
    finish();
    await view.heading(/^Depit A/);
    await page.waitForSelector(".footer");
    await running(page);
    await cached(page, `read\t${PERSON}/\t`);
    assert.equal(asked(), 1);
    await view.go(-1);
    await page.waitForFunction(() => globalThis.cameBack !== undefined);
    assert.equal(await page.evaluate(() => globalThis.cameBack), true, "from the back/forward cache");
    await view.heading(/^Hanura OKI/);
    assertQuiet(view, LEFT);
  });

  test("a page whose fetch ahead is not answered opens all the same", { timeout: 60_000 }, async (t) => {
    const view = await reader(t, "built", `${ARTICLE}/`);
    const { page, site } = view;
    await page.waitForFunction(() => navigator.serviceWorker.controller);
    /** @type {(value: unknown) => void} */
    let began;
    const asked = new Promise((done) => { began = done; });
    let times = 0;
    site.faults.push([/^person\/depit-a\/$/, (request, response, next) => {
      times += 1;
      if (times > 1) return next();
      began(undefined);
      return answers.held(request, response, next);
    }]);
    const link = `.sidebar a[href="${PERSON}/"]`;
    await page.$eval(link, (it) => it.dispatchEvent(new PointerEvent("pointerover", { bubbles: true })));
    await asked;
    await page.$eval(link, (it) => it.click());
    await view.heading(/^Depit A/);
    await running(page);
    assert.equal(times, 2);
    assertQuiet(view, LEFT);
  });
});

describe("on a built site, without a network", () => {
  // What cannot be reached is noted as failed; that is what these are about.
  const UNREACHED = { allow: [/NS_ERROR_|NS_BINDING_/] };

  test("a saved article opens from the list with its pictures, and is let go of", async (t) => {
    const view = await reader(t, "built", `${OTHER}/`);
    const { page, site } = view;
    await view.heading(/Sainte-Laguë/i);
    assert.equal(await view.text(".save-button"), "Simpan artikel");
    await page.click(".save-button");
    await page.waitForFunction(() => /^\s*Tersimpan/.test(document.querySelector(".save-said").innerText));
    await cached(page, `saved\t${OTHER}/\t`);
    assertQuiet(view);
    site.faults.push([/(?:)/, answers.broken]);
    await page.goto(`${site.url}saved/`, { waitUntil: "load" });
    await page.waitForSelector(".offline-list-page a");
    await page.click(".offline-list-page a");
    await view.heading(/Sainte-Laguë/i);
    await running(page);
    await page.waitForFunction(() => /salinan/.test(document.querySelector(".offline-note")?.innerText));
    const broken = await page.evaluate(async () => {
      const all = [...document.images];
      for (const image of all) image.loading = "eager";
      await Promise.all(all.map((image) => image.decode().catch(() => {})));
      return all.filter((image) => image.naturalWidth === 0).map((image) => image.currentSrc);
    });
    assert.deepEqual(broken, []);
    assert.match(await page.evaluate(() => getComputedStyle(document.body).fontFamily), /system-ui/, "with its style");
    assert.equal(await view.text(".save-button"), "Batal simpan");
    await page.click(".save-button");
    await page.waitForFunction(() => document.querySelector(".save-button").innerText === "Simpan artikel");
    assertQuiet(view, UNREACHED);
  });

  test("what was read opens and says that it is a copy, what was not says so, and the way on is there again", async (t) => {
    const view = await reader(t, "built", `${ARTICLE}/`);
    const { page, site } = view;
    await cached(page, `read\t${ARTICLE}/\t`);
    assertQuiet(view);
    site.faults.push([/(?:)/, answers.broken]);
    await page.reload({ waitUntil: "load" });
    await view.heading(/^Hanura OKI/);
    await page.waitForFunction(() => /salinan/.test(document.querySelector(".offline-note")?.innerText));
    await page.goto(`${site.url}${PERSON}/`, { waitUntil: "load" });
    await view.heading(/^Tanpa jaringan$/);
    await page.waitForSelector(".offline-list-page a");
    site.faults.length = 0;
    await page.click("main .ways-on a");
    await view.heading(/^Depit A/);
    assertQuiet(view, UNREACHED);
  });
});
