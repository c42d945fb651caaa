// What acts on a built page: each island does what it is there for, under the site's policy.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { build } from "./build.mjs";
import { answers, assertQuiet, browser, host, running } from "./harness.mjs";

/**
 * @import { TestContext } from "node:test"
 * @import { ElementHandle } from "puppeteer-core"
 * @import { Browser, Fault, Options, Page } from "./harness.mjs"
 */

const ARTICLE = "article/hanura-oki-rakercab-2022/";
const PERSON = "person/depit-a/";

/** @type {Browser} */
let chromium;
/** @type {string} */
let demo;
/** @type {string} */
let blocks;
before(async () => {
  const scratch = mkdtempSync(path.join(tmpdir(), "warta-islands-"));
  demo = path.join(scratch, "demo");
  build("public/content/bundle.json", "--out", demo);
  // Every block in every state, two of them broken on purpose.
  blocks = path.join(scratch, "blocks");
  build("public/gallery/bundle.json", "--keep-going", "--out", blocks);
  chromium = await browser();
});
after(async () => {
  await chromium.close();
  rmSync(path.dirname(demo), { recursive: true });
});

/**
 * Opens a page of a site on a host of its own, and waits for its islands.
 *
 * @param {TestContext} t
 * @param {string} address
 * @param {Options & { site?: string, keeps?: boolean, faults?: [RegExp, Fault][], started?: boolean }} [options]
 */
async function open(t, address, { site = demo, keeps = false, faults = [], started = true, ...options } = {}) {
  const own = await host({ site, base: "/koran/", unknown: "404", folders: "redirect", faults: [...faults] });
  if (!keeps) own.faults.push([/^offline\.js$/, answers.held]);
  const view = await chromium.open(own.url + address, options);
  t.after(async () => {
    await view.close();
    await own.close();
  });
  view.page.setDefaultTimeout(12_000);
  if (started) await running(view.page);
  return { ...view, site: own };
}

