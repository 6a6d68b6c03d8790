// The vectors of tests/vectors/first.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { doFirst } from "#checked/core/list/do_first.js";
import { papers } from "#checked/core/list/papers.js";

const VECTORS = JSON.parse(
  readFileSync(new URL("../vectors/first.json", import.meta.url), "utf-8"),
);

/** "scheme.step when who where [done|unknown|unchecked]" as a step. */
function stepOf(line) {
  const [name, when, who, where, ...more] = line.split(" ");
  const [scheme, step] = name.split(".");
  const told = more.includes("unknown") ? "unknown" : "met";
  const verified = !more.includes("unchecked");
  return { scheme, step, when, who, where, done: more.includes("done"), if: told, verified };
}

/** A scheme of the vectors as the papers are gathered from it. */
function schemeOf(id) {
  const rows = VECTORS.schemes[id].documents;
  return { id, documents: rows.map((row) => ({ ...row, verified: true })) };
}

const isHelped = ({ who }) => who === "cso";

/** The parts of a checklist that decide, of a case's short lines. */
function made({ entries, steps, deadlines = [] }) {
  return {
    as_of: VECTORS.on,
    entries: entries.map((line) => ({
      scheme: line.split(" ")[0],
      eligible: line.endsWith("unknown") ? "unknown" : "met",
      confirm: line.endsWith("confirm"),
    })),
    carried: [{ who: "cso", steps: steps.map(stepOf).filter(isHelped) }],
    trips: steps
      .map(stepOf)
      .filter((step) => !isHelped(step))
      .map((one) => ({ when: one.when, travel: one.where.startsWith("office"), steps: [one] })),
    documents: papers(entries.map((line) => [schemeOf(line.split(" ")[0]), {}])),
    deadlines: deadlines.map((line) => {
      const [scheme, on, told = "met"] = line.split(" ");
      return { scheme, on, if: told };
    }),
  };
}

for (const given of VECTORS.cases) {
  for (const [facts, wanted] of [
    [{ phase: "there" }, given.is],
    [{ phase: "leaving" }, given.leaving],
    [{ phase: "returned" }, given.returned],
    [{ phase: "there", event: ["death_at_work"] }, given.bereaved],
    [{ home: "NP-P5", here: "NP-P3" }, given.alone],
    [{ home: "NP-P5", here: "NP-P3", who_moved: ["self", "children"] }, given.together],
    [{ phase: "settled", home: "IN-BR", here: "IN-BR" }, given.home],
  ]) {
    if (wanted) {
      test(`first: ${given.name}, ${JSON.stringify(facts)}`, () => {
        const pressing = given.pressing || {};
        const found = doFirst(made(given), VECTORS.schemes, facts, pressing);

        assert.deepEqual(
          found.map((one) => [one.scheme, one.why.because, one.step.step, ...one.also]),
          wanted,
        );
      });
    }
  }
}
