// Figures that law changes: the value in force on a day, and the days on which it changes.
// Twin of migrant_helper/core/parameters.py; kept the same by tests/vectors/rules.json.

/** @import { Entry } from "./shapes.js" */

/**
 * The entry in force on the day `on`: the last with `from` not after it; null before the first.
 * @param {Entry[]} entries
 * @param {string} on
 * @returns {Entry | null}
 */
export function entryOn(entries, on) {
  const begun = entries.filter((entry) => entry.from <= on);
  return begun.reduce(
    (last, entry) => (last && last.from >= entry.from ? last : entry),
    /** @type {Entry | null} */ (null),
  );
}

/**
 * @param {Entry[]} entries
 * @param {string} on
 * @returns {any} null before the first and where the law gave none
 */
export function valueOn(entries, on) {
  const entry = entryOn(entries, on);
  return entry === null ? null : entry.value;
}

/**
 * The days after `on` on which another value comes into force, sorted.
 * @param {Entry[]} entries
 * @param {string} on
 * @returns {string[]}
 */
export function daysAfter(entries, on) {
  return entries
    .map((entry) => entry.from)
    .filter((day) => day > on)
    .sort();
}
