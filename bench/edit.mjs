// `./dev bench edit`: how long it takes in /preview from a key press to the page drawn anew with its
// problems, for bundles of three sizes. The peer is the same editor showing the key in the source,
// in the same run: what lies between the two is Warta's.

import path from "node:path";
import { browser, host } from "../tests/browser/harness.mjs";
import { bundle } from "./content.mjs";
import { number, quantile, table } from "./table.mjs";

const site = path.resolve(process.argv[2] ?? "dist");
const keys = Number(process.argv[3] ?? 40);
/** @type {[name: string, bytes: number][]} */
const SIZES = [["10 kB", 1e4], ["1 MB", 1e6], ["10 MB", 1e7]];

/**
 * A bundle's text of about so many bytes.
 *
 * @param {number} bytes
 */
function text(bytes) {
  const one = JSON.stringify(bundle(20), null, 2).length / 20;
  return JSON.stringify(bundle(Math.max(1, Math.round(bytes / one))), null, 2);
}

const chromium = await browser();
const server = await host({ site });
const rows = [];
for (const [name, bytes] of SIZES) {
  const content = text(bytes);
  const view = await chromium.open(`${server.url}preview/`, { ready: "[data-ready]" });
  const { page } = view;
  await page.evaluate((given) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([given], "bundle.json", { type: "application/json" }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true, composed: true }));
  }, content);
  // The first article's page, and the cursor at the end of its headline in the source.
  await page.waitForFunction(() => document.querySelector("iframe.page-frame-iframe")?.contentDocument?.querySelector(".article-head h1")
    && document.querySelector(".editor").shadowRoot.textContent.includes('"headline"'), { timeout: 120_000 });
  await page.evaluate(() => {
    const root = document.querySelector(".editor").shadowRoot;
    const line = [...root.querySelectorAll(".cm-line")].filter((each) => each.textContent.includes('"headline"'))[0];
    const range = document.createRange();
    const string = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let last;
    while (string.nextNode()) {
      const text = /** @type {Text} */ (string.currentNode);
      if (text.data.includes('"')) last = text;
    }
    if (!last) throw new Error("the headline has no quotation mark");
    range.setStart(last, last.data.lastIndexOf('"'));
    root.querySelector(".cm-content").focus();
    const selection = getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
  });
  await page.evaluate(() => {
    /** @param {(now: number) => void} done */
    const painted = (done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())));
    const content = document.querySelector(".editor").shadowRoot.querySelector(".cm-content");
    globalThis.press = () => new Promise((done) => {
      const heading = () => document.querySelector("iframe.page-frame-iframe").contentDocument?.querySelector(".article-head h1")?.textContent ?? "";
      const before = heading();
      const times = { source: 0, page: 0 };
      content.addEventListener("keydown", () => {
        const start = performance.now();
        painted((now) => { times.source = now - start; });
        const look = () => {
          const now = heading();
          if (now === before || now === "") return requestAnimationFrame(look);
          painted((end) => { times.page = end - start; done(times); });
        };
        requestAnimationFrame(look);
      }, { once: true, capture: true });
    });
  });
  /** @type {Times[]} */
  const measured = [];
  for (let key = -3; key < keys; key += 1) {
    // The page listens before the key goes down, whatever way the two messages take.
    await page.evaluate(() => { globalThis.pressed = globalThis.press(); });
    await page.keyboard.press(key % 2 ? "x" : "y");
    const times = await page.evaluate(() => globalThis.pressed);
    // The first few warm the program up.
    if (key >= 0) measured.push(times);
  }
  /**
   * @param {keyof Times} what
   * @param {number} share
   */
  const of = (what, share) => quantile(measured.map((times) => times[what]), share);
  rows.push([
    `${name} (${number(content.length)} bytes)`, number(of("source", 0.5)), number(of("page", 0.5)), number(of("page", 0.95)),
    (of("page", 0.5) / of("source", 0.5)).toFixed(1),
  ]);
  process.stderr.write(".");
  await view.close();
}
process.stderr.write("\n");
table(`From a key press to the page drawn anew with its problems, ${keys} keys`,
  ["bundle", "key in source, ms", "page, median ms", "page, 95 %", "ratio"], rows);
await server.close();
await chromium.close();
