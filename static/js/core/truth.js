// The three values of a condition, by Kleene's strong logic: unmet < unknown < met.
// Twin of migrant_helper/core/truth.py; kept the same by tests/vectors/rules.json.

/** `all` is the least of its parts, `any` the greatest. */
export const Truth = Object.freeze({ UNMET: 0, UNKNOWN: 1, MET: 2 });

export const WORDS = Object.freeze(["unmet", "unknown", "met"]);
export const NEGATED = Object.freeze([Truth.MET, Truth.UNKNOWN, Truth.UNMET]);

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
