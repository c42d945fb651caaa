// From a click on a link to the next article on the screen.

import { median, number, quantile, table } from "../table.mjs";
import { serve } from "./host.mjs";
import { CPU, LINKS, visit } from "./load.mjs";
import { RUNNING } from "./paints.mjs";

/**
 * @import { CDPSession } from "puppeteer-core"
 * @import { Browser } from "../../tests/browser/harness.mjs"
 * @import { More } from "./host.mjs"
 * @import { Link, Visit } from "./load.mjs"
 *
 * @typedef {{ session: CDPSession, x: number, y: number }} Place A place of the document that is shown.
 * @typedef {Visit & {
 *   find(selector: string): Promise<Place>,
 *   click(act: () => Promise<unknown>): Promise<{ took: number, shift: number }>,
 * }} Clicked A visit: where a link is, once it was scrolled to, and how something that clicks is done; that gives after how
 *   many milliseconds the next page was painted, and how much of it moved.
 */

const LINK = ".main .card a[href^='article/']";
/** On an article, to another one. */
const NEXT = ".related-articles a[href^='article/']";

/** Runs in a page: scrolls to a link, and says where it then is. @param {string} selector */
const place = (selector) => {
  const link = document.querySelector(selector);
  if (!link) return null;
  link.scrollIntoView({ block: "center", behavior: "instant" });
  const { x, y, width, height } = link.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};

/** Runs in a page: tells the measurement when a link is clicked. */
const tell = () => {
  addEventListener("click", ({ timeStamp }) => globalThis.wartaClicked(String(performance.timeOrigin + timeStamp)),
    { capture: true, once: true });
  return location.href;
};

/** Runs in the next page: when something of it was painted, and how much moved since. @param {string} before */
const painted = (before) => {
  const [paint] = performance.getEntriesByName("first-contentful-paint");
  if (location.href === before || !paint) return null;
  const [{ activationStart }] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  // A page that was drawn ahead is painted when it is shown.
  return performance.timeOrigin + Math.max(paint.startTime, activationStart);
};

/** Runs in the next page. @returns {Promise<{ shift: number }>} */
const moved = () => new Promise((done) => {
  let shift = 0;
  new PerformanceObserver((list) => {
    const entries = /** @type {(PerformanceEntry & { value: number, hadRecentInput: boolean })[]} */ (list.getEntries());
    for (const { value, hadRecentInput } of entries) if (!hadRecentInput) shift += value;
  }).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done({ shift }), 100);
});

/**
 * One visit to the home page and one click; `how` gets the page's view and does it.
 *
 * @param {Browser} chromium
 * @param {string} url
 * @param {Link} link
 * @param {(view: Clicked) => Promise<{ took: number, shift: number }>} how
 */
async function one(chromium, url, link, how) {
  const view = await visit(chromium, url, { link });
  const { tab } = view;
  await view.page.waitForFunction(RUNNING, { timeout: 120_000 });
  await view.idle();
  const result = await how({
    ...view,
    async find(selector) {
      const { session, value } = await tab.until(place, selector);
      return { session, ...value };
    },
    async click(act) {
      const { session, value: before } = await tab.until(() => location.href);
      await session.send("Runtime.enable");
      await session.send("Runtime.addBinding", { name: "wartaClicked" });
      /** @type {Promise<number>} */
      const clicked = new Promise((done, fail) => {
        session.on("Runtime.bindingCalled", ({ payload }) => done(Number(payload)));
        setTimeout(fail, 60_000, new Error("nothing was clicked")).unref();
      });
      await tab.until(tell);
      // The document may be gone before it answers.
      await act().catch(() => {});
      const at = await clicked;
      const { value: when } = await tab.until(painted, before);
      await view.idle();
      const { value: { shift } } = await tab.until(moved);
      return { took: when - at, shift };
    },
  });
  const traffic = view.traffic().filter((it) => !/\.jpg$/.test(it.address));
  await view.close();
  return { ...result, requests: traffic.length, bytes: traffic.reduce((sum, it) => sum + it.bytes, 0) };
}

/** @type {(place: Place, type: "mouseMoved" | "mousePressed" | "mouseReleased") => Promise<unknown>} */
const mouse = ({ session, x, y }, type) => session.send("Input.dispatchMouseEvent",
  { type, x, y, ...(type === "mouseMoved" ? {} : { button: "left", clickCount: 1 }) });

/**
 * Clicks a link to which the pointer came before.
 *
 * @param {Clicked} view
 * @param {string} selector
 */
async function pointed(view, selector) {
  const link = await view.find(selector);
  await mouse(link, "mouseMoved");
  // Browsers wait until the pointer has stayed for a moment.
  await new Promise((done) => { setTimeout(done, 300); });
  await view.idle();
  view.traffic();
  return view.click(async () => {
    await mouse(link, "mousePressed");
    await mouse(link, "mouseReleased");
  });
}

/** @type {Record<string, (view: Clicked) => Promise<{ took: number, shift: number }>>} */
const WAYS = {
  "pointer came to it before": (view) => pointed(view, LINK),
  "the same, third page of a visit": async (view) => {
    await pointed(view, LINK);
    await pointed(view, NEXT);
    return pointed(view, NEXT);
  },
  "page idle, then a tap": async (view) => {
    const { session, x, y } = await view.find(LINK);
    view.traffic();
    return view.click(async () => {
      await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [{ x, y }] });
      await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    });
  },
  "by script, out of sight": (view) => {
    view.traffic();
    return view.click(() => view.tab.until((selector) => {
      /** @type {NodeListOf<HTMLElement>} */
      const links = document.querySelectorAll(selector);
      links[links.length - 1].click();
      return true;
    }, LINK));
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
