// How files are opened in the editors' page, /preview, and saved again: folders, pasted texts and
// files, files on disk, the published site; and what becomes of the line ends that a file came with.

import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { SITE, assertQuiet, host } from "./harness.mjs";
import { bundle, chromium, workspace, driven, written } from "./preview_driver.mjs";

/** @import { Workspace } from "./preview_driver.mjs" */

const DOT = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

/** An article with a picture that lies in the folder of its bundle. */
const pictured = () => {
  const value = bundle();
  value.articles[0].body.push({ type: "image", src: "media/titik.svg", alt: "Titik", width: 1, height: 1 });
  return written(value);
};

/**
 * Pastes what is given, as the system would hand it over.
 *
 * @param {Workspace} view
 * @param {{ text?: string, files?: Record<string, string> }} pasted
 */
const paste = (view, { text, files = {} }) => view.page.evaluate((words, given) => {
  const transfer = new DataTransfer();
  if (words) transfer.setData("text/plain", words);
  for (const [name, content] of given) transfer.items.add(new File([content], name));
  document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true, composed: true }));
}, text ?? "", Object.entries(files));

/** @param {Workspace} view */
const names = (view) => view.page.$$eval(".part-source option", (options) => options.map(({ value }) => value));

for (const [way, newer] of [["as handles", true], ["in the older way", false]]) {
  test(`a folder that is dropped is read with its pictures, ${way}`, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "warta-folder-"));
    await mkdir(path.join(folder, "kabar/media"), { recursive: true });
    await mkdir(path.join(folder, "kabar/node_modules/x"), { recursive: true });
    await writeFile(path.join(folder, "kabar/bundle.json"), pictured());
    await writeFile(path.join(folder, "kabar/media/titik.svg"), DOT);
    await writeFile(path.join(folder, "kabar/node_modules/x/lain.json"), "{}");
    await writeFile(path.join(folder, "kabar/catatan.txt"), "Bukan naskah.");
    const view = await workspace({
      before: (page) => page.evaluateOnNewDocument((handles) => {
        if (!handles) Reflect.deleteProperty(DataTransferItem.prototype, "getAsFileSystemHandle");
      }, newer),
    });
    const client = await view.page.createCDPSession();
    const data = { items: [], files: [path.join(folder, "kabar")], dragOperationsMask: 1 };
    for (const type of /** @type {const} */ (["dragEnter", "dragOver", "drop"])) {
      await client.send("Input.dispatchDragEvent", { type, x: 640, y: 400, data });
    }
    await view.shows("Taman baca dibuka", "h1");
    assert.deepEqual(await names(view), ["bundle.json"], "what is no bundle stays closed");
    const inner = view.inner();
    await inner.waitForSelector(".article-body img[src^='blob:']");
    // Files that were opened by their handles are followed.
    if (newer) {
      await writeFile(path.join(folder, "kabar/bundle.json"), pictured().replace("Paragraf pertama", "Dari luar"));
      await view.shows("Dari luar yang panjang.", ".article-body");
    }
    assertQuiet(view);
    await view.close();
    await rm(folder, { recursive: true });
  });
}

test("a text that is pasted is opened, and so is a file", async () => {
  const view = await workspace();
  await paste(view, { text: written() });
  await view.shows("Taman baca dibuka", "h1");
  assert.deepEqual(await names(view), ["bundle.json"]);
  await view.stored();
  // A file that is open already is read anew; nothing is asked.
  await paste(view, { files: { "bundle.json": written().replace("Paragraf pertama", "Paragraf tempelan") } });
  await view.shows("Paragraf tempelan yang panjang.", ".article-body");
  assert.deepEqual(await names(view), ["bundle.json"]);
  // What is pasted into the source is the source's own.
  await view.type("Paragraf tempelan", "");
  await view.page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.setData("text/plain", " dalam naskah");
    document.querySelector(".editor").shadowRoot.querySelector(".cm-content")
      .dispatchEvent(new ClipboardEvent("paste", { clipboardData: transfer, bubbles: true, cancelable: true, composed: true }));
  });
  await view.shows("Paragraf tempelan dalam naskah yang panjang.", ".article-body");
  assertQuiet(view);
  await view.close();
});

/**
 * The bytes of a text in UTF-16, with the mark that says their order.
 *
 * @param {string} text
 */
const utf16 = (text) => [0xff, 0xfe, ...Buffer.from(text, "utf16le")];
/** @param {string} text */
const crlf = (text) => text.replaceAll("\n", "\r\n");
const MARK = [0xef, 0xbb, 0xbf];

