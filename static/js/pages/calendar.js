/** The dates of the checklist as a calendar file. Twin of migrant_helper/pages/calendar.py. */

import { calendar } from "../core/calendar.js";
import { start } from "./home.js";
import { hasAnswers, read } from "./journey.js";
import { listOf } from "./lists.js";
import { makePage } from "./makePage.js";
import { say } from "./words.js";

/** @import { Form, Page, State, World } from "./page.js" */

/** The `.ics` file of the list's dates from today on.
 * @param {World} world @param {State} state @param {Form} form @returns {Page} */
export function page(world, state, form) {
  const journey = read(world, form, state.fresh_id);
  if (!hasAnswers(journey)) return start(world, state, form, false);
  const { ui } = world;
  const words = {
    calendar: say(ui, "My dates"),
    summary: "%(name)s: %(text)s",
    to_confirm: say(ui, "To be confirmed: %(text)s"),
    ask_first: say(ui, "Nobody has checked this date for us. Ask the office first."),
  };
  const made = listOf(world, state, journey);
  return {
    ...makePage(200, "", {}),
    body: calendar(journey.id, made.deadlines, words, state.today),
    type: "text/calendar; charset=utf-8",
    attachment: "migrant-helper.ics",
  };
}
