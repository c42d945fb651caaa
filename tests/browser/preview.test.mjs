// The editors' page, /preview, operated as an editor does.

import assert from "node:assert/strict";
import { test } from "node:test";
import { assertQuiet } from "./harness.mjs";
import { bundle, workspace, mistaken, site, written } from "./preview_driver.mjs";

test("an editor drops a file, mends it, and finds the work again", async () => {
  const view = await workspace();
  await view.drop({ "kabar.json": mistaken() });
  await view.shows("Taman baca dibuka", "h1");
  const [code] = await view.problems(1);
  assert.equal(code, "W0301");
  assert.equal(await view.page.evaluate(() =>
    document.querySelector(".editor").shadowRoot.querySelector(".warta-mark")?.textContent), '"Taman Baca"', "underlined");
  await view.shows("slug", ".preview-note");

  await view.press(".problem-actions .button-strong");
  await view.problems(0);
  await view.holds('"taman-baca"');
  await view.type("Paragraf pertama", " yang baru");
  await view.shows("Paragraf pertama yang baru yang panjang.", ".article-body");

  await view.stored();
  await view.reload();
  await view.shows("Paragraf pertama yang baru yang panjang.", ".article-body");
  await view.holds("Paragraf pertama yang baru yang panjang.");
  await view.problems(0);

  // Undoing reaches back beyond the reload.
  await view.page.evaluate(() => document.querySelector(".editor").shadowRoot.querySelector(".cm-content").focus());
  for (let step = 0; step < 20 && (await view.source()).includes("yang baru"); step++) {
    await view.page.keyboard.down("Control");
    await view.page.keyboard.press("z");
    await view.page.keyboard.up("Control");
  }
  await view.shows("Paragraf pertama yang panjang.", ".article-body");

  await view.page.evaluate(() => { Reflect.deleteProperty(window, "showSaveFilePicker"); });
  await view.press(".head .button-strong");
  const [{ name, text }] = await view.downloads(1);
  assert.equal(name, "kabar.json");
  assert.equal(text, written());
  assertQuiet(view);
  await view.close();
});

test("ten mistakes at once are all listed, and the article is still shown", async () => {
  const view = await workspace();
  const value = bundle();
  const [first, second] = value.articles;
  Object.assign(first, { authers: ["X"], genre: "newz", published: "11/03", status: "publisht", modified: "2026-13-40" });
  Object.assign(second, { slug: "Berita Draf", section: 5, genre: "opinon" });
  // Two in the JSON itself: a comma that is missing, and one too many.
  const text = written(value).replace('"title": "Kabar Uji",', '"title": "Kabar Uji"').replace('"Taman baca"\n', '"Taman baca",\n');
  await view.drop({ "salah.json": text });
  await view.shows("Taman baca dibuka", "h1");
  await view.shows("Paragraf kedua tentang jam buka.", ".article-body");
  const codes = await view.problems(10);
  assert.equal(codes.filter((code) => code.startsWith("W01")).length, 2, codes.join(" "));
  const severities = await view.page.$$eval(".problem", (items) => items.map(({ className }) => /error/.test(className)));
  assert.deepEqual(severities, [...severities].sort((a, b) => Number(b) - Number(a)), "errors first");
  assertQuiet(view);
  await view.close();
});

test("all certain corrections are applied at once, and taken back at once", async () => {
  const view = await workspace();
  const value = bundle();
  value.articles[1].slug = "Berita Draf";
  await view.drop({ "kabar.json": written(value).replace('"taman-baca"', '"Taman Baca"') });
  await view.problems(2);
  await view.press(".problems-all .button");
  await view.problems(0);
  await view.shows("Taman baca dibuka", "h1");
  await view.page.evaluate(() => document.querySelector(".editor").shadowRoot.querySelector(".cm-content").focus());
  await view.page.keyboard.down("Control");
  await view.page.keyboard.press("z");
  await view.page.keyboard.up("Control");
  await view.problems(2);
  await view.close();
});

test("the keyboard walks the problems, and each is heard", async () => {
  const view = await workspace();
  const text = mistaken().replace('"berita-draf"', '"Berita Draf"');
  await view.drop({ "kabar.json": text });
  await view.problems(2);
  const live = () => view.page.$eval("[aria-live=polite]", (element) => element.textContent);
  // How many there are is said after a pause in typing.
  await view.page.waitForFunction(() => /2/.test(document.querySelector("[aria-live=polite]").textContent), { timeout: 5000 });
  await view.page.focus(".head .menu-open summary");
  await view.page.keyboard.press("F8");
  await view.page.waitForFunction(() => document.querySelector("[aria-live=polite]").textContent.includes("Taman Baca"));
  assert.match(await live(), /^1 dari 2\./);
  const chosen = () => view.page.evaluate(() => {
    const root = document.querySelector(".editor").shadowRoot;
    return { focused: root.activeElement?.className ?? "", words: String(root.getSelection?.() ?? getSelection()) };
  });
  assert.match((await chosen()).focused, /cm-content/);
  assert.equal((await chosen()).words, '"Taman Baca"');
  // In the source itself too.
  await view.page.keyboard.press("F8");
  await view.page.waitForFunction(() => document.querySelector("[aria-live=polite]").textContent.includes("Berita Draf"));
  await view.page.keyboard.down("Shift");
  await view.page.keyboard.press("F8");
  await view.page.keyboard.up("Shift");
  await view.page.waitForFunction(() => document.querySelector("[aria-live=polite]").textContent.includes("Taman Baca"));

  // Tab leaves the source.
  await view.page.keyboard.press("Tab");
  assert.equal(await view.page.evaluate(() => document.activeElement.className.includes("editor")), false);
  // Edges are moved by keyboard.
  await view.page.focus(".edge-vertical");
  const before = await view.page.$eval(".edge-vertical", (bar) => bar.getAttribute("aria-valuenow"));
  await view.page.keyboard.press("ArrowRight");
  assert.notEqual(await view.page.$eval(".edge-vertical", (bar) => bar.getAttribute("aria-valuenow")), before);
  await view.close();
});

