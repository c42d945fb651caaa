// For every test of the site in a browser: starts a browser, opens pages and records everything that goes
// wrong in them, and starts a host (server.mjs).

import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import puppeteer from "puppeteer-core";
import * as firefox from "./firefox.mjs";

export { answers, host } from "./server.mjs";

/**
 * @typedef {import("puppeteer-core").Page} Page
 * @typedef {import("./server.mjs").Fault} Fault
 * @typedef {import("./server.mjs").Host} Host
 * @typedef {import("./server.mjs").Site} Site
 * @typedef {Awaited<ReturnType<typeof browser>>} Browser
 * @typedef {Awaited<ReturnType<typeof open>>} View
 *
 * @typedef {object} Options How a page is opened; see `open`.
 * @property {number} [width]
 * @property {number} [height]
 * @property {string} [theme]
 * @property {string} [language]
 * @property {Record<string, string>} [storage]
 * @property {string | null} [ready]
 * @property {boolean} [reducedMotion]
 * @property {boolean} [javascript]
 * @property {(page: Page) => unknown} [before] Runs before the page is asked for.
 *
 * @typedef {object} Engine A browser, by how it is found and started, and what it is told of a page.
 * @property {() => string} executable
 * @property {import("puppeteer-core").LaunchOptions} options
 * @property {Prepare} prepare
 *
 * @typedef {(page: Page, system: System) => void | Promise<void>} Prepare Tells a page of the system that it is to be on.
 * @typedef {Required<Pick<Options, "theme" | "reducedMotion" | "javascript">>} System
 */

/** The checkout. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** The built site. */
export const SITE = process.env.WARTA_SITE ?? path.join(ROOT, "dist");

// Every host but this machine leads to a closed port, so that nothing leaves it; what a page asks of
// other hosts is noted all the same, and fails the test.
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--proxy-server=http://127.0.0.1:9",
  "--proxy-bypass-list=127.0.0.1",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

/**
 * Waits until the islands of a built page have been started.
 *
 * @param {Page} page
 * @param {{ timeout?: number }} [options]
 */
export const running = (page, options) =>
  page.waitForFunction(() => document.documentElement.dataset.islands === "started", options);

/**
 * Has the pages of a context wait for functions that may fail as long as what they look at is not there. By itself
 * a function that fails is never asked again, and the wait ends late with nothing but its time.
 *
 * @param {import("puppeteer-core").BrowserContext} context
 */
function waitPatiently(context) {
  const newPage = context.newPage.bind(context);
  context.newPage = async () => {
    const page = await newPage();
    const wait = page.waitForFunction.bind(page);
    page.waitForFunction = (predicate, ...rest) => {
      const value = typeof predicate === "string" ? `(${predicate})` : `(${predicate})(...given)`;
      // The driver takes a function as its text, and runs that in the page.
      const text = `(...given) => (async () => ${value})().catch(() => false)`;
      return wait(/** @type {typeof predicate} */ (Object.assign(() => {}, { toString: () => text })), ...rest);
    };
    return page;
  };
  return context;
}

/**
 * Does something that leads to another document, and waits for that. A browser may have fetched it before it was
 * asked for; the driver's own wait for a navigation then waits for an answer that does not come again.
 *
 * @param {Page} page
 * @param {() => unknown} act
 */
export async function leaves(page, act) {
  const loaded = new Promise((done, fail) => {
    page.once("load", done);
    setTimeout(fail, 30_000, new Error(`no other document was loaded: ${page.url()}`)).unref();
  });
  await act();
  await loaded;
}

/**
 * Waits until a host has not been asked for anything for half a second. The driver's own wait for an idle network
 * also counts what the browser fetches ahead, and may never hear of its end.
 *
 * @param {Host} site
 */
export async function rests(site) {
  for (let seen = -1; seen !== site.asked.length;) {
    seen = site.asked.length;
    await new Promise((done) => { setTimeout(done, 500); });
  }
}

/** Chromium, in the terms of firefox.mjs. @type {Engine} */
const chromium = {
  executable() {
    const found = process.env.CHROME
      ?? ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((candidate) => existsSync(candidate));
    assert.ok(found, "no browser: name one in CHROME, or run ./dev test");
    return found;
  },
  options: { args: FLAGS },
  async prepare(page, { theme, reducedMotion, javascript }) {
    // What a test said of a page (`before`, what is noted) does not hold for a page that was drawn before it was
    // asked for, as built pages propose.
    const client = await page.createCDPSession();
    await client.send("Page.setPrerenderingAllowed", { isAllowed: false });
    await page.setJavaScriptEnabled(javascript);
    await page.emulateMediaFeatures([
      { name: "prefers-color-scheme", value: theme },
      { name: "prefers-reduced-motion", value: reducedMotion ? "reduce" : "no-preference" },
    ]);
  },
};

/** @type {Record<string, Engine>} */
const ENGINES = { chromium, firefox };
/** The names of the browsers that a test can be run in. */
export const BROWSERS = Object.keys(ENGINES);

/** Starts a browser with an empty profile; `close` removes the profile as well. */
export async function browser(name = "chromium") {
  const { executable, options, prepare } = ENGINES[name];
  const executablePath = executable();
  const userDataDir = await mkdtemp(path.join(tmpdir(), "warta-test-"));
  const started = await puppeteer.launch({ ...options, executablePath, headless: true, userDataDir });
  return {
    puppeteer: started,
    /** @type {(url: string, options?: Options) => Promise<View>} */
    open: (url, options) => open(started, prepare, url, options),
    async close() {
      await started.close();
      await rm(userDataDir, { recursive: true, force: true });
    },
  };
}

