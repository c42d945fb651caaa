// `./dev bench read`: what the first article costs in bytes and in time. Prints tables to standard output.
//
// The network is slowed to 1.6 Mbps with 150 ms of latency and the page's processor to a quarter, as
// on a cheap phone. Rounds are interleaved, so that whatever else this machine does falls on every
// candidate alike; medians and their ratio are what counts.

import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import { browser, host } from "../tests/browser/harness.mjs";
import { pack } from "../tests/browser/server.mjs";
import { bundle } from "./content.mjs";
import { median, number, table } from "./table.mjs";

/** @import { Browser, Host } from "../tests/browser/harness.mjs" */

const site = path.resolve(process.argv[2] ?? "dist");
const rounds = Number(process.argv[3] ?? 7);

const READER_LIMIT = 90_000;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const CPU = 4;

const names = await readdir(site);
/** @param {RegExp} pattern */
const named = (pattern) => {
  const found = names.find((name) => pattern.test(name));
  if (!found) throw new Error(`${site} holds no ${pattern}`);
  return found;
};
const READER = [/^warta-app.*\.wasm$/, /^warta-app.*\.js$/].map(named);
const WORKER = [/^warta-worker-[0-9a-f]{16}\.wasm$/, /^warta-worker-[0-9a-f]{16}\.js$/].map(named);
const STYLE = named(/^warta-[0-9a-f]+\.css$/);

async function bytes() {
  /** @param {string} name */
  const size = async (name) => {
    const raw = await readFile(path.join(site, name));
    return { raw: raw.length, packed: pack(raw, 11).length };
  };
  const rows = [];
  const total = { raw: 0, packed: 0 };
  /** @type {[title: string, files: string[]][]} */
  const groups = [
    ["reader: module and glue", READER], ["worker: module and script", WORKER], ["style sheet", [STYLE]],
    ["page and boot script", ["index.html", "boot.js"]], ["bundle", ["content/bundle.json"]],
  ];
  let reader = 0;
  for (const [title, files] of groups) {
    const sizes = await Promise.all(files.map(size));
    /** @param {"raw" | "packed"} key */
    const sum = (key) => sizes.reduce((all, one) => all + one[key], 0);
    rows.push([title, number(sum("raw")), number(sum("packed"))]);
    total.raw += sum("raw");
    total.packed += sum("packed");
    if (files === READER) reader = sum("packed");
  }
  rows.push(["together", number(total.raw), number(total.packed)]);
  table("Bytes for the first article", ["", "raw", "brotli 11"], rows);
  const verdict = reader <= READER_LIMIT ? "within" : "OVER";
  console.log(`\nreader: ${number(reader)} bytes, ${verdict} the limit of ${number(READER_LIMIT)}`);
}

/**
 * Opens an address under the slow conditions; returns milliseconds until its heading is painted.
 *
 * @param {Browser} chromium
 * @param {string} url
 * @returns {Promise<number>}
 */
async function time(chromium, url) {
  const view = await chromium.open(url, {
    ready: null,
    width: 390,
    height: 844,
    async before(page) {
      const client = await page.createCDPSession();
      await client.send("Network.enable");
      await client.send("Network.setCacheDisabled", { cacheDisabled: true });
      await client.send("Network.emulateNetworkConditions", NETWORK);
      await client.send("Emulation.setCPUThrottlingRate", { rate: CPU });
      await page.evaluateOnNewDocument(() => {
        const look = () => {
          const heading = document.querySelector("main h1");
          if (!heading || !heading.textContent) return requestAnimationFrame(look);
          // The second frame after it stands in the document has been painted.
          requestAnimationFrame(() => requestAnimationFrame(() => { globalThis.wartaPainted = performance.now(); }));
        };
        requestAnimationFrame(look);
      });
    },
  });
  const handle = await view.page.waitForFunction(() => globalThis.wartaPainted, { timeout: 120_000 });
  const milliseconds = await handle.jsonValue();
  await view.close();
  return milliseconds;
}

/**
 * Times candidates in turn; the first is what the others are compared with.
 *
 * @param {Browser} chromium
 * @param {string} title
 * @param {[name: string, url: string][]} candidates
 */
async function compare(chromium, title, candidates) {
  /** @type {number[][]} */
  const times = candidates.map(() => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, [, url]] of candidates.entries()) {
      const milliseconds = await time(chromium, url);
      // The first round warms up this machine.
      if (round >= 0) times[index].push(milliseconds);
    }
    process.stderr.write(".");
  }
  process.stderr.write("\n");
  const first = median(times[0]);
  table(title, ["", "median ms", "least", "most", "ratio"], candidates.map(([name], index) => [
    name, number(median(times[index])), number(Math.min(...times[index])), number(Math.max(...times[index])),
    (median(times[index]) / first).toFixed(2),
  ]));
}

/**
 * The same article as a plain static page: the drawn text, the style sheet, no program.
 *
 * @param {Browser} chromium
 * @param {Host} server
 * @param {string} slug
 */
async function plain(chromium, server, slug) {
  const view = await chromium.open(`${server.url}article/${slug}`, { ready: "main h1" });
  const body = await view.page.evaluate(() => document.body.outerHTML);
  await view.close();
  const html = `<!doctype html><html lang="id"><head><meta charset="utf-8"><base href="${server.url}">`
    + '<meta name="viewport" content="width=device-width, initial-scale=1"><title>Warta</title>'
    + `<link rel="stylesheet" href="${STYLE}"></head>${body}</html>`;
  return pack(Buffer.from(html), 11);
}

await bytes();

const chromium = await browser();
const server = await host({ site, brotli: 11 });
const demo = JSON.parse(await readFile(path.join(site, "content/bundle.json"), "utf8"));
const slug = demo.articles[0].slug;
const page = await plain(chromium, server, slug);
server.faults.push([/^plain$/, (_, response) => response.writeHead(200, {
  "content-type": "text/html; charset=utf-8", "content-encoding": "br", "content-length": page.length,
}).end(page)]);
await compare(chromium, `Time to the first article (${slug}), 1.6 Mbps, 150 ms, CPU ${CPU}x`, [
  ["plain static page", `${server.url}plain`],
  ["Warta", `${server.url}article/${slug}`],
]);
await server.close();

const sizes = [1, 1000];
/** @type {[name: string, url: string][]} */
const large = [];
/** @type {Host[]} */
const hosts = [];
for (const count of sizes) {
  const body = pack(Buffer.from(JSON.stringify(bundle(count))), 6);
  const one = await host({
    site,
    brotli: 11,
    faults: [[/^content\/bundle\.json$/, (_, response) => response.writeHead(200, {
      "content-type": "application/json", "content-encoding": "br", "content-length": body.length,
    }).end(body)]],
  });
  hosts.push(one);
  large.push([`${number(count)} article${count === 1 ? "" : "s"}, ${number(body.length)} bytes packed`, `${one.url}article/a-0`]);
}
await compare(chromium, "The cost of a large bundle: time to one article of it", large);
for (const one of hosts) await one.close();
await chromium.close();
console.log("\nThe worker works in a worker, which the slowed processor does not slow.");