describe("light and dark", () => {
  /** @param {Page} page */
  const theme = (page) => page.evaluate(() => [
    document.documentElement.dataset.theme ?? "none",
    ...[...document.querySelectorAll("[data-theme-name][aria-pressed=true]")].map((it) => it.dataset.themeName),
    getComputedStyle(document.documentElement).colorScheme,
  ]);

  test("a choice shows at once, and on every other page from its first paint on", async (t) => {
    const view = await open(t, ARTICLE);
    const { page, site } = view;
    assert.deepEqual((await theme(page)).slice(0, 2), ["none", "auto"]);
    const light = await page.$eval("body", (it) => getComputedStyle(it).backgroundColor);
    await page.click("[data-theme-name=dark]");
    assert.deepEqual((await theme(page)).slice(0, 2), ["dark", "dark"]);
    const dark = await page.$eval("body", (it) => getComputedStyle(it).backgroundColor);
    assert.notEqual(dark, light);
    site.faults.push([/\.wasm$/, answers.held]);
    await page.goto(site.url + PERSON);
    assert.equal((await theme(page))[0], "dark");
    assert.equal(await page.$eval("body", (it) => getComputedStyle(it).backgroundColor), dark);
    site.faults.pop();
    await page.reload();
    await running(page);
    assert.deepEqual((await theme(page)).slice(0, 2), ["dark", "dark"]);
    await page.click("[data-theme-name=auto]");
    assert.equal(await page.$eval("body", (it) => getComputedStyle(it).backgroundColor), light);
    assertQuiet(view);
  });

  test("it is chosen by the keyboard too", async (t) => {
    const { page } = await open(t, ARTICLE);
    await page.focus("[data-theme-name=dark]");
    await page.keyboard.press("Space");
    assert.deepEqual((await theme(page)).slice(0, 2), ["dark", "dark"]);
    assert.equal(await page.evaluate(() => document.activeElement.dataset.themeName), "dark");
  });

  test("where nothing can be remembered it holds for the page", async (t) => {
    const { page, ...view } = await open(t, ARTICLE, {
      before: (it) => it.evaluateOnNewDocument(() => {
        Object.defineProperty(globalThis, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
      }),
    });
    await page.click("[data-theme-name=dark]");
    assert.deepEqual((await theme(page)).slice(0, 2), ["dark", "dark"]);
    assert.deepEqual(view.noted.crashed, []);
  });
});

describe("the card of a mention", () => {
  /** @param {Page} page */
  const cards = (page) => page.$$eval(".mention-card", (all) => all.filter((it) => it.checkVisibility()).length);

  for (const theme of ["light", "dark"]) {
    test(`comes with the pointer, stays under it, and goes with it, ${theme}`, async (t) => {
      const view = await open(t, ARTICLE, { theme });
      const { page } = view;
      assert.equal(await cards(page), 0);
      await page.hover(".mention");
      assert.equal(await cards(page), 1);
      assert.ok((await view.text(".mention-card")).length > 10);
      assert.deepEqual(await view.axe(), []);
      await page.hover(".mention-card");
      assert.equal(await cards(page), 1, "it can be pointed at");
      await page.mouse.move(1, 1);
      assert.equal(await cards(page), 0);
      assertQuiet(view);
    });
  }

  test("comes with the focus, and Escape sends it away until one comes again", async (t) => {
    const view = await open(t, ARTICLE);
    const { page } = view;
    await page.focus(".mention a");
    assert.equal(await cards(page), 1);
    await page.keyboard.press("Escape");
    assert.equal(await cards(page), 0);
    assert.equal(await page.evaluate(() => document.activeElement.className), "mention-link", "the focus stays");
    await page.focus(".masthead a");
    await page.focus(".mention a");
    assert.equal(await cards(page), 1);
    await page.focus(".masthead a");
    assert.equal(await cards(page), 0);
    await page.hover(".mention");
    await page.keyboard.press("Escape");
    assert.equal(await cards(page), 0);
    await page.mouse.move(1, 1);
    await page.hover(".mention");
    assert.equal(await cards(page), 1);
    assertQuiet(view);
  });

  test("there is one at a time, each its own", async (t) => {
    const { page, text } = await open(t, ARTICLE);
    const count = await page.$$eval("[data-card].mention", (all) => all.length);
    assert.ok(count > 1);
    const seen = new Set();
    for (let nth = 0; nth < count; nth += 1) {
      await (await page.$$(".mention"))[nth].$("a").then((link) => /** @type {ElementHandle<HTMLElement>} */ (link).focus());
      assert.equal(await cards(page), 1);
      seen.add(await text(".mention-card"));
    }
    assert.equal(seen.size, count);
  });

  test("its link leads to the page", async (t) => {
    const view = await open(t, ARTICLE);
    await view.follow(".mention a");
    assert.match(view.page.url(), /\/(person|party)\//);
  });
});

describe("saving", () => {
  /**
   * @param {Page} page
   * @param {RegExp} pattern
   */
  const said = (page, pattern) => page.waitForFunction((source) =>
    new RegExp(source).test(document.querySelector(".save-said").innerText), {}, pattern.source);

  test("says when the device has no room", async (t) => {
    const { page, site } = await open(t, ARTICLE, { keeps: true });
    const client = await page.createCDPSession();
    await page.waitForFunction(async () => globalThis.wartaAsk && (await wartaAsk("list")).includes("article/"), { polling: 50 });
    await client.send("Storage.overrideQuotaForOrigin", { origin: new URL(site.url).origin, quotaSize: 1 });
    await page.click(".save-button");
    await said(page, /ruang penyimpanan perangkat ini penuh/);
    assert.equal(await page.$eval(".save-button", (it) => it.innerText), "Simpan artikel");
    await client.send("Storage.overrideQuotaForOrigin", { origin: new URL(site.url).origin });
    await page.click(".save-button");
    await said(page, /^Tersimpan/);
    await page.click(".save-said a");
    await page.waitForSelector(".offline-list-page a");
    assert.match(await page.$eval(".offline-list-page a", (it) => it.getAttribute("href") ?? ""), /hanura/);
  });

  test("says when the browser keeps nothing", async (t) => {
    const { page } = await open(t, ARTICLE, {
      before: (it) => it.evaluateOnNewDocument(() => {
        ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("no", "SecurityError"));
      }),
    });
    await page.click(".save-button");
    await said(page, /Peramban ini tidak dapat menyimpan halaman/);
  });

  test("says while it is under way, and is asked for once", async (t) => {
    const { page } = await open(t, ARTICLE, {
      before: (it) => it.evaluateOnNewDocument(() => {
        globalThis.asked = [];
        Object.defineProperty(globalThis, "wartaAsk", {
          get: () => (/** @type {string} */ what) => {
            globalThis.asked.push(what);
            return what === "save" ? new Promise((done) => { globalThis.finish = done; }) : Promise.resolve("");
          },
          set: () => {},
        });
      }),
    });
    await page.click(".save-button");
    await page.waitForFunction(() => document.querySelector(".save-button").innerText === "Menyimpan…");
    await page.click(".save-button");
    await page.evaluate((line) => globalThis.finish(line), `saved\t${ARTICLE}\t2026-01-01T00:00:00Z\tHanura`);
    await page.waitForFunction(() => document.querySelector(".save-button").innerText === "Batal simpan");
    assert.equal((await page.evaluate(() => globalThis.asked)).filter((it) => it === "save").length, 1);
  });
});

describe("a press before the islands are there", () => {
  /**
   * Opens a page whose program waits until it is let go on.
   *
   * @param {TestContext} t
   * @param {string} address
   * @param {Options & { site?: string }} [options]
   */
  const waiting = async (t, address, options) => {
    let goOn = () => {};
    const may = new Promise((done) => { goOn = () => done(undefined); });
    /** @type {[RegExp, Fault]} */
    const held = [/warta-islands-.*\.wasm$/, (_request, _response, next) => may.then(next)];
    return { ...await open(t, address, { ...options, faults: [held], started: false }), goOn };
  };

  test("acts once they are, for the last button that was pressed", async (t) => {
    const view = await waiting(t, ARTICLE);
    const { page } = view;
    await page.click("[data-theme-name=light]");
    await page.click("[data-theme-name=dark]");
    await page.click("h1");
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), undefined);
    view.goOn();
    await page.waitForFunction(() => document.documentElement.dataset.theme === "dark");
    assert.equal(await page.$eval("[data-theme-name=dark]", (it) => it.ariaPressed), "true");
    assert.equal(await page.evaluate(() => localStorage.getItem("warta.theme")), "dark");
    assertQuiet(view);
  });

  test("asks another host for nothing that was not pressed", async (t) => {
    const { page, noted, goOn } = await waiting(t, "article/block-image/", { site: blocks });
    await page.click("h1");
    await page.focus("[data-show]");
    goOn();
    await running(page);
    await page.waitForNetworkIdle();
    assert.deepEqual(noted.elsewhere, []);
  });
});