/** @typedef {(text: string) => number[]} Bytes */
for (const [name, given, expected] of /** @type {[string, Bytes, Bytes][]} */ ([
  ["line ends of two characters and a mark at the start are kept", (text) => [...MARK, ...Buffer.from(crlf(text))], (text) => [...MARK, ...Buffer.from(crlf(text))]],
  ["line ends of one old character are kept", (text) => [...Buffer.from(text.replaceAll("\n", "\r"))], (text) => [...Buffer.from(text.replaceAll("\n", "\r"))]],
  ["UTF-16 becomes UTF-8 without a mark, and that is said", (text) => utf16(crlf(text)), (text) => [...Buffer.from(crlf(text))]],
])) {
  test(`on disk: ${name}`, async () => {
    const view = await workspace();
    // A file of the browser's own file system, which has true handles.
    await view.page.evaluate(async (bytes) => {
      const root = await navigator.storage.getDirectory();
      globalThis.handle = await root.getFileHandle("kabar.json", { create: true });
      globalThis.putBytes = async (content) => {
        const stream = await handle.createWritable();
        await stream.write(new Uint8Array(content));
        await stream.close();
      };
      await putBytes(bytes);
      window.showOpenFilePicker = async () => [handle];
    }, given(written()));
    await view.press(".welcome .button-strong");
    await view.shows("Taman baca dibuka", "h1");
    await view.type("Paragraf pertama", " baru");
    await view.shows("Paragraf pertama baru", ".article-body");
    await view.press(".head .button-strong");
    await view.page.waitForSelector("[data-notice=saved]");
    const bytes = await view.page.evaluate(async () => [...new Uint8Array(await (await handle.getFile()).arrayBuffer())]);
    assert.deepEqual(Buffer.from(bytes), Buffer.from(expected(written().replace("Paragraf pertama", "Paragraf pertama baru"))));
    const said = await view.text("[data-notice=saved]");
    assert.equal(/UTF-8/.test(said), given(written())[0] === 0xff, said);
    // Saved there, it is followed there: its own bytes are no change from elsewhere.
    const changed = written().replace("Paragraf pertama", "Paragraf luar");
    await view.page.evaluate((content) => putBytes(content), given(changed));
    await view.shows("Paragraf luar yang panjang.", ".article-body");
    assert.equal(await view.page.$("[data-notice^=disk]"), null);
    // The handle is stored with the work.
    await view.stored();
    await view.reload();
    await view.shows("Paragraf luar yang panjang.", ".article-body");
    await view.page.evaluate(async (content) => {
      const handle = await (await navigator.storage.getDirectory()).getFileHandle("kabar.json");
      const stream = await handle.createWritable();
      await stream.write(content);
      await stream.close();
    }, written().replace("Paragraf pertama", "Paragraf nanti"));
    await view.shows("Paragraf nanti yang panjang.", ".article-body");
    assertQuiet(view);
    await view.close();
  });
}

/**
 * A host whose first page says where the publication lies.
 *
 * @param {string} tag
 */
async function published(tag) {
  const own = await host({ site: SITE });
  own.faults.push([/^index\.html$/, (_, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end(`<!doctype html><!-- <link id="warta-bundle" href="salah.json"> -->${tag}`)]);
  own.faults.push([/^(?:naskah\/terbit|content\/bundle)\.json$/, (request, response) =>
    response.writeHead(200, { "content-type": "application/json" }).end(written()
      .replace("Taman baca dibuka", request.url.includes("naskah") ? "Dari alamat baru" : "Dari alamat usual"))]);
  return own;
}

for (const [name, tag, headline] of [
  ["is where the site's first page says", '<link rel="preload" as="fetch"\nid="warta-bundle" crossorigin href="naskah/terbit.json?a=1&amp;b=2">', "Dari alamat baru"],
  ["is where the page itself says, where the first page names none", '<link rel="icon" href="icon.svg">', "Dari alamat usual"],
]) {
  test(`the publication ${name}`, async (t) => {
    const own = await published(tag);
    t.after(() => own.close());
    const view = driven(await chromium.open(`${own.url}preview/`, { ready: "[data-ready]" }));
    await view.page.$$eval(".welcome .button", (buttons) => buttons[2].click());
    await view.shows(headline, "h1");
    // It is compared with the same.
    await view.type(headline, " hari ini");
    await view.shows(`${headline} hari ini`, "h1");
    await view.press(".choice[data-value=compare]");
    await view.page.waitForSelector(".compare-base .button");
    await view.press(".compare-base .button");
    await view.page.waitForSelector(".compare-list li");
    assert.match(await view.text(".compare-list"), /hari ini/);
    assertQuiet(view);
    await view.close();
  });
}
