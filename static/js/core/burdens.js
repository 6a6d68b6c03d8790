// What the checklist asks of a worker, counted as it would be alone and as it is with the list.
// Twin of migrant_helper/core/burdens.py; kept the same by tests/vectors/checklists.json.

import { isOwn, travels } from "./trips.js";

/** @typedef {Record<string, any>} Row */

const SUM = /^([^0-9]*)([0-9][0-9,]*)([^0-9,.][^0-9]*)?$/;

/**
 * The load before (each entry alone, all of it on the worker) and after (grouped, others helping).
 * @param {Row[]} schemes
 * @param {Row[]} steps
 * @param {Row} documents
 * @returns {Row}
 */
export function burden(schemes, steps, documents) {
  const own = steps.filter(isOwn);
  const open = documents.choices.filter((/** @type {Row} */ choice) => choice.covered === null);
  return {
    before: {
      steps: steps.length,
      trips: visits(steps, "scheme"),
      documents: schemes.reduce((count, scheme) => count + papersOf(scheme), 0),
      fees: feesOf(steps),
    },
    after: {
      steps: own.length,
      trips: visits(own, "who"),
      documents: documents.required.length + open.length,
      fees: feesOf(own),
    },
  };
}

/**
 * @param {Row[]} steps
 * @param {string} apartBy
 * @returns {number}
 */
function visits(steps, apartBy) {
  return new Set(steps.filter(travels).map((row) => `${row.when} ${row.where} ${row[apartBy]}`))
    .size;
}

/**
 * @param {Row} scheme
 * @returns {number}
 */
function papersOf(scheme) {
  const required = new Set();
  const choices = new Set();
  for (const row of scheme.documents) {
    if (row.need === "required") {
      required.add(row.id);
    }
    if (row.need === "one_of") {
      choices.add(row.group || "");
    }
  }
  return required.size + choices.size;
}

/**
 * @param {Row[]} steps
 * @returns {Row}
 */
function feesOf(steps) {
  /** @type {Map<string, number>} */
  const sums = new Map();
  let unknown = 0;
  for (const { fee } of steps) {
    const found = typeof fee === "string" ? SUM.exec(fee) : null;
    if (found !== null) {
      const pattern = `${found[1]}{n}${found[3] || ""}`;
      sums.set(pattern, (sums.get(pattern) || 0) + Number(found[2].split(",").join("")));
    } else if (fee !== 0) {
      unknown += 1;
    }
  }
  return { sums: [...sums.entries()].map(([pattern, sum]) => ({ pattern, sum })), unknown };
}
