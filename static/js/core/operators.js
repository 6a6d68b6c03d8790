// What each operator of a leaf asks of a known value, exact or a range.
// A number and a day are held as a pair of ends, both in it, so that an exact value is a range of one.
// Twin of migrant_helper/core/operators.py; kept the same by tests/vectors/rules.json.

import { has, isObject } from "./own.js";
import { within } from "./places.js";
import { Truth } from "./truth.js";

/** @typedef {(value: any) => number} Test */

const { MET, UNKNOWN, UNMET } = Truth;

/** @type {Record<string, readonly string[]>} */
export const OPERATORS = Object.freeze({
  is: ["bool", "choice", "number", "date"],
  in: ["choice", "number"],
  at_least: ["number", "date"],
  at_most: ["number", "date"],
  over: ["number", "date"],
  under: ["number", "date"],
  between: ["number", "date"],
  includes: ["choices"],
  includes_any: ["choices"],
  includes_all: ["choices"],
  within: ["place"],
  same_as: ["place"],
});

/** @type {readonly string[]} */
export const ORDERED = Object.freeze(["number", "date"]);

/**
 * A stored number, range or day as its two ends.
 * @param {any} value
 * @returns {[any, any]}
 */
export function span(value) {
  if (isObject(value)) {
    return [has(value, "min") ? value.min : -Infinity, has(value, "max") ? value.max : Infinity];
  }
  return [value, value];
}

/**
 * Whether a stored value is known exactly: no range; null is not known at all.
 * @param {any} value
 * @returns {boolean}
 */
export function isExact(value) {
  return value !== null && value !== undefined && !isObject(value);
}

/**
 * The test of one leaf: a known value (a pair of ends where `ordered`) -> Truth. `same_as` has none.
 * @param {string} operator
 * @param {any} operand
 * @param {boolean} isOrdered
 * @returns {Test}
 */
export function testOf(operator, operand, isOrdered) {
  if (isOrdered) {
    return ordered(operator, operand);
  }
  switch (operator) {
    case "is":
      return (value) => (value === operand ? MET : UNMET);
    case "in":
      return (value) => (operand.includes(value) ? MET : UNMET);
    case "includes":
      return (value) => (value.includes(operand) ? MET : UNMET);
    case "includes_any":
      return (value) =>
        operand.some((/** @type {any} */ item) => value.includes(item)) ? MET : UNMET;
    case "includes_all":
      return (value) =>
        operand.every((/** @type {any} */ item) => value.includes(item)) ? MET : UNMET;
    default:
      return (value) => within(value, operand);
  }
}

/**
 * @param {string} operator
 * @param {any} operand
 * @returns {Test}
 */
function ordered(operator, operand) {
  if (operator === "is" || operator === "in") {
    return listed(operator === "is" ? [operand] : operand);
  }
  const [low, high] = operator === "between" ? operand : [operand, operand];
  if (low === null || high === null) {
    return () => UNKNOWN; // a parameter without a value on this day
  }
  switch (operator) {
    case "at_least":
      return (ends) => (ends[0] >= low ? MET : ends[1] < low ? UNMET : UNKNOWN);
    case "over":
      return (ends) => (ends[0] > low ? MET : ends[1] <= low ? UNMET : UNKNOWN);
    case "at_most":
      return (ends) => (ends[1] <= high ? MET : ends[0] > high ? UNMET : UNKNOWN);
    case "under":
      return (ends) => (ends[1] < high ? MET : ends[0] >= high ? UNMET : UNKNOWN);
    default:
      return (ends) => between(ends, low, high);
  }
}

/**
 * @param {[any, any]} ends
 * @param {any} low
 * @param {any} high
 */
function between(ends, low, high) {
  if (low <= ends[0] && ends[1] <= high) {
    return MET;
  }
  return ends[1] < low || high < ends[0] ? UNMET : UNKNOWN;
}

/**
 * @param {any[]} operands
 * @returns {Test}
 */
function listed(operands) {
  if (operands.includes(null)) {
    return () => UNKNOWN;
  }
  return ([low, high]) => {
    if (low === high) {
      return operands.includes(low) ? MET : UNMET;
    }
    return operands.some((operand) => low <= operand && operand <= high) ? UNKNOWN : UNMET;
  };
}
