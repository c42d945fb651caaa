// When an article is on the screen, beside the same page by hand and by Preact.

import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { median, number, quantile, table } from "../table.mjs";
import { serve } from "./host.mjs";
import { CPU, LINKS, visit } from "./load.mjs";
import { peers, versions } from "./peers.mjs";

/** The whole style of a built site, however its pages carry it. */
export function style(site) {
  const name = readdirSync(site).find((it) => /^warta-[0-9a-f]+\.css$/.test(it));
  return readFileSync(path.join(site, name), "utf8");
}

/** The article that is measured, and its file. */
export function subject(site) {
  const slug = readdirSync(path.join(site, "article")).find((name) => /^artikel-3-/.test(name));
  const place = `article/${slug}/`;
  return { place, html: readFileSync(path.join(site, place, "index.html"), "utf8") };
}

/** Loads each candidate in turn, round after round; the first round warms up this machine. */
export async function compare(chromium, candidates, link, rounds) {
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

/** Prints what was seen; ratios are of medians, to the first candidate. */
export function show(title, candidates, seen) {
  const all = (paints, key) => paints.map((it) => it[key]);
  const first = ["first", "largest"].map((key) => median(all(seen[0], key)));
  table(title, [
    "", "first paint", "least", "95th", "ratio", "largest paint", "least", "95th", "ratio", "layout shift",
    "long tasks", "largest is",
  ], candidates.map(({ name }, index) => {
    const of = (key) => all(seen[index], key);
    return [
      name,
      ...["first", "largest"].flatMap((key, at) => [
        number(median(of(key))), number(Math.min(...of(key))), number(quantile(of(key), 0.95)),
        (median(of(key)) / first[at]).toFixed(2),
      ]),
      Math.max(...of("shift")).toFixed(3), number(median(of("tasks"))), [...new Set(of("what"))].join(" "),
    ];
  }));
  for (const [index, { name }] of candidates.entries()) {
    const moved = [...new Set(seen[index].flatMap((it) => it.shifts))];
    if (moved.length) console.log(`${name} moves ${moved.join(", ")}`);
  }
}

/** When the islands of a page run. */
export const RUNNING = () => document.documentElement.dataset.islands === "started";

/** Measures and prints. */
export async function paints(chromium, site, more, rounds) {
  const { place, html } = subject(site);
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
