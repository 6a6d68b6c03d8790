// The vectors of tests/vectors/portability.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { move } from "#checked/core/moving/portability.js";

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf-8"));
const VECTORS = read("portability");
const SMALL = read("small");

const KEYS = ["missing", "family", "why", "eligible", "confirm"];

/** One part of every row, by entry, for the entries that `wanted` names. */
const part = (rows, key, wanted) => {
  const found = {};
  for (const row of rows.filter(({ id }) => id in wanted)) {
    found[row.id] = row[key];
  }
  return found;
};

for (const given of VECTORS.move) {
  test(`move: ${given.name}`, () => {
    const facts = { ...(given.bare ? {} : VECTORS.worker), ...given.facts };
    const made = move(SMALL, facts, given.on || VECTORS.on);
    const rows = made.schemes.filter(({ id }) => !given.only || given.only.includes(id));
    const ids = Object.fromEntries(rows.map(({ id }) => [id, id]));
    const listed = { ...given.outcomes };
    for (const id of Object.keys(listed).filter((id) => given.only && !given.only.includes(id))) {
      delete listed[id];
    }

    assert.deepEqual(part(rows, "outcome", ids), listed);
    if (given.crosses !== undefined) {
      assert.equal(made.crosses, given.crosses);
    }
    for (const key of KEYS.filter((each) => given[each])) {
      assert.deepEqual(part(rows, key, given[key]), given[key]);
    }
  });
}

for (const given of VECTORS.move.filter(({ plan }) => plan)) {
  test(`plan: ${given.name}`, () => {
    const facts = { ...(given.bare ? {} : VECTORS.worker), ...given.facts };
    const { plan } = move(SMALL, facts, given.on || VECTORS.on, given.only);
    const named = {};
    for (const [stage, steps] of Object.entries(plan)) {
      named[stage] = steps.map((step) => `${step.scheme}.${step.step}`);
    }

    assert.deepEqual(named, given.plan);
  });
}
