// What somebody who never saw JSON meets first at /preview: wrong files, wrong names, a narrow screen,
// another language, and work that is closed again.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { SITE, assertQuiet, host } from "./harness.mjs";
import { bundle, chromium, workspace, driven, mistaken, written } from "./preview_driver.mjs";

/** @import { Workspace } from "./preview_driver.mjs" */

const DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

/**
 * @param {Workspace} view
 * @param {string} name
 */
const notice = async (view, name) => {
  await view.page.waitForSelector(`[data-notice=${name}]`, { timeout: 10_000 });
  return view.text(`[data-notice=${name}] .notice-text`);
};

/**
 * Pastes words anywhere on the page.
 *
 * @param {Workspace} view
 * @param {string} text
 */
const paste = (view, text) => view.page.evaluate((words) => {
  const transfer = new DataTransfer();
  if (words) transfer.setData("text/plain", words);
  document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true, composed: true }));
}, text);

/**
 * The article with a picture in it and one that leads it.
 *
 * @param {string} src
 */
const pictured = (src) => {
  const value = bundle();
  value.articles[0].image = { src, alt: "Titik", width: 1, height: 1 };
  value.articles[0].body.push({ type: "image", src: `./${src}`, alt: "Titik", width: 1, height: 1 });
  value.articles[0].body.push(`![Titik](${src}) di dalam paragraf.`);
  return written(value);
};

for (const [given, content, said] of /** @type {[string, string, RegExp][]} */ ([
  ["berita.docx", "PK\u0003\u0004", /dokumen pengolah kata/],
  ["siaran.pdf", "%PDF-1.7", /adalah PDF/],
  ["bundle.json", "%PDF-1.7", /adalah PDF/],
  ["IMG_1.HEIC", "xxxx", /format yang tidak dapat ditampilkan/],
  ["suara.xlsx", "PK\u0003\u0004", /lembar sebar/],
  ["kabar.zip", "PK\u0003\u0004", /Keluarkan dahulu isinya/],
  ["foto.jpg", "x", /gambar atau rekaman, bukan naskah/],
])) {
  test(`to drop a wrong file on an empty workspace gets one plain answer: ${given} (${content.slice(0, 4)})`, async () => {
    const view = await workspace();
    await view.drop({ [given]: content });
    const answer = await notice(view, "open");
    assert.match(answer, said);
    assert.ok(answer.includes(given), answer);
    assert.equal(await view.page.$eval(".welcome", ({ hidden }) => hidden), false);
    assertQuiet(view);
    await view.close();
  });
}

test("what can't be pasted is said in the language of the interface", async () => {
  const view = await workspace({
    before: (page) => page.evaluateOnNewDocument(() => {
      Object.defineProperty(navigator, "clipboard", {
        value: { readText: () => Promise.reject(new DOMException("Read permission denied.", "NotAllowedError")) },
      });
    }),
  });
  await view.page.$$eval(".welcome .button", (buttons) => buttons[buttons.length - 1].click());
  assert.match(await notice(view, "open"), /tidak mengizinkan tombol ini.*\+V/);
  await paste(view, "Hanya sebuah kalimat.");
  await view.page.waitForFunction(() => /teks biasa/.test(document.querySelector("[data-notice=open]").textContent));
  await paste(view, "");
  await view.page.waitForFunction(() => /papan klip/.test(document.querySelector("[data-notice=open]").textContent));
  // What is right takes the answer away.
  await paste(view, written());
  await view.shows("Taman baca dibuka", "h1");
  assert.equal(await view.page.$("[data-notice=open]"), null);
  assertQuiet(view);
  await view.close();
});

