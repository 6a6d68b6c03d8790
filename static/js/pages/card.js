/** The card: the checklist as a signed picture. Twin of migrant_helper/pages/card.py. */

import { cardCase, MOST_ENTRIES, VALID_DAYS } from "../core/cases.js";
import { addDays } from "../core/days.js";
import { screen } from "../core/screening.js";
import { fitted } from "./cardRoom.js";
import { rowsOf, shownDay } from "./cardRows.js";
import { frame } from "./frame.js";
import { hasAnswers, read } from "./journey.js";
import { doubts, listOf, picksOf } from "./lists.js";
import { makePage } from "./makePage.js";
import * as takeaway from "./takeaway.js";
import { schemeOf, together } from "./together.js";

/**
 * @import { Form, Page, State, World } from "./page.js"
 * @typedef {Record<string, any>} Row
 */

/** The case to put on the card; null where neither a journey nor a take-away form names an entry.
 * @param {World} world @param {State} state @param {Form} form @returns {Row | null} */
export function caseOf(world, state, form) {
  const made = fitted(world, whole(world, state, form));
  return made.entries.length > 0 ? made : null;
}

/** The case with all the entries there are, more than one card may hold.
 * @param {World} world @param {State} state @param {Form} form @returns {Row} */
export function whole(world, state, form) {
  const { lang } = world.ui;
  const issued = state.today;
  const journey = read(world, form, state.fresh_id);
  if (hasAnswers(journey)) {
    return cardCase(listOf(world, state, journey), { lang, case: journey.id, issued });
  }
  const found = takeaway.entries(world, form);
  return {
    id: takeaway.caseId(form, state.fresh_id),
    lang,
    country: found.length > 0 ? found[0].scheme.slice(0, 2).toUpperCase() : "",
    entries: found.slice(0, MOST_ENTRIES),
    issued,
    expires: addDays(issued, VALID_DAYS),
  };
}

/** The signed card of `state.signed`, with what it says in words; else what is missing for one.
 * @param {World} world @param {State} state @param {Form} form @returns {Page} */
export function page(world, state, form) {
  const made = caseOf(world, state, form);
  const journey = read(world, new Map(), state.fresh_id);
  const context = frame(world, state, journey, {
    rows: doubted(world, state, form, made ? rowsOf(world, made) : []),
    ...(made && state.signed ? signed(world, made, state.signed) : UNSIGNED),
    left_out: made && state.signed ? leftOut(world, state, form, made) : 0,
    hidden: made ? takeaway.fields(made) : [],
  });
  return makePage(200, "public/card.html", context);
}

const UNSIGNED = { case: null, picture: "", digits: "", status: "" };

/** @param {World} world @param {Row} made @param {Row} card */
function signed(world, made, card) {
  return {
    case: { issued: shownDay(world, made.issued), expires: shownDay(world, made.expires) },
    picture: card.svg,
    digits: card.text,
    status: card.status,
  };
}

/** The rows with their `doubts`, where the form holds the answers that tell them.
 * @param {World} world @param {State} state @param {Form} form @param {Row[]} rows @returns {Row[]} */
export function doubted(world, state, form, rows) {
  const journey = read(world, form, state.fresh_id);
  if (!hasAnswers(journey)) return rows;
  const schemes = rows.map((row) => row.id);
  const results = screen(together(world), journey.facts, state.today, { schemes });
  const found = new Map(results.map((result) => [result.id, doubts(result.outcome, result)]));
  return rows.map((row) => ({ ...row, doubts: found.get(row.id) }));
}

/** How many entries of the list found no room on the card.
 * @param {World} world @param {State} state @param {Form} form @param {Row} made @returns {number} */
export function leftOut(world, state, form, made) {
  const journey = read(world, form, state.fresh_id);
  const listed = hasAnswers(journey) ? picksOf(world, state, journey) : form.get("entry") || [];
  const held = [...new Set(listed)].filter((name) => schemeOf(world, name));
  return held.length - made.entries.length;
}
