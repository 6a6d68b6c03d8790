/** The checklist: papers, steps, who carries what, dates. Twin of migrant_helper/pages/checklist.py. */

import { PREFIX } from "../core/answers.js";
import { shown } from "../core/dates.js";
import { remindersFor } from "../core/deadlines.js";
import { own } from "../core/own.js";
import { frame } from "./frame.js";
import { start } from "./home.js";
import { declarations, hasAnswers, read } from "./journey.js";
import { doubts, listOf } from "./lists.js";
import { makePage } from "./makePage.js";
import { placeName } from "./move.js";
import { languages, together } from "./together.js";

/**
 * @import { Form, Page, State, World } from "./page.js"
 * @typedef {Record<string, any>} Row
 */

/** The checklist of what was picked; the start page where home and here are not known yet.
 * @param {World} world @param {State} state @param {Form} form @returns {Page} */
export function page(world, state, form) {
  const journey = read(world, form, state.fresh_id);
  if (!hasAnswers(journey)) return start(world, state, form, false);
  const { facts } = journey;
  const { dates, places } = world.ui;
  const made = listOf(world, state, journey);
  const asked = askedDates(world, made);
  const context = frame(world, state, journey, {
    without: ["tick", "pick", ...asked.map((row) => PREFIX + row.fact)],
    made,
    doubts: Object.fromEntries(
      made.entries.map((/** @type {Row} */ entry) => [entry.scheme, doubts(entry.eligible, entry)]),
    ),
    picks: made.entries.map((/** @type {Row} */ entry) => entry.scheme),
    start: placeName(places, facts.home),
    end: placeName(places, facts.here),
    deadlines: made.deadlines.map((/** @type {Row} */ row) => ({
      ...row,
      day: row.on ? shown(row.on, dates) : "",
    })),
    asked: asked.map((row) => ({ ...row, day: own(facts, row.fact) || "" })),
    unread: journey.unusable.map((fact) => together(world).facts[fact].label),
    can_remind: remindersFor(made.deadlines, state.today).length > 0,
    langs: languages(world),
    day: shown(state.today, dates),
    path: "checklist",
  });
  return makePage(200, "public/checklist.html", context);
}

/** The days that would date a deadline of the list, each once. @param {World} world @param {Row} made @returns {Row[]} */
export function askedDates(world, made) {
  const declared = declarations(world);
  const needed = made.deadlines.map((/** @type {Row} */ row) => row.needs);
  return [...new Set(needed)]
    .filter((fact) => fact && Object.hasOwn(declared, fact))
    .map((fact) => {
      const words = declared[fact];
      return { fact, ask: words.ask ?? words.label, lang: words.lang ?? world.ui.lang };
    });
}
