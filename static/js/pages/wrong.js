/** Tell us this is wrong. Twin of migrant_helper/pages/wrong.py. */

import { frame } from "./frame.js";
import { read } from "./journey.js";
import { makePage } from "./makePage.js";
import { first } from "./page.js";
import { schemeOf } from "./together.js";

/** @import { Form, Page, State, World } from "./page.js" */

export const LONGEST = 500;
/** @type {Map<string, number>} */
const STATUSES = new Map([
  ["empty", 422],
  ["too_often", 429],
]);

/** The form for a report; with `about` an entry's id, that entry's name stands on it.
 * @param {World} world @param {State} state @param {Form} form @returns {Page} */
export function page(world, state, form) {
  return reportPage(world, state, form, "");
}

/** The same page after sending: `done` is "sent", "empty" or "too_often"; "" before.
 * @param {World} world @param {State} state @param {Form} form @param {string} done @returns {Page} */
export function reportPage(world, state, form, done) {
  const journey = read(world, new Map(), state.fresh_id);
  const entry = schemeOf(world, first(form, "about"));
  // Code points, as Python counts.
  const words = Array.from(first(form, "words")).slice(0, LONGEST).join("");
  const context = frame(world, state, journey, {
    about: entry ? { id: entry.id, name: entry.name, lang: entry.lang } : null,
    done,
    words: done === "sent" ? "" : words,
    longest: LONGEST,
    hidden: entry ? [["about", entry.id]] : [],
    path: "wrong",
  });
  return makePage(STATUSES.get(done) ?? 200, "public/wrong.html", context);
}
