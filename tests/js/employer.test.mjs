// The vectors of tests/vectors/employer.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { holds, nextDay } from "#checked/core/employer/duties.js";
import { Firm, readFirm } from "#checked/core/employer/firm.js";

const vectors = (name) =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf-8"));
const VECTORS = vectors("employer");
const BIKRAM = vectors("bikram").table;
const PLACES = Object.fromEntries(VECTORS.places.map((place) => [place, { name: "x" }]));

for (const { name, form, firm, problems, rows } of VECTORS.firms) {
  test(`a firm is read or asked back: ${name}`, () => {
    const said = readFirm(form, PLACES, VECTORS.today);
    assert.deepEqual(said.firm && { ...said.firm }, firm);
    assert.deepEqual(said.problems, problems);
    assert.deepEqual(
      said.homes.map((row) => row.problem),
      rows,
    );
  });
}

for (const { name, when, since, today, bikram, is } of VECTORS.days) {
  test(`the next day of a duty: ${name}`, () => {
    assert.equal(nextDay(when, since, today, bikram ? BIKRAM : null), is);
  });
}

for (const { name, duty, firm, is } of VECTORS.holds) {
  test(`whose duty it is: ${name}`, () => {
    const made = Object.assign(new Firm(firm.place, firm.work, firm.workers), firm);
    assert.equal(holds(duty, made, VECTORS.today), is);
  });
}