test("a picture whose name differs in its letters' case is named, and one press writes it right", async () => {
  const view = await workspace();
  await view.drop({ "bundle.json": pictured("media/foto.svg"), "Foto.svg": DOT });
  const said = await notice(view, "picture-name");
  assert.match(said, /Berkasnya bernama “Foto\.svg”, di naskah tertulis “foto\.svg”/);
  assert.equal(await view.page.$("[data-notice=pictures]"), null, "nobody is sent to look for a folder");
  const none = () => view.page.$eval(".problems-none", (element) => element.textContent);
  assert.match(await none(), /1 gambar atau rekaman tidak ada di halaman \(media\/foto\.svg\)/, "that is not ready");
  await view.press("[data-notice=picture-name] .button");
  await view.inner().waitForSelector(".lead-picture img[src^='blob:']");
  await view.inner().waitForSelector(".article-body img[src^='blob:']");
  assert.match(await none(), /siap terbit/);
  await view.page.$$eval(".menu-save .menu-item", (items) => items.filter(({ textContent }) => textContent === "Unduh")[0].click());
  const [{ text }] = await view.downloads(1);
  assert.equal(text, pictured("media/Foto.svg"), "the rest is as it was");
  assert.equal(await view.page.$("[data-notice=picture-name]"), null);
  assertQuiet(view);
  await view.close();
});

test("a picture that no text names is answered with what to write", async () => {
  const view = await workspace();
  await view.drop({ "bundle.json": written() });
  await view.shows("Taman baca dibuka", "h1");
  await view.drop({ "foto.svg": DOT });
  assert.match(await notice(view, "open"), /"type": "image", "src": "foto\.svg"/);
  await view.close();
});

for (const language of ["id-ID", "en-GB"]) {
  test(`at 360 px nothing is cut off, ${language}`, async () => {
    const view = await workspace({ width: 360, height: 740, language });
    /** @param {string} selector */
    const inside = (selector) => view.page.$$eval(selector, (elements) => elements
      .filter((element) => element.offsetParent !== null)
      .map((element) => /** @type {const} */ ([element.textContent.trim(), element.getBoundingClientRect()]))
      .filter(([, { left, right }]) => left < 0 || right > innerWidth)
      .map(([words]) => words));
    await view.page.click(".menu-open summary");
    assert.equal(await view.page.$$eval(".menu-open .menu-item", (items) => items.filter(({ offsetParent }) => offsetParent).length), 4);
    assert.deepEqual(await inside("[open] .menu-item"), []);
    await view.page.click(".menu-open summary");
    await view.drop({ "bundle.json": written() });
    await view.shows("Taman baca dibuka", "h1");
    await view.page.click(".menu-save summary");
    assert.deepEqual(await inside("[open] .menu-item"), []);
    await view.page.click(".menu-save summary");
    await view.page.$$eval(".views .choice", (choices) => choices[1].click());
    assert.deepEqual(await inside(".part-page .choice, .part-page .check, .part-page select"), []);
    assert.equal(await view.page.evaluate(() => document.documentElement.scrollWidth), 360);
    assertQuiet(view);
    await view.close();
  });
}

test("a line that is wrapped goes on further in than it begins", async () => {
  const view = await workspace();
  const value = bundle();
  value.articles[0].body[0] = "kata ".repeat(200).trim();
  await view.drop({ "bundle.json": written(value) });
  await view.shows("Taman baca dibuka", "h1");
  const [first, next] = await view.page.evaluate(() => {
    const line = [...document.querySelector(".editor").shadowRoot.querySelectorAll(".cm-line")].filter(({ textContent }) => textContent.includes("kata kata"))[0];
    const range = document.createRange();
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    /** @type {[left: number, top: number][]} */
    const lefts = [];
    while (walker.nextNode()) {
      const text = /** @type {Text} */ (walker.currentNode);
      for (let at = 0; at < text.length; at++) {
        if (text.data[at] === " ") continue;
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const { left, top } = range.getBoundingClientRect();
        if (lefts.length === 0 || top > lefts[lefts.length - 1][1] + 4) lefts.push([left, top]);
      }
    }
    return lefts.map(([left]) => left);
  });
  assert.ok(next > first, `begins at ${first}, goes on at ${next}`);
  assertQuiet(view);
  await view.close();
});

