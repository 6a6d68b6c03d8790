// The next question: the fact not yet asked that is expected to settle most.
// Whole numbers alone, so that both languages choose alike.
// Twin of migrant_helper/core/questions.py; kept the same by tests/vectors/questions.json.

import { has } from "./own.js";
import { powersOf } from "./powers.js";
import { start } from "./states.js";
import { Truth } from "./truth.js";

/** @import { Catalogue, Facts } from "./shapes.js" */
/** @import { Screening } from "./states.js" */

/**
 * The fact to ask next; null when no fact is missing that was neither asked nor skipped.
 * @param {Catalogue} catalogue
 * @param {Facts} facts
 * @param {string} on
 * @param {string[]} [skipped]
 * @returns {string | null}
 */
export function nextQuestion(catalogue, facts, on, skipped = []) {
  return questionFor(start(catalogue, facts, on), skipped);
}

/**
 * How many schemes are settled, of how many.
 * @param {Catalogue} catalogue
 * @param {Facts} facts
 * @param {string} on
 * @returns {{settled: number, all: number}}
 */
export function progress(catalogue, facts, on) {
  const { plan, state } = start(catalogue, facts, on);
  const settled = plan.rows.filter((row) => state[row.slot] !== Truth.UNKNOWN).length;
  return { settled, all: plan.rows.length };
}

/**
 * As `nextQuestion`, of a screening already made.
 * @param {Screening} screening
 * @param {string[]} [skipped]
 * @returns {string | null}
 */
export function questionFor(screening, skipped = []) {
  const scores = scoresOf(screening);
  const declared = screening.plan.catalogue.facts;
  const known = [...Object.keys(screening.facts), ...skipped].filter((fact) => has(declared, fact));
  const begun = new Set(known.map((fact) => declared[fact].topic));
  /** @type {string | null} */
  let best = null;
  /** @type {number[]} */
  let bestKey = [];
  for (const fact of Object.keys(declared)) {
    const score = scores.get(fact);
    if (score === undefined || known.includes(fact)) {
      continue;
    }
    const { topic, weight = 1 } = declared[fact];
    const key = [score.settles * weight, score.touches, begun.has(topic) ? 1 : 0];
    if (best === null || isMore(key, bestKey)) {
      best = fact;
      bestKey = key;
    }
  }
  return best;
}

/** @param {number[]} key @param {number[]} other */
function isMore(key, other) {
  const at = key.findIndex((part, index) => part !== other[index]);
  return at >= 0 && key[at] > other[at];
}

/**
 * Each missing fact -> what it is expected to settle, what is open and has to do with it.
 * @param {Screening} screening
 * @returns {Map<string, {settles: number, touches: number}>}
 */
function scoresOf(screening) {
  const { sinks, rises } = weights(screening);
  /** @type {Map<string, {settles: number, touches: number}>} */
  const scores = new Map();
  for (const [slot, node] of screening.plan.topParts) {
    const [sink, rise] = [sinks[slot], rises[slot]];
    if (screening.state[slot] !== Truth.UNKNOWN || sink + rise === 0) {
      continue;
    }
    for (const [fact, [met, unmet]] of powersOf(screening, node)) {
      const score = scores.get(fact) || { settles: 0, touches: 0 };
      score.settles += sink * unmet + rise * met;
      score.touches += sink + rise;
      scores.set(fact, score);
    }
  }
  return scores;
}

/**
 * By slot: the weight of the schemes that end when that part turns unmet, and when it turns met.
 * @param {Screening} screening
 */
function weights({ plan, state }) {
  const sinks = new Float64Array(state.length);
  const rises = new Float64Array(state.length);
  for (const row of plan.rows) {
    if (state[row.slot] !== Truth.UNKNOWN) {
      continue;
    }
    const parts = row.parts.filter((slot) => state[slot] === Truth.UNKNOWN);
    const [oneWay, otherWay] = row.isAny ? [rises, sinks] : [sinks, rises];
    for (const slot of parts) {
      oneWay[slot] += row.matters;
    }
    if (parts.length === 1) {
      otherWay[parts[0]] += row.matters;
    }
  }
  return { sinks, rises };
}
