// An article as a newsroom sends it, at /preview: pasted or dropped it becomes a bundle; and writing prose
// between quotation marks.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertQuiet } from "./harness.mjs";
import { bundle, workspace, mistaken, written } from "./preview_driver.mjs";

/** @import { Workspace } from "./preview_driver.mjs" */

const SENT = [
  "Kabar.example UMP ---- Panitia Taman Umpama mulai bekerja. Rapat pertamanya digelar di balai kabupaten.",
  "\"Kami ingin satu taman di tiap desa,\"terangnya di sela -sela rapat Jumat (11/03).",
  "Ketua panitia, Budi Al-Misal SH menambahkan, rapat berlanjut.",
  "Penulis : Sari Contoh",
  "Editor : Elok",
  "Tag : UMP Taman musyawarah 2024",
].join("\r\n");

/**
 * Pastes words: into the source, where it has the focus, or else anywhere.
 *
 * @param {Workspace} view
 * @param {string} text
 */
const paste = (view, text) => view.page.evaluate((words) => {
  const transfer = new DataTransfer();
  transfer.setData("text/plain", words);
  const content = document.querySelector(".editor").shadowRoot.querySelector(".cm-content");
  const target = document.querySelector(".editor").shadowRoot.activeElement === content ? content : document.body;
  target.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true, composed: true }));
}, text);

/**
 * @param {Workspace} view
 * @param {string} name
 */
const notice = (view, name) => view.page.waitForSelector(`[data-notice=${name}]`, { timeout: 10_000 });
/** @param {Workspace} view */
const chosen = (view) => view.page.evaluate(() => String(document.querySelector(".editor").shadowRoot.getSelection?.() ?? getSelection()));
/** @param {Workspace} view */
const inSource = (view) => view.page.evaluate(() =>
  document.querySelector(".editor").shadowRoot.activeElement?.className.includes("cm-content") ?? false);

/**
 * Opens a bundle whose first paragraph is this one, and puts the cursor behind some words of it.
 *
 * @param {string} paragraph
 * @param {string} after
 */
async function writing(paragraph, after) {
  const view = await workspace();
  const value = bundle();
  value.articles[0].body = [paragraph, "Akhir."];
  await view.drop({ "bundle.json": written(value) });
  await view.shows("Taman baca dibuka", "h1");
  await view.type(after, "");
  return view;
}

/** @param {Workspace} view */
async function isTheArticle(view) {
  await view.shows("Panitia Taman Umpama mulai bekerja", "h1");
  await view.shows("“Kami ingin satu taman di tiap desa,”terangnya", ".article-body");
  await view.shows("UMP", ".dateline");
  await view.shows("Sari Contoh", ".byline");
  const codes = await view.problems(4);
  assert.deepEqual([...codes].sort(), ["W0502", "W0532", "W0533", "W0534"]);
  await notice(view, "article");
  assert.match(await view.text("[data-notice=article] .notice-text"), /judul.*penulis.*3 hal perlu diperiksa/);
}

test("a text that is pasted on the start page is the article at once, and Undo brings the text back", async () => {
  const view = await workspace();
  await paste(view, SENT);
  await isTheArticle(view);
  assert.match(await view.source(), /"slug": "panitia-taman-umpama-mulai-bekerja"/);
  await view.press("[data-notice=article] .button");
  await view.holds("Kabar.example UMP ---- Panitia Taman Umpama");
  await view.holds("\"warta\"", false);
  assert.equal(await view.page.$("[data-notice=article]"), null);
  // And forth again.
  await view.page.keyboard.down("Control");
  await view.page.keyboard.press("y");
  await view.page.keyboard.up("Control");
  await view.holds("\"warta\": 1");
  assertQuiet(view);
  await view.close();
});

test("a text file that is dropped is the article, and is saved as a bundle", async () => {
  const view = await workspace({ before: (page) => page.evaluateOnNewDocument(() => { Reflect.deleteProperty(window, "showSaveFilePicker"); }) });
  await view.drop({ "berita.txt": SENT });
  await isTheArticle(view);
  await view.press(".head .button-strong");
  const [{ name, text }] = await view.downloads(1);
  assert.equal(name, "bundle.json");
  assert.equal(JSON.parse(text).articles[0].headline, "Panitia Taman Umpama mulai bekerja");
  assertQuiet(view);
  await view.close();
});

