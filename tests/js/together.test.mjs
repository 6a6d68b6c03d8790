// The vectors of tests/vectors/together.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { folded } from "#checked/core/cases/case.js";
import { appealBy, asks, hearings, isDay } from "#checked/core/cases/hearings.js";
import { claimBy, owedTo, total } from "#checked/core/cases/owing.js";
import { refused } from "#checked/core/cases/refused.js";
import { isSpan, readDays, readRupees } from "#checked/core/cases/spans.js";
import { groupOf, groupsOf } from "#checked/core/cases/together.js";

const VECTORS = JSON.parse(
  readFileSync(new URL("../vectors/together.json", import.meta.url), "utf-8"),
);
const { law, limits, spans } = VECTORS;
const GROUP = "00000000000000f1";
const ENTRY = "in-wage-claim";
const NOW = 1_790_000_100;

/** What each vector of a name is held to. */
function each(name, said) {
  for (const one of VECTORS[name]) {
    test(`${name}: ${one.name ?? ""}`, () => assert.deepEqual(said(one), one.is));
  }
}

each("owed", (one) => owedTo(one.pay, one.about, law));
each("total", (one) => total(one.rows));
each("claim_by", (one) => claimBy(one.about, law));
each("refused", (one) => refused(one.change, NOW));
each("groups", (one) => {
  const cases = one.cases.map((changes) => folded(changes));
  const found = groupOf(cases, GROUP, one.on);
  assert.equal(groupsOf(cases, one.on).length, one.is ? 1 : 0);
  const members = found?.members.map((each) => each.case.name);
  return found && { name: found.respondent.name, members };
});
each("hearings", (one) => {
  const made = folded(one.changes);
  return {
    asks: asks(made, ENTRY, one.on),
    hearing: hearings(made)[0]?.on ?? "",
    appeal: appealBy(made, ENTRY, limits),
    is_day: isDay(made, limits, one.on),
  };
});

test("numbers are read as people write them", () => {
  for (const [text, ...is] of spans.rupees) assert.deepEqual(readRupees(text), is);
  for (const [text, ...is] of spans.days) assert.deepEqual(readDays(text), is);
  for (const [text, is] of spans.is) assert.equal(isSpan(text), is);
});