describe("what can't be let go of", () => {
  const LINE = `saved\t${ARTICLE}\t2026-01-01T00:00:00Z\tHanura`;
  // The worker lists one page, and does nothing else that it is asked for.
  /** @param {Page} it */
  const unwilling = (it) => it.evaluateOnNewDocument((line) => {
    Object.defineProperty(globalThis, "wartaAsk", {
      get: () => (/** @type {string} */ what) => what === "list" ? Promise.resolve(line) : Promise.reject("UnknownError"),
      set: () => {},
    });
  }, LINE);

  for (const [address, button, status, label] of [
    [ARTICLE, ".save-button", ".save-said", "Batal simpan"],
    ["saved/", ".offline-list-page .save-button", ".offline-list-failed", "Batal simpan"],
    ["saved/", ".offline-list-clear .button", ".offline-list-failed", "Hapus"],
  ]) {
    test(`is said by ${button} of ${address}`, async (t) => {
      const { page } = await open(t, address, { before: unwilling });
      await page.waitForFunction((selector, words) => document.querySelector(selector)?.innerText.startsWith(words), {}, button, label);
      await page.click(button);
      await page.waitForFunction((selector) => /^Simpanan tidak terhapus\./.test(document.querySelector(selector).innerText), {}, status);
      assert.ok((await page.$eval(button, (it) => it.innerText)).startsWith(label), "it is still there");
    });
  }
});

