// The vectors of tests/vectors/texts.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { dialled, filled, inForce, put, ready } from "#checked/core/words/texts.js";

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf-8"));
const VECTORS = read("texts");

for (const { name, args, is } of VECTORS.dialled) {
  test(`dialled: ${name}`, () => assert.deepEqual(dialled(...args), is));
}

for (const { name, args, is } of VECTORS.filled) {
  test(`filled: ${name}`, () => assert.deepEqual(filled(...args), is));
}

for (const { name, args, is } of VECTORS.in_force) {
  test(`in_force: ${name}`, () => assert.deepEqual(inForce(...args), is));
}

for (const { name, args, is } of VECTORS.put) {
  test(`put: ${name}`, () => assert.deepEqual(put(...args), is));
}

for (const { name, args, is } of VECTORS.ready) {
  test(`ready: ${name}`, () => assert.deepEqual(ready(...args), is));
}
