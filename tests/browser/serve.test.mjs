// `warta serve` in a browser: a save shows at once, what is wrong stands over the page.

import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { ROOT, SITE, assertQuiet, browser } from "./harness.mjs";

/**
 * @import { Browser, Options, Page, View } from "./harness.mjs"
 * @typedef {Awaited<ReturnType<typeof serving>>} Server
 */

/** The terminal program: named by `./dev test`, or built by `cargo build -p warta-cli`. */
const WARTA = process.env.WARTA_BIN
  ?? path.join(ROOT, "target/debug", process.platform === "win32" ? "warta.exe" : "warta");

const PARAGRAPHS = Array.from({ length: 60 }, (_, nth) => `Paragraph ${nth} of a long article.`);

/** @param {object} changes */
const bundle = (changes = {}) => JSON.stringify({
  warta: 1,
  site: { title: "Warta Uji", language: "id" },
  articles: [
    {
      slug: "first", headline: "The first headline", standfirst: "In short.", authors: ["A. Writer"], tags: ["Test"],
      published: "2023-02-20", body: PARAGRAPHS, related: ["second"], ...changes,
    },
    {
      slug: "second", headline: "The second headline", standfirst: "In short.", authors: ["A. Writer"], tags: ["Test"],
      published: "2023-02-21", body: ["Words."], status: "draft",
    },
  ],
}, null, 2);

const MISTAKE = bundle().replace('"The first headline",', '"The first headline"');

/** @type {Browser} */
let chromium;
/** Programs that a test which failed left behind. */
const running = new Set();
before(async () => {
  assert.ok(existsSync(WARTA), `${WARTA} is not there: cargo build -p warta-cli`);
  chromium = await browser();
});
after(async () => {
  for (const program of running) program.kill();
  await chromium.close();
});

