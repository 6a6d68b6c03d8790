// The vectors of tests/vectors/pin.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { pinOf, problemOf } from "#checked/core/words/pin.js";

const VECTORS = JSON.parse(readFileSync(new URL("../vectors/pin.json", import.meta.url), "utf-8"));

for (const { arg, is } of VECTORS.pin_of) {
  test(`pin: ${arg}`, () => assert.equal(pinOf(arg), is));
}

for (const { arg, is } of VECTORS.problem_of) {
  test(`problem: ${arg}`, () => assert.equal(problemOf(arg), is));
}
