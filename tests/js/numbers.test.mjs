// The vectors of tests/vectors/numbers.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { grouped, money } from "#checked/core/words/numbers.js";

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf-8"));
const VECTORS = read("numbers");

for (const { name, args, is } of VECTORS.grouped) {
  test(`grouped: ${name}`, () => assert.deepEqual(grouped(...args), is));
}

for (const { name, args, is } of VECTORS.money) {
  test(`money: ${name}`, () => assert.deepEqual(money(...args), is));
}
