// From a click on a link to the next article on the screen.

import { median, number, quantile, table } from "../table.mjs";
import { serve } from "./host.mjs";
import { CPU, LINKS, visit } from "./load.mjs";
import { RUNNING } from "./paints.mjs";

/**
 * @import { Browser } from "../../tests/browser/harness.mjs"
 * @import { More } from "./host.mjs"
 * @import { Link, Visit } from "./load.mjs"
 *
 * @typedef {Visit & { click(act: () => Promise<unknown>): Promise<number> }} Clicked A visit, and how something that
 *   clicks is done: it gives after how many milliseconds the next page was painted.
 */

const LINK = ".main .card a[href^='article/']";
/** On an article, to another one. */
const NEXT = ".related-articles a[href^='article/']";

/** Runs in every page: notes when a link was clicked, for the next one. */
const watch = () => {
  addEventListener("click", (event) => {
    sessionStorage.setItem("clicked", String(performance.timeOrigin + event.timeStamp));
  }, { capture: true });
};

/** Runs in the next page: how long after the click something of it was painted, in milliseconds. */
const sincePainted = () => {
  const [{ activationStart }] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  // A page that was drawn ahead is painted when it is shown.
  return performance.timeOrigin + Math.max(paint.startTime, activationStart) - Number(sessionStorage.getItem("clicked"));
};

/**
 * One visit to the home page and one click; `how` gets the page's view and does it.
 *
 * @param {Browser} chromium
 * @param {string} url
 * @param {Link} link
 * @param {(view: Clicked) => Promise<number>} how
 */
async function one(chromium, url, link, how) {
  const view = await visit(chromium, url, { link });
  const { page } = view;
  await page.waitForFunction(RUNNING, { timeout: 120_000 });
  await view.idle();
  /** @param {() => Promise<unknown>} act */
  const click = async (act) => {
    const before = page.url();
    await act();
    await page.waitForFunction((url) => location.href !== url && performance.getEntriesByName("first-contentful-paint").length > 0,
      { timeout: 60_000 }, before);
    const took = await page.evaluate(sincePainted);
    await view.idle();
    return took;
  };
  await page.evaluateOnNewDocument(watch);
  await page.evaluate(watch);
  const took = await how({ ...view, click });
  const { shift } = await view.paints();
  await view.idle();
  const traffic = view.traffic().filter((it) => !/\.jpg$/.test(it.address));
  await view.close();
  return { took, shift, requests: traffic.length, bytes: traffic.reduce((sum, it) => sum + it.bytes, 0) };
}

/**
 * Clicks a link to which the pointer came before.
 *
 * @param {Clicked} view
 * @param {string} selector
 */
async function pointed(view, selector) {
  const { page } = view;
  await page.$eval(selector, (link) => link.scrollIntoView({ block: "center" }));
  await page.hover(selector);
  await view.idle();
  view.traffic();
  return view.click(async () => {
    await page.mouse.down();
    await page.mouse.up();
  });
}

/** @type {Record<string, (view: Clicked) => Promise<number>>} */
const WAYS = {
  "pointer came to it before": (view) => pointed(view, LINK),
  "the same, third page of a visit": async (view) => {
    await pointed(view, LINK);
    await pointed(view, NEXT);
    return pointed(view, NEXT);
  },
  "page idle, then a tap": async (view) => {
    await view.page.$eval(LINK, (link) => link.scrollIntoView({ block: "center" }));
    view.traffic();
    return view.click(() => view.page.tap(LINK));
  },
  "by script, out of sight": (view) => {
    view.traffic();
    return view.click(() => view.page.$$eval(LINK, (links) => links[links.length - 1].click()));
  },
};

/**
 * Measures and prints.
 *
 * @param {Browser} chromium
 * @param {string} site
 * @param {More} more
 * @param {number} rounds
 */
export async function clicks(chromium, site, more, rounds, links = LINKS) {
  const host = await serve(site, { more });
  for (const [name, link] of Object.entries(links)) {
    const ways = Object.entries(WAYS);
    /** @type {Awaited<ReturnType<typeof one>>[][]} */
    const seen = ways.map(() => []);
    for (let round = -1; round < rounds; round += 1) {
      for (const [index, [, how]] of ways.entries()) {
        const result = await one(chromium, host.url, link, how);
        if (round >= 0) seen[index].push(result);
      }
      process.stderr.write(".");
    }
    process.stderr.write("\n");
    table(`From a click to the next article painted: ${name}, CPU ${CPU}x`,
      ["", "median ms", "95th", "least", "requests after", "bytes after", "layout shift"],
      ways.map(([what], index) => {
        const took = seen[index].map((it) => it.took);
        return [
          what, number(median(took)), number(quantile(took, 0.95)), number(Math.min(...took)),
          median(seen[index].map((it) => it.requests)), number(median(seen[index].map((it) => it.bytes))),
          Math.max(...seen[index].map((it) => it.shift)).toFixed(3),
        ];
      }));
  }
  await host.close();
}
