// The vectors of tests/vectors/diary.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { certificate } from "#checked/core/diary/certificate.js";
import { due } from "#checked/core/diary/due.js";
import { ledger, saidAfter } from "#checked/core/diary/ledger.js";
import { plain, read, readAll, written } from "#checked/core/diary/lines.js";
import { months, weeks } from "#checked/core/diary/months.js";
import { addDays } from "#checked/core/words/days.js";

const vectors = (name) =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf-8"));
const VECTORS = vectors("diary");
const BIKRAM = vectors("bikram").table;
const LAST = VECTORS.last;

const of = (texts) => ledger(readAll(texts, LAST)[0]);
const shown = (line) => ({
  line: written(line),
  first: line.first,
  before: line.before.map(written),
});

/** A full day's line for each day of the spans. */
function spans(case_) {
  const found = [];
  for (const [first, last] of case_.spans)
    for (let on = first; on <= last; on = addDays(on, 1))
      found.push({ job: "j1", on, part: "full", over: 0 });
  return found;
}

for (const { name, text, is } of VECTORS.read) {
  test(`a line is read and written: ${name}`, () => {
    assert.deepEqual(read(text, LAST), is);
    assert.equal(written(is), text);
  });
}

for (const { name, text } of VECTORS.none) {
  test(`no line: ${name}`, () => assert.equal(read(text, LAST) ?? null, null));
}

for (const { name, texts, is } of VECTORS.ledger) {
  test(`what lines come to: ${name}`, () => {
    const [lines, wrong] = readAll(texts, LAST);
    const found = Object.entries(ledger(lines)).map(([table, held]) => [table, held.map(shown)]);

    assert.deepEqual({ ...Object.fromEntries(found), wrong }, is);
  });
}

for (const { name, texts, text, is } of VECTORS.after) {
  test(`said after what stands: ${name}`, () => {
    assert.equal(saidAfter(of(texts), read(text, LAST)).at, is);
  });
}

test("what may stand in a line", () => {
  for (const [typed, kept] of VECTORS.plain) assert.equal(plain(typed), kept);
});

for (const case_ of VECTORS.months) {
  test(`months: ${case_.name}`, () => {
    const job = { job: "j1", from: case_.job, to: case_.to };
    const found = months(job, spans(case_), "2099-12-31", case_.bikram ? BIKRAM : null);
    const rows = found.map(({ month, first, last, length, days, whole }) => [
      ...[month, first, last, length, days.length, whole],
    ]);

    assert.deepEqual(rows, case_.is);
  });
}

for (const case_ of VECTORS.weeks) {
  test(`weeks: ${case_.name}`, () => {
    assert.deepEqual(
      weeks(spans(case_)).map((week) => week.length),
      case_.is,
    );
  });
}

for (const { name, texts, on, is } of VECTORS.certificate) {
  test(`the days of building work: ${name}`, () => {
    const found = certificate(of(texts), on);
    const rows = found.rows.map(({ job, first, last, days, halves }) => [
      ...[job.job, first, last, days, halves],
    ]);

    assert.deepEqual({ ...found, rows }, is);
  });
}

for (const { name, texts, is } of VECTORS.due) {
  test(`what is owed: ${name}`, () => {
    const rows = due(of(texts), VECTORS.law, LAST, null).map((one) => ({
      job: one.job.job,
      earned: one.earned,
      agreed: one.agreed,
      owed: one.owed,
      owed_agreed: one.owed_agreed,
      why: one.why,
      claims: one.months.map(({ month, due_on, claim_by }) => [month, due_on, claim_by]),
    }));

    assert.deepEqual(rows, is);
  });
}
