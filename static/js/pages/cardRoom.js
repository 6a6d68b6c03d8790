/** As much of a case as one card holds. Twin of migrant_helper/pages/card_room.py. */

import { BadCase, codesOf, payload } from "../core/cardCases.js";
import { daysBetween } from "../core/days.js";
import { EARLIEST, LATEST, MAX_DEADLINES } from "../core/packing.js";

/**
 * @import { World } from "./page.js"
 * @typedef {any} Case
 * @typedef {{ id: string, on: string }} Deadline
 */

/** The case without the days no card can hold, and without its last entries where all are too many
 * for one picture. @param {World} world @param {Case} whole @returns {Case} */
export function fitted(world, whole) {
  const codes = codesOf(/** @type {any} */ (Object.values(world.catalogues)));
  let entries = whole.entries.map((/** @type {any} */ entry) => ({
    ...entry,
    deadlines: held(entry.deadlines, whole.issued),
  }));
  while (entries.length > 0 && !fits({ ...whole, entries }, codes)) entries = entries.slice(0, -1);
  return { ...whole, entries };
}

/** The deadlines of one entry that a card can hold: each once, near enough, at most seven.
 * @param {Deadline[]} deadlines @param {string} issued @returns {Deadline[]} */
export function held(deadlines, issued) {
  const near = deadlines.filter(({ id, on }, at) => {
    const days = daysBetween(issued, on);
    const isFirst = deadlines.findIndex((other) => other.id === id) === at;
    return isFirst && days >= EARLIEST && days <= LATEST;
  });
  return near.slice(0, MAX_DEADLINES);
}

/** Whether a card can hold the case: not when it is too much for one picture, nor by the clock of a
 * phone that is years behind. @param {Case} made @param {any} codes */
export function fits(made, codes) {
  try {
    payload(made, codes);
  } catch (error) {
    if (error instanceof BadCase && ["entries", "issued"].includes(error.where)) return false;
    throw error;
  }
  return true;
}
