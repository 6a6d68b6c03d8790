/** The move planner. Twin of migrant_helper/pages/move.py. */

import { own } from "../core/own.js";
import { move } from "../core/portability.js";
import { frame } from "./frame.js";
import { start } from "./home.js";
import { declarations, hasAnswers, read } from "./journey.js";
import { makePage } from "./makePage.js";
import { filledIn, languages } from "./together.js";

/**
 * @import { Form, Page, State, World } from "./page.js"
 * @import { Journey } from "./journey.js"
 * @typedef {Record<string, any>} Row
 */

export const OUTCOMES = [
  "re-register",
  "update",
  "gained",
  "split",
  "keeps",
  "suspended",
  "lost",
  "unknown",
];
export const STAGES = ["before", "arrival", "there", "return"];

/** The entries by what becomes of them, those that ask for something first, then the steps by time.
 * @param {World} world @param {State} state @param {Form} form @returns {Page} */
export function page(world, state, form) {
  const journey = read(world, form, state.fresh_id);
  if (!hasAnswers(journey)) return start(world, state, form, false);
  const plan = move(filledIn(world, state.today), journey.facts, state.today);
  const names = world.ui.places;
  const rows = plan.schemes.map((/** @type {Row} */ row) => ({
    ...row,
    ask: askable(world, journey, row.missing),
  }));
  const context = frame(world, state, journey, {
    start: placeName(names, plan.from),
    end: placeName(names, plan.to),
    stays: plan.from === plan.to,
    outcomes: OUTCOMES.map((id) => ({
      id,
      rows: rows.filter((/** @type {Row} */ row) => row.outcome === id),
    })),
    stages: STAGES.map((id) => ({ id, steps: groupedSteps(plan.plan[id]) })),
    langs: languages(world),
  });
  return makePage(200, "public/move.html", context);
}

/** Those of the facts that a person was not asked yet.
 * @param {World} world @param {Journey} journey @param {string[]} facts @returns {Row[]} */
export function askable(world, journey, facts) {
  const declared = declarations(world);
  return facts
    .filter((fact) => Object.hasOwn(declared, fact) && !Object.hasOwn(journey.facts, fact))
    .map((fact) => ({ fact, label: declared[fact].label }));
}

/** A place's name to its subdivision; "" for an unknown one.
 * @param {Record<string, Row>} places @param {string | null} code @returns {string} */
export function placeName(places, code) {
  return String(own(places, (code || "").slice(0, 5))?.name ?? "");
}

/** Steps by office, in the order the offices first come up. @param {Row[]} steps @returns {Row[]} */
export function groupedSteps(steps) {
  /** @type {Map<string, Row[]>} */
  const offices = new Map();
  for (const step of steps) offices.set(step.where, [...(offices.get(step.where) || []), step]);
  return [...offices].map(([where, rows]) => ({
    where,
    office: rows[0].office || "",
    find: rows[0].find || "",
    steps: rows,
  }));
}
