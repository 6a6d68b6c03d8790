// The vectors of tests/vectors/changes.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { folded, nextTime } from "#checked/core/cases/case.js";
import { answerBy, consentOf, groupOf, isForToday } from "#checked/core/cases/due.js";
import { answerStanding, standing } from "#checked/core/cases/handed.js";
import { begunBy, districts, joined, toldOf } from "#checked/core/cases/household.js";
import { fieldsOf, formOf, saidAnew } from "#checked/core/cases/journey.js";
import { dayOf, minuteOf } from "#checked/core/cases/moments.js";
import { refused } from "#checked/core/cases/refused.js";
import { owed, settles } from "#checked/core/cases/settled.js";
import { waiting } from "#checked/core/cases/waiting.js";

const VECTORS = JSON.parse(
  readFileSync(new URL("../vectors/changes.json", import.meta.url), "utf-8"),
);
const { today, limits, doers, now } = VECTORS;

/** What each vector of a name is held to. */
function each(name, said) {
  for (const one of VECTORS[name]) {
    test(`${name}: ${one.name ?? one.at ?? ""}`, () => assert.deepEqual(said(one), one.is));
  }
}

for (const { name, changes, is } of VECTORS.folded) {
  test(`folded: ${name}`, () => {
    const made = folded(changes);

    assert.deepEqual(Object.fromEntries(Object.keys(is).map((key) => [key, made[key]])), is);
  });
}

each("next_time", (one) => nextTime(one.changes, one.now));
each("refused", (one) => refused(one.change, now));
each("said_anew", (one) => saidAnew(one.case, one.fields));
each("answer_by", (one) => answerBy(one.case, one.entry, limits, one.on));
each("consent_of", (one) => consentOf(one.case, one.on));
each("group_of", (one) => groupOf(one.case, limits, today));
each("is_for_today", (one) => isForToday(one.case, limits, today));
each("waiting", (one) => waiting(one.cases, doers, limits, today));
each("standing", (one) => standing(one.case, one.verdict));
each("answer_standing", (one) => answerStanding(one.case, one.verdict));
each("begun_by", (one) => begunBy(one.case, one.facts, one.ends));
each("districts", (one) => districts(one.case, one.ends));
each("joined", (one) => joined(one.case, one.other));
each("told_of", (one) => toldOf(one.case, one.shared));
each("settled", ({ sent, what, at }) =>
  settles({ applications: { e: sent } }, { entry: "e", what, at }),
);
for (const { name, sent, owed: left } of VECTORS.settled) {
  test(`owed: ${name}`, () => assert.equal(owed(sent), left));
}

for (const { at, day, minute } of VECTORS.moments) {
  test(`moment: ${at}`, () => assert.deepEqual([dayOf(at), minuteOf(at)], [day, minute]));
}

test("a case travels as the form of its fields", () => {
  const { case: held, fields } = VECTORS.said_anew[0];

  assert.deepEqual(fieldsOf(held), fields);
  assert.deepEqual(formOf(held).tick, ["in-onorc.slip"]);
});
