/** The checklist of a journey, for the pages that show it. Twin of migrant_helper/pages/lists.py. */

import { checklist } from "../core/checklists.js";
import { entries, picked } from "./results.js";
import { filledIn, together } from "./together.js";

/**
 * @import { Change } from "../core/shapes.js"
 * @import { Journey } from "./journey.js"
 * @import { State, World } from "./page.js"
 */

/** `checklist` of the journey's picks (before a choice, of what the results would tick).
 * @param {World} world @param {State} state @param {Journey} journey @returns {Record<string, any>} */
export function listOf(world, state, journey) {
  const catalogues = filledIn(world, state.today);
  const picks = picksOf(world, state, journey);
  return checklist(catalogues, journey.facts, state.today, picks, journey.lists.tick);
}

/** The entries picked; those the results tick by themselves where no choice was made yet.
 * @param {World} world @param {State} state @param {Journey} journey @returns {string[]} */
export function picksOf(world, state, journey) {
  const { pick, picked: chosen } = journey.lists;
  if (chosen.includes("1") || pick.length > 0) return [...pick];
  return picked(journey, entries(world, state, journey, together(world)));
}

/** What keeps an entry with that outcome from being the person's for sure; nothing for a sure one.
 * @param {string} outcome @param {Record<string, any>} result @returns {string[]} */
export function doubts(outcome, result) {
  if (outcome === "unknown") return ["open"];
  if (outcome === "met") return result.confirm ? ["likely"] : [];
  /** @type {Change[]} */
  const changes = result.would_change;
  if (changes.length > 0) {
    return changes.some((one) => one.confirm) ? ["soon", "likely"] : ["soon"];
  }
  return [result.confirm ? "ask" : "not"];
}
