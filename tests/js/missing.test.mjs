// What is typed for what no entry holds yet, on the phone's side: tests/vectors/search.json.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { askedFor, rest } from "#checked/core/entry/missing.js";

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), "utf-8"));
const { missing } = read("../vectors/search.json");
const held = ["IN", "NP"].map((country) => read(`../../build/server/${country}.hi.json`));
const rows = held.flatMap((one) => one.not_held);

for (const { row, typed } of missing) {
  test(`not held yet: ${row}`, () => {
    for (const text of typed) assert.ok(askedFor(text, rows).includes(row), text);
  });
}

test("no entry that only sounds like it", () => {
  assert.deepEqual(rest("लाश घर", held[0].schemes, []), []);
});
