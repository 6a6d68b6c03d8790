// What a camera found: the same cases as tests/core/card/test_scanned.py.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { among } from "#checked/core/card/scanned.js";

const vectors = JSON.parse(readFileSync(new URL("../vectors/scanned.json", import.meta.url)));

test("the card among the codes of a picture", () => {
  for (const { about, texts, kind, text } of vectors) {
    assert.deepEqual({ ...among(texts) }, { kind, text }, about);
  }
});