/**
 * Opens an address in a context of its own and notes what goes wrong there.
 *
 * - `width`, `height`: of the window; `theme`: "light" or "dark", as the system says;
 *   `language`: of the browser.
 * - `storage`: what the browser remembers for the site.
 * - `ready`: a selector to wait for (default: the first heading), or null.
 *
 * What a browser can't be told of a page fails; `axe` is for Chromium only.
 * @param {import("puppeteer-core").Browser} started
 * @param {Prepare} prepare
 * @param {string} url
 * @param {Options} [options]
 */
async function open(started, prepare, url, options = {}) {
  const {
    width = 1280, height = 900, theme = "light", language = "id-ID", storage = {},
    ready = "h1", reducedMotion = false, javascript = true, before,
  } = options;
  const context = waitPatiently(await started.createBrowserContext());
  const page = await context.newPage();
  const origin = new URL(url).origin;
  /** @type {Record<"console" | "failed" | "elsewhere" | "policy" | "crashed", string[]>} */
  const noted = { console: [], failed: [], elsewhere: [], policy: [], crashed: [] };

  page.on("console", (message) => {
    const text = `${message.text()} (${message.location()?.url ?? ""})`;
    if (/Content Security Policy|TrustedScript|TrustedHTML|TrustedTypes/.test(text)) noted.policy.push(text);
    else if (["error", "warn"].includes(message.type())) noted.console.push(text);
  });
  page.on("pageerror", (error) => {
    // Firefox calls an error whatever it has to say against a page, its policy's reports among it.
    const list = /^Error: Content-Security-Policy:/.test(String(error)) ? noted.policy : noted.crashed;
    list.push(String(error));
  });
  page.on("requestfailed", (request) => noted.failed.push(`${request.url()} ${request.failure()?.errorText}`));
  page.on("request", (request) => {
    const asked = new URL(request.url());
    if (asked.protocol.startsWith("http") && asked.origin !== origin) noted.elsewhere.push(request.url());
  });
  page.on("response", (response) => {
    if (response.status() >= 400) noted.failed.push(`${response.url()} ${response.status()}`);
  });

  await prepare(page, { theme, reducedMotion, javascript });
  await page.setViewport({ width, height });
  await page.setExtraHTTPHeaders({ "accept-language": language });
  await page.evaluateOnNewDocument((remembered, tag) => {
    for (const [key, value] of Object.entries(remembered)) localStorage.setItem(key, value);
    Object.defineProperty(navigator, "language", { get: () => tag });
    Object.defineProperty(navigator, "languages", { get: () => [tag, tag.split("-")[0]] });
  }, storage, language);
  if (before) await before(page);
  await page.goto(url, { waitUntil: "load" });
  if (ready) await page.waitForSelector(ready, { timeout: 20_000 });
  return {
    page,
    noted,
    /** The text that a person sees. */
    text: (selector = "body") => page.$eval(selector, (element) => element.innerText),
    /**
     * Clicks and waits for the next heading with other words, in this document or the next.
     *
     * @param {string} selector
     */
    async follow(selector) {
      const before = await page.$eval("h1", (heading) => heading.textContent);
      await page.click(selector);
      await page.waitForFunction(
        (old) => document.readyState === "complete" && document.querySelector("h1")
          && document.querySelector("h1").textContent !== old, {}, before);
    },
    axe: () => axe(page),
    close: () => context.close(),
  };
}

/**
 * Fails where a page noted anything.
 *
 * @param {Pick<View, "noted">} view
 * @param {{ allow?: RegExp[] }} [options]
 */
export function assertQuiet({ noted }, { allow = [] } = {}) {
  for (const [kind, entries] of Object.entries(noted)) {
    const left = entries.filter((entry) => !allow.some((pattern) => pattern.test(entry)));
    assert.deepEqual(left, [], `nothing noted under "${kind}"`);
  }
}

const AXE = readFileSync(path.join(ROOT, "node_modules/axe-core/axe.min.js"), "utf8");
const LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What the accessibility checker finds, in one line for each element.
 *
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
async function axe(page) {
  // Into a world of its own: the page's policy forbids scripts that are not the site's, and the
  // checker must not change that.
  const client = await page.createCDPSession();
  const { frameTree } = await client.send("Page.getFrameTree");
  const { executionContextId } = await client.send("Page.createIsolatedWorld", {
    frameId: frameTree.frame.id, worldName: "axe",
  });
  /** @param {string} expression */
  const evaluate = async (expression, awaitPromise = false) => {
    const answer = await client.send("Runtime.evaluate", {
      expression, contextId: executionContextId, awaitPromise, returnByValue: true,
    });
    assert.equal(answer.exceptionDetails, undefined, JSON.stringify(answer.exceptionDetails));
    return answer.result.value;
  };
  await evaluate(`${AXE};0`);
  const found = await evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(LEVELS)} }).then((result) => result.violations.flatMap(
      (rule) => rule.nodes.map((node) => rule.id + ": " + node.target.join(" ") + ": " + node.failureSummary)))`,
    true,
  );
  await client.detach();
  return found;
}
