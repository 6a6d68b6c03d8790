// The checklist of the entries a person picked: each paper once, steps in trips, who carries what.
// Twin of migrant_helper/core/checklists.py; kept the same by tests/vectors/checklists.json.

import { burden } from "./burdens.js";
import { byDay, upcoming } from "./deadlines.js";
import { apart, countryOf, journey } from "./moves.js";
import { papers } from "./papers.js";
import { makePlan } from "./plan.js";
import { results } from "./screening.js";
import { decide as decided } from "./states.js";
import { decider, STAGES, staged, stepsOf } from "./steps.js";
import { carried, trips } from "./trips.js";

/** @typedef {Record<string, any>} Row */
/** @typedef {{catalogue: Row, scheme: Row}} Picked */

/**
 * The checklist of the picked entries, in the order picked; an unknown pick is passed over.
 * @param {Record<string, Row>} catalogues
 * @param {Row} facts
 * @param {string} on
 * @param {string[]} picks
 * @param {string[]} ticks
 * @returns {Row}
 */
export function checklist(catalogues, facts, on, picks, ticks) {
  const picked = foundIn(catalogues, picks);
  /** @type {Row[]} */
  const unsorted = [];
  /** @type {Row[]} */
  const deadlines = [];
  /** @type {Row[]} */
  const entries = [];
  for (const { catalogue, scheme } of picked) {
    const known = declared(catalogue, facts);
    const decide = decider(catalogue, known, on);
    const applying = stepsOf(scheme, catalogue.offices, decide, on);
    const rows = ticked(staged(applying, stagesOf(scheme, facts)), ticks);
    unsorted.push(...rows);
    deadlines.push(...upcoming(scheme, known, decide, on));
    entries.push({ ...entryOf(scheme, rows), ...eligible(catalogue, scheme, known, on) });
  }
  /** @type {Row[]} */
  const steps = [];
  for (const stage of STAGES) {
    steps.push(...unsorted.filter((row) => row.when === stage));
  }
  const documents = papers(
    picked.map(({ catalogue, scheme }) => ({ scheme, named: catalogue.documents })),
  );
  const schemes = picked.map(({ scheme }) => scheme);
  return {
    as_of: on,
    country: countryFor(facts, schemes),
    entries,
    documents,
    trips: trips(steps),
    carried: carried(steps),
    deadlines: byDay(deadlines),
    burden: burden(schemes, steps, documents),
    done: steps.filter((row) => row.done).length,
    total: steps.length,
  };
}

/**
 * @param {Record<string, Row>} catalogues
 * @param {string[]} picks
 * @returns {Picked[]}
 */
function foundIn(catalogues, picks) {
  /** @type {Picked[]} */
  const picked = [];
  for (const pick of new Set(picks)) {
    /** @type {Picked[]} */
    const pairs = [];
    for (const catalogue of Object.values(catalogues)) {
      for (const scheme of catalogue.schemes) {
        if (scheme.id === pick) {
          pairs.push({ catalogue, scheme });
        }
      }
    }
    picked.push(...pairs.slice(0, 1));
  }
  return picked;
}

/**
 * @param {Row} catalogue
 * @param {Row} facts
 * @returns {Row}
 */
function declared(catalogue, facts) {
  const names = new Set(Object.keys(catalogue.facts));
  /** @type {Row} */
  const known = {};
  for (const name of Object.keys(facts).filter((fact) => names.has(fact))) {
    known[name] = facts[name];
  }
  return known;
}

/**
 * @param {Row} scheme
 * @param {Row} facts
 * @returns {Record<string, string>}
 */
function stagesOf(scheme, facts) {
  const trip = journey(facts);
  const moves = apart(trip.from, trip.to).join() !== "none";
  const again = moves && scheme.portability.within_country === "re-register";
  const applies = again || !(facts.gets_already || []).includes(scheme.id);
  /** @type {Record<string, string>} */
  const stages = {};
  for (const stage of STAGES.filter((name) => (name === "apply" ? applies : moves))) {
    stages[stage] = stage;
  }
  return stages;
}

/**
 * @param {Row[]} rows
 * @param {string[]} ticks
 * @returns {Row[]}
 */
function ticked(rows, ticks) {
  return rows.map((row) => ({ ...row, done: ticks.includes(`${row.scheme}.${row.step}`) }));
}

/**
 * @param {Row} scheme
 * @param {Row[]} rows
 * @returns {Row}
 */
function entryOf(scheme, rows) {
  /** @type {Record<string, string>} */
  const steps = {};
  for (const step of scheme.steps || []) {
    const [row] = rows.filter((each) => each.step === step.id);
    steps[step.id] = row === undefined ? "not_needed" : row.done ? "done" : "todo";
  }
  return { scheme: scheme.id, name: scheme.name, kind: scheme.kind, steps };
}

/**
 * What a screening says of the entry: it may be picked before it is the person's.
 * @param {Row} catalogue
 * @param {Row} scheme
 * @param {Row} facts
 * @param {string} on
 * @returns {Row}
 */
function eligible(catalogue, scheme, facts, on) {
  const lone = { ...catalogue, schemes: [scheme] };
  const [{ outcome, confirm, would_change }] = results(decided(makePlan(lone, on), facts));
  return { eligible: outcome, confirm, would_change };
}

/**
 * @param {Row} facts
 * @param {Row[]} schemes
 * @returns {string | null}
 */
function countryFor(facts, schemes) {
  const place = journey(facts).to;
  if (place !== null) {
    return countryOf(place);
  }
  return schemes.length > 0 ? countryOf(schemes[0].jurisdiction) : null;
}
