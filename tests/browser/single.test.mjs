// One HTML file of a publication, opened from the disk without a network.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { build } from "./build.mjs";
import { assertQuiet, browser } from "./harness.mjs";

/** @import { Browser, Options, Page, View } from "./harness.mjs" */

const BUNDLE = "public/content/bundle.json";

/** @type {Browser} */
let chromium;
/** @type {string} */
let folder;
/** @type {string} */
let whole;
/** @type {string} */
let article;
before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "warta-single-"));
  /**
   * @param {string} name
   * @param {string[]} more
   */
  const write = (name, ...more) => {
    const file = path.join(folder, name);
    build(BUNDLE, "--single-file", file, ...more);
    return pathToFileURL(file).href;
  };
  whole = write("seluruh berita.html");
  article = write("article.html", "--article", "hanura-oki-rakercab-2022");
  chromium = await browser();
});
after(async () => {
  await chromium.close();
  rmSync(folder, { recursive: true });
});

/**
 * Opens a file with the network off, and notes every request.
 *
 * @param {string} url
 * @param {Options} [options]
 */
async function open(url, options = {}) {
  /** @type {string[]} */
  const asked = [];
  const view = await chromium.open(url, {
    ...options,
    before: async (page) => {
      await page.setOfflineMode(true);
      page.on("request", (request) => asked.push(request.url()));
    },
  });
  return { ...view, asked };
}

/**
 * Nothing was asked for but the file itself and what stands in it, and nothing went wrong.
 *
 * @param {Awaited<ReturnType<typeof open>>} view
 * @param {string} url
 */
function assertAlone(view, url) {
  const others = view.asked.filter((address) => !address.startsWith("data:") && address.split("#")[0] !== url.split("#")[0]);
  assert.deepEqual(others, []);
  assertQuiet(view);
}

/**
 * The ids of the pages that are seen.
 *
 * @param {Page} page
 */
const seen = (page) => page.$$eval(".single-page", (all) =>
  all.filter((one) => one.getClientRects().length > 0).map((one) => one.dataset.id ?? one.id));

/**
 * @param {Page} page
 * @param {string} id
 */
const shows = (page, id) => page.waitForFunction((id) => {
  const all = [...document.querySelectorAll(".single-page")].filter((one) => !one.hidden);
  return all.length === 1 && all[0].dataset.id === id;
}, {}, id);

/**
 * The pictures on the page that is seen, and those of them that could not be drawn.
 *
 * @param {Page} page
 */
const pictures = (page) => page.evaluate(async () => {
  const all = [...document.querySelectorAll(".masthead img, .single-page:not([hidden]) img")];
  const drawn = await Promise.all(all.map((image) => image.decode().then(() => image.naturalWidth > 0, () => false)));
  return { count: all.length, broken: all.filter((_, nth) => !drawn[nth]).map((image) => image.alt) };
});

