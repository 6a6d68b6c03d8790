// The deadlines of an entry for one person: the day of each, or which fact would give it.
// Twin of migrant_helper/core/deadlines.py; kept the same by tests/vectors/deadlines.json.

import { addDays, addMonths, addYears } from "./days.js";

/** @typedef {Record<string, any>} Row */
/** @typedef {import("./steps.js").Decide} Decide */

/** @type {Record<string, (day: string, count: number) => string>} */
const ADD = { days: addDays, months: addMonths, years: addYears };

/**
 * The entry's deadlines that apply, in the order of `byDay`.
 * @param {Row} scheme
 * @param {Row} facts
 * @param {Decide} decide
 * @param {string} on
 * @returns {Row[]}
 */
export function upcoming(scheme, facts, decide, on) {
  const rows = (scheme.deadlines || []).map((/** @type {Row} */ row) =>
    rowOf(scheme, row, facts, decide, on),
  );
  return byDay(rows.filter((/** @type {Row} */ row) => row.if !== "unmet"));
}

/**
 * The day a date rule comes to, and, when there is none, the fact that would give it.
 * @param {Row | null | undefined} rule
 * @param {Row} facts
 * @param {string} on
 * @returns {[string | null, string | null]}
 */
export function dayOf(rule, facts, on) {
  if (rule === null || rule === undefined) {
    return [null, null];
  }
  if (rule.on !== undefined) {
    return [rule.on, null];
  }
  if (rule.yearly !== undefined) {
    return [next(rule.yearly, on), null];
  }
  const start = told(facts[rule.after]);
  if (start === null) {
    return [null, rule.after];
  }
  const unit = Object.keys(ADD).filter((name) => rule[name] !== undefined)[0];
  try {
    return [ADD[unit](start, rule[unit]), null];
  } catch (error) {
    if (error instanceof RangeError) {
      return [null, rule.after]; // after the year 9999: a slip of the thumb, to be told again
    }
    throw error;
  }
}

/**
 * Deadlines by day, then entry, then id; those without a day last.
 * @param {Row[]} rows
 * @returns {Row[]}
 */
export function byDay(rows) {
  /** @type {(row: Row) => string} */
  const key = (row) => `${row.on === null ? "~" : row.on} ${row.scheme} ${row.id}`;
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/**
 * What may be reminded of: verified, surely applying, with a day not before `on`.
 * @param {Row[]} rows
 * @param {string} on
 * @returns {Row[]}
 */
export function remindersFor(rows, on) {
  return rows
    .filter((row) => row.verified && row.if === "met" && row.on !== null && row.on >= on)
    .map((row) => ({
      scheme: row.scheme,
      deadline: row.id,
      on: row.on,
      lead_days: row.lead_days,
    }));
}

/**
 * @param {Row} scheme
 * @param {Row} row
 * @param {Row} facts
 * @param {Decide} decide
 * @param {string} on
 * @returns {Row}
 */
function rowOf(scheme, row, facts, decide, on) {
  const [day, needs] = dayOf(row.date, facts, on);
  return {
    scheme: scheme.id,
    name: scheme.name,
    id: row.id,
    code: row.code,
    text: row.text,
    consequence: told(row.consequence),
    on: day,
    needs,
    state: stateOf(day, row.lead_days, on),
    lead_days: row.lead_days,
    when: told(row.when),
    if: row.only_if ? decide(row.only_if).outcome : "met",
    source: told(row.source),
    verified: row.verified,
  };
}

/**
 * @param {string | null} day
 * @param {number} leadDays
 * @param {string} on
 * @returns {string}
 */
function stateOf(day, leadDays, on) {
  if (day === null) {
    return "undated";
  }
  if (day <= on) {
    return day < on ? "overdue" : "today";
  }
  return day <= addDays(on, leadDays) ? "soon" : "later";
}

/**
 * @param {string} monthDay
 * @param {string} on
 * @returns {string}
 */
function next(monthDay, on) {
  // 2000 was a leap year: years added to its 29 February end on the 28th where they must.
  const years = Number(on.slice(0, 4)) - 2000;
  const thisYear = addYears(`2000-${monthDay}`, years);
  return thisYear >= on ? thisYear : addYears(`2000-${monthDay}`, years + 1);
}

/**
 * @param {any} value
 * @returns {any}
 */
function told(value) {
  return value === undefined ? null : value;
}
