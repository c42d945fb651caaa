// Links, back and forward, scroll and focus, as on a static site.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { SITE, answers, assertQuiet, browser, host } from "./harness.mjs";

/** @import { Browser, Host, Options, Page, View } from "./harness.mjs" */

const ARTICLE = "article/hanura-oki-rakercab-2022";

/** @type {Browser} */
let chromium;
/** @type {Host} */
let site;
before(async () => {
  chromium = await browser();
  site = await host({ site: SITE, base: "/koran/" });
});
after(async () => {
  await site.close();
  await chromium.close();
});

/**
 * @param {string} address
 * @param {Options} options
 * @param {(view: View, page: Page) => Promise<void>} work
 */
async function on(address, options, work) {
  const view = await chromium.open(site.url + address, options);
  try {
    await work(view, view.page);
    assertQuiet(view);
  } finally {
    await view.close();
  }
}

/**
 * Waits until the page says that it has come to rest at a scroll position near `wanted`.
 *
 * @param {Page} page
 * @param {number} wanted
 */
const scrolledTo = (page, wanted) =>
  page.waitForFunction((top) => Math.abs(scrollY - top) < 4, { timeout: 5000 }, wanted);

test("a link draws the next page without loading the document anew, and moves the focus to its heading", () =>
  on(ARTICLE, {}, async (view, page) => {
    await page.evaluate(() => { window.sameDocument = true; });
    await view.follow(".sidebar a.person-name");
    assert.equal(await page.evaluate(() => window.sameDocument), true);
    assert.match(page.url(), /\/koran\/person\//);
    await page.waitForFunction(() => document.activeElement.tagName === "H1");
    assert.equal(await page.evaluate(() => scrollY), 0);
    assert.match(await page.title(), /Depit A/);
  }));

test("back returns to where one was, forward goes on, and a reload stays", () =>
  on(ARTICLE, {}, async (view, page) => {
    await page.evaluate(() => scrollTo(0, 900));
    await scrolledTo(page, 900);
    const heading = await view.text("h1");
    // By the keyboard: a mouse would scroll the link into view.
    await page.$eval(".sidebar a.person-name", (link) => link.click());
    await page.waitForFunction((old) => document.querySelector("h1").innerText !== old, {}, heading);
    await page.goBack();
    await page.waitForFunction((old) => document.querySelector("h1").innerText === old, {}, heading);
    await scrolledTo(page, 900);
    await page.reload({ waitUntil: "load" });
    await page.waitForSelector("h1");
    await scrolledTo(page, 900);
    await page.goForward();
    await page.waitForFunction((old) => document.querySelector("h1").innerText !== old, {}, heading);
    assert.match(page.url(), /\/person\//);
    await page.goBack();
    await page.waitForFunction((old) => document.querySelector("h1").innerText === old, {}, heading);
    await scrolledTo(page, 900);
  }));

test("going back while the bundle is still on its way shows the page gone back to", async () => {
  const view = await chromium.open(site.url + ARTICLE);
  const heading = await view.text("h1");
  await view.page.$eval(".sidebar a.person-name", (link) => link.click());
  await view.page.waitForFunction((old) => document.querySelector("h1").innerText !== old, {}, heading);
  site.faults.push([/^content\/bundle\.json$/, answers.after(600)]);
  await view.page.reload({ waitUntil: "domcontentloaded" });
  await view.page.waitForSelector(".loading");
  await view.page.goBack();
  await view.page.waitForSelector("h1");
  site.faults.length = 0;
  await view.page.waitForFunction((old) => document.querySelector("h1").innerText === old, {}, heading);
  await view.close();
});

test("back from the gallery shows the publication again", async () => {
  const view = await chromium.open(site.url + ARTICLE);
  const heading = await view.text("h1");
  await view.page.evaluate(() => {
    const link = document.createElement("a");
    link.href = "gallery";
    document.body.append(link);
    link.click();
  });
  await view.page.waitForSelector(".gallery-entry");
  await view.page.goBack();
  await view.page.waitForFunction((old) => document.querySelector("h1").innerText === old, {}, heading);
  await view.close();
});

test("a former slug leads to the article under its present address", () =>
  on("article/sainte-lague-contoh", {}, async (view, page) => {
    assert.match(page.url(), /\/article\/sainte-lague$/);
  }));

test("the reader's language is remembered, and its button keeps the focus", () =>
  on(ARTICLE, { language: "id-ID" }, async (view, page) => {
    assert.equal(await page.$eval("html", (root) => root.lang), "id");
    await page.click("#language-en");
    await page.waitForFunction(() => document.documentElement.lang === "en");
    await page.waitForFunction(() => document.activeElement.id === "language-en");
    assert.match(await view.text(".byline"), /Friday, 11 March 2022/);
    // What the newsroom wrote keeps its own language.
    assert.equal(await page.$eval("article.article", (article) => article.lang), "id");
    await page.reload({ waitUntil: "load" });
    await page.waitForSelector("h1");
    assert.equal(await page.$eval("html", (root) => root.lang), "en");
  }));

test("the chosen theme changes the page at once and is remembered", () =>
  on("", { theme: "light" }, async (view, page) => {
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await paper();
    await page.$$eval(".settings-group:last-child .choice", (choices) => choices[choices.length - 1].click());
    await page.waitForFunction((old) => getComputedStyle(document.body).backgroundColor !== old, {}, light);
    const dark = await paper();
    await page.reload({ waitUntil: "load" });
    await page.waitForSelector("h1");
    assert.equal(await paper(), dark);
  }));

test("a mention shows its card on hover and on focus, and Escape closes it", () =>
  on(ARTICLE, {}, async (view, page) => {
    const person = "a.mention-link[href*='person/']";
    await page.focus(person);
    await page.waitForSelector(".mention > .mention-card");
    assert.match(await view.text(".mention > .mention-card"), /Ketua DPC/);
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector(".mention > .mention-card"));
    await page.hover(person);
    await page.waitForSelector(".mention > .mention-card");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector(".mention > .mention-card"));
    await page.mouse.move(0, 0);
    await page.hover(person);
    await page.waitForSelector(".mention > .mention-card");
    await page.mouse.move(0, 0);
    await page.waitForFunction(() => !document.querySelector(".mention > .mention-card"));
  }));

test("on a phone the story names its people near the top and leads to them", () =>
  on(ARTICLE, { width: 360, height: 740 }, async (view, page) => {
    assert.match(await view.text(".sidebar-teaser"), /Partai Hanura/);
    await page.click(".sidebar-teaser a");
    await page.waitForFunction(() => Math.abs(document.querySelector("#sidebar").getBoundingClientRect().top) < 60);
  }));

test("the skip link goes to the content", () =>
  on(ARTICLE, {}, async (view, page) => {
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement.className), "skip-link");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => location.hash === "#main");
    assert.equal(await page.$eval("h1", (heading) => heading.innerText.length > 0), true);
  }));

test("a picture of another host is asked for only when the reader presses its button", async () => {
  const view = await chromium.open(site.url + "gallery#block-image");
  assert.deepEqual(view.noted.elsewhere, []);
  await view.page.$eval("#block-image .asked button", (button) => button.click());
  await view.page.waitForFunction(() => document.querySelector("#block-image .asked .picture-frame"));
  await view.page.waitForFunction(() => !document.querySelector("#block-image .asked button"));
  assert.equal(new URL(view.noted.elsewhere[0]).hostname, "pictures.example");
  await view.close();
});