test("local work makes no request at all", async () => {
  const view = await workspace();
  await view.page.waitForFunction(() => document.querySelector("iframe.page-frame-iframe").contentWindow?.warta);
  await view.page.waitForFunction(() => document.querySelector("iframe.page-frame-iframe").contentDocument?.querySelector("#app").childElementCount);
  const before = site.asked.length;
  /** @type {string[]} */
  const requests = [];
  view.page.on("request", (request) => { if (request.url().startsWith("http")) requests.push(request.url()); });
  const value = bundle();
  value.articles[0].image = { src: "media/foto.jpg", alt: "Foto yang tidak dibuka", width: 4, height: 3 };
  value.articles[0].body.push({ type: "image", src: "media/titik.svg", alt: "Titik", width: 1, height: 1 });
  value.articles[0].body.push({ type: "image", src: "https://lain.example/x.jpg", alt: "Dari tempat lain", width: 1, height: 1 });
  value.articles[0].body.push({ type: "paragraph", text: "Lihat [tempat lain](https://lain.example/)." });
  await view.drop({
    "kabar.json": written(value),
    // Dropped without its folder, it is found by its name.
    "titik.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
  });
  await view.shows("Foto yang tidak dibuka", ".lead-picture");
  await view.type("Paragraf pertama", " baru");
  await view.shows("Paragraf pertama baru", ".article-body");
  const inner = view.inner();
  assert.match(await inner.$eval(".article-body img", (image) => image.src), /^blob:/);
  await inner.$$eval(".article-body a", (links) => links.filter(({ href }) => href.includes("lain.example"))[0].click());
  await view.page.waitForFunction(() => document.querySelector("[data-notice=left]"));
  await inner.$eval(".article-body > p", (block) => block.click());
  for (const tab of ["compare", "share", "page"]) await view.press(`.choice[data-value=${tab}]`);
  await view.stored();
  assert.deepEqual(requests, []);
  assert.deepEqual(site.asked.slice(before), []);
  assertQuiet(view);
  await view.close();
});

test("a block of the page selects its source, and the cursor marks its block", async () => {
  const view = await workspace();
  await view.drop({ "kabar.json": written() });
  await view.shows("Paragraf kedua", ".article-body");
  const inner = view.inner();
  await inner.waitForSelector(".article-body > [data-preview-pick]");
  await inner.$$eval(".article-body > p", ([, second]) => second.click());
  assert.equal(await view.page.evaluate(() => {
    const root = document.querySelector(".editor").shadowRoot;
    return root.querySelector(".warta-here").textContent.trim();
  }), '"Paragraf kedua tentang jam buka."');
  await view.type("Paragraf pertama", "");
  await inner.waitForFunction(() => document.querySelector("[data-preview-here]")?.textContent.includes("Paragraf pertama"));
  // Another article's source leads the page there.
  await view.page.keyboard.down("Control");
  await view.page.keyboard.press("End");
  await view.page.keyboard.up("Control");
  await view.type("Isi draf", "");
  await view.shows("Berita yang masih draf", "h1");
  await view.close();
});

test("the draft is compared with the published version", async () => {
  const view = await workspace();
  await view.drop({ "kabar.json": written() });
  await view.shows("Taman baca dibuka", "h1");
  const older = bundle();
  older.articles[0].body[0] = "Paragraf pertama yang pendek.";
  older.articles[0].body.push("Paragraf yang dihapus.");
  older.articles[0].headline = "Taman baca ditutup";
  await view.page.evaluate((text) => {
    window.showOpenFilePicker = async () => [{
      kind: "file", name: "terbit.json", getFile: async () => new File([text], "terbit.json"),
    }];
  }, written(older));
  await view.press(".choice[data-value=compare]");
  await view.page.waitForSelector(".compare-base .button");
  await view.page.$$eval(".compare-base .button", (buttons) => buttons[buttons.length - 1].click());
  await view.page.waitForSelector(".compare-list li");
  const inner = view.inner();
  await inner.waitForSelector(".article-body ins.preview-ins");
  assert.deepEqual(await inner.$$eval(".article-body > p:first-of-type ins, .article-body > p:first-of-type del",
    (marks) => marks.map(({ tagName, textContent }) => `${tagName} ${textContent.trim()}`)), ["DEL pendek.", "INS panjang."]);
  assert.match(await inner.$eval(".preview-removed del", (mark) => mark.textContent), /Paragraf yang dihapus/);
  assert.match(await inner.$eval("h1", (heading) => heading.textContent), /ditutup.*dibuka/);
  assertQuiet(view);
  await view.close();
});

