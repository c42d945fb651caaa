// A host as a newsroom would have it: HTTP/1.1, brotli at the level of an nginx with its module, files
// with a hash in their name cached for ever, everything else asked about again.

import { createServer } from "node:http";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
};

const PACKED = new Set([".html", ".js", ".css", ".json", ".txt", ".webmanifest", ".wasm", ".svg"]);

/**
 * What each way of packing does.
 *
 * @type {Record<"br" | "gzip", (bytes: Buffer) => Buffer>}
 */
export const WAYS = {
  br: (bytes) => brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }),
  gzip: (bytes) => gzipSync(bytes, { level: 6 }),
};

/**
 * Serves a folder at the root of a free port on this machine.
 *
 * - `more`: files that the folder lacks, by path: bytes, or a function of the path that gives bytes or
 *   nothing.
 * - `way`: how text is packed, a key of `WAYS`.
 *
 * @typedef {(name: string) => Buffer | null | undefined} More
 * @typedef {{ body: Buffer, headers: import("node:http").OutgoingHttpHeaders }} Answer
 *
 * @param {string} folder
 * @param {{ more?: More, way?: keyof typeof WAYS }} [options]
 */
export async function serve(folder, { more = () => null, way = "br" } = {}) {
  /** @type {Map<string, Answer>} */
  const kept = new Map();
  /** @param {string} name */
  const find = (name) => {
    const made = more(name);
    if (made) return made;
    const file = path.join(folder, name);
    return file.startsWith(folder) && existsSync(file) ? readFileSync(file) : null;
  };
  /**
   * @param {string} pathname
   * @returns {Answer | null}
   */
  const answer = (pathname) => {
    const name = pathname.endsWith("/") ? `${pathname.slice(1)}index.html` : pathname.slice(1);
    const before = kept.get(name);
    if (before) return before;
    const raw = find(name);
    if (!raw) return null;
    const type = path.extname(name);
    const packed = PACKED.has(type);
    const one = {
      body: packed ? WAYS[way](raw) : raw,
      headers: {
        "content-type": TYPES[type] ?? "application/octet-stream",
        "cache-control": /^data\/|(^|\/)warta-[^/]*$/.test(name) ? "public, max-age=31536000, immutable" : "no-cache",
        etag: `"${createHash("sha1").update(raw).digest("hex").slice(0, 16)}"`,
        ...(packed ? { "content-encoding": way, vary: "accept-encoding" } : {}),
      },
    };
    kept.set(name, one);
    return one;
  };
  const server = createServer((request, response) => {
    const one = answer(decodeURIComponent(new URL(request.url ?? "", "http://localhost").pathname));
    if (!one) return response.writeHead(404, { "content-type": "text/plain" }).end("not found");
    if (request.headers["if-none-match"] === one.headers.etag) {
      return response.writeHead(304, one.headers).end();
    }
    response.writeHead(200, { ...one.headers, "content-length": one.body.length }).end(one.body);
  });
  // A shaped link keeps connections open for longer than the default between two requests.
  server.keepAliveTimeout = 60_000;
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
