// What becomes of each entitlement when a person moves, and what to do about it, by time.
// Twin of migrant_helper/core/portability.py; kept the same by tests/vectors/portability.json.

import { upcoming } from "./deadlines.js";
import { apart, journey, standing } from "./moves.js";
import { entryOf, settled } from "./outcomes.js";
import { screen } from "./screening.js";
import { decider, staged, stepsOf } from "./steps.js";
import { Truth } from "./truth.js";

/** @typedef {Record<string, any>} Row */
/** @typedef {import("./outcomes.js").Entry} Entry */
/** @typedef {import("./moves.js").Journey} Journey */

/** @type {Record<string, string>} */
const OUTWARD = { before: "before", arrival: "arrival", there: "there", return: "return" };
/** @type {Record<string, string>} */
const APPLY = { ...OUTWARD, apply: "arrival" };
/** @type {Record<string, string>} */
const LEAVE = { before: "before", return: "return" };
/** @type {Record<string, string>} */
const HOMEWARD = { return: "return" };
/** @type {Record<string, string>} */
const UPDATE = { arrival: "arrival", return: "return" };
/** @type {Record<string, Record<string, string>>} */
const HOME_AGAIN = {
  update: UPDATE,
  "re-register": { ...UPDATE, apply: "arrival" },
  gained: { apply: "arrival", arrival: "arrival" },
};
/** @type {Record<string, Record<string, string>>} */
const BY_OUTCOME = { "re-register": APPLY, gained: APPLY, lost: LEAVE };

/**
 * The plan of a move: each entry's outcome, and what to do by time.
 * @param {Record<string, Row>} catalogues
 * @param {Row} facts
 * @param {string} on
 * @param {{schemes?: string[] | null}} [only]
 * @returns {Row}
 */
export function move(catalogues, facts, on, only = {}) {
  const wanted = only.schemes || null;
  /** @type {Row[]} */
  const rows = [];
  for (const catalogue of Object.values(catalogues)) {
    rows.push(...rowsOf(catalogue, facts, on).filter((row) => !wanted || wanted.includes(row.id)));
  }
  rows.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  /** @type {Record<string, Row[]>} */
  const plan = {};
  for (const stage of Object.keys(OUTWARD)) {
    plan[stage] = [];
    for (const row of rows) {
      plan[stage].push(...row.steps.filter((/** @type {Row} */ step) => step.when === stage));
    }
  }
  const trip = journey(facts);
  const levels = apart(trip.from, trip.to);
  return {
    as_of: on,
    ...trip,
    crosses: levels.length === 1 ? levels[0] : null,
    schemes: rows,
    plan,
  };
}

/**
 * The rows of one country, each entry screened as the person stands at each end and at home.
 * @param {Row} catalogue
 * @param {Row} facts
 * @param {string} on
 * @returns {Row[]}
 */
function rowsOf(catalogue, facts, on) {
  /** @type {Row} */
  const known = {};
  const declared = new Set(Object.keys(catalogue.facts));
  for (const name of Object.keys(facts).filter((fact) => declared.has(fact))) {
    known[name] = facts[name];
  }
  const trip = journey(facts);
  const [home, from, to] = [
    screened(catalogue, standing(known, "home"), on),
    screened(catalogue, standing(known, "from"), on),
    screened(catalogue, standing(known, "to"), on),
  ];
  const decide = decider(catalogue, standing(known, "to"), on);
  /** @type {Row[]} */
  const rows = [];
  for (const scheme of catalogue.schemes) {
    const ends = { home: home[scheme.id], from: from[scheme.id], to: to[scheme.id] };
    const entry = entryOf(scheme, facts, ends);
    const [outcome, missing] = settled(entry, decide);
    if (outcome !== null) {
      const steps = stagedFor(entry, outcome, stepsOf(scheme, catalogue.offices, decide, on), trip);
      const row = rowOf(entry, outcome, missing, steps);
      rows.push({ ...row, deadlines: upcoming(scheme, known, decide, on) });
    }
  }
  return rows;
}

/**
 * @param {Entry} entry
 * @param {string} outcome
 * @param {string[]} missing
 * @param {Row[]} steps
 * @returns {Row}
 */
function rowOf(entry, outcome, missing, steps) {
  const portability = entry.scheme.portability;
  const abroad = entry.far.join() === "country" && outcome === "unknown";
  const gained = outcome === "gained";
  const seen = gained ? entry.seen.to : entry.seen.from;
  const sure = (gained ? entry.gain : entry.had) === Truth.MET ? "met" : "unknown";
  return {
    id: entry.scheme.id,
    name: entry.scheme.name,
    outcome,
    why: (abroad && portability.across_border) || portability.why,
    steps: steps.map((step) => ({ ...step, eligible: sure })),
    family: (leavesFamily(entry, outcome) && portability.family) || null,
    eligible: sure,
    confirm: !portability.verified || (!entry.drawn && seen.confirm),
    missing,
    source: portability.source === undefined ? null : portability.source,
  };
}

/**
 * The entry's steps that this outcome asks for, and when; the choices are explained in the twin.
 * @param {Entry} entry
 * @param {string} outcome
 * @param {Row[]} steps
 * @param {Journey} trip
 * @returns {Row[]}
 */
function stagedFor(entry, outcome, steps, trip) {
  if (apart(trip.from, trip.to).join() === "none" || outcome === "unknown") {
    return [];
  }
  if (entry.away.join() === "none") {
    return staged(steps, HOME_AGAIN[outcome] || HOMEWARD);
  }
  const stages = BY_OUTCOME[outcome] || OUTWARD;
  const arrives = stages === APPLY && steps.some((step) => step.when === "arrival");
  return staged(steps, arrives ? OUTWARD : stages);
}

/**
 * @param {Row} catalogue
 * @param {Row} facts
 * @param {string} on
 * @returns {Record<string, Row>}
 */
function screened(catalogue, facts, on) {
  /** @type {Record<string, Row>} */
  const found = {};
  for (const result of screen(catalogue, facts, on)) {
    found[result.id] = result;
  }
  return found;
}

/**
 * Whether there is a family at home to whom the entry's word for them speaks.
 * @param {Entry} entry
 * @param {string} outcome
 * @returns {boolean}
 */
function leavesFamily(entry, outcome) {
  const apartFrom = entry.away.join() !== "none" && entry.both_ends !== Truth.UNMET;
  return apartFrom && (outcome !== "gained" || entry.of_home);
}
