/** The page for an address nobody answers, a form too long, or a failure. Twin of migrant_helper/pages/missing.py. */

import { frame } from "./frame.js";
import { read } from "./journey.js";
import { makePage } from "./makePage.js";

/** @import { Page, State, World } from "./page.js" */

/** @type {Map<number, string>} */
export const CODES = new Map([
  [404, "no_page"],
  [405, "no_page"],
  [413, "too_long"],
]);

/** A plain sentence for the status: no_page, too_long, or failed for any other.
 * @param {World} world @param {State} state @param {number} status @returns {Page} */
export function page(world, state, status) {
  const journey = read(world, new Map(), state.fresh_id);
  const code = CODES.get(status) ?? "failed";
  return makePage(status, "public/missing.html", frame(world, state, journey, { code }));
}
