/** Remind me: the days that can be reminded of, and the fields for a number. Twin of migrant_helper/pages/remind.py. */

import { shown } from "../core/dates.js";
import { remindersFor } from "../core/deadlines.js";
import { frame } from "./frame.js";
import { countries } from "./home.js";
import { hasAnswers, read } from "./journey.js";
import { listOf } from "./lists.js";
import { makePage } from "./makePage.js";
import { first } from "./page.js";
import { entries } from "./takeaway.js";
import { schemeOf } from "./together.js";

/**
 * @import { Form, Page, State, World } from "./page.js"
 * @typedef {Record<string, any>} Row
 */

export const LONGEST = 40;
// The version of the consent in migrant_helper/core/reminders.py; tests/house compares them.
const CONSENT_VERSION = "reminders-1";

/** The days of the list, and what is asked before a code is sent.
 * @param {World} world @param {State} state @param {Form} form @returns {Page} */
export function page(world, state, form) {
  return formPage(world, state, form, "", 200);
}

/** The same with what was wrong with the number or the consent; "" for nothing.
 * @param {World} world @param {State} state @param {Form} form @param {string} problem @param {number} status
 * @returns {Page} */
export function formPage(world, state, form, problem, status) {
  const found = dues(world, state, form);
  const chosen = first(form, "region") || country(world, state, form, found);
  const context = frame(world, state, read(world, new Map(), state.fresh_id), {
    problem,
    rows: found.map((row) => ({ ...row, day: shown(row.on, world.ui.dates) })),
    countries: countries(world).map((one) => [one.code, one.name, one.code === chosen]),
    consent: CONSENT_VERSION,
    number: [...first(form, "number")].slice(0, LONGEST).join(""),
    names: first(form, "names") === "yes",
    default_do: "ask",
    default_path: "remind/code",
    path: "remind",
    hidden: fields(found),
  });
  return makePage(status, "public/remind.html", context);
}

/** The verified days to come, of the answers or of the take-away form.
 * @param {World} world @param {State} state @param {Form} form @returns {Row[]} */
export function dues(world, state, form) {
  const journey = read(world, form, state.fresh_id);
  /** @type {Row[]} */
  const rows = hasAnswers(journey)
    ? remindersFor(listOf(world, state, journey).deadlines, state.today)
    : takenAway(world, form).filter((row) => row.on >= state.today);
  return rows.map((row) => ({ ...row, ...named(world, row.scheme) }));
}

/** The days of a take-away form whose deadline a checked source bears.
 * @param {World} world @param {Form} form @returns {Row[]} */
export function takenAway(world, form) {
  /** @type {Row[]} */
  const found = [];
  for (const entry of entries(world, form)) {
    const deadlines = schemeOf(world, entry.scheme)?.deadlines || [];
    for (const due of entry.deadlines) {
      const row = deadlines.find((/** @type {Row} */ one) => one.id === due.id);
      if (row.verified) {
        const known = { scheme: entry.scheme, deadline: due.id, on: due.on };
        found.push({ ...known, lead_days: row.lead_days });
      }
    }
  }
  return found;
}

/** An entry's name, and the language it is in. @param {World} world @param {string} schemeId @returns {Row} */
export function named(world, schemeId) {
  const scheme = schemeOf(world, schemeId);
  return scheme ? { name: scheme.name, lang: scheme.lang } : { name: "", lang: "" };
}

/** The days as fields of the take-away form. @param {Row[]} rows @returns {string[][]} */
export function fields(rows) {
  const schemes = [...new Set(rows.map((row) => row.scheme))];
  return [
    ...schemes.map((scheme) => ["entry", scheme]),
    ...rows.map((row) => ["due", `${row.scheme}.${row.deadline}.${row.on}`]),
  ];
}

/** Where the person is, else the country of the first day's entry; "" when neither is known.
 * @param {World} world @param {State} state @param {Form} form @param {Row[]} rows @returns {string} */
export function country(world, state, form, rows) {
  const { here } = read(world, form, state.fresh_id).facts;
  if (typeof here === "string") return here.slice(0, 2);
  return rows.length > 0 ? rows[0].scheme.slice(0, 2).toUpperCase() : "";
}
