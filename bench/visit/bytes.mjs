// Bytes and requests of a first visit, by the size of the archive.

import { readFileSync } from "node:fs";
import path from "node:path";
import { number, table } from "../table.mjs";
import { WAYS, serve } from "./host.mjs";
import { visit } from "./load.mjs";
import { RUNNING, subject } from "./paints.mjs";

/**
 * @import { Browser } from "../../tests/browser/harness.mjs"
 * @import { More } from "./host.mjs"
 */

const PROGRAM = /\/warta-islands[^/]*$/;
const PICTURE = /\.(jpg|png|svg)$/;

/**
 * An article, the home page and a tag's page of a built site; the article is the same in each archive.
 *
 * @param {string} site
 */
function places(site) {
  const { place, html } = subject(site);
  const tag = html.match(/href="(tag\/[^"]*)"/)?.[1];
  if (!tag) throw new Error(`${place} has no tag`);
  return { "deep link": place, "home page": "", "tag page": tag };
}

/**
 * Prints what each page costs in each archive, with an empty cache.
 *
 * @param {Browser} chromium
 * @param {{ name: string, site: string }[]} archives
 * @param {More} more
 */
export async function bytes(chromium, archives, more) {
  /** @type {[name: string, ...costs: (string | number)[]][]} */
  const rows = [];
  for (const { name, site } of archives) {
    const host = await serve(site, { more });
    for (const [what, place] of Object.entries(places(site))) {
      const view = await visit(chromium, host.url + place);
      await view.page.waitForFunction(RUNNING);
      await view.idle();
      const all = view.traffic();
      await view.close();
      /** @param {{ bytes: number }[]} some */
      const sum = (some) => some.reduce((total, it) => total + it.bytes, 0);
      const pictures = all.filter((it) => PICTURE.test(it.address));
      const program = all.filter((it) => PROGRAM.test(it.address));
      const html = readFileSync(path.join(site, place, "index.html"));
      const rest = all.filter((it) => ![...pictures, ...program].includes(it));
      rows.push([
        `${what}, ${name}`, number(html.length), number(WAYS.gzip(html).length), number(WAYS.br(html).length),
        number(sum(rest)), rest.length, number(sum(program)), program.length,
        number(sum(pictures)), pictures.length,
      ]);
    }
    await host.close();
  }
  rows.sort((a, b) => a[0].split(",")[0].localeCompare(b[0].split(",")[0]));
  table("Bytes and requests of a first visit (heads of answers included; brotli 5)", [
    "", "document raw", "gzip 6", "brotli 5", "page, style and script", "requests", "islands", "requests",
    "pictures", "requests",
  ], rows);
}
