// The vectors of tests/vectors/money.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { followed, paying } from "#checked/core/entry/money.js";

const VECTORS = JSON.parse(
  readFileSync(new URL("../vectors/money.json", import.meta.url), "utf-8"),
);

for (const { name, way, answers, is } of VECTORS.followed) {
  test(`followed: ${name}`, () => assert.deepEqual(followed(VECTORS.money, way, answers), is));
}

for (const { name, first, is } of VECTORS.paying) {
  test(`paying: ${name}`, () => {
    const found = paying(VECTORS.schemes, first);

    assert.deepEqual(
      found.map((one) => one.id),
      is,
    );
  });
}
