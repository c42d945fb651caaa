// The desk as the page sees it: a worker that may stop.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, test } from "node:test";
import { SITE, browser, host } from "./harness.mjs";

let chromium;
before(async () => { chromium = await browser(); });
after(() => chromium.close());

test("a desk that stops is reported, and a fresh one goes on", async () => {
  const site = await host({ site: SITE });
  site.faults.push([/^warta-desk.*\.js$/, async (request, response) => {
    const script = await readFile(path.join(SITE, path.basename(request.url)), "utf8");
    // Stands in for a panic: from the third request on, the desk's program throws.
    const broken = script.replace(/wasm_bindgen\.answer\(/, (call) => `(++self.asked > 2 ? (() => { throw new WebAssembly.RuntimeError("unreachable"); })() : 0), ${call}`);
    assert.notEqual(broken, script, "the fault found its place");
    response.writeHead(200, { "content-type": "text/javascript" }).end(`self.asked = 0;${broken}`);
  }]);
  const view = await chromium.open(site.url, { ready: null });
  await view.page.waitForSelector("main button", { timeout: 20_000 });
  assert.deepEqual(view.noted.policy, []);
  site.faults.length = 0;
  const said = await view.text("main");
  await view.page.click("main button");
  await view.page.waitForFunction(
    (old) => document.querySelector("main") && document.querySelector("main").innerText !== old, {}, said);
  assert.notEqual(await view.page.$("h1"), null);
  await view.close();
  await site.close();
});
