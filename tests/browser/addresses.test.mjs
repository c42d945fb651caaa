// A site that draws everything from its bundle, at addresses that its own links do not have.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { SITE, answers, browser, host } from "./harness.mjs";
import { available, start } from "./hosts.mjs";

/** @import { Browser, Host, Page } from "./harness.mjs" */

const ARTICLE = "article/hanura-oki-rakercab-2022";

/** @type {Browser} */
let chromium;
before(async () => { chromium = await browser(); });
after(() => chromium.close());

/** @param {Page} page */
const robots = (page) => page.$$eval("meta[name=robots]", (all) => all.map((it) => it.content));
/** @param {Page} page */
const canonical = (page) => page.$eval("link[rel=canonical]", (link) => link.getAttribute("href"));

for (const base of ["/", "/koran/warta/"]) {
  for (const unknown of ["index", "404"]) {
    describe(`below ${base}, where a host answers unknown addresses with its ${unknown} page`, () => {
      /** @type {Host} */
let site;
      before(async () => { site = await host({ site: SITE, base, unknown }); });
      after(() => site.close());

      for (const end of ["/", "/index.html", "/#sidebar"]) {
        test(`an article's address with ${end} behind it opens the article`, async () => {
          const view = await chromium.open(site.url + ARTICLE + end);
          assert.match(await view.text("h1"), /Hanura/);
          assert.equal(view.page.url(), site.url + ARTICLE + end.replace(/^[^#]*/, ""));
          assert.equal(await view.page.evaluate(() => document.baseURI), site.url);
          assert.deepEqual(view.noted.policy, []);
          await view.page.reload({ waitUntil: "load" });
          await view.page.waitForSelector("h1");
          assert.match(await view.text("h1"), /Hanura/);
          await view.follow(".sidebar a.person-name");
          assert.deepEqual(await robots(view.page), []);
          await view.close();
        });
      }

      for (const address of ["a/b/c", "tidak/ada", "tidak-ada", "article/tidak-ada", "article/a/b/c/d", "article/", "a//b/"]) {
        test(`${address} is not found, in the site's own style, with a way home`, async () => {
          const view = await chromium.open(site.url + address);
          assert.match(await view.text("h1"), /Halaman tidak ditemukan/);
          assert.deepEqual(await robots(view.page), ["noindex"]);
          assert.equal(await canonical(view.page), null);
          assert.deepEqual(view.noted.policy, []);
          assert.notEqual(await view.page.evaluate(() => getComputedStyle(document.body).fontFamily), "");
          assert.ok(await view.page.$(".masthead"));
          await view.page.click("main ul.ways-on a");
          await view.page.waitForSelector(".card-list");
          assert.equal(view.page.url(), site.url);
          assert.deepEqual(await robots(view.page), [], "what is there may be found");
          await view.close();
        });
      }
    });
  }
}

test("a path that looks like another host asks no other host", async (t) => {
  const site = await host({ site: SITE });
  t.after(() => site.close());
  const view = await chromium.open(`${site.url}/other.example/x`);
  assert.match(await view.text("h1"), /Halaman tidak ditemukan/);
  assert.deepEqual(view.noted.elsewhere, []);
  await view.close();
});

test("the publication's name is shown before the program is there", async (t) => {
  const site = await host({ site: SITE, faults: [[/warta-app.*\.wasm$/, answers.held]] });
  t.after(() => site.close());
  const view = await chromium.open(site.url, { ready: "#warta-shell .shell-name" });
  assert.equal(await view.text(".shell-name"), "Warta Bilik");
  assert.equal(await view.page.title(), "Warta Bilik");
  const asked = site.asked.filter((it) => it.endsWith("content/bundle.json"));
  assert.equal(asked.length, 1, "the bundle is asked for once");
  await view.close();
});

test("a name is taken from the publication's own record only", async (t) => {
  const bundle = JSON.stringify({
    warta: 1,
    articles: [{ slug: "a", headline: "A", body: [{ type: "fact_box", title: "Bukan nama", body: ["B"] }] }],
    site: { links: [{ label: "}", url: "directory" }], title: "Koran \"Uji\"", language: "id" },
  });
  const site = await host({
    site: SITE,
    faults: [[/warta-app.*\.wasm$/, answers.held], [/^content\/bundle\.json$/, answers.text(bundle)]],
  });
  t.after(() => site.close());
  const view = await chromium.open(site.url, { ready: "#warta-shell .shell-name" });
  assert.equal(await view.text(".shell-name"), "Koran \"Uji\"");
  await view.close();
});

describe("the gallery opens and reloads on real hosts, although its fixtures lie in a folder of its name", () => {
  const scratch = mkdtempSync(path.join(tmpdir(), "warta-addresses-"));
  after(() => rmSync(scratch, { recursive: true }));
  const { hosts } = available();
  for (const name of ["python", "nginx"]) {
    test(name, async () => {
      const found = hosts.find((it) => it.name === name);
      assert.ok(found, `${name} is not installed`);
      const folder = path.join(scratch, `${name}-site`);
      cpSync(SITE, path.join(folder, "koran"), { recursive: true });
      const server = await start(found, folder, path.join(scratch, name));
      const view = await chromium.open(`${server.origin}/koran/gallery`, { ready: ".gallery-entry" });
      assert.equal(await view.page.evaluate(() => document.baseURI), `${server.origin}/koran/`);
      await view.page.reload({ waitUntil: "load" });
      await view.page.waitForSelector(".gallery-entry");
      await view.close();
      await server.stop();
    });
  }
});
