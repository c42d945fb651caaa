// A static host for tests: serves a folder at a sub-path of a free port on this machine, in the ways
// that real hosts do, and with the faults that a test asks for.

import { createServer } from "node:http";
import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".mp3": "audio/mpeg",
  ".mp4": "video/mp4",
  ".vtt": "text/vtt; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml",
};

const PACKED = new Set([".html", ".js", ".css", ".json", ".wasm", ".svg", ".txt", ".xml"]);

/**
 * @import { IncomingMessage, ServerResponse } from "node:http"
 * @typedef {IncomingMessage & { url: string }} Request What comes to a server always has an address.
 * @typedef {(request: Request, response: ServerResponse, next: () => void) => unknown} Fault
 * @typedef {Awaited<ReturnType<typeof host>>} Host
 *
 * @typedef {object} Site What a host serves, and how; see `host`.
 * @property {string} site
 * @property {string} [base]
 * @property {string} [unknown]
 * @property {string} [folders]
 * @property {Record<string, string | null>} [types]
 * @property {string} [cache]
 * @property {[RegExp, Fault][]} [faults]
 * @property {number} [brotli]
 */

/**
 * Packs bytes as a host would.
 *
 * @param {Buffer} bytes
 * @param {number} quality
 */
export const pack = (bytes, quality) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });

/**
 * Starts a host.
 *
 * - `base`: where the site lies, "/" or "/a/b/".
 * - `unknown`: what an unknown address gets: "index" (index.html, 200), "404" (404.html, 404) or
 *   "nothing".
 * - `folders`: what the address of a folder without its slash gets: "redirect" to the one with it, as on
 *   most hosts, or "page", the folder's index.html, as on some.
 * - `cache`: what the host says of keeping its answers. "no-store" also keeps a page out of the browser's
 *   back/forward cache, and lets no page be prefetched; hosts that say nothing are like "no-cache" there.
 * - `types`: overrides of content types by extension; `null` sends none.
 * - `faults`: functions by pattern of the path below the base, `[RegExp, (request, response, next)]`,
 *   tried in order; they may be added to while the host runs.
 * - `brotli`: the quality to pack text and modules with; each file is packed once.
 *
 * @param {Site} options
 */
export async function host({ site, base = "/", unknown = "index", folders, types = {}, cache = "no-store", faults = [], brotli }) {
  const root = path.resolve(site);
  /** @type {string[]} */
  const asked = [];
  /** @type {Map<string, Buffer>} */
  const packed = new Map();

  /** @type {(response: ServerResponse, file: string, status?: number) => Promise<unknown>} */
  const send = async (response, file, status = 200) => {
    /** @type {string | null | undefined} */
    const type = { ...TYPES, ...types }[path.extname(file)];
    let body = packed.get(file) ?? await readFile(file);
    /** @type {import("node:http").OutgoingHttpHeaders} */
    const headers = { "cache-control": cache };
    if (brotli && PACKED.has(path.extname(file))) {
      if (!packed.has(file)) packed.set(file, body = pack(body, brotli));
      headers["content-encoding"] = "br";
    }
    headers["content-length"] = body.length;
    if (type) headers["content-type"] = type;
    response.writeHead(status, headers).end(body);
  };

  /** @type {(request: Request, response: ServerResponse, below: string) => Promise<unknown>} */
  const plain = async (request, response, below) => {
    const file = path.join(root, below.endsWith("/") || below === "" ? `${below}index.html` : below);
    if (!file.startsWith(root)) return response.writeHead(403).end();
    if (folders && !below.endsWith("/") && statSync(file, { throwIfNoEntry: false })?.isDirectory()) {
      if (folders === "redirect") return response.writeHead(301, { location: `${base}${below}/` }).end();
      return send(response, path.join(file, "index.html"));
    }
    try {
      return await send(response, file);
    } catch {
      // Not a file of the site.
    }
    if (unknown === "index") return send(response, path.join(root, "index.html"));
    if (unknown === "404") return send(response, path.join(root, "404.html"), 404);
    return response.writeHead(404, { "content-type": "text/plain" }).end("not found");
  };

  const server = createServer((incoming, response) => {
    const request = /** @type {Request} */ (incoming);
    const pathname = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    asked.push(pathname);
    if (!pathname.startsWith(base)) {
      return response.writeHead(404, { "content-type": "text/plain" }).end("outside of the site");
    }
    const below = pathname.slice(base.length);
    const next = () => plain(request, response, below).catch((error) => response.destroy(error));
    const fault = faults.find(([pattern]) => pattern.test(below));
    return fault ? fault[1](request, response, next) : next();
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${port}${base}`,
    asked,
    faults,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** Faults to use with `host`. */
export const answers = {
  /** @type {Fault} */
  missing: (_, response) => response.writeHead(404, { "content-type": "text/plain" }).end("not found"),
  /** @type {Fault} */
  html: (_, response) =>
    response.writeHead(200, { "content-type": "text/html" }).end("<!doctype html><title>Hello</title>"),
  /** @type {(body: string, type?: string, status?: number) => Fault} */
  text: (body, type = "application/json", status = 200) => (_, response) =>
    response.writeHead(status, { "content-type": type }).end(body),
  /** @type {Fault} */
  broken: (_, response) => response.destroy(),
  /** Never comes. @type {Fault} */
  held: () => {},
  /** Waits, then goes on. @type {(milliseconds: number) => Fault} */
  after: (milliseconds) => (_request, _response, next) => setTimeout(next, milliseconds),
};
