// Places as ISO 3166 paths: "IN", "IN-KL", "IN-KL/ernakulam"; lying inside, and being the same.
// Twin of migrant_helper/core/places.py; kept the same by tests/vectors/rules.json.

import { Truth } from "./truth.js";

export const LEVELS = Object.freeze(["country", "subdivision", "district"]);
const PLACE = /^[A-Z]{2}(-[A-Z0-9]{1,3}(\/[a-z0-9]+(-[a-z0-9]+)*)?)?$/;

/**
 * @param {unknown} text
 * @returns {text is string}
 */
export function isPlace(text) {
  return typeof text === "string" && PLACE.test(text);
}

/**
 * The place and what it lies in, widest first.
 * @param {string} place
 * @returns {string[]}
 */
export function levels(place) {
  const slash = place.indexOf("/");
  const subdivision = slash < 0 ? place : place.slice(0, slash);
  const found = [place.slice(0, 2), subdivision, place];
  return found.slice(0, slash < 0 ? 1 + (subdivision.length > 2 ? 1 : 0) : 3);
}

/**
 * @param {string} place
 * @param {string} outer
 * @returns {number}
 */
export function within(place, outer) {
  if (levels(place).includes(outer)) {
    return Truth.MET;
  }
  return levels(outer).includes(place) ? Truth.UNKNOWN : Truth.UNMET;
}

/**
 * @param {string | null | undefined} place
 * @param {string | null | undefined} other
 * @param {string} level
 * @returns {number}
 */
export function samePlace(place, other, level) {
  if (!place || !other) {
    return Truth.UNKNOWN;
  }
  const depth = LEVELS.indexOf(level) + 1;
  const ones = levels(place).slice(0, depth);
  const others = levels(other).slice(0, depth);
  const shared = Math.min(ones.length, others.length);
  for (let at = 0; at < shared; at += 1) {
    if (ones[at] !== others[at]) {
      return Truth.UNMET;
    }
  }
  return shared === depth ? Truth.MET : Truth.UNKNOWN;
}

/**
 * Whether `place` is not known, or not down to `level`.
 * @param {string | null | undefined} place
 * @param {string} level
 * @returns {boolean}
 */
export function isCoarse(place, level) {
  return !place || levels(place).length <= LEVELS.indexOf(level);
}