test("after starting anew nothing of the former work is left to be seen", async () => {
  const view = await workspace();
  await view.drop({ "bundle.json": pictured("tidak-ada.svg") });
  await view.shows("Taman baca dibuka", "h1");
  await notice(view, "pictures");
  await view.page.$$eval(".menu-save .menu-item", (items) => items[items.length - 1].click());
  await view.page.waitForSelector("dialog[open]");
  await view.page.$$eval("dialog[open] .dialog-actions .button", (buttons) => buttons[buttons.length - 1].click());
  await view.page.waitForFunction(() => !document.querySelector(".welcome").hidden);
  assert.deepEqual(await view.page.$$eval(".part-page .setting-wide option", (options) => options.map(({ value }) => value)), ["", "election"]);
  assert.equal(await view.page.$(".notice"), null);
  // The next work begins with its own first article.
  const other = bundle();
  const alone = { ...other, articles: [{ ...other.articles[0], slug: "lain", headline: "Kabar lain" }] };
  await view.drop({ "bundle.json": written(alone) });
  await view.shows("Kabar lain", "h1");
  await view.close();
});

test("what was said of a save is gone with the next key", async () => {
  const view = await workspace({ before: (page) => page.evaluateOnNewDocument(() => { Reflect.deleteProperty(window, "showSaveFilePicker"); }) });
  await view.drop({ "bundle.json": written() });
  await view.shows("Taman baca dibuka", "h1");
  await view.type("Paragraf pertama", " satu");
  await view.press(".head .button-strong");
  assert.match(await notice(view, "saved"), /diunduh/);
  await view.type("Paragraf pertama satu", " dua");
  await view.page.waitForFunction(() => !document.querySelector("[data-notice=saved]"));
  await view.close();
});

test("a comparison names the parts in the words of the interface", async () => {
  const view = await workspace();
  const own = bundle();
  await view.drop({ "bundle.json": written({ ...own, articles: [{ ...own.articles[0], published: "2026-02-05", modified: "2026-02-06" }] }) });
  await view.shows("Taman baca dibuka", "h1");
  await view.page.evaluate((text) => {
    window.showOpenFilePicker = async () => [{ name: "terbit.json", getFile: async () => new File([text], "terbit.json") }];
  }, written(own));
  await view.press(".choice[data-value=compare]");
  await view.page.waitForSelector(".compare-base .button");
  await view.page.$$eval(".compare-base .button", (buttons) => buttons[1].click());
  await view.page.waitForSelector(".compare-list li");
  const said = await view.text(".compare-list");
  assert.match(said, /Tanggal terbit/);
  assert.match(said, /Tanggal diperbarui/);
  assert.doesNotMatch(said, /published|modified/);
  await view.close();
});

test("in Indonesian a problem is told in Indonesian", async () => {
  const view = await workspace();
  await view.drop({ "bundle.json": mistaken() });
  await view.problems(1);
  await view.press(".problem-go");
  await view.page.waitForFunction(() => document.querySelector(".problem-more .card-help")?.textContent);
  const langs = await view.page.$$eval(".problem-more .card-why, .problem-more .card-help, .problem-go .said-message",
    (elements) => elements.map((element) => /** @type {HTMLElement} */ (element.closest("[lang]")).lang));
  assert.deepEqual(langs, ["id", "id", "id"]);
  assert.match(await view.text(".problem-go"), /bukan slug/);
  assert.match(await view.text(".problem-more .card-why"), /Yang dipakai/);
  assert.match(await view.text(".problem-more .card-help"), /huruf kecil/);
  // The whole page of the code is one key away.
  await view.page.keyboard.press("F1");
  await view.page.waitForSelector("dialog[open] .explained");
  assert.match(await view.text("dialog[open]"), /Bukan slug|bukan slug/);
  assert.match(await view.text("dialog[open]"), /Benar/);
  assertQuiet(view);
  await view.close();
  const english = await workspace({ language: "en-GB" });
  await english.drop({ "bundle.json": mistaken() });
  await english.problems(1);
  await english.press(".problem-go");
  assert.match(await english.text(".problem-go"), /is not a slug/);
  assert.match(await english.text(".problem-more .card-help"), /lower-case letters/);
  await english.close();
});

