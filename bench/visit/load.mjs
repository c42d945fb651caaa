// Loading a page as on a cheap phone, and what the browser says about it.

import { follow } from "./tab.mjs";

/**
 * The links that pages are measured on.
 *
 * @typedef {{ latency: number, downloadThroughput: number, uploadThroughput: number }} Link
 * @type {Record<string, Link>}
 */
export const LINKS = {
  "1.6 Mbps, 150 ms": { latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
  "400 kbps, 400 ms": { latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 200_000 / 8 },
};
/** How much slower than this machine the page's processor is. */
export const CPU = 4;
/** A phone held upright. */
const WINDOW = { width: 390, height: 844, deviceScaleFactor: 1 };

/** How long nothing may be under way before a page counts as done. */
const QUIET = 700;

/** Runs in the page, from before its first script. */
const watch = () => {
  /** @type {Seen} */
  const seen = { first: null, largest: null, what: null, shift: 0, shifts: [], tasks: 0 };
  globalThis.seen = seen;
  /**
   * @template {PerformanceEntry} E
   * @param {string} type
   * @param {(entry: E) => void} act
   */
  const on = (type, act) =>
    new PerformanceObserver((list) => /** @type {E[]} */ (list.getEntries()).forEach(act)).observe({ type, buffered: true });
  on("paint", (entry) => {
    if (entry.name === "first-contentful-paint") seen.first = entry.startTime;
  });
  on("largest-contentful-paint", (/** @type {LargestContentfulPaint} */ entry) => {
    seen.largest = entry.startTime;
    seen.what = entry.element ? `${entry.element.localName}.${entry.element.className}` : "gone";
  });
  on("layout-shift", (/** @type {LayoutShift} */ entry) => {
    if (entry.hadRecentInput) return;
    seen.shift += entry.value;
    seen.shifts.push(...entry.sources.map((source) => source.node?.className ?? source.node?.nodeName));
  });
  on("longtask", (entry) => {
    seen.tasks += entry.duration;
  });
};

/**
 * Opens a page that notes its requests and paints.
 *
 * - `link`: a value of `LINKS`; without it the network is not shaped, nor the processor.
 *
 * @import { CDPSession, Target } from "puppeteer-core"
 * @typedef {Awaited<ReturnType<typeof visit>>} Visit
 *
 * @param {import("../../tests/browser/harness.mjs").Browser} chromium
 * @param {string} url
 * @param {{ link?: Link }} [options]
 */
export async function visit(chromium, url, { link } = {}) {
  const own = await chromium.puppeteer.createBrowserContext();
  // What a service worker asks for goes through a session of its own.
  /** @param {Target} target */
  const workers = (target) => {
    if (target.type() === "service_worker") target.createCDPSession().then(listen).catch(() => {});
  };
  own.on("targetcreated", workers);
  const page = await own.newPage();
  await page.setViewport(WINDOW);
  /** @type {Map<string, { url: string, bytes: number, cached: boolean, over?: boolean, told?: boolean }>} */
  const requests = new Map();
  let open = 0;
  /** @type {(() => void)[]} */
  const idle = [];
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const settle = () => {
    clearTimeout(timer);
    if (open === 0) timer = setTimeout(() => idle.splice(0).forEach((done) => done()), QUIET);
  };
  /** @type {(session: CDPSession) => (requestId: string) => string} */
  const key = (session) => (requestId) => `${session.id()} ${requestId}`;
  /**
   * Shapes the link of a page or a worker, and notes what it asks for.
   *
   * @param {CDPSession} session
   */
  async function listen(session) {
    const id = key(session);
    session.on("Network.requestWillBeSent", ({ requestId, request }) => {
      if (!request.url.startsWith("http")) return;
      if (!requests.has(id(requestId))) open += 1;
      requests.set(id(requestId), { url: request.url, bytes: 0, cached: false });
      settle();
    });
    session.on("Network.requestServedFromCache", ({ requestId }) => {
      const it = requests.get(id(requestId));
      if (it) it.cached = true;
    });
    session.on("Network.responseReceived", ({ requestId, response }) => {
      const it = requests.get(id(requestId));
      if (it && (response.fromDiskCache || response.fromServiceWorker || response.fromPrefetchCache)) it.cached = true;
    });
    /** @type {(bytes: boolean) => (event: { requestId: string, encodedDataLength?: number }) => void} */
    const over = (bytes) => ({ requestId, encodedDataLength }) => {
      const it = requests.get(id(requestId));
      if (!it || it.over) return;
      Object.assign(it, { over: true, bytes: bytes ? encodedDataLength ?? 0 : 0 });
      open -= 1;
      settle();
    };
    session.on("Network.loadingFinished", over(true));
    session.on("Network.loadingFailed", over(false));
    await session.send("Network.enable");
    if (link) await session.send("Network.emulateNetworkConditions", { offline: false, ...link });
  }
  const tab = await follow(chromium, own, {
    async begin(session) {
      await Promise.all([
        listen(session),
        link && session.send("Emulation.setCPUThrottlingRate", { rate: CPU }),
        // Scripts that the driver itself puts into documents stop it where one is shown that was drawn ahead.
        session.send("Page.enable"),
        session.send("Page.addScriptToEvaluateOnNewDocument", { source: `(${watch})()` }),
      ]);
    },
    // What a document that is gone waited for does not come.
    end(session) {
      for (const [id, it] of requests) {
        if (it.over || !id.startsWith(key(session)(""))) continue;
        it.over = true;
        open -= 1;
      }
      settle();
    },
  });
  await page.goto(url, { waitUntil: "load", timeout: 120_000 });
  return {
    page,
    tab,
    /** Waits until nothing has been asked for for a while. */
    idle: () => new Promise((done) => {
      idle.push(() => done(undefined));
      settle();
    }),
    /** What went over the network since the last time: heads and bodies as they were sent. */
    traffic() {
      const all = [...requests.values()].filter((it) => !it.told && it.over);
      all.forEach((it) => { it.told = true; });
      return all.filter((it) => !it.cached).map(({ url: address, bytes }) => ({ address, bytes }));
    },
    /** What was painted and what moved. */
    paints: () => page.evaluate(() => globalThis.seen),
    async close() {
      own.off("targetcreated", workers);
      await own.close();
      await tab.close();
    },
  };
}
