// Built pages that something has changed on their way to the reader: a translator that wraps every text, an
// extension that adds elements, a network that ends too early, a program that takes the white space out. They
// stay readable, and the islands that are whole still act. In each of the browsers.

import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { build } from "./build.mjs";
import { BROWSERS, answers, browser, host, running } from "./harness.mjs";

/**
 * @import { TestContext } from "node:test"
 * @import { Browser, Page, View } from "./harness.mjs"
 */

const PAGES = {
  home: "",
  article: "article/hanura-oki-rakercab-2022/",
  person: "person/depit-a/",
  tag: "tag/pemilu/",
  directory: "directory/",
  saved: "saved/",
};

/** @type {string} */
let built;
before(() => {
  built = path.join(mkdtempSync(path.join(tmpdir(), "warta-robust-")), "site");
  build("public/content/bundle.json", "--out", built);
});
after(() => rmSync(path.dirname(built), { recursive: true }));

/** @param {string} address */
const file = (address) => readFileSync(path.join(built, address, "index.html"), "utf8");

/**
 * Opens a page that is made of other HTML, and of other elements once they are parsed.
 *
 * @param {TestContext} t
 * @param {Browser} started
 * @param {string} address
 * @param {{ html?: string, change?: () => void, keeps?: boolean }} [options]
 */
async function open(t, started, address, { html = file(address), change, keeps = false } = {}) {
  const site = await host({ site: built, base: "/koran/", unknown: "404", folders: "redirect" });
  const exact = new RegExp(`^${address}$`);
  site.faults.push([exact, answers.text(html, "text/html; charset=utf-8")]);
  if (!keeps) site.faults.push([/^offline\.js$/, answers.held]);
  const view = await started.open(site.url + address, {
    ready: null,
    before: async (page) => {
      page.setDefaultTimeout(12_000);
      // Before the islands start, as a translator or an extension does.
      if (change) {
        await page.evaluateOnNewDocument(`addEventListener("DOMContentLoaded", () => { (${change})(); document.documentElement.dataset.changed = ""; })`);
      }
    },
  });
  t.after(async () => {
    await view.close();
    await site.close();
  });
  return view;
}

/**
 * What is wrong, but for what this test's host does not have.
 *
 * @param {Pick<View, "noted">} view
 */
const errors = ({ noted }) => [...noted.crashed, ...noted.policy, ...noted.console.filter((it) => !/Failed to load resource/.test(it))];

/**
 * The heading and the first paragraph of a page are seen, and no page of errors is there.
 *
 * @param {Pick<View, "page" | "text">} view
 * @param {Awaited<ReturnType<typeof readsOf>>} original
 */
async function assertReadable({ page, text }, original) {
  /** @param {string} it */
  const words = (it) => it.replace(/\s+/g, "");
  const heading = words(await text("h1"));
  assert.equal(heading, words(original.heading));
  if (original.paragraph) assert.ok(words(await text("main")).includes(words(original.paragraph)), original.paragraph);
  assert.equal(await page.$(".recovery, .load-error"), null);
}

/**
 * The heading and the first paragraph of a page as it was built.
 *
 * @param {Page} page
 */
async function readsOf(page) {
  return page.evaluate(() => ({
    heading: document.querySelector("h1").innerText,
    paragraph: document.querySelector("main .paragraph, main p")?.innerText ?? "",
  }));
}

/** @param {Page} page */
async function assertThemeActs(page) {
  await page.$eval("[data-theme-name=dark]", (button) => button.click());
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
  assert.equal(await page.$eval("[data-theme-name=dark]", (button) => button.ariaPressed), "true");
}

/** @param {Page} page */
async function assertCardActs(page) {
  await page.$eval(".mention a", (link) => link.focus());
  await page.waitForSelector(".mention .mention-card");
  await page.evaluate(() => document.activeElement.blur());
  await page.waitForFunction(() => !document.querySelector(".mention .mention-card"));
}

/** @param {Page} page */
async function assertSaves(page) {
  await page.$eval(".save-button", (button) => button.click());
  await page.waitForFunction(() => /^\s*Tersimpan/.test(document.querySelector(".save-said").innerText));
}

/** What changes the elements of a page; each is run in it. */
const CHANGES = {
  "every text stands in a <font>": () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    /** @type {Text[]} */
    const texts = [];
    while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
    for (const text of texts) {
      if (!text.data.trim() || /** @type {Element} */ (text.parentElement).closest("script, style, template")) continue;
      const font = document.createElement("font");
      text.replaceWith(font);
      font.append(text);
    }
  },
  "every text stands in two <font>, as the translator of a browser does": () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    /** @type {Text[]} */
    const texts = [];
    while (walker.nextNode()) texts.push(/** @type {Text} */ (walker.currentNode));
    for (const text of texts) {
      if (!text.data.trim() || /** @type {Element} */ (text.parentElement).closest("script, style, template")) continue;
      const font = document.createElement("font");
      font.append(document.createElement("font"));
      text.replaceWith(font);
      /** @type {Element} */ (font.firstChild).append(text);
    }
  },
  "every element has another one first": () => {
    for (const element of document.querySelectorAll("body, body *:not(img, br, wbr, hr, input, source, track)")) {
      element.prepend(document.createElement("ins"));
    }
  },
  "every element has another one last": () => {
    for (const element of document.querySelectorAll("body, body *:not(img, br, wbr, hr, input, source, track)")) {
      element.append(document.createElement("ins"));
    }
  },
  "every element has a comment and a text first and last": () => {
    for (const element of document.querySelectorAll("body, body *:not(img, br, wbr, hr, input, source, track)")) {
      element.prepend(document.createComment("x"), " ");
      element.append(" ", document.createComment("x"));
    }
  },
};

const CUTS = 50;

