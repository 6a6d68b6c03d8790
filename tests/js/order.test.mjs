// The vectors of tests/vectors/order.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { needs } from "#checked/core/list/needs.js";
import { visits } from "#checked/core/list/order.js";

const VECTORS = JSON.parse(
  readFileSync(new URL("../vectors/order.json", import.meta.url), "utf-8"),
);
const KINDS = {
  asks: () => ({ need: "required" }),
  any: () => ({ need: "one_of", group: "g" }),
};

/** "scheme.step where [done] [urgent]" as a step of the worker's. */
function stepOf(line) {
  const [name, where, ...more] = line.split(" ");
  const [scheme, step] = name.split(".");
  const told = { done: more.includes("done"), urgent: more.includes("urgent") };
  return { scheme, step, when: "apply", who: "worker", where, ...told };
}

/** "id [makes paper] [asks paper] [any paper...]" as an entry. */
function schemeOf(line) {
  const [id, ...words] = line.split(" ");
  const found = { id, makes: [], documents: [] };
  let kind = "";
  for (const word of words) {
    if (["makes", "asks", "any"].includes(word)) kind = word;
    else if (kind === "makes") found.makes.push(word);
    else found.documents.push({ id: word, ...KINDS[kind]() });
  }
  return found;
}

for (const given of VECTORS.visits) {
  test(`visits: ${given.name}`, () => {
    const urge = (row) => (row.urgent ? "0" : "1");
    const [found, exact] = visits(given.steps.map(stepOf), given.before, urge);

    assert.deepEqual(
      found.map((rows) => rows.map((step) => `${step.scheme}.${step.step}`)),
      given.is,
    );
    assert.equal(exact, given.exact);
  });
}

for (const given of VECTORS.needs) {
  test(`needs: ${given.name}`, () => {
    const { before, circles } = needs(given.schemes.map(schemeOf));

    assert.deepEqual({ before, circles }, { before: given.before, circles: given.circles });
  });
}
