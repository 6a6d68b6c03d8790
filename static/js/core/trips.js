// Steps put together: what is done in one visit, what from home, and what others carry.
// Twin of migrant_helper/core/trips.py; kept the same by tests/vectors/checklists.json.

/** @typedef {Record<string, any>} Row */

// Places of a step that nobody travels to.
const NO_TRIP = ["online", "phone", "home", "workplace", "checklist"];

// Who bears a step: the worker's own household, or somebody else for them.
const OWN = ["worker", "family"];

/**
 * The worker's and the family's steps, as visits, in the order of the steps.
 * @param {Row[]} steps
 * @returns {Row[]}
 */
export function trips(steps) {
  const own = steps.filter(isOwn);
  return grouped(own, (row) => `${row.when}.${row.who}.${row.where}`).map(([id, rows]) => ({
    id,
    when: rows[0].when,
    who: rows[0].who,
    where: rows[0].where,
    office: rows[0].office,
    find: rows[0].find,
    travel: travels(rows[0]),
    steps: rows,
    schemes: [...new Set(rows.map((row) => row.scheme))],
  }));
}

/**
 * The steps that others carry, by who does, in the order of the steps.
 * @param {Row[]} steps
 * @returns {Row[]}
 */
export function carried(steps) {
  const others = steps.filter((row) => !isOwn(row));
  return grouped(others, (row) => row.who).map(([who, rows]) => ({ who, steps: rows }));
}

/**
 * Whether the worker or the family does it: a field worker, an employer, an office do not.
 * @param {Row} step
 * @returns {boolean}
 */
export function isOwn(step) {
  return OWN.includes(step.who);
}

/**
 * Whether somebody has to go somewhere for it.
 * @param {Row} step
 * @returns {boolean}
 */
export function travels(step) {
  return !NO_TRIP.includes(step.where);
}

/**
 * @param {Row[]} rows
 * @param {(row: Row) => string} key
 * @returns {[string, Row[]][]}
 */
function grouped(rows, key) {
  /** @type {Map<string, Row[]>} */
  const groups = new Map();
  for (const row of rows) {
    groups.set(key(row), [...(groups.get(key(row)) || []), row]);
  }
  return [...groups.entries()];
}
