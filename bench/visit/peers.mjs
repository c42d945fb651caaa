// The pages that a built article is measured beside, made from it, so that each shows the same.

import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = fileURLToPath(new URL("../peers", import.meta.url));

/**
 * The style sheet that a page names.
 *
 * @param {string} html
 */
export const sheet = (html) => html.match(/<link rel="stylesheet" href="([^"]*)"/)?.[1].replace(/^(\.\.\/)+/, "");

/**
 * The article as one would write it by hand: the same head without the policy, the same mark-up, no
 * script and no data. `style` is what stands in place of the sheet's link.
 *
 * @param {string} html
 * @param {string} style
 */
export function byHand(html, style) {
  const bare = html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n?/, "")
    .replace(/<script(?![^>]*application\/ld\+json)[^>]*>[^]*?<\/script>\n?/g, "")
    .replace(/<style>[^]*?<\/style>\n?/g, "")
    .replace(/<link rel="stylesheet"[^>]*>\n?/g, "")
    .replace(/<base[^>]*>\n?/, "");
  return bare.replace("</title>", `</title>\n<base href="../../">\n${style}`);
}

/** The page's elements and words, as plain values. */
const asValue = () => {
  /** @typedef {string | [name: string, attributes: Record<string, string>, ...parts: Value[]]} Value */
  /** @type {(node: Node) => Value} */
  const value = (node) => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element)) return "";
    const attributes = Object.fromEntries([...node.attributes].map((it) => [it.name, it.value]));
    return [node.localName, attributes, ...[...node.childNodes].map(value)];
  };
  return { title: document.title, parts: [...document.querySelector("#app").childNodes].map(value) };
};

/** Packs the Preact page's script. */
async function bundled() {
  const { build } = await import(String(new URL("../peers/node_modules/esbuild/lib/main.js", import.meta.url)));
  const { outputFiles } = await build({
    entryPoints: [path.join(FOLDER, "article.jsx")],
    bundle: true, minify: true, format: "esm", target: "es2022", write: false,
    jsxFactory: "h", jsxFragment: "Fragment", legalComments: "none",
  });
  return Buffer.from(outputFiles[0].contents);
}

/** The versions of what the peers are made of. */
export const versions = () => Object.entries(
  JSON.parse(readFileSync(path.join(FOLDER, "package.json"), "utf8")).devDependencies,
).map((it) => it.join(" ")).join(", ");

/**
 * The peers' files, by path; `html` is the built article at `url`, `css` its style sheet's text.
 *
 * @param {import("../../tests/browser/harness.mjs").Browser} chromium
 * @param {string} url
 * @param {string} html
 * @param {string} css
 */
export async function peers(chromium, url, html, css) {
  const name = sheet(html) ?? "by-hand.css";
  const context = await chromium.puppeteer.createBrowserContext();
  const page = await context.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(url, { waitUntil: "load" });
  const value = await page.evaluate(asValue);
  await context.close();
  const preact = `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<base href="../../">
<link rel="preload" as="fetch" crossorigin href="preact/article.json">
<link rel="stylesheet" href="${name}">
<script type="module" src="preact/article.js"></script>
<title>…</title>
</head>
<body><div id="app"></div></body>
</html>`;
  return {
    [name]: Buffer.from(css),
    "by-hand/linked/index.html": Buffer.from(byHand(html, `<link rel="stylesheet" href="${name}">\n`)),
    "by-hand/inline/index.html": Buffer.from(byHand(html, `<style>${css}</style>\n`)),
    "preact/article/index.html": Buffer.from(preact),
    "preact/article.json": Buffer.from(JSON.stringify(value)),
    "preact/article.js": await bundled(),
  };
}
