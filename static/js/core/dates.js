// Shows a day in the words of one language, from a table made at build time.
// Twin of migrant_helper/core/dates.py; kept the same by tests/vectors/dates.json.

import { isDay } from "./days.js";

/** @typedef {{months: string[], pattern: string}} DateTable */

/**
 * The day as its reader writes it.
 * @param {string} day
 * @param {DateTable} table
 * @returns {string}
 */
export function shown(day, table) {
  if (!isDay(day)) {
    throw new RangeError(`not a day: ${day}; write it as YYYY-MM-DD`);
  }
  const [year, month, date] = day.split("-");
  const text = table.pattern
    .split("{d}")
    .join(String(Number(date)))
    .split("{y}")
    .join(year);
  return text.split("{month}").join(table.months[Number(month) - 1]);
}
