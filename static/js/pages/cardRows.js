/** What a card says, in words. Twin of migrant_helper/pages/card_rows.py. */

import { shown } from "../core/dates.js";
import { filledIn } from "./together.js";

/**
 * @import { World } from "./page.js"
 * @typedef {Record<string, any>} Row
 */

/** A row an entry; what this catalogue does not know stands by its code.
 * @param {World} world @param {Row} made @returns {Row[]} */
export function rowsOf(world, made) {
  /** @type {Map<string, Row>} */
  const schemes = new Map();
  for (const catalogue of Object.values(filledIn(world, made.issued))) {
    for (const scheme of catalogue.schemes) schemes.set(scheme.id, scheme);
  }
  return made.entries.map((/** @type {Row} */ entry) =>
    rowOf(world, entry, schemes.get(entry.scheme) ?? null),
  );
}

/** One entry in words. @param {World} world @param {Row} entry @param {Row | null} scheme @returns {Row} */
export function rowOf(world, entry, scheme) {
  const steps = texts(scheme?.steps ?? [], "do");
  const dates = texts(scheme?.deadlines ?? [], "text");
  return {
    id: entry.scheme,
    name: scheme ? scheme.name : entry.scheme,
    lang: scheme ? scheme.lang : world.ui.lang,
    doubts: [],
    steps: Object.entries(entry.steps).map(([step, state]) => ({
      text: steps.get(step) ?? step,
      state,
    })),
    dates: entry.deadlines.map((/** @type {Row} */ due) => ({
      text: dates.get(due.id) ?? due.id,
      on: shownDay(world, due.on),
    })),
  };
}

/** @param {Row[]} rows @param {string} key @returns {Map<string, string>} */
function texts(rows, key) {
  return new Map(rows.map((row) => [row.id, row[key]]));
}

/** A day as the reader writes it. @param {World} world @param {string} day */
export function shownDay(world, day) {
  return shown(day, world.ui.dates);
}
