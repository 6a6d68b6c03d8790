// `node static/js/rules_run.mjs FILE` answers exactly as `migrant-helper rules run FILE --json`.
// What it imports as #made lies in build/js, made from the Python by `make build`.
// Exit status 0: done; 2: the file cannot be used, with one message on standard error.

import { readFileSync } from "node:fs";
import { runItem } from "#made/core/rules/items.js";
import { said, Wrong } from "#made/core/rules/wrong.js";
import { readLooseJson } from "../../tests/parity/strictJson.js";

/** @param {string} file @param {string} problem @param {string} remedy @returns {never} */
function unusable(file, problem, remedy) {
  process.stderr.write(`Error: ${file}: ${problem}; ${remedy}\n`);
  process.exit(2);
}

/** @param {string} file */
function readText(file) {
  try {
    const bytes = readFileSync(file === "-" ? 0 : file);
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return unusable(file, `found ${reason}, expected a file in UTF-8`, "name a readable one");
  }
}

/** @param {string} file */
function readItems(file) {
  try {
    const items = readLooseJson(readText(file));
    if (!Array.isArray(items)) {
      throw new Wrong("the document", items, "a list of rules with their facts");
    }
    return items;
  } catch (error) {
    if (error instanceof Wrong) {
      return unusable(file, said(error), "mend that place");
    }
    throw error;
  }
}

const [file] = process.argv.slice(2);
if (file === undefined) {
  unusable("rules_run.mjs", "found no file, expected one", "name it, or - for standard input");
}
process.stdout.write(`${JSON.stringify(readItems(file).map(runItem))}\n`);
