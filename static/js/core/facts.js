// Reads a person's facts: every one declared, of its type, exact or a range, and never guessed.
// Twin of migrant_helper/core/facts.py; kept the same by tests/vectors/rules.json.

import { isDay } from "./days.js";
import { has, isObject, put } from "./own.js";
import { isPlace } from "./places.js";
import { LARGEST, shown, Wrong } from "./wrong.js";

/** @import { Fact, Facts } from "./shapes.js" */

export const TYPES = Object.freeze(["bool", "number", "choice", "choices", "place", "date"]);

/** @type {Record<string, string>} */
const EXPECTED = {
  bool: "true or false",
  place: 'a place such as "IN", "IN-KL" or "IN-KL/ernakulam"',
  date: "a day that exists, as YYYY-MM-DD",
};

/**
 * The facts as they are stored: null kept, a range of one number made that number.
 * @param {Record<string, Fact>} declared
 * @param {unknown} given
 * @param {{derived?: boolean}} [options] `derived` lets a derived fact be given, as in a roster
 * @returns {Facts}
 */
export function readFacts(declared, given, { derived = false } = {}) {
  if (!isObject(given)) {
    throw new Wrong("facts", given, "an object of facts");
  }
  /** @type {Facts} */
  const facts = {};
  for (const [fact, value] of Object.entries(given)) {
    put(facts, fact, read(declared, fact, value, derived));
  }
  return facts;
}

/**
 * @param {Record<string, Fact>} declared
 * @param {string} fact
 * @param {unknown} value
 * @param {boolean} derived
 */
function read(declared, fact, value, derived) {
  const place = `fact ${fact}`;
  if (!has(declared, fact)) {
    throw new Wrong(place, value, "nothing, for no such fact is declared");
  }
  if (has(declared[fact], "derive") && !derived) {
    throw new Wrong(place, value, "nothing, for this fact is derived from others");
  }
  return value === null ? null : readValue(declared[fact], value, place);
}

/**
 * `value` as a known value of `fact`, as it is stored.
 * @param {Fact} fact
 * @param {unknown} value
 * @param {string} place
 * @returns {any}
 */
export function readValue(fact, value, place) {
  switch (fact.type) {
    case "number":
      return isObject(value) ? range(value, place) : readNumber(value, place);
    case "choice":
      return declaredValue(fact, value, place);
    case "choices":
      return list(fact, value, place);
    default:
  }
  const fits = { bool: typeof value === "boolean", place: isPlace(value), date: isDay(value) };
  if (!fits[/** @type {"bool"} */ (fact.type)]) {
    throw new Wrong(place, value, EXPECTED[fact.type]);
  }
  return value;
}

/**
 * Whether `value` is a number no larger than 2^53 either way; NaN is not.
 * @param {unknown} value
 * @returns {value is number}
 */
export function isNumber(value) {
  return typeof value === "number" && Math.abs(value) <= LARGEST;
}

/**
 * @param {unknown} value
 * @param {string} place
 * @returns {number}
 */
export function readNumber(value, place) {
  if (!isNumber(value)) {
    throw new Wrong(place, value, "a number up to 9007199254740992 or a range of them");
  }
  return value + 0;
}

/**
 * @param {Record<string, any>} value
 * @param {string} place
 */
function range(value, place) {
  for (const key of Object.keys(value)) {
    if (key !== "min" && key !== "max") {
      throw new Wrong(`${place}.${key}`, value[key], 'only "min" and "max" in a range');
    }
  }
  /** @type {Record<string, number>} */
  const ends = {};
  for (const key of ["min", "max"].filter((end) => has(value, end))) {
    ends[key] = readNumber(value[key], `${place}.${key}`);
  }
  if (Object.keys(ends).length === 0) {
    throw new Wrong(place, value, 'a range with "min", "max" or both');
  }
  if (ends.min > ends.max) {
    throw new Wrong(`${place}.min`, ends.min, `at most its "max", ${shown(ends.max)}`);
  }
  return ends.min === ends.max ? ends.min : ends;
}

/**
 * @param {Fact} fact
 * @param {unknown} value
 * @param {string} place
 */
function declaredValue(fact, value, place) {
  if (typeof value !== "string") {
    throw new Wrong(place, value, "one of the declared values");
  }
  if (has(fact, "values") && !fact.values.includes(value)) {
    throw new Wrong(place, value, `one of ${fact.values.join(", ")}`);
  }
  return value;
}

/**
 * @param {Fact} fact
 * @param {unknown} value
 * @param {string} place
 */
function list(fact, value, place) {
  if (!Array.isArray(value)) {
    throw new Wrong(place, value, "a list of declared values");
  }
  value.forEach((item, at) => {
    declaredValue(fact, item, `${place}[${at}]`);
    if (value.indexOf(item) < at) {
      throw new Wrong(`${place}[${at}]`, item, "each value once");
    }
  });
  return value;
}