/** The program, and a folder of content. */
async function serving(site = SITE) {
  const folder = await mkdtemp(path.join(tmpdir(), "warta-serve-"));
  /** @param {string} text */
  const save = async (text) => {
    await writeFile(path.join(folder, "new.tmp"), text);
    await rename(path.join(folder, "new.tmp"), path.join(folder, "bundle.json"));
  };
  await save(bundle());
  let server = await start(folder, 0, site);
  const { url } = server;
  return {
    url,
    folder,
    save,
    stop: () => server.stop(),
    async startAgain() {
      server = await start(folder, new URL(url).port, site);
    },
    async close() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Starts the program, and waits until it says where it is.
 *
 * @param {string} folder
 * @param {number | string} port
 * @param {string} site
 */
async function start(folder, port, site) {
  const arguments_ = ["serve", folder, "--site", site, "--port", String(port)];
  const program = spawn(WARTA, arguments_, {
    env: { ...process.env, WARTA_LANGUAGE: "en" }, stdio: ["ignore", "ignore", "pipe"],
  });
  running.add(program);
  const ended = new Promise((done) => program.once("exit", (code) => {
    running.delete(program);
    done(code);
  }));
  const lines = createInterface({ input: program.stderr });
  const url = await new Promise((found, failed) => {
    /** @type {string[]} */
    const said = [];
    lines.on("line", (line) => {
      said.push(line);
      const address = /http:\/\/\S+\//.exec(line);
      if (address) found(address[0]);
    });
    void ended.then(() => failed(new Error(`it ended:\n${said.join("\n")}`)));
  });
  return {
    url,
    async stop() {
      program.kill("SIGINT");
      assert.equal(await ended, 0, "it ends as it should when it is told to");
    },
  };
}

/**
 * Waits until the panel says something that fits.
 *
 * @param {Page} page
 * @param {RegExp} pattern
 */
const says = (page, pattern) => page.waitForFunction((source) => {
  const root = document.getElementById("warta-serve")?.shadowRoot;
  return root && new RegExp(source).test(root.querySelector("[role=status]").textContent);
}, { timeout: 20_000 }, pattern.source);

/**
 * What stands in the panel.
 *
 * @param {Page} page
 */
const shown = (page) =>
  page.$eval("#warta-serve", (host) => host.shadowRoot.querySelector("section").innerText);

/**
 * Whether its list is open, and what has the focus.
 *
 * @param {Page} page
 */
const standing = (page) => page.$eval("#warta-serve", (host) => ({
  open: host.shadowRoot.querySelector("button").getAttribute("aria-expanded") === "true",
  seen: host.shadowRoot.querySelector("ol").getClientRects().length > 0,
  focus: host.shadowRoot.activeElement?.localName ?? null,
}));

/**
 * @param {Page} page
 * @param {string} words
 */
const heading = (page, words) =>
  page.waitForFunction((wanted) => document.querySelector("h1")?.innerText.includes(wanted), { timeout: 20_000 }, words);

/**
 * @param {string} address
 * @param {Options} options
 * @param {(page: Page, server: Server, view: View) => Promise<void>} work
 */
async function on(address, options, work) {
  const server = await serving();
  const view = await chromium.open(server.url + address, options);
  try {
    await work(view.page, server, view);
  } finally {
    await view.close();
    await server.close();
  }
}

test("a save shows at once, at the same address and the same place in the page", () =>
  on("article/first?x=1", {}, async (page, server, view) => {
    await heading(page, "The first headline");
    await page.evaluate(() => scrollTo(0, 600));
    await page.waitForFunction(() => Math.abs(scrollY - 600) < 4);
    await server.save(bundle({ headline: "Another headline" }));
    await heading(page, "Another headline");
    assert.equal(page.url(), `${server.url}article/first?x=1`);
    await page.waitForFunction(() => Math.abs(scrollY - 600) < 40, { timeout: 5000 });
    assertQuiet(view);
  }));

test("what is wrong stands over the page until it is mended", () =>
  on("article/first", { language: "en-GB" }, async (page, server, view) => {
    await says(page, /No problems/);
    await server.save(MISTAKE);
    await says(page, /1 error/);
    const list = await shown(page);
    assert.match(list, /bundle\.json:\d+:\d+/);
    assert.match(list, /comma/);
    await heading(page, "The first headline");
    assert.deepEqual(await view.axe(), []);
    await server.save(bundle());
    await says(page, /No problems/);
    assertQuiet(view);
  }));

test("the list is closed with a button or Escape, and stays as it was left", () =>
  on("article/first", { language: "en-GB" }, async (page, server, view) => {
    await server.save(MISTAKE);
    await says(page, /1 error/);
    assert.deepEqual(await standing(page), { open: true, seen: true, focus: null });
    await page.keyboard.press("Escape");
    assert.deepEqual(await standing(page), { open: false, seen: false, focus: null });
    await server.save(MISTAKE.replace("The first headline", "Wrong once more"));
    await heading(page, "Wrong once more");
    await says(page, /1 error/);
    assert.equal((await standing(page)).open, false);
    await page.$eval("#warta-serve", (host) => host.shadowRoot.querySelector("button").focus());
    await page.keyboard.press("Enter");
    assert.deepEqual(await standing(page), { open: true, seen: true, focus: "button" });
    await page.keyboard.press("Escape");
    assert.deepEqual(await standing(page), { open: false, seen: false, focus: "button" });
    assertQuiet(view);
  }));

test("on a phone most of the page stays free, in both themes and languages", async () => {
  const server = await serving();
  await server.save(bundle({ kicker: 1, genre: "x", published: "x", modified: 2, section: 3, related: 4, dateline: [], x: 5 }));
  for (const [theme, language, words] of /** @type {const} */ ([["light", "id-ID", /galat/], ["dark", "en-GB", /error/]])) {
    const view = await chromium.open(`${server.url}article/first`, { width: 320, height: 640, theme, language });
    await says(view.page, words);
    assert.equal((await standing(view.page)).open, false);
    await view.page.$eval("#warta-serve", (host) => host.shadowRoot.querySelector("button").click());
    assert.equal((await standing(view.page)).seen, true);
    const height = await view.page.$eval("#warta-serve", (host) =>
      host.shadowRoot.querySelector("section").getBoundingClientRect().height);
    assert.ok(height <= 640 * 0.45, `${height} px of 640`);
    const cut = await view.page.$eval("#warta-serve", (host) => {
      const list = host.shadowRoot.querySelector("[role=group]");
      return list.scrollHeight > list.clientHeight;
    });
    assert.ok(cut, "there is more than fits, and it scrolls");
    assert.equal(await view.page.evaluate(() => document.documentElement.scrollWidth), 320);
    assert.deepEqual(await view.axe(), []);
    assertQuiet(view);
    await view.close();
  }
  await server.close();
});

test("drafts are shown and marked, and the draft's page says that readers do not get it", () =>
  on("article/first", { language: "en-GB" }, async (page, _server, view) => {
    await says(page, /^No problems$/);
    const mark = await page.$eval('#app a[href$="article/second"]', (link) => getComputedStyle(link, "::before").content);
    assert.match(mark, /Draft/);
    await page.$eval('#app a[href$="article/second"]', (link) => link.click());
    await heading(page, "The second headline");
    await says(page, /Draft: readers do not get this article/);
    assertQuiet(view);
  }));

test("many pages at once are told over one connection", async () => {
  const server = await serving();
  const first = await chromium.open(`${server.url}article/first`);
  // A browser allows six connections to a server. Each of these pages needs one for a moment.
  const context = first.page.browserContext();
  const pages = [first.page];
  for (let nth = 0; nth < 8; nth += 1) {
    const page = await context.newPage();
    await page.goto(`${server.url}article/first`, { waitUntil: "domcontentloaded" });
    await page.waitForSelector("h1");
    pages.push(page);
  }
  await server.save(bundle({ headline: "For all of them" }));
  // A page in the background draws nothing; what it holds is there all the same.
  /** @param {Page} page */
  const told = (page) => page.waitForFunction(
    () => document.querySelector("h1")?.textContent.includes("For all of them"), { polling: "mutation", timeout: 20_000 });
  await Promise.all(pages.map(told));
  await first.close();
  await server.close();
});

test("a page waits for the program to come back, and goes on", async () => {
  const server = await serving();
  const view = await chromium.open(`${server.url}article/first`, { language: "en-GB" });
  await says(view.page, /No problems/);
  await server.stop();
  await says(view.page, /Waiting for warta serve/);
  await server.save(bundle({ headline: "Written meanwhile" }));
  await server.startAgain();
  await heading(view.page, "Written meanwhile");
  await says(view.page, /No problems/);
  // The connections that failed meanwhile are noted, and nothing else.
  assertQuiet(view, { allow: [/\/-\/events/] });
  await view.close();
  await server.close();
});

test("the editor's page opens what is served by itself", async () => {
  const server = await serving();
  const view = await chromium.open(`${server.url}preview/`, { ready: "[data-ready]", language: "en-GB" });
  /** @param {string} words */
  const drawn = (words) => view.page.waitForFunction((text) =>
    document.querySelector("iframe.page-frame-iframe").contentDocument?.querySelector("h1")?.textContent.includes(text), { timeout: 20_000 }, words);
  await drawn("The first headline");
  await server.save(bundle({ headline: "Saved in a text editor" }));
  await drawn("Saved in a text editor");
  assert.equal(await view.page.$(".notice"), null);
  assertQuiet(view);
  await view.close();
  await server.close();
});

test("the panel hides nothing of the page's end for good", () =>
  on("", { language: "en-GB" }, async (page, server) => {
    await server.save(MISTAKE);
    await says(page, /1 error/);
    await page.waitForFunction(() => parseFloat(getComputedStyle(document.body).paddingBlockEnd) > 0);
    for (const open of [true, false]) {
      await page.$eval("#warta-serve", (host, wanted) => {
        const button = host.shadowRoot.querySelector("button");
        if ((button.getAttribute("aria-expanded") === "true") !== wanted) button.click();
      }, open);
      await page.waitForFunction(() => {
        scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
        const panel = document.querySelector("#warta-serve").shadowRoot.querySelector("section").getBoundingClientRect();
        return document.querySelector("footer").getBoundingClientRect().bottom <= panel.top;
      }, { timeout: 10_000 });
    }
  }));

test("the editor's page is told and stays, because there is work in it", async () => {
  const site = await mkdtemp(path.join(tmpdir(), "warta-site-"));
  await mkdir(path.join(site, "preview"));
  await writeFile(path.join(site, "index.html"), '<head><link id="warta-bundle" href="content/bundle.json"></head>');
  await writeFile(path.join(site, "preview/index.html"),
    '<!doctype html><html lang="en"><head><title>Preview</title><link rel="icon" href="data:,"></head><body><h1>Preview</h1></body></html>');
  const server = await serving(site);
  const view = await chromium.open(`${server.url}preview`);
  assert.equal(view.page.url(), `${server.url}preview/`);
  await view.page.evaluate(() => {
    addEventListener("warta:changed", (event) => { globalThis.findings = /** @type {CustomEvent} */ (event).detail; });
  });
  await server.save(MISTAKE);
  await view.page.waitForFunction(() => globalThis.findings && globalThis.findings.errors > 0, { timeout: 20_000 });
  assert.equal(await view.page.$("#warta-serve"), null);
  // What the editor gets are the file's own bytes, drafts as they are.
  const text = await view.page.evaluate(() => fetch("../content/bundle.json").then((answer) => answer.text()));
  assert.equal(text, MISTAKE);
  assertQuiet(view);
  await view.close();
  await server.close();
  await rm(site, { recursive: true, force: true });
});