test("shares are drawn without asking anybody", async () => {
  const view = await workspace();
  await view.drop({ "kabar.json": written() });
  await view.shows("Taman baca dibuka", "h1");
  await view.press(".choice[data-value=share]");
  await view.page.waitForSelector(".share-card");
  assert.equal((await view.page.$$(".share-card")).length, 4);
  assert.match(await view.text(".shares"), /kabar\.example/);
  assertQuiet(view);
  await view.close();
});

test("work from the published site is opened with its pictures", async () => {
  const view = await workspace();
  await view.page.$$eval(".welcome .button", (buttons) => buttons[2].click());
  await view.page.waitForFunction(() => document.querySelectorAll(".bar-page option").length > 5, { timeout: 20_000 });
  assert.match(await view.page.$eval(".part-source select", (select) => select.value), /content\/bundle\.json$/);
  await view.inner().waitForFunction(() => {
    const picture = document.querySelector(".lead-picture img");
    return picture?.naturalWidth > 0 && picture.currentSrc.includes("/content/media/");
  });
  await view.press(".choice[data-value=share]");
  await view.page.waitForFunction(() => document.querySelector("img.share-picture")?.naturalWidth > 0);
  assertQuiet(view);
  await view.close();
});

test("hovering explains a problem, and its code leads to its page", async () => {
  const view = await workspace();
  await view.drop({ "kabar.json": mistaken() });
  await view.problems(1);
  const place = await view.page.evaluate(() => {
    const { x, y, width, height } = document.querySelector(".editor").shadowRoot.querySelector(".warta-mark").getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  });
  await view.page.mouse.move(place[0] - 3, place[1]);
  await view.page.mouse.move(place[0], place[1]);
  await view.page.waitForFunction(() => document.querySelector(".editor").shadowRoot.querySelector(".warta-hover"));
  const read = () => view.page.evaluate(() => document.querySelector(".editor").shadowRoot.querySelector(".warta-hover").textContent);
  assert.match(await read(), /Taman Baca/);
  assert.match(await read(), /W0301/);
  await view.press(".problem-actions .button-quiet");
  await view.page.waitForSelector("dialog[open] .explained h3, dialog[open] .explained p");
  assert.equal((await view.text("dialog[open]")).length > 100, true, "the page of the code");
  assertQuiet(view);
  await view.close();
});

test("completion proposes fields and values", async () => {
  const view = await workspace();
  await view.drop({ "kabar.json": written() });
  await view.shows("Taman baca dibuka", "h1");
  const proposed = () => view.page.evaluate(() =>
    [...document.querySelector(".editor").shadowRoot.querySelectorAll(".cm-completionLabel")].map((label) => label.textContent));
  await view.type('"section": "Pendidikan",', '\n"gen');
  await view.page.waitForFunction(() => document.querySelector(".editor").shadowRoot.querySelector(".cm-completionLabel"));
  assert.deepEqual((await proposed())[0], "genre");
  await view.page.evaluate(() => document.querySelector(".editor").shadowRoot.querySelector("li[aria-selected]")
    .dispatchEvent(new MouseEvent("mousedown", { bubbles: true, cancelable: true })));
  await view.holds('"genre": ');
  // Then what may stand there.
  await view.page.waitForFunction(() => [...document.querySelector(".editor").shadowRoot.querySelectorAll(".cm-completionLabel")]
    .some((label) => label.textContent === "opinion"), { timeout: 10_000 });
  assertQuiet(view);
  await view.close();
});

test("several bundles make one publication, and a missing one is asked for", async () => {
  const view = await workspace();
  const main = bundle();
  main.bundles = ["orang.json"];
  main.articles[0].authors = [{ name: "Nama Penulis", person_id: "penulis" }];
  await view.drop({ "kabar.json": written(main) });
  await view.page.waitForSelector(".problems-needs");
  assert.match(await view.text(".problems-needs"), /“orang\.json”/);
  // It is what was asked for, so nobody asks again.
  await view.drop({ "orang.json": written({ warta: 1, persons: [{ id: "penulis", name: "Nama Penulis" }] }) });
  await view.problems(0);
  await view.page.waitForFunction(() => !document.querySelector(".problems-needs"));
  assert.equal((await view.page.$$(".part-source option")).length, 2);
  // Anything else is added only when the editor says so.
  await view.drop({ "lain.json": written({ warta: 1, articles: [{ slug: "lain", headline: "Lain", body: ["Isi."] }] }) });
  await view.page.waitForSelector("dialog[open]");
  await view.page.$eval("dialog[open] .button-strong", (button) => button.click());
  await view.page.waitForFunction(() => [...document.querySelectorAll(".bar-page option")].some(({ value }) => value === "article/lain"));
  await view.close();
});
