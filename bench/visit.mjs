// `./dev bench visit`: what readers of a built site pay: bytes and requests at several sizes of the
// archive, paints on slow links beside the same page by hand and by Preact, and the time from a click
// to the next article. Prints tables to standard output.

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { browser } from "../tests/browser/harness.mjs";
import { bundles } from "./archive.mjs";
import { number } from "./table.mjs";
import { bytes } from "./visit/bytes.mjs";
import { clicks } from "./visit/clicks.mjs";
import { paints } from "./visit/paints.mjs";
import { photo } from "./visit/photo.mjs";

const viewer = path.resolve(process.argv[2] ?? "dist");
const warta = process.env.WARTA_BIN ?? "target/native/warta";
// `./dev bench visit [ROUNDS] [PART…]`, a part being one of the keys below.
const wanted = process.argv.slice(3);
const rounds = Number(wanted.find((it) => /^\d+$/.test(it)) ?? 9);
const sizes = (process.env.WARTA_BENCH_SIZES ?? "100,1000,10000").split(",").map(Number);
/** @param {string} part */
const does = (part) => !wanted.some((it) => !/^\d+$/.test(it)) || wanted.includes(part);

const folder = mkdtempSync(path.join(tmpdir(), "warta-visit-"));

/**
 * Builds an archive whose pictures lie on the site's own host.
 *
 * @param {number} count
 */
function archive(count) {
  const content = path.join(folder, `content-${count}`);
  const site = path.join(folder, `site-${count}`);
  bundles(content, count);
  for (const name of readdirSync(content)) {
    const file = path.join(content, name);
    const text = readFileSync(file, "utf8").replaceAll("https://foto.koran.example/", "foto/");
    // Every picture is missing; one stands for all (visit/photo.mjs).
    writeFileSync(file, text.replace('"language": "id",', '"language": "id", "checks": { "W0417": "off" },'));
  }
  execFileSync(warta, ["build", path.join(content, "bundle.json"), "--out", site, "--site", viewer],
    { stdio: "ignore" });
  rmSync(content, { recursive: true });
  process.stderr.write(`built ${number(count)} articles\n`);
  return { name: `${number(count)} articles`, site };
}

const chromium = await browser();
try {
  console.log(await chromium.puppeteer.version());
  const picture = await photo(chromium);
  /** @param {string} name */
  const more = (name) => (/(^|\/)foto\/.*\.jpg$/.test(name) ? picture : null);
  /** @type {Map<number, ReturnType<typeof archive>>} */
  const archives = new Map();
  /** @param {number} count */
  const of = (count) => {
    const built = archives.get(count) ?? archive(count);
    archives.set(count, built);
    return built;
  };
  if (does("bytes")) await bytes(chromium, sizes.map(of), more);
  if (does("paints")) await paints(chromium, of(1000).site, more, rounds);
  if (does("clicks")) await clicks(chromium, of(1000).site, more, rounds);
} finally {
  await chromium.close();
  rmSync(folder, { recursive: true, force: true });
}
