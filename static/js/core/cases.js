// The case a person keeps on the phone, and the shorter one that goes on a card.
// Twin of migrant_helper/core/cases.py; kept the same by tests/vectors/cases.json.

import { addDays, isDay } from "./days.js";

const VALID_DAYS = 180; // a season of work: the card is made again at the next move
const MOST_ENTRIES = 12; // what one picture holds at six steps an entry

const ID = /^[0-9a-f]{16}$/;
const LANG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;
const SCHEME = /^[a-z]{2}(-[a-z0-9]+)+$/;
const TICK = /^[a-z]{2}(-[a-z0-9]+)+\.[a-z0-9][a-z0-9-]*$/;

/** @typedef {Record<string, any>} Row */

/** @type {Record<string, (value: any) => boolean>} */
const CHECKS = {
  id: (value) => like(ID, value),
  lang: (value) => like(LANG, value),
  facts: isObject,
  picks: (value) => allLike(SCHEME, value),
  ticks: (value) => allLike(TICK, value),
  saved: (value) => typeof value === "string" && isDay(value),
};

/**
 * The case to keep; a pick or tick given twice is kept once.
 * @param {Row} parts
 * @param {string} saved
 * @returns {Row}
 */
export function caseOf(parts, saved) {
  return {
    id: parts.id,
    lang: parts.lang,
    facts: { ...parts.facts },
    picks: [...new Set(parts.picks)],
    ticks: [...new Set(parts.ticks)].sort(),
    saved,
  };
}

/**
 * Why a case read back cannot be used, as a code, or null when it can.
 * @param {any} kept
 * @returns {string | null}
 */
export function refused(kept) {
  const keys = Object.keys(CHECKS);
  if (!isObject(kept) || Object.keys(kept).sort().join() !== [...keys].sort().join()) {
    return "not_a_case";
  }
  return keys.find((key) => !CHECKS[key](kept[key])) || null;
}

/**
 * What a card says of a checklist, and no answer of the person.
 * @param {Row} checklist
 * @param {{lang: string, case: string, issued: string}} parts
 * @returns {Row}
 */
export function cardCase(checklist, parts) {
  return {
    id: parts.case,
    lang: parts.lang,
    country: checklist.country,
    entries: checklist.entries.slice(0, MOST_ENTRIES).map((/** @type {Row} */ entry) => ({
      scheme: entry.scheme,
      steps: { ...entry.steps },
      deadlines: checklist.deadlines
        .filter((/** @type {Row} */ row) => row.scheme === entry.scheme && row.on !== null)
        .map((/** @type {Row} */ row) => ({ id: row.id, on: row.on })),
    })),
    issued: parts.issued,
    expires: addDays(parts.issued, VALID_DAYS),
  };
}

/**
 * @param {any} value
 * @returns {boolean}
 */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * @param {RegExp} pattern
 * @param {any} value
 * @returns {boolean}
 */
function like(pattern, value) {
  return typeof value === "string" && pattern.test(value);
}

/**
 * @param {RegExp} pattern
 * @param {any} values
 * @returns {boolean}
 */
function allLike(pattern, values) {
  return (
    Array.isArray(values) &&
    values.every((value) => like(pattern, value)) &&
    new Set(values).size === values.length
  );
}
