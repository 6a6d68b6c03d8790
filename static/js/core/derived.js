// Facts worked out from others: from a date, whole years, months or days up to a day.
// A fact derived from a condition is read by plan.js as that condition.
// Twin of migrant_helper/core/derived.py; kept the same by tests/vectors/rules.json.

import { addDays, addMonths, addYears, daysBetween, monthsBetween, yearsBetween } from "./days.js";
import { isExact, span } from "./operators.js";
import { has } from "./own.js";

/** @import { Fact, Facts } from "./shapes.js" */

/** @type {Record<string, [(first: string, last: string) => number, (day: string, count: number) => string]>} */
export const SINCE = Object.freeze({
  years_since: [yearsBetween, addYears],
  months_since: [monthsBetween, addMonths],
  days_since: [daysBetween, addDays],
});

/**
 * Which of `SINCE` derives the fact; null where a condition does.
 * @param {Record<string, any>} derive
 * @returns {string | null}
 */
export function since(derive) {
  return Object.keys(SINCE).find((word) => has(derive, word)) || null;
}

/**
 * The ends of what is derived from a date, on the day `on`; null where nothing is known.
 * @param {Record<string, any>} derive
 * @param {Facts} facts
 * @param {string} on
 * @returns {[number, number] | null}
 */
export function valueSince(derive, facts, on) {
  const word = since(derive);
  if (word === null) {
    return null;
  }
  const date = known(facts, derive[word]);
  if (date !== null) {
    return span(SINCE[word][0](date, on));
  }
  const year = known(facts, derive.year);
  if (year === null) {
    return null;
  }
  const [first, last] = span(year);
  return [Number(on.slice(0, 4)) - last - 1, Number(on.slice(0, 4)) - first];
}

/**
 * The facts that would tell it (more) exactly: the date, and the year unless that is known exactly.
 * @param {Record<string, any>} derive
 * @param {Facts} facts
 * @returns {string[]}
 */
export function missingSince(derive, facts) {
  const date = derive[since(derive) || ""];
  if (known(facts, date) !== null) {
    return [];
  }
  return !has(derive, "year") || isExact(known(facts, derive.year)) ? [date] : [date, derive.year];
}

/**
 * The first day on which what is derived from a date is surely `number` or more; null where no day is known.
 * @param {Record<string, any>} derive
 * @param {Facts} facts
 * @param {number} number
 * @returns {string | null}
 */
export function dayWhen(derive, facts, number) {
  const word = since(derive) || "";
  const date = known(facts, derive[word]);
  const year = known(facts, derive.year);
  if (date === null && !isExact(year)) {
    return null;
  }
  try {
    if (date === null) {
      return addYears("0001-01-01", Math.ceil(year) + number);
    }
    const [between, add] = SINCE[word];
    const day = add(date, number);
    return between(date, day) >= number ? day : addDays(day, 1);
  } catch (error) {
    if (error instanceof RangeError) {
      return null; // beyond the year 9999
    }
    throw error;
  }
}

/**
 * The facts a date derivation reads: the date, then the year.
 * @param {Fact} fact
 * @returns {string[]}
 */
export function sources(fact) {
  return [since(fact.derive) || "", "year"]
    .filter((word) => has(fact.derive, word))
    .map((word) => fact.derive[word]);
}

/**
 * @param {Facts} facts
 * @param {string | undefined} fact
 */
function known(facts, fact) {
  return fact !== undefined && has(facts, fact) ? facts[fact] : null;
}
