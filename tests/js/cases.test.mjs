// The vectors of tests/vectors/cases.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { cardCase } from "#checked/core/card/case.js";
import { checklist } from "#checked/core/list/checklist.js";

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf-8"));
const VECTORS = read("cases");
const SMALL = read("small");

for (const { name, facts, picks, ticks, is } of VECTORS.card_case) {
  test(`card_case: ${name}`, () => {
    const made = checklist(SMALL, facts, "2026-11-22", picks, ticks);

    assert.deepEqual(cardCase(made, "ur", "0011223344556677", "2026-11-22", 875), is);
  });
}