test("a text that is pasted into an empty source is the article, and Undo brings back the text, then nothing", async () => {
  const view = await workspace();
  await view.drop({ "bundle.json": written() });
  await view.shows("Taman baca dibuka", "h1");
  await view.type("\"warta\"", "");
  await view.page.keyboard.down("Control");
  await view.page.keyboard.press("a");
  await view.page.keyboard.up("Control");
  await view.page.keyboard.press("Delete");
  await view.holds("warta", false);
  await paste(view, SENT);
  await isTheArticle(view);
  await view.press("[data-notice=article] .button");
  await view.holds("Kabar.example UMP ----");
  assert.ok(await inSource(view), "one goes on writing");
  await view.page.keyboard.down("Control");
  await view.page.keyboard.press("z");
  await view.page.keyboard.up("Control");
  await view.holds("Kabar.example", false);
  assertQuiet(view);
  await view.close();
});

test("beside other work an article gets a file of its own", async () => {
  const view = await workspace();
  await view.drop({ "bundle.json": written() });
  await view.shows("Taman baca dibuka", "h1");
  await view.drop({ "berita.txt": SENT });
  await view.page.waitForSelector("dialog[open]");
  await view.page.$$eval("dialog[open] .dialog-actions .button", (buttons) => buttons[0].click());
  await view.holds("Taman baca dibuka");
  await view.page.waitForFunction(() => [...document.querySelectorAll(".part-source select option")].some(({ value }) => value === "berita.json"));
  assertQuiet(view);
  await view.close();
});

for (const [name, text] of [["kalimat.txt", "Hanya sebuah kalimat."], ["kosong.txt", " \n"]]) {
  test(`what is no article is refused plainly: ${name}`, async () => {
    const view = await workspace();
    await view.drop({ [name]: text });
    await notice(view, "open");
    assert.match(await view.text("[data-notice=open]"), /bukan artikel/);
    assert.equal(await view.page.$eval(".welcome", ({ hidden }) => hidden), false);
    assertQuiet(view);
    await view.close();
  });
}

test("Enter in a paragraph begins the next one", async () => {
  const view = await writing("Kalimat satu. Kalimat dua.", "Kalimat satu.");
  await view.page.keyboard.press("Enter");
  await view.shows("Kalimat satu.Kalimat dua.", ".article-body");
  assert.match(await view.source(), /^ +"Kalimat satu\.",\n +"Kalimat dua\.",\n +"Akhir\."/m);
  await view.page.keyboard.type("Di sini: ");
  await view.holds("\"Di sini: Kalimat dua.\"");
  // In another text it is the editor's own key.
  assert.deepEqual(await view.problems(0), []);
  assertQuiet(view);
  await view.close();
});

test("several lines that are pasted into a paragraph are paragraphs, and marks are escaped", async () => {
  const view = await writing("Awal tengah.", "Awal");
  await paste(view, " \"satu\" C:\\a\r\nDua\tkata\nTiga");
  await view.holds("Tiga tengah.");
  assert.match(await view.source(), /"Awal\\"satu\\" C:\\\\a",\n +"Dua kata",\n +"Tiga tengah\."/);
  await view.type("Taman baca dibuka", "");
  await paste(view, " \"lagi\"\n");
  await view.holds("\"Taman baca dibuka \\\"lagi\\\"\"");
  assert.deepEqual(await view.problems(0), []);
  assertQuiet(view);
  await view.close();
});

test("what was copied in the source is pasted as it is", async () => {
  const view = await writing("Kata \"kutip\" ini.", "ini.");
  await view.page.keyboard.down("Shift");
  await view.page.keyboard.press("Home");
  await view.page.keyboard.up("Shift");
  assert.match((await chosen(view)).trim(), /Kata \\"kutip\\" ini\.$/);
  const own = await view.page.evaluate(() => {
    const content = document.querySelector(".editor").shadowRoot.querySelector(".cm-content");
    const transfer = new DataTransfer();
    content.dispatchEvent(new ClipboardEvent("copy", { clipboardData: transfer, bubbles: true, cancelable: true, composed: true }));
    return transfer.getData("text/plain");
  });
  await view.type("Akhir.", "");
  await paste(view, own);
  await view.page.waitForFunction((text) => {
    const lines = document.querySelector(".editor").shadowRoot.querySelectorAll(".cm-line");
    return [...lines].map((line) => line.textContent).join("\n").includes(`Akhir.${text}`);
  }, {}, own);
  await view.close();
});

