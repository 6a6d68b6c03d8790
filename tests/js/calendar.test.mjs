// The vectors of tests/vectors/calendar.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { calendar } from "#checked/core/list/calendar.js";

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf-8"));
const VECTORS = read("calendar");

for (const { name, rows, on, lines } of VECTORS.calendar) {
  test(`calendar: ${name}`, () => {
    const text = calendar("0011223344556677", rows, VECTORS.words, on);

    assert.equal(text, lines.map((line) => `${line}\r\n`).join(""));
  });
}
