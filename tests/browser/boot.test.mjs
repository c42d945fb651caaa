// How the site starts: at any address, on any static host, and when something is missing.

import assert from "node:assert/strict";
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { SITE, answers, assertQuiet, browser, host } from "./harness.mjs";

/** @import { Browser, Fault, Host, Site } from "./harness.mjs" */

/** @type {Browser} */
let chromium;
before(async () => { chromium = await browser(); });
after(() => chromium.close());

/**
 * Runs a test on a host of its own and closes everything after it.
 *
 * @param {Partial<Site>} options
 * @param {(site: Host) => Promise<void>} work
 */
async function on(options, work) {
  const site = await host({ site: SITE, ...options });
  try {
    await work(site);
  } finally {
    await site.close();
  }
}

describe("the site starts", () => {
  for (const base of ["/", "/koran/warta/"]) {
    test(`at ${base}, without a word in the console`, () => on({ base }, async (site) => {
      const view = await chromium.open(site.url);
      assertQuiet(view);
      assert.equal(await view.page.evaluate(() => document.baseURI), site.url);
      assert.equal(await view.page.$("#warta-shell"), null);
      await view.close();
    }));

    test(`below ${base}, at a deep link and after a reload`, () => on({ base }, async (site) => {
      for (const address of ["directory", "tag/pilkada?page=1", "person/nobody%2Fhere", "report"]) {
        const view = await chromium.open(site.url + address);
        assertQuiet(view);
        assert.equal(await view.page.evaluate(() => document.baseURI), site.url);
        const first = await view.text("h1");
        await view.page.reload({ waitUntil: "load" });
        await view.page.waitForSelector("h1");
        assert.equal(await view.text("h1"), first);
        assert.equal(view.page.url(), site.url + address);
        await view.close();
      }
    }));
  }

  // A host may send this page for the boot script too.
  test("without a word in the console at addresses beside which no boot script lies", () => on({ base: "/koran/" }, async (site) => {
    for (const address of ["content/bundle.json/", "tidak/ada/", "article/hanura-oki-rakercab-2022/"]) {
      const view = await chromium.open(site.url + address);
      assertQuiet(view);
      if (!address.startsWith("article/")) {
        assert.match(await view.text("h1"), /Halaman tidak ditemukan/);
        assert.ok((await view.text("main")).includes(`“${address}”`), "the address is named");
      }
      await view.close();
    }
  }));

  test("at a deep link on a host that answers with 404.html", () => on({ unknown: "404", base: "/a/" }, async (site) => {
    const view = await chromium.open(site.url + "party/none");
    assert.deepEqual(view.noted.policy, []);
    assert.deepEqual(view.noted.crashed, []);
    assert.equal(await view.page.evaluate(() => document.baseURI), site.url);
    await view.close();
  }));

  for (const [what, type] of [["no type", null], ["text/plain", "text/plain"]]) {
    test(`on a host that sends wasm with ${what}`, () => on({ types: { ".wasm": type } }, async (site) => {
      const view = await chromium.open(site.url);
      assertQuiet(view);
      await view.close();
    }));
  }

  test("in the theme that was chosen", () => on({}, async (site) => {
    const view = await chromium.open(site.url, { storage: { "warta.theme": "dark" } });
    assert.equal(await view.page.evaluate(() => document.documentElement.dataset.theme), "dark");
    await view.close();
  }));
});

