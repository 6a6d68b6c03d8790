// Screens a person against a catalogue: what is met, unmet or unknown, why, and what is missing.
// Twin of migrant_helper/core/screening.py; kept the same by tests/vectors/screenings.json.

import { has, own } from "./own.js";
import { makePlan } from "./plan.js";
import { because, missing, toConfirm } from "./reasons.js";
import { decide, start } from "./states.js";
import { Truth, WORDS } from "./truth.js";
import { wouldChange } from "./wouldChange.js";

/** @import { Row } from "./plan.js" */
/** @import { Catalogue, Condition, Facts, Result } from "./shapes.js" */
/** @import { Screening } from "./states.js" */

/**
 * The result of each scheme (or only of `schemes`, ids of the catalogue), sorted by id.
 * @param {Catalogue} catalogue
 * @param {Facts} facts those of `readFacts`
 * @param {string} on
 * @param {{schemes?: string[] | null}} [options]
 * @returns {Result[]}
 */
export function screen(catalogue, facts, on, options = {}) {
  return results(start(catalogue, facts, on), options);
}

/**
 * As `screen`, of a screening already made. Throws RangeError for the id of no scheme.
 * @param {Screening} screening
 * @param {{schemes?: string[] | null}} [options]
 * @returns {Result[]}
 */
export function results(screening, { schemes = null } = {}) {
  const { rows } = screening.plan;
  if (schemes === null) {
    return rows.map((row) => result(screening, row));
  }
  const chosen = Array.from(new Set(schemes)).sort();
  return chosen.map((id) => {
    const row = rows.find((one) => one.scheme.id === id);
    if (row === undefined) {
      throw new RangeError(`no scheme ${id}`);
    }
    return result(screening, row);
  });
}

/**
 * The outcome of each scheme by its id: "met", "unmet" or "unknown"; the fast path, without reasons.
 * @param {Catalogue} catalogue
 * @param {Facts} facts
 * @param {string} on
 * @returns {Record<string, string>}
 */
export function outcomes(catalogue, facts, on) {
  const { plan, state } = start(catalogue, facts, on);
  /** @type {Record<string, string>} */
  const found = {};
  for (const row of plan.rows) {
    found[row.scheme.id] = WORDS[state[row.slot]];
  }
  return found;
}

/**
 * Whether one condition of the catalogue (an `only_if`, an `if`) is "met", "unmet" or "unknown".
 * @param {Catalogue} catalogue
 * @param {Condition} condition
 * @param {Facts} facts
 * @param {string} on
 * @returns {string}
 */
export function decided(catalogue, condition, facts, on) {
  const lone = { ...catalogue, schemes: [{ id: "", rule: condition }] };
  const { plan, state } = decide(makePlan(lone, on), facts);
  return WORDS[state[plan.rows[0].slot]];
}

/** @param {Screening} screening @param {Row} row @returns {Result} */
function result(screening, row) {
  const { facts, plan, state } = screening;
  const truth = state[row.slot];
  const asked = truth === Truth.UNKNOWN ? missing(screening, row.root) : [];
  const isUnmet = truth === Truth.UNMET && !row.closed;
  return {
    id: row.scheme.id,
    outcome: WORDS[truth],
    missing: asked,
    because: row.closed ? [status(row)] : because(screening, row.root),
    would_change: isUnmet ? wouldChange(screening, row) : [],
    undecidable: asked
      .filter((fact) => own(facts, fact) === null)
      .map((fact) => ({ fact, where: own(plan.catalogue.facts[fact], "where") || null })),
    confirm: toConfirm(screening, row),
  };
}

/**
 * Why a closed scheme is unmet: {status, from, source?, verified}.
 * @param {Row} row
 */
function status(row) {
  const found = row.status || {};
  return {
    status: "closed",
    from: found.from,
    ...(has(found, "source") ? { source: found.source } : {}),
    verified: found.verified === true,
  };
}
