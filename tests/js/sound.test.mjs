// The vectors of tests/vectors/search.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { sounds } from "#checked/core/words/sound.js";

const VECTORS = JSON.parse(
  readFileSync(new URL("../vectors/search.json", import.meta.url), "utf-8"),
);

for (const { name, text, is } of VECTORS.sounds) {
  test(`sounds: ${name}`, () => assert.deepEqual(sounds(text), is));
}
