// What `warta build` writes, as others read it: a checker of HTML, and browsers that know only text.

import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { promisify } from "node:util";
import { build } from "./build.mjs";
import { ROOT, host } from "./harness.mjs";
import { install, program } from "./hosts.mjs";

/** @import { Host } from "./harness.mjs" */

const VNU = path.join(ROOT, "node_modules/vnu-jar/build/dist/vnu.jar");
const PAGES = {
  home: ["", "Warta Bilik"],
  "home, second page": ["page/2/", "Warta Bilik"],
  article: ["article/hanura-oki-rakercab-2022/", "Hanura OKI memanaskan mesin"],
  "article with everything": ["article/sainte-lague/", "Sainte-Laguë"],
  "former slug": ["article/sainte-lague-contoh/", "article/sainte-lague/"],
  tag: ["tag/pemilu/", "Pemilu"],
  "tag, second page": ["tag/pemilu~page2/", "Pemilu"],
  section: ["section/partai/", "Partai"],
  person: ["person/ali-imron/", "Ali Imron"],
  party: ["party/hanura/", "Partai Hanura"],
  area: ["area/oki/", "Ogan Komering Ilir"],
  election: ["election/pileg-2024/", "2024"],
  directory: ["directory/", "Hanura"],
  saved: ["saved/", "Bacaan tersimpan"],
  "not found": ["404.html", "beranda"],
  offline: ["offline.html", "Tanpa jaringan"],
};

install([["java", "default-jre-headless"], ["w3m", "w3m"], ["lynx", "lynx"]]);
const run = promisify(execFile);

/** @type {string} */
let scratch;
/** @type {Host} */
let server;
/** @type {Host} */
let root;
before(async () => {
  scratch = mkdtempSync(path.join(tmpdir(), "warta-machines-"));
  build("public/content/bundle.json", "--out", path.join(scratch, "site"), "--url", "https://warta.example/koran/");
  build("public/content/bundle.json", "--out", path.join(scratch, "nowhere"));
  // Every block in every state, two of them broken on purpose.
  build("public/gallery/bundle.json", "--keep-going", "--out", path.join(scratch, "blocks"));
  build("public/content/bundle.json", "--single-file", path.join(scratch, "whole.html"));
  build("public/gallery/bundle.json", "--keep-going", "--single-file", path.join(scratch, "blocks.html"));
  const files = { site: path.join(scratch, "site"), unknown: "404", folders: "redirect" };
  server = await host({ ...files, base: "/koran/" });
  // Lynx takes every base that is no whole address for the root of the host.
  root = await host({ ...files, base: "/" });
});
after(async () => {
  await Promise.all([server.close(), root.close()]);
  rmSync(scratch, { recursive: true });
});

/**
 * The name of a program, or nothing, said aloud.
 *
 * @param {string} name
 */
function present(name) {
  const found = program(name) && spawnSync(name, ["-version"]).error === undefined;
  if (!found) console.error(`not tried, because ${name} is not installed`);
  return found ? false : `${name} is not installed`;
}

test("the checker of HTML finds no error on any page", { skip: present("java") }, async () => {
  const { stderr } = await run("java", ["-jar", VNU, "--exit-zero-always", "--format", "json", "--skip-non-html",
    scratch], { maxBuffer: 1 << 28 });
  /** @type {{ messages: { type: string, url: string, lastLine: number, message: string }[] }} */
  const { messages } = JSON.parse(stderr);
  const errors = messages.filter((it) => it.type === "error" || it.type === "non-document-error")
    .map((it) => `${it.url}:${it.lastLine}: ${it.message}`);
  assert.deepEqual(errors, []);
});

describe("a browser that knows only text", () => {
  for (const [name, [address, words]] of Object.entries(PAGES)) {
    for (const [browser, at, read] of /** @type {[string, () => Host, (url: string) => string[]][]} */ ([
      ["w3m", () => server, (url) => ["-dump", "-cols", "100", "-I", "UTF-8", "-O", "UTF-8", "-o", "display_link_number=1", url]],
      ["lynx", () => root, (url) => ["-dump", "-display_charset=UTF-8", "-width=100", url]],
    ])) {
      test(`${browser} reads and finds its way from: ${name}`, { skip: present(browser) }, async () => {
        const { url } = at();
        const { stdout } = await run(browser, read(url + address));
        assert.ok(stdout.includes(words), stdout.slice(0, 500));
        // No script is read aloud, nor what stands in the page for the islands.
        assert.doesNotMatch(stdout, /serviceWorker|currentScript|data-|leptos/);
        const links = [...stdout.matchAll(/^\s*(?:\d+\.|\[\d+\]) (http\S+)$/gm)].map(([, link]) => link.split("#")[0]);
        const own = [...new Set(links.filter((link) => link.startsWith(new URL(url).origin)))];
        assert.ok(own.length > 0, stdout.slice(-500));
        // The page for unknown addresses leads to where the publication says that it lies.
        for (const link of own.filter(() => at() === server || !["not found", "offline"].includes(name))) {
          const answer = await fetch(link, { redirect: "manual" });
          assert.equal(answer.status, 200, `${address} leads to ${link}`);
        }
      });
    }
  }

  test("w3m reads a publication in one file", { skip: present("w3m") }, async () => {
    const { stdout } = await run("w3m", ["-dump", "-I", "UTF-8", "-O", "UTF-8", path.join(scratch, "whole.html")],
      { maxBuffer: 1 << 26 });
    for (const words of ["Rapat kerja cabang", "Sainte-Laguë", "Ahmad Al-Azhar"]) assert.ok(stdout.includes(words), words);
    assert.doesNotMatch(stdout, /scrollRestoration/);
  });
});
