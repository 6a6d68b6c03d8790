/** What is and is not kept. Twin of migrant_helper/pages/privacy.py. */

import { frame } from "./frame.js";
import { read } from "./journey.js";
import { makePage } from "./makePage.js";

/** @import { Form, Page, State, World } from "./page.js" */

/** The privacy page. @param {World} world @param {State} state @param {Form} form @returns {Page} */
export function page(world, state, form) {
  const journey = read(world, form, state.fresh_id);
  return makePage(200, "public/privacy.html", frame(world, state, journey));
}
