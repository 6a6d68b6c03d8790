// The vectors of tests/vectors/explanations.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  answerText,
  askedFor,
  changes,
  explained,
  ruleText,
  WORDS,
} from "#checked/core/rules/explanations.js";
import { screen } from "#checked/core/rules/screening.js";

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf-8"));
const VECTORS = read("explanations");
const SMALL = read("small");

const SHOW = { ...VECTORS.show, words: WORDS };
const FACTS = SMALL.IN.facts;

for (const { name, fact, value, is } of VECTORS.answer_text) {
  test(`answer_text: ${name}`, () => assert.equal(answerText(FACTS[fact], value, SHOW), is));
}

for (const { name, row, is } of VECTORS.rule_text) {
  test(`rule_text: ${name}`, () => assert.equal(ruleText(row, FACTS, SHOW), is));
}

for (const given of VECTORS.explained) {
  test(`explained: ${given.name}`, () => {
    const on = given.on || VECTORS.on;
    const results = screen(SMALL.IN, given.facts, on);
    const result = results.find(({ id }) => id === given.scheme);

    assert.deepEqual(explained(result, FACTS, SHOW, on), given.is);
    if (given.changes) {
      assert.deepEqual(changes(result.would_change, FACTS, SHOW), given.changes);
    }
    if (given.asked_for) {
      assert.deepEqual(askedFor(result, given.facts, FACTS), given.asked_for);
    }
  });
}
