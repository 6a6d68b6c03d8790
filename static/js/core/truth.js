// The three values of a condition, by Kleene's strong logic: unmet < unknown < met.
// Twin of migrant_helper/core/truth.py; kept the same by tests/vectors/rules.json.

/** `all` is the least of its parts, `any` the greatest. */
export const Truth = Object.freeze({ UNMET: 0, UNKNOWN: 1, MET: 2 });

export const WORDS = Object.freeze(["unmet", "unknown", "met"]);
export const NEGATED = Object.freeze([Truth.MET, Truth.UNKNOWN, Truth.UNMET]);

/**
 * Unmet if any is unmet, else unknown if any is unknown, else met: so of none.
 * @param {number[]} truths
 * @returns {number}
 */
export function allOf(truths) {
  return truths.reduce((least, truth) => Math.min(least, truth), Truth.MET);
}

/**
 * Met if any is met, else unknown if any is unknown, else unmet: so of none.
 * @param {number[]} truths
 * @returns {number}
 */
export function anyOf(truths) {
  return truths.reduce((most, truth) => Math.max(most, truth), Truth.UNMET);
}

/**
 * Met once `needs` parts are met, unmet once fewer than that can still be met.
 * @param {number} needs
 * @param {number[]} truths
 * @returns {number}
 */
export function atLeast(needs, truths) {
  const met = truths.filter((truth) => truth === Truth.MET).length;
  if (met >= needs) {
    return Truth.MET;
  }
  const could = truths.filter((truth) => truth !== Truth.UNMET).length;
  return could >= needs ? Truth.UNKNOWN : Truth.UNMET;
}