test("a click in the page selects the words without their marks", async () => {
  const view = await writing("Kalimat satu.", "Kalimat");
  await view.inner().waitForSelector(".article-body > [data-preview-pick]");
  await view.inner().$eval(".article-body > p", (paragraph) => paragraph.click());
  await view.page.waitForFunction(() =>
    String(document.querySelector(".editor").shadowRoot.getSelection?.() ?? getSelection()) === "Kalimat satu.");
  await view.page.keyboard.type("Baru.");
  await view.shows("Baru.", ".article-body");
  await view.close();
});

test("a quotation mark before words is one mark", async () => {
  const view = await writing("(Kalimat) satu.", "\"headline\":");
  await view.page.keyboard.press("End");
  await view.page.keyboard.press("Enter");
  await view.page.keyboard.type("“kata” lain");
  for (let times = 0; times < "“kata” lain".length; times++) await view.page.keyboard.press("ArrowLeft");
  await view.page.keyboard.type("\"");
  await view.holds("\"“kata” lain");
  await view.holds("\"\"“kata", false);
  // At the end of a line it still brings its partner.
  await view.page.keyboard.press("End");
  await view.page.keyboard.press("Enter");
  await view.page.keyboard.type("\"x");
  await view.holds("\"x\"");
  await view.close();
});

test("a field that is chosen comes with the beginning of its value, and the cursor in it", async () => {
  const view = await writing("Kalimat satu.", "\"headline\": \"Taman baca dibuka\",");
  await view.page.keyboard.press("Enter");
  await view.page.keyboard.type("edit");
  await view.page.keyboard.down("Control");
  await view.page.keyboard.press("Space");
  await view.page.keyboard.up("Control");
  await view.page.waitForFunction(() => /editors/.test(document.querySelector(".editor").shadowRoot.querySelector(".cm-tooltip-autocomplete [aria-selected]")?.textContent ?? ""));
  // A list that just came up takes no key for a moment, so that nobody chooses by mistake.
  await view.page.waitForFunction(() => document.querySelector(".editor").shadowRoot.querySelector(".cm-tooltip-autocomplete"));
  await view.page.evaluate(() => document.querySelector(".editor").shadowRoot.querySelector(".cm-tooltip-autocomplete [aria-selected]")
    .dispatchEvent(new MouseEvent("mousedown", { bubbles: true, cancelable: true, composed: true })));
  await view.holds("\"editors\": [\"\"]");
  await view.page.keyboard.type("Elok");
  await view.holds("\"editors\": [\"Elok\"]");
  await view.close();
});

test("Ctrl-. mends what is at the cursor; the focus stays, and a button takes it back", async () => {
  const view = await workspace();
  await view.drop({ "bundle.json": mistaken() });
  await view.problems(1);
  await view.type("\"Taman B", "");
  await view.page.keyboard.down("Control");
  await view.page.keyboard.press(".");
  await view.page.keyboard.up("Control");
  await view.holds("\"slug\": \"taman-baca\"");
  assert.ok(await inSource(view));
  await notice(view, "applied");
  await view.press("[data-notice=applied] .button");
  await view.holds("\"slug\": \"Taman Baca\"");
  assert.equal(await view.page.$("[data-notice=applied]"), null);
  assert.ok(await inSource(view));
  // By the pointer, in the list.
  await view.problems(1);
  await view.page.click(".problem-actions .button-strong");
  await view.holds("\"slug\": \"taman-baca\"");
  assert.ok(await inSource(view), "who mends goes on writing");
  await notice(view, "applied");
  assertQuiet(view);
  await view.close();
});

test("leaving while the work is still being stored asks first", async () => {
  const view = await workspace();
  await view.drop({ "bundle.json": written() });
  await view.shows("Taman baca dibuka", "h1");
  await view.stored();
  const asks = () => view.page.evaluate(() => !window.dispatchEvent(new Event("beforeunload", { cancelable: true })));
  assert.equal(await asks(), false);
  const asked = await view.page.evaluate(async () => {
    const content = document.querySelector(".editor").shadowRoot.querySelector(".cm-content");
    content.focus();
    document.execCommand("insertText", false, " ");
    while (document.querySelector(".head-state").dataset.state !== "storing") await new Promise(requestAnimationFrame);
    return !window.dispatchEvent(new Event("beforeunload", { cancelable: true }));
  });
  assert.equal(asked, true);
  await view.stored();
  assert.equal(await asks(), false);
  await view.close();
});
