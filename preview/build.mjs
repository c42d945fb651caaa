// Bundles the scripts and style sheets of the editors' page: `npm run build -- --outdir=FOLDER`. Writes preview-<hash>.js, preview-<hash>.css and
// frame/frame-<hash>.js into that folder, and names.json, which says what each became. The pages
// (index.html, frame/index.html) are put beside them by whoever calls this, with the names written in.

import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
/** @param {string} name */
const option = (name) => process.argv.find((given) => given.startsWith(`--${name}=`))?.slice(name.length + 3);
const outdir = path.resolve(option("outdir") ?? path.join(here, "../target/preview"));

const common = /** @type {const} */ ({
  absWorkingDir: here,
  outdir,
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  entryNames: "[dir]/[name]-[hash]",
  metafile: true,
  legalComments: "none",
  logLevel: "warning",
});

const page = await build({
  ...common,
  entryPoints: [
    { in: "src/main.js", out: "preview" },
    { in: "style/preview.css", out: "preview" },
  ],
  // What is drawn inside the editor’s shadow root gets a sheet of its own.
  loader: { ".shadow.css": "text" },
});
const frame = await build({
  ...common,
  entryPoints: [{ in: "frame/frame.js", out: "frame/frame" }],
  // The marks on the page become a style sheet of the frame's own making.
  loader: { ".css": "text" },
});

/** @type {Record<string, string>} */
const names = {};
for (const { metafile } of [page, frame]) {
  for (const [file, { entryPoint }] of Object.entries(metafile.outputs)) {
    if (!entryPoint) continue;
    const name = path.relative(outdir, path.resolve(here, file)).split(path.sep).join("/");
    names[name.replace(/-[A-Z0-9]{8}(?=\.)/, "")] = name;
  }
}
await mkdir(outdir, { recursive: true });
await writeFile(path.join(outdir, "names.json"), `${JSON.stringify(names, null, 2)}\n`);