for (const engine of BROWSERS) {
  describe(`in ${engine}`, () => {
    /** @type {Browser} */
    let started;
    before(async () => {
      started = await browser(engine);
    });
    after(() => started?.close());

    for (const [what, change] of Object.entries(CHANGES)) {
      describe(`where ${what}`, () => {
        for (const [name, address] of Object.entries(PAGES)) {
          test(`${name} reads, and its islands act`, async (t) => {
            const plain = await open(t, started, address);
            const original = await readsOf(plain.page);
            const view = await open(t, started, address, { change, keeps: name === "article" });
            const { page } = view;
            await running(page);
            assert.equal(await page.evaluate(() => document.documentElement.dataset.changed), "");
            await assertReadable(view, original);
            await assertThemeActs(page);
            if (name === "article") {
              await assertCardActs(page);
              await assertSaves(page);
            }
            if (name === "saved") await page.waitForFunction(() => document.querySelector(".offline-list").innerText.trim().length > 0);
            assert.deepEqual(errors(view), []);
          });
        }

        test("what changes after the islands have started does not stop them", async (t) => {
          const view = await open(t, started, PAGES.article, { keeps: true });
          const { page } = view;
          const original = await readsOf(page);
          await running(page);
          await page.evaluate(change);
          await assertReadable(view, original);
          await assertThemeActs(page);
          await assertCardActs(page);
          await assertSaves(page);
          assert.deepEqual(errors(view), []);
        });
      });
    }

    describe("where the white space was squeezed", () => {
      for (const [name, address] of Object.entries(PAGES)) {
        test(`${name} reads, and its islands act`, async (t) => {
          const plain = await open(t, started, address);
          const original = await readsOf(plain.page);
          // Scripts are allowed by what they hold, and stay.
          const parts = file(address).split(/(<script.*?<\/script>)/s);
          const html = parts.map((it, nth) => (nth % 2 === 1 ? it : it.replace(/\s+/g, " ").replace(/> </g, "><"))).join("");
          assert.ok(html.includes("</footer>") && !html.includes("\n<"));
          const view = await open(t, started, address, { html, keeps: name === "article" });
          const { page } = view;
          await running(page);
          await assertReadable(view, original);
          await assertThemeActs(page);
          if (name === "article") {
            await assertCardActs(page);
            await assertSaves(page);
          }
          assert.deepEqual(errors(view), []);
        });
      }
    });

    test(`an article that is cut at ${CUTS} places reads as far as it came, and what is whole of it acts`, async (t) => {
      const whole = file(PAGES.article);
      const start = whole.indexOf("<body>") + "<body>".length;
      let cut = "";
      const site = await host({ site: built, base: "/koran/", unknown: "404", folders: "redirect" });
      site.faults.push([new RegExp(`^${PAGES.article}$`), (request, response, next) =>
        answers.text(cut, "text/html; charset=utf-8")(request, response, next)]);
      site.faults.push([/^offline\.js$/, answers.held]);
      const view = await started.open(site.url + PAGES.person);
      t.after(async () => {
        await view.close();
        await site.close();
      });
      const { page, noted } = view;
      page.setDefaultTimeout(12_000);
      const acted = { theme: 0, card: 0 };
      for (let nth = 1; nth <= CUTS; nth += 1) {
        const at = start + Math.round((whole.length - start) * nth / CUTS);
        // Between two bytes of the page, in the middle of a tag or not.
        cut = whole.slice(0, at);
        const where = `cut at ${at} of ${whole.length}: …${cut.slice(-40)}`;
        for (const list of Object.values(noted)) list.length = 0;
        await page.goto(site.url + PAGES.article, { waitUntil: "load" });
        // Without a button nobody can tell that the islands are there but by what the script says.
        const islands = await page.evaluate(() => document.querySelectorAll("leptos-island").length);
        if (islands > 0) await running(page).catch(() => assert.fail(`the islands do not start: ${where}`));
        assert.equal(await page.$(".recovery, .load-error"), null, where);
        const heading = cut.includes("</h1>") ? /^Hanura OKI/ : /^/;
        assert.match(await page.evaluate(() => document.querySelector("h1")?.innerText ?? ""), heading, where);
        const paragraph = /<p class="paragraph">(.*?)<\/p>/.exec(cut)?.[1].replace(/<[^>]*>/g, "").replace(/\s+/g, "").replaceAll("&amp;", "&");
        if (paragraph) {
          const read = await page.evaluate(() => document.querySelector("main").innerText.replace(/\s+/g, ""));
          assert.ok(read.includes(paragraph), where);
        }
        const style = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
        assert.match(style, /system-ui/, where);
        /** @param {string} component */
        const isWhole = (component) => new RegExp(`data-component="${component}_.*?</leptos-island>`, "s").test(cut);
        if (isWhole("ThemeChoice")) {
          await assertThemeActs(page).catch((error) => assert.fail(`${error.message}: ${where}`));
          await page.evaluate(() => localStorage.clear());
          acted.theme += 1;
        }
        if (isWhole("MentionCards")) {
          await assertCardActs(page).catch((error) => assert.fail(`${error.message}: ${where}`));
          acted.card += 1;
        }
        assert.deepEqual([noted.crashed, noted.policy], [[], []], where);
        // Only an island that is damaged may say something.
        const last = cut.slice(cut.lastIndexOf("<leptos-island"));
        const isDamaged = cut.includes("<leptos-island") && !last.includes("</leptos-island>");
        const said = noted.console.filter((it) => !/Failed to load resource/.test(it));
        assert.ok(said.length <= (isDamaged ? 1 : 0), `${said.join("; ")}: ${where}`);
      }
      assert.ok(acted.theme > 0 && acted.card > 0, JSON.stringify(acted));
    });
  });
}
