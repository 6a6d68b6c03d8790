// The vectors of tests/vectors/steps.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { decider, staged, stepsOf } from "#checked/core/entry/steps.js";

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf-8"));
const VECTORS = read("steps");
const SMALL = read("small");

for (const { name, scheme, on, facts, rows } of VECTORS.steps_of) {
  test(`steps_of: ${name}`, () => {
    const entry = SMALL.IN.schemes.find((each) => each.id === scheme);
    const found = stepsOf(entry, SMALL.IN.offices, decider(SMALL.IN, facts, on), on);

    assert.deepEqual(
      found.map((row) => [row.step, row.when, row.fee, row.if]),
      rows,
    );
  });
}

for (const { name, args, is } of VECTORS.staged) {
  test(`staged: ${name}`, () => assert.deepEqual(staged(...args), is));
}
