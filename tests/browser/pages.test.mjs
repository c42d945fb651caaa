// Every type of page, in both themes and both languages, at 320 and 1280 px: an accessibility checker
// finds nothing, nothing is wider than the window, and the console stays silent.

import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { SITE, assertQuiet, browser, host } from "./harness.mjs";

/** @import { Browser, Host } from "./harness.mjs" */

const PAGES = {
  home: "",
  "home, second page": "?page=2",
  article: "article/hanura-oki-rakercab-2022",
  "article in English": "article/how-local-elections-in-indonesia-work",
  tag: "tag/pemilu",
  "tag, second page": "tag/pemilu?page=2",
  section: "section/partai",
  person: "person/ali-imron",
  party: "party/hanura",
  legislature: "party/dprd-oki",
  area: "area/oki",
  election: "election/pileg-2024",
  directory: "directory",
  report: "report",
  "not found": "article/no-such-article",
  gallery: "gallery",
};

// The gallery shows pictures that can't be loaded, on purpose, and opens another bundle than the one
// that the page preloads.
const ON_PURPOSE = [/broken/, /preloaded using link preload/];

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

for (const [name, address] of Object.entries(PAGES)) {
  describe(name, () => {
    for (const theme of ["light", "dark"]) {
      for (const language of ["id-ID", "en-GB"]) {
        for (const width of [320, 1280]) {
          test(`${theme}, ${language}, ${width} px`, async () => {
            const view = await chromium.open(site.url + address, { theme, language, width });
            await view.page.waitForSelector("footer");
            assert.deepEqual(await view.axe(), []);
            const wide = await view.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            assert.ok(wide <= 0, `${wide} px wider than the window`);
            assert.equal(await view.page.$eval("html", (root) => root.lang), language.slice(0, 2));
            assert.notEqual(await view.page.title(), "Warta");
            assertQuiet(view, { allow: ON_PURPOSE });
            await view.close();
          });
        }
      }
    }
  });
}
