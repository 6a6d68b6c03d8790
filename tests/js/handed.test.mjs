// What a desk's code is worth on the phone, by the vectors that tests/actions/desk/test_handing.py reads too.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readAny } from "../../static/js/desk/handing.js";

const vectors = JSON.parse(readFileSync("tests/vectors/handed.json", "utf-8"));
const { reads, ...listed } = vectors;

for (const { name, text, today, is } of reads) {
  test(name, async () => {
    const found = await readAny(text, { ...listed, issuers: [] }, today);
    assert.deepEqual(found, is);
  });
}
