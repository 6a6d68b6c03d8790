// The vectors of tests/vectors/sums.json and aadhaar.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { readSum } from "#checked/core/cases/sums.js";
import { holdsAadhaar } from "#checked/core/words/aadhaar.js";

const read = (/** @type {string} */ name) =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf-8"));

for (const { arg, is } of read("sums")) {
  test(`sum: ${arg}`, () => assert.deepEqual([...readSum(arg)], is));
}

for (const { arg, is } of read("aadhaar").holds) {
  test(`holds: ${arg}`, () => assert.equal(holdsAadhaar(arg), is));
}

for (const { arg, is } of read("aadhaar").of_phone) {
  test(`of a phone: ${arg}`, () => assert.equal(holdsAadhaar(arg, { isPhone: true }), is));
}
