// The vectors of tests/vectors/bikram.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { bikramOf, bikramYears, dayOf } from "#checked/core/words/bikram.js";

const url = new URL("../vectors/bikram.json", import.meta.url);
const { table, days, none, outside, years } = JSON.parse(readFileSync(url, "utf-8"));

for (const { why, date, day } of days) {
  test(`there and back: ${why}`, () => {
    assert.equal(dayOf(...date, table), day);
    assert.deepEqual([...bikramOf(day, table)], date);
  });
}

for (const { why, date } of none) {
  test(`no such date: ${why}`, () => assert.equal(dayOf(...date, table) ?? null, null));
}

test("a day that the table does not hold", () => {
  assert.deepEqual(
    outside.map((day) => bikramOf(day, table) ?? null),
    [null, null],
  );
});

test("years", () => {
  for (const { value, is } of years) assert.deepEqual(bikramYears(value), is);
});
