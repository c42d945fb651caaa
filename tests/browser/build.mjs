// The terminal program's `build`, for tests of what it writes.

import { execFileSync } from "node:child_process";
import { ROOT, SITE } from "./harness.mjs";

/**
 * Builds what the arguments say, with the viewer that is tested if they name none.
 *
 * @param {string[]} words
 */
export function build(...words) {
  const built = process.env.WARTA_BIN;
  const [program, ...before] = built ? [built]
    : ["cargo", "run", "--quiet", "--package", "warta-cli", "--"];
  const site = words.includes("--site") ? [] : ["--site", SITE];
  execFileSync(program, [...before, "build", ...site, ...words], { cwd: ROOT, stdio: "pipe" });
}
