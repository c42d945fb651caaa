// `./dev bench check`: how fast `warta check` reads 10,000 articles, beside a program that only
// validates the same files against the JSON Schema of the format and explains nothing. Both are
// timed from start to end, as whole programs, in turn.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { articles } from "./content.mjs";
import { median, number, table } from "./table.mjs";

const warta = process.env.WARTA_BIN ?? "target/native/warta";
const rounds = Number(process.argv[3] ?? 7);
const FILES = 100;
const EACH = 100;

const folder = await mkdtemp(path.join(tmpdir(), "warta-bench-"));
try {
  await measure();
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure() {
  /** @type {string[]} */
  const names = [];
  let bytes = 0;
  /**
   * @param {string} name
   * @param {object} value
   */
  const write = async (name, value) => {
    const text = JSON.stringify(value, null, 1);
    bytes += Buffer.byteLength(text);
    await writeFile(path.join(folder, name), text);
    names.push(name);
  };
  for (let file = 0; file < FILES; file += 1) {
    await write(`part-${file}.json`, { warta: 1, articles: articles(EACH, file * EACH) });
  }
  await write("bundle.json", { warta: 1, site: { title: "Ukuran" }, articles: [], bundles: [...names] });

  const schema = path.join(folder, "schema");
  await writeFile(schema, execFileSync(warta, ["schema"]));
  const peer = fileURLToPath(new URL("validate.mjs", import.meta.url));
  /** @type {[name: string, program: string, given: string[]][]} */
  const candidates = [
    ["JSON Schema alone (ajv)", process.execPath, [peer, schema, ...names]],
    ["warta check", warta, ["check", "bundle.json"]],
  ];
  /** @type {number[][]} */
  const times = candidates.map(() => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, [name, program, given]] of candidates.entries()) {
      const start = performance.now();
      const { status, stdout } = spawnSync(program, given, { cwd: folder, encoding: "utf8" });
      const took = performance.now() - start;
      if (status !== 0) throw new Error(`${name} ended with ${status}: ${stdout.slice(0, 2000)}`);
      // The first round brings the files into the machine's memory.
      if (round >= 0) times[index].push(took);
    }
    process.stderr.write(".");
  }
  process.stderr.write("\n");
  const first = median(times[0]);
  const megabytes = bytes / 1e6;
  table(
    `${number(FILES * EACH)} articles in ${names.length} files, ${number(megabytes, 1)} MB`,
    ["", "median ms", "least", "most", "MB/s", "ratio of times"],
    candidates.map(([name], index) => [
      name, number(median(times[index])), number(Math.min(...times[index])), number(Math.max(...times[index])),
      number(megabytes / (median(times[index]) / 1000), 1), (median(times[index]) / first).toFixed(2),
    ]),
  );
}
