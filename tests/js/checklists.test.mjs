// The vectors of tests/vectors/checklists.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { burden } from "#checked/core/list/burdens.js";
import { checklist } from "#checked/core/list/checklist.js";

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf-8"));
const VECTORS = read("checklists");
const SMALL = read("small");

const named = (steps) => steps.map((step) => `${step.scheme}.${step.step}`);
const keyed = (rows, key, value) => Object.fromEntries(rows.map((row) => [row[key], value(row)]));

/** What the vectors say of a checklist. */
function seen(made) {
  const { required, choices, optional } = made.documents;
  return {
    entries: keyed(made.entries, "scheme", (entry) => entry.steps),
    required: keyed(required, "id", (paper) => paper.schemes),
    choices: choices.map((choice) => ({ ...choice, papers: choice.papers.map(({ id }) => id) })),
    optional: keyed(optional, "id", (paper) => paper.schemes),
    trips: keyed(made.trips, "id", (trip) => named(trip.steps)),
    at_home: made.trips.filter((trip) => !trip.travel).map(({ id }) => id),
    carried: keyed(made.carried, "who", (group) => named(group.steps)),
    burden: made.burden,
    deadlines: made.deadlines.map((row) => `${row.scheme}.${row.id}`),
    done: [made.done, made.total],
    country: made.country,
  };
}

for (const given of VECTORS.checklist) {
  test(`checklist: ${given.name}`, () => {
    const facts = { ...VECTORS.facts, ...given.facts };
    const found = seen(checklist(SMALL, facts, VECTORS.on, given.picks, given.ticks));

    for (const [part, value] of Object.entries(found)) {
      assert.deepEqual(value, given[part], part);
    }
  });
}

for (const { name, facts, picks, is } of VECTORS.eligible) {
  test(`eligible: ${name}`, () => {
    const made = checklist(SMALL, { ...VECTORS.facts, ...facts }, VECTORS.on, picks, []);
    const said = ({ eligible, confirm, would_change }) => ({ eligible, confirm, would_change });

    assert.deepEqual(keyed(made.entries, "scheme", said), is);
  });
}

for (const { name, fees, is } of VECTORS.fees) {
  test(`fees: ${name}`, () => {
    const row = { scheme: "in-a", when: "apply", who: "worker", where: "online" };
    const steps = fees.map((fee) => ({ ...row, fee }));
    const empty = { required: [], choices: [], optional: [] };

    assert.deepEqual(burden([], steps, empty, null).after.fees, is);
  });
}
