// A built site with its pages in two languages of the interface: the switch is a link.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { build } from "./build.mjs";
import { ROOT, answers, assertQuiet, browser, host, leaves } from "./harness.mjs";

/**
 * @import { TestContext } from "node:test"
 * @import { Browser, Options } from "./harness.mjs"
 */

const BASE = "/koran/warta/";
const ARTICLE = "article/hanura-oki-rakercab-2022/";

/** @type {Browser} */
let chromium;
/** @type {string} */
let built;
before(async () => {
  const scratch = mkdtempSync(path.join(tmpdir(), "warta-languages-"));
  const content = path.join(scratch, "content");
  cpSync(path.join(ROOT, "public/content"), content, { recursive: true });
  const file = path.join(content, "bundle.json");
  const bundle = JSON.parse(readFileSync(file, "utf8"));
  bundle.site.interface_languages = ["en"];
  writeFileSync(file, JSON.stringify(bundle));
  built = path.join(scratch, "site");
  build(content, "--out", built);
  chromium = await browser();
});
after(async () => {
  await chromium.close();
  rmSync(path.dirname(built), { recursive: true });
});

/**
 * A reader of a page of the site, on a host of its own.
 *
 * @param {TestContext} t
 * @param {string} address
 * @param {Options & { unknown?: string }} [options]
 */
async function reader(t, address, { unknown = "404", ...options } = {}) {
  const site = await host({ site: built, base: BASE, unknown, folders: "redirect" });
  const view = await chromium.open(site.url + address, options);
  t.after(async () => {
    await view.close();
    await site.close();
  });
  const { page } = view;
  const started = () =>
    page.waitForFunction(() => document.documentElement.dataset.islands === "started");
  /**
   * Follows a link, and gives the folder of the page that came.
   *
   * @param {string} selector
   */
  const click = async (selector) => {
    await leaves(page, () => page.click(selector));
    return folder();
  };
  const folder = () => new URL(page.url()).pathname.slice(BASE.length);
  return { ...view, site, started, click, folder, root: () => page.evaluate(() => /** @type {Record<string, string | undefined>} */ ({ ...document.documentElement.dataset, lang: document.documentElement.lang })) };
}

/**
 * The link to the same page in a language.
 *
 * @param {string} language
 */
const to = (language) => `.footer a[hreflang="${language}"]`;

for (const javascript of [true, false]) {
  test(`the switch leads to the same page, ${javascript ? "with" : "without"} scripts`, async (t) => {
    const view = await reader(t, ARTICLE, { javascript });
    const { page } = view;
    const heading = await view.text("h1");
    assert.equal(await view.text(`${to("id")}[aria-current="page"]`), "Bahasa Indonesia");
    assert.equal(await view.click(to("en")), `en/${ARTICLE}`);
    assert.equal(await view.text("h1"), heading, "nothing is translated");
    assert.equal((await view.root()).lang, "en");
    assert.equal(await view.text(`${to("en")}[aria-current="page"]`), "English");
    assert.equal(await page.$(`${to("id")}[aria-current]`), null);
    // On from there, in the same set, and back.
    assert.match(await view.click(".sidebar a.person-name"), /^en\/person\/[a-z-]+\/$/);
    assert.match(await view.click(to("id")), /^person\/[a-z-]+\/$/);
    assert.equal((await view.root()).lang, "id");
    await page.goBack();
    assert.match(view.folder(), /^en\/person\//);
    assert.match(await view.click(".masthead-name a"), /^en\/$/);
    assertQuiet(view);
  });
}

test("pages of the other set are the site's own: islands, style and pictures are there", async (t) => {
  const view = await reader(t, `en/${ARTICLE}`);
  const { page } = view;
  await view.started();
  const { folder, page: kind } = await view.root();
  assert.deepEqual([folder, kind], [`en/${ARTICLE}`, "page"]);
  assert.equal(view.folder(), `en/${ARTICLE}`, "nothing led elsewhere");
  assert.equal(await page.evaluate(() => document.baseURI), view.site.url);
  assert.ok(await page.$eval("img", (image) => image.complete && image.naturalWidth > 0));
  await page.click('[data-theme-name="dark"]');
  assert.equal((await view.root()).theme, "dark");
  assert.deepEqual(await view.axe(), []);
  assertQuiet(view);
});

test("an address that is no page leads to the site's page for those, whatever the host answers", async (t) => {
  const view = await reader(t, "", { unknown: "index" });
  const { page } = view;
  for (const address of ["en/article/tidak-ada/", "en/tidak-ada", "fr/"]) {
    await page.goto(view.site.url + address, { waitUntil: "load" });
    await page.waitForFunction(() => document.documentElement.dataset.page === "not-found");
    assert.equal((await view.root()).lang, "id", address);
    assert.equal(await page.$(to("en")), null, address);
  }
});

test("the list of cached pages opens without a network in each language, though it was never read", async (t) => {
  const view = await reader(t, ARTICLE);
  const { page, site } = view;
  await view.started();
  await page.waitForFunction(async () => (await wartaAsk("list")).includes("article/"), { polling: 50 });
  site.faults.push([/(?:)/, answers.broken]);
  for (const [address, language] of [["saved/", "id"], ["en/saved/", "en"]]) {
    await page.goto(site.url + address, { waitUntil: "load" });
    await page.waitForSelector(".offline-list-page a");
    assert.deepEqual([(await view.root()).folder, (await view.root()).lang], [address, language]);
  }
});

test("what was read and saved in one language opens in it without a network", async (t) => {
  const view = await reader(t, `en/${ARTICLE}`);
  const { page, site } = view;
  await view.started();
  /** @param {string} line */
  const listed = (line) => page.waitForFunction(async (start) =>
    (await wartaAsk("list")).split("\n").some((it) => it.startsWith(start)), { polling: 50 }, line);
  await listed(`read\ten/${ARTICLE}\t`);
  await page.click(".save-button");
  await listed(`saved\ten/${ARTICLE}\t`);
  const lines = (await page.evaluate(() => wartaAsk("list"))).split("\n");
  assert.equal(lines.some((line) => line.includes(`\t${ARTICLE}`)), false, "the other set's page was not read");
  await page.goto(`${site.url}en/saved/`, { waitUntil: "load" });
  await page.waitForSelector(".offline-list-page a");
  assert.equal((await page.evaluate(() => wartaAsk("list"))).includes("saved/\t"), false, "the list is none of its pages");
  site.faults.push([/(?:)/, answers.broken]);
  assert.equal(await view.click(".offline-list-page a"), `en/${ARTICLE}`);
  await page.waitForSelector(".offline-note");
  assert.equal((await view.root()).lang, "en");
  assert.match(await view.text(".offline-note"), /copy/i);
});
