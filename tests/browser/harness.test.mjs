// What the tests rely on: a page that goes wrong is noted, in each browser, and nothing leaves the machine.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { BROWSERS, answers, assertQuiet, browser, host } from "./harness.mjs";

/**
 * @import { TestContext } from "node:test"
 * @import { Browser, Host, Options, View } from "./harness.mjs"
 */

/** @param {string} body */
const page = (body, policy = "") => `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title>
<link rel="icon" href="data:,">${policy && `<meta http-equiv="Content-Security-Policy" content="${policy}">`}<h1>A page</h1>${body}`;

// Each goes wrong in one way: under which list it is noted, and with which words.
/** @type {Record<string, [html: string, list: keyof View["noted"], words: RegExp]>} */
const WRONG = {
  "an exception": [page("<script>throw new Error('thrown here')</script>"), "crashed", /thrown here/],
  "a promise that nobody waits for": [page("<script>Promise.reject(new Error('rejected here'))</script>"), "crashed", /rejected here/],
  "what a script says": [page("<script>console.error('said here')</script>"), "console", /said here/],
  "a warning": [page("<script>console.warn('warned here')</script>"), "console", /warned here/],
  "a script that the policy forbids": [page("<script>1</script>", "script-src 'self'"), "policy", /script-src/],
  "HTML text that the policy forbids": [
    page("<script>document.body.innerHTML = '<p>'</script>", "require-trusted-types-for 'script'"), "policy", /./],
  "a file that is missing": [page('<img src="missing.png" alt="">'), "failed", /missing\.png 404$/],
  "an answer that breaks off": [page('<img src="broken.png" alt="">'), "failed", /broken\.png (net::|NS_)ERR/],
  "another host": [page('<img src="http://warta.example/x.png" alt="">'), "elsewhere", /^http:\/\/warta\.example\/x\.png$/],
  "another host by its address": [page('<img src="http://192.0.2.1/x.png" alt="">'), "elsewhere", /^http:\/\/192\.0\.2\.1/],
  "another address of this machine": [page('<img src="http://127.0.0.2:9999/" alt="">'), "elsewhere", /^http:\/\/127\.0\.0\.2/],
};

for (const engine of BROWSERS) {
  describe(`in ${engine}`, () => {
    /** @type {string} */
    let folder;
    /** @type {Host} */
    let site;
    /** @type {Browser} */
    let started;
    before(async () => {
      folder = mkdtempSync(path.join(tmpdir(), "warta-harness-"));
      site = await host({ site: folder, unknown: "nothing", faults: [[/^broken\.png$/, answers.broken]] });
      started = await browser(engine);
    });
    after(async () => {
      await started?.close();
      await site.close();
      rmSync(folder, { recursive: true });
    });

    /** @type {(t: TestContext, html: string, options?: Options) => Promise<View>} */
    const open = async (t, html, options) => {
      writeFileSync(path.join(folder, "index.html"), html);
      const view = await started.open(site.url, options);
      t.after(() => view.close());
      return view;
    };

    test("a page that is right is quiet", async (t) => {
      const view = await open(t, page("<script>document.body.dataset.ran = ''</script>"));
      assert.ok(await view.page.$("[data-ran]"));
      assertQuiet(view);
    });

    for (const [what, [html, list, words]] of Object.entries(WRONG)) {
      test(`${what} is noted`, async (t) => {
        const view = await open(t, html);
        // What is said after the document has come is heard with the next answer, or soon after it.
        const until = Date.now() + 5000;
        while (!view.noted[list].length && Date.now() < until) await view.page.evaluate(() => new Promise(requestAnimationFrame));
        assert.match(view.noted[list].join("\n"), words, JSON.stringify(view.noted));
        assert.throws(() => assertQuiet(view));
      });
    }

    test("other names than 127.0.0.1 are not reached, even where they would answer", async (t) => {
      const view = await open(t, page(""));
      const name = site.url.replace("127.0.0.1", "localhost");
      assert.equal((await fetch(name)).status, 200, "this machine answers by that name");
      /** @param {string} url */
      const reached = (url) => view.page.evaluate((it) => fetch(it, { mode: "no-cors" }).then(() => true, () => false), url);
      assert.equal(await reached(site.url), true);
      const before = site.asked.length;
      assert.equal(await reached(name), false);
      assert.equal(await reached("http://warta.example/"), false);
      assert.equal(site.asked.length, before);
    });

    test("a page is as it was asked for, or is not opened", async (t) => {
      const asked = { width: 400, height: 700, language: "en-GB", storage: { key: "value" } };
      const { page: given } = await open(t, page(""), asked);
      assert.deepEqual(await given.evaluate(() => [innerWidth, innerHeight, navigator.language, localStorage.getItem("key")]),
        [400, 700, "en-GB", "value"]);
      /** @param {Options} options */
      const says = (options) => open(t, page("<noscript><p>none</p></noscript>"), options).then(({ page: it }) => it.evaluate(() => [
        matchMedia("(prefers-color-scheme: dark)").matches, matchMedia("(prefers-reduced-motion: reduce)").matches]));
      assert.deepEqual(await says({}), [false, false]);
      if (engine === "firefox") {
        // WebDriver BiDi has no word for these, and the preferences are those of all pages.
        for (const options of [{ theme: "dark" }, { reducedMotion: true }, { javascript: false }]) {
          await assert.rejects(says(options), /in Firefox/);
        }
      } else {
        assert.deepEqual(await says({ theme: "dark", reducedMotion: true }), [true, true]);
      }
    });
  });
}
