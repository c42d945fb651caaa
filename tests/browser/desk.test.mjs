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

test("a record at which the desk stops is left out, and the others are shown", async (t) => {
  const site = await host({ site: SITE });
  t.after(() => site.close());
  const bundle = JSON.stringify({ warta: 1, articles: ["awal", "tengah", "akhir"].map((slug) => (
    { slug, headline: `Judul ${slug}`, body: ["Isi."] })) });
  const start = Buffer.byteLength(bundle.slice(0, bundle.indexOf('{"slug":"tengah"')));
  site.faults.push([/^content\/bundle\.json$/, (_, response) => {
    response.writeHead(200, { "content-type": "application/json" }).end(bundle);
  }]);
  let started = 0;
  site.faults.push([/^warta-desk.*\.js$/, async (request, response) => {
    const script = await readFile(path.join(SITE, path.basename(request.url)), "utf8");
    started += 1;
    // Stands in for a panic while the second article is read, as long as nobody asks to leave it out: a
    // desk that is asked to has one request more before the bundle comes.
    const broken = script
      .replace(/wasm_bindgen\.answer\([^)]*\)/, (call) => `((++self.asked === 2 && bytes ? (() => { throw new WebAssembly.RuntimeError("unreachable"); })() : 0), ${call})`)
      .replace(/wasm_bindgen\.reading\(\)/, String(start));
    assert.ok(broken.includes("self.asked") && !broken.includes("wasm_bindgen.reading()"), "the fault found its places");
    response.writeHead(200, { "content-type": "text/javascript" }).end(`self.asked = 0;${broken}`);
  }]);
  const view = await chromium.open(site.url, { ready: ".card" });
  const said = await view.text();
  assert.match(said, /Judul awal/);
  assert.match(said, /Judul akhir/);
  assert.doesNotMatch(said, /Judul tengah/);
  assert.equal(started, 2);
  await view.page.goto(`${site.url}report`);
  await view.page.waitForSelector("h1");
  assert.match(await view.text("main"), /W0010/);
  await view.close();
});
