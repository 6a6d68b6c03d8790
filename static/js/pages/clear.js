/** Clear everything. Twin of migrant_helper/pages/clear.py. */

import { frame } from "./frame.js";
import { read } from "./journey.js";
import { makePage } from "./makePage.js";
import { first } from "./page.js";

/** @import { Form, Page, State, World } from "./page.js" */

/** Asks once; with `do` = clear, it is done and no answer is carried on.
 * @param {World} world @param {State} state @param {Form} form @returns {Page} */
export function page(world, state, form) {
  const done = first(form, "do") === "clear";
  const journey = read(world, done ? new Map() : form, state.fresh_id);
  const context = frame(world, state, journey, { done });
  return makePage(200, "public/clear.html", context, done ? [{ kind: "clear" }] : []);
}
