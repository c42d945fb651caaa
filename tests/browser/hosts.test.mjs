// A built site on real hosts with the settings that they come with, at the root and two folders deep.

import assert from "node:assert/strict";
import { chmodSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { build } from "./build.mjs";
import { assertQuiet, browser, running } from "./harness.mjs";
import { available, start } from "./hosts.mjs";

/** @import { Browser, Page, View } from "./harness.mjs" */

const ARTICLE = "article/hanura-oki-rakercab-2022/";
const PLACES = ["/", "/koran/warta/"];

const { hosts, missing } = available();
if (missing.length > 0) console.error(`not tried, because they are not installed: ${missing.join(", ")}`);

/** @type {Browser} */
let chromium;
/** @type {string} */
let scratch;
/** @type {Record<string, string>} */
const folders = {};
before(async () => {
  scratch = mkdtempSync(path.join(tmpdir(), "warta-hosts-"));
  // Hosts that are started as root read as somebody else.
  chmodSync(scratch, 0o755);
  const built = path.join(scratch, "site");
  build("public/content/bundle.json", "--out", built);
  for (const [nth, place] of PLACES.entries()) {
    folders[place] = path.join(scratch, `root${nth}`);
    cpSync(built, path.join(folders[place], place), { recursive: true });
  }
  chromium = await browser();
});
after(async () => {
  await chromium.close();
  rmSync(scratch, { recursive: true });
});

/**
 * @param {Page} page
 * @param {string} word
 */
const heading = (page, word) => page.waitForFunction(
  (word) => document.querySelector("h1")?.innerText.includes(word), {}, word);

/**
 * What a reader does, by the address it begins at.
 *
 * @type {Record<string, (view: View) => Promise<unknown>>}
 */
const PATHS = {
  "the home page": async ({ page }) => {
    assert.ok(await page.$(".card-list a"));
  },
  "the home page, as index.html": async ({ page }) => {
    assert.ok(await page.$(".card-list a"));
  },
  "a deep link, a reload there, and a click": async (view) => {
    const { page } = view;
    await heading(page, "Hanura");
    await page.reload({ waitUntil: "load" });
    await running(page);
    await heading(page, "Hanura");
    await view.follow(".sidebar a.person-name");
    await heading(page, "Depit A");
    await page.reload({ waitUntil: "load" });
    await running(page);
    await heading(page, "Depit A");
  },
  "a deep link without its slash": async ({ page }) => heading(page, "Hanura"),
  "a tag page and its second page": async ({ page }) => {
    await heading(page, "Pemilu");
    await page.click("a[rel=next]");
    await page.waitForFunction(() => location.pathname.endsWith("tag/pemilu~page2/"));
    await page.waitForFunction(() => document.querySelector(".pager-here")?.innerText.includes("2"));
  },
};
const ADDRESSES = ["", "index.html", ARTICLE, ARTICLE.slice(0, -1), "tag/pemilu/"];

for (const host of hosts) {
  for (const place of PLACES) {
    describe(`${host.name} at ${place}`, () => {
      /** @type {Awaited<ReturnType<typeof start>> | undefined} */
      let server;
      /** @type {string} */
      let base;
      before(async () => {
        const own = path.join(scratch, `${host.name.replace(/\W/g, "")}${PLACES.indexOf(place)}`);
        server = await start(host, folders[place], own);
        base = server.origin + place;
      });
      after(() => server?.stop());

      for (const [nth, [name, work]] of Object.entries(PATHS).entries()) {
        test(name, async () => {
          const view = await chromium.open(base + ADDRESSES[nth]);
          await running(view.page);
          assert.equal(await view.page.evaluate(() => document.baseURI), base);
          await work(view);
          const pictures = await view.page.$$eval("img", (all) =>
            all.filter((image) => image.complete && image.naturalWidth === 0).map((image) => image.src));
          assert.deepEqual(pictures, [], "every picture is shown");
          assert.equal(await view.page.$(".load-error, .recovery"), null);
          assertQuiet(view);
          await view.close();
        });
      }

      test("an unknown address", async () => {
        for (const address of ["article/none/", "none", "a/b/c"]) {
          const answer = await fetch(base + address);
          const text = await answer.text();
          assert.equal(answer.status, 404, `${address}: ${text.slice(0, 200)}`);
          // Ours where the host knows 404.html by itself.
          if (!text.includes('data-page="not-found"')) continue;
          const view = await chromium.open(base + address, { ready: "main ul.ways-on a" });
          await running(view.page);
          assert.equal(await view.page.evaluate(() => document.baseURI), base);
          await Promise.all([
            view.page.waitForFunction(() => document.querySelector(".card-list")),
            view.page.click("main ul.ways-on a"),
          ]);
          assert.equal(view.page.url(), base);
          await view.close();
        }
      });
    });
  }
}
