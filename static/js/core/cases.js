// The case that goes on a card: what a checklist says, and no answer of the person.
// Twin of migrant_helper/core/cases.py; kept the same by tests/vectors/cases.json.

import { addDays } from "./days.js";

export const VALID_DAYS = 180; // a season of work: the card is made again at the next move
export const MOST_ENTRIES = 12; // what one picture holds at six steps an entry

/** @typedef {Record<string, any>} Row */

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
