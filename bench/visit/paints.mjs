// When an article is on the screen, beside the same page by hand and by Preact.

import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { median, number, quantile, table } from "../table.mjs";
import { serve } from "./host.mjs";
import { CPU, LINKS, visit } from "./load.mjs";
import { peers, versions } from "./peers.mjs";

/**
 * @import { Browser } from "../../tests/browser/harness.mjs"
 * @import { More } from "./host.mjs"
 * @import { Link } from "./load.mjs"
 *
 * @typedef {{ name: string, url: string, ready?: () => boolean }} Candidate
 */

/**
 * The first name in a folder that fits.
 *
 * @param {string} folder
 * @param {RegExp} pattern
 */
function named(folder, pattern) {
  const name = readdirSync(folder).find((it) => pattern.test(it));
  if (!name) throw new Error(`${folder} holds no ${pattern}`);
  return name;
}

/**
 * The whole style of a built site, however its pages carry it.
 *
 * @param {string} site
 */
export function style(site) {
  const name = named(site, /^warta-[0-9a-f]+\.css$/);
  return readFileSync(path.join(site, name), "utf8");
}

/**
 * The article that is measured, and its file.
 *
 * @param {string} site
 */
export function subject(site) {
  const slug = named(path.join(site, "article"), /^artikel-3-/);
  const place = `article/${slug}/`;
  return { place, html: readFileSync(path.join(site, place, "index.html"), "utf8") };
}

/**
 * Loads each candidate in turn, round after round; the first round warms up this machine.
 *
 * @param {Browser} chromium
 * @param {Candidate[]} candidates
 * @param {Link} link
 * @param {number} rounds
 */
export async function compare(chromium, candidates, link, rounds) {
  /** @type {Seen[][]} */
  const seen = candidates.map(() => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, { url, ready }] of candidates.entries()) {
      const view = await visit(chromium, url, { link });
      if (ready) await view.page.waitForFunction(ready, { timeout: 120_000 });
      await view.idle();
      const paints = await view.paints();
      await view.close();
      if (round >= 0) seen[index].push(paints);
    }
    process.stderr.write(".");
  }
  process.stderr.write("\n");
  return seen;
}

/**
 * Prints what was seen; ratios are of medians, to the first candidate.
 *
 * @param {string} title
 * @param {Candidate[]} candidates
 * @param {Seen[][]} seen
 */
export function show(title, candidates, seen) {
  /**
   * @param {Seen[]} paints
   * @param {"first" | "largest" | "shift" | "tasks"} key
   */
  const all = (paints, key) => paints.map((it) => it[key] ?? NaN);
  const painted = /** @type {const} */ (["first", "largest"]);
  const first = painted.map((key) => median(all(seen[0], key)));
  table(title, [
    "", "first paint", "least", "95th", "ratio", "largest paint", "least", "95th", "ratio", "layout shift",
    "long tasks", "largest is",
  ], candidates.map(({ name }, index) => {
    /** @param {"first" | "largest" | "shift" | "tasks"} key */
    const of = (key) => all(seen[index], key);
    return [
      name,
      ...painted.flatMap((key, at) => [
        number(median(of(key))), number(Math.min(...of(key))), number(quantile(of(key), 0.95)),
        (median(of(key)) / first[at]).toFixed(2),
      ]),
      Math.max(...of("shift")).toFixed(3), number(median(of("tasks"))), [...new Set(seen[index].map((it) => it.what))].join(" "),
    ];
  }));
  for (const [index, { name }] of candidates.entries()) {
    const moved = [...new Set(seen[index].flatMap((it) => it.shifts))];
    if (moved.length) console.log(`${name} moves ${moved.join(", ")}`);
  }
}

/** When the islands of a page run. */
export const RUNNING = () => document.documentElement.dataset.islands === "started";

/**
 * Measures and prints.
 *
 * @param {Browser} chromium
 * @param {string} site
 * @param {More} more
 * @param {number} rounds
 */
export async function paints(chromium, site, more, rounds) {
  const { place, html } = subject(site);
  /** @type {Record<string, Buffer>} */
  let files = {};
  const host = await serve(site, { more: (name) => files[name] ?? more(name) });
  files = await peers(chromium, host.url + place, html, style(site));
  const candidates = [
    { name: "by hand, style linked", url: `${host.url}by-hand/linked/` },
    { name: "by hand, style in the page", url: `${host.url}by-hand/inline/` },
    { name: "warta build", url: host.url + place, ready: RUNNING },
    { name: "Preact", url: `${host.url}preact/article/` },
  ];
  console.log(`\n${versions()}; ${rounds} interleaved rounds with an empty cache; milliseconds`);
  for (const [name, link] of Object.entries(LINKS)) {
    const seen = await compare(chromium, candidates, link, rounds);
    show(`An article with a photograph: ${name}, CPU ${CPU}x`, candidates, seen);
  }
  await host.close();
}
