// The peer of `warta check` in the measurements: node validate.mjs SCHEMA FILE… parses each file and
// validates it against the schema. Ends with 1 where one is not valid.

import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";

const [schema, ...files] = process.argv.slice(2);
const ajv = new Ajv2020({ strict: false, validateFormats: false });
const valid = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
for (const file of files) {
  if (!valid(JSON.parse(readFileSync(file, "utf8")))) {
    console.log(file, JSON.stringify(valid.errors));
    process.exitCode = 1;
  }
}