describe("what another host has", () => {
  for (const [what, address, host, drawn] of [
    ["picture", "article/block-image/", "https://pictures.example/harbour.jpg", ".asked img"],
    ["embed", "article/block-embed/", "https://www.youtube-nocookie.com/embed/aqz-KE-bpKQ", ".asked iframe"],
    ["picture in a gallery", "article/block-gallery/", "https://pictures.example/market.jpg", ".asked img"],
  ]) {
    test(`a ${what} is asked for when its button is pressed, and not before`, async (t) => {
      const { page, noted, site } = await open(t, address, { site: blocks });
      await page.hover("[data-show]");
      await page.focus("[data-show]");
      await page.waitForNetworkIdle();
      assert.deepEqual([...noted.elsewhere], [], "nothing leaves before");
      assert.equal(await page.$(drawn), null);
      const before = site.asked.length;
      // Other hosts can't be reached here; what counts is that they are asked.
      await page.keyboard.press("Enter");
      await page.waitForSelector(drawn);
      await page.waitForNetworkIdle();
      assert.ok(noted.elsewhere.includes(host), String(noted.elsewhere));
      assert.equal(await page.$eval(drawn, (/** @type {HTMLImageElement | HTMLIFrameElement} */ it) => it.src), host);
      assert.equal(site.asked.length, before);
      assert.deepEqual([noted.policy, noted.crashed], [[], []]);
    });
  }
});

describe("a picture that can't be loaded", () => {
  test("says so in its place, whether it failed before the islands were there or after", async (t) => {
    const { page, noted } = await open(t, ARTICLE, { faults: [[/media\/dapil/, answers.missing]] });
    await page.waitForSelector(".picture-failed");
    const shown = await page.$eval(".picture-failed", (it) => /** @type {const} */ ([
      /** @type {HTMLElement} */ (it.previousElementSibling).hidden, it.innerText,
    ]));
    assert.equal(shown[0], true);
    assert.match(shown[1], /Gambar tidak dapat dimuat/);
    assert.ok(shown[1].length > 40, "with the words for the picture");
    const count = await page.$$eval(".picture-failed", (all) => all.length);
    await page.$eval("img.picture:not([hidden])", (it) => { it.src = "content/media/none.png"; });
    await page.waitForFunction((before) => document.querySelectorAll(".picture-failed").length === before + 1, {}, count);
    assert.deepEqual([noted.policy, noted.crashed], [[], []]);
  });
});

/**
 * The pages of a site, by their addresses, but those that lead on to another.
 *
 * @param {string} folder
 */
const pagesOf = (folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((it) => /(^|\/)index\.html$/.test(it)
  && !readFileSync(path.join(folder, it), "utf8").includes('http-equiv="refresh"'))
  .map((it) => it.replace(/index\.html$/, "")).concat("404.html", "offline.html");

describe("the policy says nothing, and nothing goes wrong, on any page with everything on it pressed", () => {
  for (const [name, site] of /** @type {const} */ ([["of the demonstration", () => demo], ["of the gallery of blocks", () => blocks]])) {
    test(`pages ${name}`, async (t) => {
      const own = await host({ site: site(), base: "/koran/", unknown: "404", folders: "redirect" });
      own.faults.push([/^offline\.js$/, answers.held]);
      const view = await chromium.open(own.url, { width: 360 });
      t.after(async () => {
        await view.close();
        await own.close();
      });
      const { page, noted } = view;
      const pages = pagesOf(site());
      assert.ok(pages.length > 50);
      for (const address of pages) {
        await page.goto(own.url + address, { waitUntil: "domcontentloaded" });
        // The islands start at once where somebody touches the page.
        await page.evaluate(() => dispatchEvent(new PointerEvent("pointerdown")));
        await page.waitForFunction(() => document.documentElement.dataset.islands === "started", {});
        await page.evaluate(() => {
          for (const details of document.querySelectorAll("details")) details.open = true;
          for (const mention of document.querySelectorAll(".mention")) mention.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
          for (const button of document.querySelectorAll("main button:not(.save-button, [data-reload]), .settings button")) button.click();
        });
        const wrong = [...noted.policy, ...noted.crashed, ...noted.console.filter((it) => !/Failed to load resource|ERR_/.test(it))];
        assert.deepEqual(wrong, [], address);
      }
    });
  }
});
