// Takes out of a script or a style sheet what only people read: `node minify.mjs js < FILE`, or `css`, writes it to
// standard output. What a script exports, and what it has at its top where it exports nothing, keeps its name.

import { text } from "node:stream/consumers";
import { transform } from "esbuild";

const loader = process.argv[2] === "css" ? "css" : "js";
const { code, warnings } = await transform(await text(process.stdin), {
  loader,
  minify: true,
  charset: "utf8",
  legalComments: "none",
});
for (const { text: why, location } of warnings) console.error(`minify.mjs: ${why} (line ${location?.line})`);
process.stdout.write(code);
