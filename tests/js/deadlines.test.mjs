// The vectors of tests/vectors/deadlines.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { byDay, dayOf, remindersFor, upcoming } from "#checked/core/entry/deadlines.js";
import { decider } from "#checked/core/entry/steps.js";

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf-8"));
const VECTORS = read("deadlines");
const SMALL = read("small");

for (const { name, args, is } of VECTORS.day_of) {
  test(`day_of: ${name}`, () => assert.deepEqual(dayOf(...args), is));
}

for (const { name, args, is } of VECTORS.by_day) {
  test(`by_day: ${name}`, () => assert.deepEqual(byDay(...args), is));
}

for (const { name, args, is } of VECTORS.reminders_for) {
  test(`reminders_for: ${name}`, () => assert.deepEqual(remindersFor(...args), is));
}

const KEYS = ["id", "on", "needs", "state", "if", "verified"];

for (const { name, scheme, on, facts, rows } of VECTORS.upcoming) {
  test(`upcoming: ${name}`, () => {
    const entry = SMALL.IN.schemes.find((each) => each.id === scheme);
    const found = upcoming(entry, facts, decider(SMALL.IN, facts, on), on);

    assert.deepEqual(
      found.map((row) => KEYS.map((key) => row[key])),
      rows,
    );
  });
}
