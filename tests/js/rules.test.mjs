// The rule engine on the phone answers the vectors that its Python twin answers.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { nextQuestion } from "#checked/core/asking/next.js";
import { check, Words } from "#checked/core/rules/check.js";
import { answered, planFor, start } from "#checked/core/rules/decide.js";
import {
  decodeAnswer,
  decodeAnswers,
  encodeAnswer,
  encodeAnswers,
} from "#checked/core/rules/facts/answers.js";
import { contradicted, outside, readings } from "#checked/core/rules/facts/bounds.js";
import { heldPlace } from "#checked/core/rules/facts/held.js";
import { readFacts } from "#checked/core/rules/facts/read.js";
import { readAnswer } from "#checked/core/rules/facts/typed.js";
import { runItem } from "#checked/core/rules/items.js";
import { outcomes, results, screen } from "#checked/core/rules/screening.js";
import * as days from "#checked/core/words/days.js";
import { checkKeys } from "#made/core/rules/input/keys.js";
import { said } from "#made/core/rules/wrong.js";
import { readJson, readLooseJson } from "../parity/strictJson.js";

const ON = "2026-11-22";
const text = (name) => readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf-8");
const vectors = (name) => JSON.parse(text(name));

test("rules.json", () => {
  for (const item of readLooseJson(text("rules"))) {
    const answer = runItem(item);
    if (item.expect.error === undefined) {
      assert.deepEqual(answer, item.expect, item.why);
    } else {
      const start = `${item.expect.error}: `;
      assert.ok(String(answer.error).startsWith(start), `${item.why}: ${JSON.stringify(answer)}`);
    }
  }
});

test("screenings.json", () => {
  const { catalogue, cases } = vectors("screenings");
  for (const { why, scheme, on, facts, expect } of cases) {
    const [result] = screen(catalogue, facts, on, [scheme]);
    for (const key of Object.keys(expect)) {
      assert.deepEqual(result[key], expect[key], `${why}: ${key}`);
    }
    const all = Object.fromEntries(
      screen(catalogue, facts, on).map((one) => [one.id, one.outcome]),
    );
    assert.deepEqual(outcomes(catalogue, facts, on), all, why);
  }
});

test("questions.json", () => {
  const { cases } = vectors("questions");
  for (const { why, declared, schemes, definitions, ticks, facts, skipped, expect } of cases) {
    const catalogue = { facts: declared, schemes, definitions, ...(ticks && { ticks }) };
    assert.equal(nextQuestion(catalogue, facts, ON, skipped), expect, why);
  }
});

test("answers.json", () => {
  const { facts, both, read, refused, forms } = vectors("answers");
  for (const row of both) {
    assert.equal(encodeAnswer(row.value), row.text);
    assert.deepEqual(decodeAnswer(facts[row.fact], row.text).value, row.value);
  }
  for (const row of read) {
    assert.deepEqual(decodeAnswer(facts[row.fact], row.text).value, row.value);
  }
  for (const { fact, text: field, problem } of refused) {
    const { facts: found, problems } = decodeAnswers(facts, { [`f.${fact}`]: field });
    assert.deepEqual(Object.entries(found), []);
    assert.deepEqual(Object.entries(problems), [[fact, problem]], `${fact}=${field}`);
  }
  for (const { why, fields, ...expected } of forms) {
    assert.deepEqual({ ...decodeAnswers(facts, fields) }, expected, why);
  }
  assert.deepEqual(encodeAnswers({ age: null, docs: [] }), { "f.age": "?", "f.docs": "-" });
});

test("typed.json", () => {
  const { facts, cases } = vectors("typed");
  for (const { fact, fields, ...expected } of cases) {
    const message = `${fact} ${JSON.stringify(fields)}`;
    assert.deepEqual({ ...readAnswer(facts[fact], fields) }, expected, message);
  }
});

test("held.json", () => {
  const { places, cases } = vectors("held");
  for (const { why, place, is } of cases) {
    assert.equal(heldPlace(place, places) ?? null, is, why);
  }
});

test("bounds.json", () => {
  const { facts, on, cases, pairs } = vectors("bounds");
  for (const { fact, value, ...expected } of cases) {
    const message = `${fact} ${JSON.stringify(value)}`;
    assert.equal(outside(facts[fact], value, on), expected.outside, message);
    if (expected.readings) {
      assert.deepEqual(readings(facts[fact], value, on), expected.readings, message);
    }
  }
  for (const pair of pairs) {
    assert.deepEqual(contradicted(facts, pair.facts), pair.contradicted, JSON.stringify(pair));
  }
});

