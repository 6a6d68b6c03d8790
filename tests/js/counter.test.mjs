// The vectors of tests/vectors/counter.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { called, offices, saidAt } from "#checked/core/entry/counter.js";

const VECTORS = JSON.parse(
  readFileSync(new URL("../vectors/counter.json", import.meta.url), "utf-8"),
);
const { schemes } = VECTORS;

for (const { name, first, is } of VECTORS.offices) {
  test(`offices: ${name}`, () => assert.deepEqual(offices(schemes, first), is));
}

for (const { name, office, first, is } of VECTORS.said_at) {
  test(`said_at: ${name}`, () => {
    const found = saidAt(schemes, office, first);

    assert.deepEqual(
      found.map((row) => row.line),
      is,
    );
  });
}

for (const { name, line, is } of VECTORS.called) {
  test(`called: ${name}`, () => assert.equal(called(schemes, line)?.office ?? null, is));
}