describe("what can't start says so", () => {
  /** @type {[what: string, pattern: RegExp, fault: Fault, english: RegExp, address: RegExp][]} */
  const cases = [
    ["the viewer's module is missing", /warta-app.*\.wasm$/, answers.missing, /404/, /warta-app.*\.wasm/],
    ["the viewer's module is a page", /warta-app.*\.wasm$/, answers.html, /something else/, /warta-app.*\.wasm/],
    ["the viewer's module is damaged", /warta-app.*\.wasm$/, answers.text("\0asm\u0001\0\0\0oops", "application/wasm"), /damaged/, /warta-app.*\.wasm/],
    ["the reader's glue is missing", /warta-app.*\.js$/, answers.missing, /404/, /warta-app.*\.js/],
    ["the reader's glue is a page", /warta-app.*\.js$/, answers.html, /something else/, /warta-app.*\.js/],
    ["the worker's module is missing", /warta-worker.*\.wasm$/, answers.missing, /404/, /warta-worker.*\.wasm/],
    ["the worker's script is missing", /warta-worker.*\.js$/, answers.missing, /404/, /warta-worker.*\.js/],
    ["the worker's script is a page", /warta-worker.*\.js$/, answers.html, /something else/, /warta-worker.*\.js/],
    ["the connection breaks", /warta-app.*\.wasm$/, answers.broken, /connection/, /warta-app.*\.wasm/],
  ];
  for (const [what, pattern, fault, english, address] of cases) {
    test(what, () => on({ faults: [[pattern, fault]] }, async (site) => {
      const view = await chromium.open(site.url + "article/apa-saja", { ready: ".recovery h1" });
      const text = await view.text(".recovery");
      assert.match(text, english);
      assert.match(text, address);
      assert.match(text, /Muat ulang \/ Reload/);
      assert.deepEqual(view.noted.policy, []);
      // The button leads on once the fault is mended.
      site.faults.length = 0;
      await view.page.click(".recovery button");
      await view.page.waitForSelector("h1");
      await view.page.waitForFunction(() => !document.querySelector(".recovery"));
      await view.close();
    }));
  }

  test("a slow module", () => on({ faults: [[/warta-app.*\.wasm$/, answers.after(17_000)]] }, async (site) => {
    const view = await chromium.open(site.url, { ready: "#warta-shell button" });
    assert.match(await view.text("#warta-shell"), /slow/);
    await view.page.waitForSelector("h1");
    await view.close();
  }));

  test("an address without a boot script", () => on({ faults: [[/^boot\.js$/, answers.missing]] }, async (site) => {
    const view = await chromium.open(site.url, { ready: null });
    assert.match(await view.text(), /alamatnya mungkin keliru/);
    await view.close();
  }));

  test("a browser without scripts", () => on({}, async (site) => {
    const view = await chromium.open(site.url, { ready: null, javascript: false });
    assert.match(await view.text(), /needs JavaScript and WebAssembly/);
    await view.close();
  }));

  test("a program that panics after the page is drawn leaves the page", () => on({}, async (site) => {
    const view = await chromium.open(site.url);
    const heading = await view.text("h1");
    await view.page.evaluate(() => {
      // A trap of another module looks the same to the page as one of the reader's.
      const trap = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 116, 0, 0, 10, 5, 1, 3, 0, 0, 11]);
      void WebAssembly.instantiate(trap).then(({ instance }) => setTimeout(/** @type {() => void} */ (instance.exports.t)));
    });
    await view.page.waitForSelector(".recovery");
    assert.match(await view.text(".recovery"), /mistake of its own/);
    assert.equal(await view.text("h1"), heading);
    await view.close();
  }));
});

describe("the bundle", () => {
  const bundle = /^content\/bundle\.json$/;
  test("that is missing is reported with its address, and can be asked for again", () =>
    on({ faults: [[bundle, answers.missing]] }, async (site) => {
      const view = await chromium.open(site.url);
      const before = await view.text("main");
      assert.match(before, /content\/bundle\.json/);
      site.faults.length = 0;
      await view.page.click("main button");
      await view.page.waitForFunction(
        (old) => document.querySelector("main") && document.querySelector("main").innerText !== old, {}, before);
      assert.doesNotMatch(await view.text("main"), /content\/bundle\.json/);
      assert.deepEqual(view.noted.policy, []);
      await view.close();
    }));
});

describe("the built files", () => {
  test("hold no way to turn text into elements or programs", async () => {
    const scripts = (await readdir(SITE)).filter((name) => name.endsWith(".js"));
    assert.ok(scripts.length >= 3, "boot script, reader and worker");
    for (const name of scripts) {
      const text = await readFile(path.join(SITE, name), "utf8");
      // The viewer's always holds a setter of Leptos's, which nothing calls; see tests/tidy.rs.
      if (!name.startsWith("warta-app")) assert.ok(!text.includes("innerHTML"), `${name} uses innerHTML`);
      for (const sink of ["outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function("]) {
        assert.ok(!text.includes(sink), `${name} uses ${sink}`);
      }
    }
  });

  test("name the bundle in one place", async () => {
    const page = await readFile(path.join(SITE, "index.html"), "utf8");
    const link = '<link id="warta-bundle" rel="alternate" type="application/json" href="content/bundle.json">';
    assert.equal(page.split(link).length, 2);
    assert.equal(await readFile(path.join(SITE, "404.html"), "utf8"), page);
  });
});