test("days.json", () => {
  const data = vectors("days");
  for (const [day, exists] of data.days) {
    assert.equal(days.isDay(day), exists, String(day));
  }
  const between = {
    years: days.yearsBetween,
    months: days.monthsBetween,
    between: days.daysBetween,
  };
  for (const [key, count] of Object.entries(between)) {
    for (const [first, last, expected] of data[key]) {
      assert.equal(count(first, last), expected, `${key} ${first} ${last}`);
    }
  }
  const add = { add_days: days.addDays, add_months: days.addMonths, add_years: days.addYears };
  for (const [key, put] of Object.entries(add)) {
    for (const [day, count, expected] of data[key]) {
      if (expected === null) {
        assert.throws(() => put(day, count), /outside 1 to 9999/);
      } else {
        assert.equal(put(day, count), expected, `${key} ${day} ${count}`);
      }
    }
  }
});

test("json.json", () => {
  const { read, spoilt, broken } = vectors("json");
  for (const row of read) {
    assert.deepEqual(readJson(row.text), row.value, row.text);
  }
  for (const row of spoilt) {
    assert.throws(() => readJson(row.text), { place: row.place }, row.text);
    const there = ({ place }) => place.startsWith("there");
    assert.throws(() => checkKeys(readLooseJson(row.text), "there"), there, row.text);
  }
  for (const row of broken) {
    assert.throws(() => readLooseJson(row.text), { place: row.place }, row.text);
  }
  assert.throws(
    () => readJson("[".repeat(100_000)),
    (wrong) => said(wrong).includes("fewer parts"),
  );
});

test("an answer more, changed or taken back is as from the start", () => {
  const { catalogue, cases } = vectors("screenings");
  let screening = start(catalogue, {}, ON);
  for (const { facts } of cases.concat(cases.slice().reverse())) {
    for (const [fact, value] of Object.entries(facts)) {
      screening = answered(screening, fact, value);
      const fresh = start(catalogue, screening.facts, ON);
      assert.deepEqual(screening.state, fresh.state);
      assert.deepEqual(results(screening), results(fresh));
      screening = answered(screening, fact, null);
      assert.deepEqual(screening.state, start(catalogue, screening.facts, ON).state);
      screening = answered(screening, fact, value);
    }
  }
});

test("a plan is made once for a catalogue and a day", () => {
  const { catalogue } = vectors("screenings");
  assert.equal(planFor(catalogue, ON), planFor(catalogue, ON));
  assert.notEqual(planFor(catalogue, "2027-04-01"), planFor(catalogue, ON));
});

test("a roster's derived facts are used first", () => {
  const { catalogue } = vectors("screenings");
  const facts = { age: 20, birth_date: "2020-01-01", moved: true, home: "IN-BR", here: "IN-BR" };
  assert.throws(
    () => readFacts(catalogue.facts, facts),
    (wrong) => said(wrong).startsWith("fact age: found 20"),
  );
  const read = readFacts(catalogue.facts, facts, true);
  assert.equal(outcomes(catalogue, read, ON)["a-adult"], "met");
  const lone = { ...catalogue, schemes: [{ id: "m", rule: { fact: "moved", is: true } }] };
  assert.deepEqual(outcomes(lone, read, ON), { m: "met" });
});

test("the id of no scheme is an error, and so is a parameter wrong on some day", () => {
  const { catalogue } = vectors("screenings");
  assert.throws(() => screen(catalogue, {}, ON, ["nowhere"]), /nowhere/);
  const parameters = {
    least: [
      { from: "2020-01-01", value: 1 },
      { from: "2030-01-01", value: 9 },
    ],
  };
  const rule = { fact: "age", between: [{ parameter: "least" }, 5] };
  assert.throws(() => check(rule, new Words({ age: { type: "number" } }, parameters)), {
    place: "rule.between[0]",
  });
});

test("an inherited name is no fact", () => {
  const item = { rule: { fact: "constructor", is: true }, facts: {}, types: {} };
  assert.match(runItem(item).error, /declared fact/);
  assert.match(runItem({ ...item, rule: { use: "toString" } }).error, /id of a definition/);
  assert.match(runItem({ rule: { all: [] }, facts: { valueOf: 1 }, types: {} }).error, /valueOf/);
});