describe("a publication in one file", () => {
  test("home, an article, back, a tag, and a picture", async () => {
    const view = await open(whole);
    const { page } = view;
    assert.deepEqual(await seen(page), ["home"]);
    const home = await pictures(page);
    assert.ok(home.count > 3 && home.broken.length === 0, JSON.stringify(home));
    const title = await page.title();
    await page.evaluate(() => scrollTo(0, 300));
    await page.waitForFunction(() => history.state === 300);

    await page.$eval('.featured a[href="#article/hanura-oki-rakercab-2022"]', (link) => link.click());
    await shows(page, "article/hanura-oki-rakercab-2022");
    assert.match(await page.title(), /^Hanura OKI/);
    assert.equal(await page.evaluate(() => scrollY), 0);
    await page.waitForFunction(() => /^Hanura OKI/.test(document.activeElement.textContent));
    const shown = await pictures(page);
    assert.ok(shown.count > 1 && shown.broken.length === 0, JSON.stringify(shown));

    await page.$eval('.single-page:not([hidden]) a[href$=":sidebar"]', (link) => link.click());
    await page.waitForFunction(() => location.hash.endsWith(":sidebar"));
    assert.deepEqual(await seen(page), ["article/hanura-oki-rakercab-2022"]);
    await page.goBack();
    await page.goBack();
    await shows(page, "home");
    await page.waitForFunction(() => Math.abs(scrollY - 300) < 2);
    assert.equal(await page.title(), title);

    await page.$eval('.single-page:not([hidden]) a[href="#tag/pemilu"]', (link) => link.click());
    await shows(page, "tag/pemilu");
    await page.$eval('.single-page:not([hidden]) a[rel=next]', (link) => link.click());
    await shows(page, "tag/pemilu~page2");
    await page.click('.masthead-sections a[href="#section/daerah"]');
    await shows(page, "section/daerah");
    assert.equal(await page.$eval("[aria-current=page]", (link) => link.textContent), "Daerah");
    await page.$eval(".skip-link", (link) => link.click());
    assert.deepEqual(await seen(page), ["section/daerah"]);
    assertAlone(view, whole);
    await view.close();
  });

  test("an address in it is shown at once, and one that is none shows the first page", async () => {
    for (const [fragment, id] of [["#person/depit-a", "person/depit-a"], ["#nothing", "home"], ["#%E0%A4%A", "home"]]) {
      const view = await open(whole + fragment);
      assert.deepEqual(await seen(view.page), [id]);
      assertAlone(view, whole);
      await view.close();
    }
  });

  test("every link and id in it is sound", async () => {
    const view = await open(whole);
    const wrong = await view.page.evaluate(() => {
      const ids = [...document.querySelectorAll("[id], [data-id]")].map((element) => element.dataset.id ?? element.id);
      const twice = ids.filter((id, nth) => ids.indexOf(id) !== nth);
      const lost = [...document.querySelectorAll("a[href]")].map((link) => link.getAttribute("href") ?? "")
        .filter((href) => !/^(https?|mailto|tel):/.test(href))
        .filter((href) => !href.startsWith("#") || !ids.includes(decodeURIComponent(href.slice(1))));
      return { twice, lost };
    });
    assert.deepEqual(wrong, { twice: [], lost: [] });
    await view.close();
  });

  test("it reads whole without scripts", async () => {
    const view = await open(whole, { javascript: false });
    const ids = await seen(view.page);
    assert.ok(ids.length > 80, `${ids.length}`);
    assert.match(await view.text(), /Rapat kerja cabang/);
    const broken = await view.page.$$eval("img", (all) =>
      all.filter((image) => image.complete && image.naturalWidth === 0).map((image) => image.alt));
    assert.deepEqual(broken, []);
    assertAlone(view, whole);
    await view.close();
  });

  for (const theme of ["light", "dark"]) {
    test(`it can be used by everybody, ${theme}, on a phone`, async () => {
      const view = await open(`${whole}#article/hanura-oki-rakercab-2022`, { theme, width: 360 });
      assert.deepEqual(await view.axe(), []);
      const wide = await view.page.evaluate(() => document.documentElement.scrollWidth);
      assert.ok(wide <= 360, `${wide} px wide`);
      await view.close();
    });
  }
});

test("one article in one file", async () => {
  const view = await open(article);
  assert.deepEqual(await seen(view.page), ["article/hanura-oki-rakercab-2022"]);
  const shown = await pictures(view.page);
  assert.ok(shown.count > 0 && shown.broken.length === 0, JSON.stringify(shown));
  const links = await view.page.$$eval("a[href]", (all) => all.map((link) => link.getAttribute("href") ?? ""));
  assert.deepEqual(links.filter((href) => !/^(https?:|#main|#article\/hanura-oki-rakercab-2022)/.test(href)), []);
  assertAlone(view, article);
  await view.close();
});

test("nothing in the file names a place outside of it, but links", () => {
  const html = readFileSync(new URL(whole), "utf8");
  const loads = html.match(/ (src|srcset|poster)="(?!data:)[^"]*"/g);
  assert.equal(loads, null);
  assert.equal(html.match(/<script/g)?.length, 1);
});
