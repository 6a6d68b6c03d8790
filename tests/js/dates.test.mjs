// The vectors of tests/vectors/dates.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { shown } from "#checked/core/words/dates.js";
import { ValueError } from "../../static/js/core/python.js";

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf-8"));
const VECTORS = read("dates");

for (const { name, args, is, raises } of VECTORS.shown) {
  test(`shown: ${name}`, () => {
    if (raises) {
      assert.throws(() => shown(...args), ValueError);
    } else {
      assert.equal(shown(...args), is);
    }
  });
}
