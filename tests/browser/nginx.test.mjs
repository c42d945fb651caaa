// nginx with the settings that lie in a built site: everything that is text comes packed, whatever lies there
// packed, and every answer has its headers.

import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { build } from "./build.mjs";
import { hasBrotli, install, nginxWith, program, start } from "./hosts.mjs";

/**
 * @import { IncomingHttpHeaders } from "node:http"
 * @typedef {{ status?: number, headers: IncomingHttpHeaders, body: Buffer }} Answer
 */

/** @type {[program: string, package: string][]} */
const PACKAGES = [
  ["nginx", "nginx-light"],
  ["brotli-filter", "libnginx-mod-http-brotli-filter"],
  ["brotli-static", "libnginx-mod-http-brotli-static"],
];
install(PACKAGES.filter(([name]) => name === "nginx" || !hasBrotli()));
const missing = program("nginx") ? false : "nginx is not installed";
if (missing) console.error(`not tried: ${missing}`);

const UNPACK = { gzip: gunzipSync, br: brotliDecompressSync };
const KINDS = ["nothing", "viewer", "everything"];

/** @type {string} */
let scratch;
before(() => {
  scratch = mkdtempSync(path.join(tmpdir(), "warta-nginx-"));
  // What nginx is started as may be somebody else.
  chmodSync(scratch, 0o755);
  for (const kind of missing ? [] : KINDS) {
    const where = ["--out", path.join(scratch, kind), "--url", "https://warta.example/"];
    build("public/content/bundle.json", ...where, "--compress", kind);
  }
});
after(() => rmSync(scratch, { recursive: true }));

/**
 * An answer as it comes: `fetch` unpacks by itself.
 *
 * @param {string} address
 * @param {string} encodings
 * @returns {Promise<Answer>}
 */
const ask = (address, encodings) => new Promise((done, fail) => {
  get(address, { headers: { "Accept-Encoding": encodings } }, (answer) => {
    /** @type {Buffer[]} */
    const parts = [];
    answer.on("data", (part) => parts.push(part));
    answer.on("end", () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
  }).on("error", fail);
});

/**
 * The site's files by their endings: the first of each, and all at its root.
 *
 * @param {string} folder
 */
function files(folder) {
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith(".") && !entry.name.endsWith(".br"))
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)));
  const ends = new Map(all.map((file) => [path.extname(file), file]));
  return [...new Set([...ends.values(), ...all.filter((file) => !file.includes(path.sep))])];
}

/** @type {Record<string, RegExp>} */
const TYPES = {
  ".html": /^text\/html/, ".css": /^text\/css/, ".js": /javascript/, ".xml": /xml/, ".json": /^application\/json/,
  ".svg": /^image\/svg\+xml/, ".wasm": /^application\/wasm/, ".webmanifest": /^application\/manifest\+json/,
  ".txt": /^text\/plain/,
};
const LASTING = /^warta-(islands-|start-)?[0-9a-f]{12,16}\.(css|js|wasm)$/;

/**
 * @param {Answer} answer
 * @param {boolean} lasts
 * @param {string} name
 */
function checkHeaders({ headers }, lasts, name) {
  assert.equal(headers["x-content-type-options"], "nosniff", name);
  assert.equal(headers["cache-control"], lasts ? "public, max-age=31536000, immutable" : "no-cache", name);
  if (lasts) return;
  // Only documents have a policy.
  if (!name.startsWith("manifest")) {
    assert.match(String(headers["content-security-policy"]), /default-src 'none'.*frame-ancestors 'self'/, name);
  }
  assert.equal(headers["referrer-policy"], "strict-origin-when-cross-origin", name);
}

for (const kind of KINDS) {
  for (const brotli of [false, true]) {
    const skip = missing || (brotli && !hasBrotli() && "nginx's module for Brotli is not installed");
    describe(`--compress ${kind}, ${brotli ? "with" : "without"} nginx's module for Brotli`, { skip }, () => {
      /** @type {Awaited<ReturnType<typeof start>> | undefined} */
      let server;
      /** @type {string} */
      let origin;
      /** @type {string} */
      let folder;
      before(async () => {
        folder = path.join(scratch, kind);
        const settings = readFileSync(path.join(folder, "hosts/nginx.conf"), "utf8");
        server = await start(nginxWith(settings, brotli), folder, path.join(scratch, `${kind}-${brotli}`));
        origin = server.origin;
      });
      after(() => server?.stop());

      test("every text comes packed, as what it is, with its headers", async () => {
        const seen = new Set();
        for (const file of files(folder)) {
          const type = TYPES[path.extname(file)];
          if (!type) continue;
          const bytes = readFileSync(path.join(folder, file));
          const address = `${origin}/${file}`;
          /** @type {[string, "gzip" | "br" | undefined][]} */
          const answers = [["gzip", "gzip"], ["gzip, deflate, br, zstd", brotli ? "br" : "gzip"], ["identity", undefined]];
          for (const [encodings, expected] of answers) {
            const answer = await ask(address, encodings);
            assert.equal(answer.status, 200, file);
            assert.match(answer.headers["content-type"] ?? "", type, file);
            checkHeaders(answer, LASTING.test(file), `${file} for ${encodings}`);
            // nginx packs nothing shorter than this.
            const packed = bytes.length < 20 ? undefined : expected;
            assert.equal(answer.headers["content-encoding"], packed, `${file} for ${encodings}`);
            if (packed) assert.match(answer.headers.vary ?? "", /accept-encoding/i, file);
            const body = packed ? UNPACK[packed](answer.body) : answer.body;
            assert.ok(body.equals(bytes), `${file} for ${encodings} is another one`);
          }
          seen.add(path.extname(file));
        }
        assert.deepEqual([...seen].sort(), Object.keys(TYPES).sort());
      });

      test("a folder's page comes packed as well", async () => {
        for (const address of ["/", "/article/hanura-oki-rakercab-2022/"]) {
          const answer = await ask(origin + address, "gzip");
          assert.deepEqual([answer.status, answer.headers["content-encoding"]], [200, "gzip"]);
          checkHeaders(answer, false, address);
        }
      });

      test("what is not there is answered with our page, packed, with its headers", async () => {
        const page = readFileSync(path.join(folder, "404.html"));
        const lasting = "warta-islands-0123456789abcdef.js";
        for (const address of ["none", "article/none/", "a/b/c.png", "none.webmanifest", lasting]) {
          const answer = await ask(`${origin}/${address}`, "gzip");
          assert.equal(answer.status, 404, address);
          checkHeaders(answer, false, address);
          assert.equal(answer.headers["content-encoding"], "gzip", address);
          assert.ok(gunzipSync(answer.body).equals(page), address);
        }
      });
    });
  }
}