test("the other language keeps what is selected and how far everything is scrolled", async () => {
  const view = await workspace();
  const value = bundle();
  value.articles[0].body = Array.from({ length: 150 }, (_, nth) => `Paragraf nomor ${nth}.`);
  await view.drop({ "bundle.json": written(value) });
  await view.shows("Taman baca dibuka", "h1");
  await view.inner().waitForFunction(() => document.querySelectorAll(".article-body p").length > 100);
  await view.inner().evaluate(() => scrollTo({ top: 900, behavior: "instant" }));
  await view.page.evaluate(() => { document.querySelector(".editor").shadowRoot.querySelector(".cm-scroller").scrollTop = 1500; });
  await view.holds("Paragraf nomor 50.");
  const seen = () => view.page.evaluate(() => {
    const scroller = document.querySelector(".editor").shadowRoot.querySelector(".cm-scroller");
    const { top } = scroller.getBoundingClientRect();
    const line = [...scroller.querySelectorAll(".cm-line")].find((each) => each.getBoundingClientRect().bottom > top + 2);
    return Number(/nomor (\d+)/.exec(line?.textContent ?? "")?.[1] ?? -1);
  });
  const before = await seen();
  assert.ok(before > 20, String(before));
  await view.stored();
  await Promise.all([
    view.page.waitForNavigation(),
    view.page.select(".head-settings select", "en"),
  ]);
  await view.page.waitForSelector("[data-ready]");
  assert.equal(await view.page.evaluate(() => document.documentElement.lang), "en");
  await view.page.waitForFunction(() => document.querySelector("iframe.page-frame-iframe").contentWindow?.scrollY === 900, { timeout: 10_000 });
  const after = await seen();
  assert.ok(Math.abs(after - before) <= 1, `line ${before} before, ${after} after`);
  await view.close();
});

test("the page of `warta serve` opens what is served, and gives no advice to run it", async (t) => {
  const own = await host({ site: SITE });
  t.after(() => own.close());
  const page = await readFile(path.join(SITE, "preview/index.html"), "utf8");
  own.faults.push([/^preview\/(?:index\.html)?$/, (_, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end(page.replace("</head>", '<script src="/-/live.js" defer></script></head>'))]);
  own.faults.push([/^-\/live\.js$/, (_, response) => response.writeHead(200, { "content-type": "text/javascript" }).end("")]);
  own.faults.push([/^content\/bundle\.json$/, (_, response) =>
    response.writeHead(200, { "content-type": "application/json" }).end(written().replace("Taman baca dibuka", "Dari warta serve"))]);
  const view = driven(await chromium.open(`${own.url}preview/`, { ready: "[data-ready]" }));
  await view.shows("Dari warta serve", "h1");
  await view.press(".button-round");
  const help = await view.text("dialog[open]");
  assert.doesNotMatch(help, /jalankan “warta serve”/);
  assert.match(help, /dilayani “warta serve”/);
  await view.press("dialog[open] .dialog-actions .button");
  // Unsaved work is not taken away by opening the page once more.
  await view.type("Dari warta serve", " punya saya");
  await view.stored();
  await view.reload();
  await view.shows("Dari warta serve punya saya", "h1");
  await view.page.waitForSelector("[data-notice=site] .button");
  assertQuiet(view);
  await view.close();
});

test("a picture that did not come leaves no hole on the home page's cards", async () => {
  const view = await workspace();
  const value = bundle();
  delete value.articles[1].status;
  for (const article of value.articles) article.image = { src: "tidak-ada.svg", alt: "Titik", width: 3, height: 2 };
  value.site.featured = ["taman-baca"];
  await view.drop({ "bundle.json": written(value) });
  await view.shows("Taman baca dibuka", "h1");
  await view.page.select(".part-page .setting-wide select", "");
  const cards = await view.inner().waitForFunction(() => {
    const failed = document.querySelectorAll(".card .picture-failed");
    if (failed.length < 2) return null;
    return [...document.querySelectorAll(".card")].map((card) => {
      const text = card.querySelector(".card-text").getBoundingClientRect();
      return [card.querySelector(".card-picture").offsetParent, Math.round(card.getBoundingClientRect().width - text.width)];
    });
  });
  assert.deepEqual(await cards.jsonValue(), [[null, 0], [null, 0]]);
  await view.close();
});
