// The vectors of tests/vectors/slips.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { borne } from "#checked/core/list/burdens.js";
import { keptBack, slipCase, slips, stepsIn } from "#checked/core/list/slips.js";

const VECTORS = JSON.parse(
  readFileSync(new URL("../vectors/slips.json", import.meta.url), "utf-8"),
);
const OWN = ["worker", "family"];

/** "scheme.step who where [done]" as a step. */
function stepOf(line) {
  const [name, who, where, done] = line.split(" ");
  const [scheme, step] = name.split(".");
  return {
    scheme,
    step,
    who,
    where,
    when: "there",
    done: done === "done",
    office: where,
    find: null,
  };
}

const steps = VECTORS.steps.map(stepOf);
const keyed = (rows, key, value) => Object.fromEntries(rows.map((row) => [row[key], value(row)]));
const stateOf = (scheme, step) =>
  steps.find((one) => one.scheme === scheme && one.step === step).done ? "done" : "todo";
const { required, choices } = VECTORS.documents;
const made = {
  documents: {
    required: Object.entries(required).map(([id, schemes]) => ({ id, schemes })),
    choices: choices.map((choice) => ({ ...choice, papers: choice.papers.map((id) => ({ id })) })),
  },
  trips: steps.filter(({ who }) => OWN.includes(who)).map((one) => ({ steps: [one] })),
  carried: steps.filter(({ who }) => !OWN.includes(who)).map((one) => ({ steps: [one] })),
  entries: Object.entries(VECTORS.schemes).map(([scheme, names]) => ({
    scheme,
    steps: Object.fromEntries(names.map((step) => [step, stateOf(scheme, step)])),
  })),
};

for (const { name, untold, is, left, papers, kept_back } of VECTORS.cases) {
  test(`slips: ${name}`, () => {
    const found = slips(made, untold);
    const ids = (rows) => rows.map(({ scheme, step }) => `${scheme}.${step}`);
    const named = (place) => ids(place.steps);

    assert.deepEqual(
      keyed(found, "id", ({ places }) => keyed(places, "where", named)),
      is,
    );
    assert.deepEqual(
      keyed(found, "id", (slip) => slip.left),
      left,
    );
    assert.deepEqual(
      keyed(found, "id", (slip) => slip.papers),
      papers,
    );
    assert.deepEqual(ids(keptBack(made, found)), kept_back);
  });
}

for (const [carrier, is] of Object.entries(VECTORS.cards)) {
  test(`slips: the card of ${carrier}`, () => {
    const slip = slips(made, {}).find((one) => one.id === carrier);
    const found = slipCase(slip, made, { id: "00", entries: [], issued: "2026-11-22" });

    assert.deepEqual(
      keyed(found.entries, "scheme", (entry) => entry.steps),
      is,
    );
  });
}

for (const { own, is } of VECTORS.borne) {
  test(`borne: beside ${own}`, () => {
    const found = borne(stepsIn(made), own);

    assert.deepEqual(
      found.map(({ carrier, steps, trips }) => [carrier, steps, trips]),
      is,
    );
  });
}
