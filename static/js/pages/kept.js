/** What is kept on this phone: keep, go on, forget. Twin of migrant_helper/pages/kept.py. */

import { shown } from "../core/dates.js";
import { frame } from "./frame.js";
import { hasAnswers, hidden, read } from "./journey.js";
import { makePage } from "./makePage.js";
import { placeName } from "./move.js";
import { first } from "./page.js";

/**
 * @import { Journey } from "./journey.js"
 * @import { Form, Page, State, World } from "./page.js"
 * @typedef {{ id: string, lang: string, saved: string, fields: [string, string][] }} Case
 */

const FORGET = "forget:";

/** The kept journeys; `do` is keep or forget:ID. Where nothing can be kept it says so.
 * @param {World} world @param {State} state @param {Form} form @returns {Page} */
export function page(world, state, form) {
  const journey = read(world, form, state.fresh_id);
  if (state.kept === null) {
    const own = { kept: [], has_answers: false };
    return makePage(200, "public/kept.html", frame(world, state, journey, own));
  }
  const done = first(form, "do");
  /** @type {Case[]} */
  let kept = [...state.kept];
  /** @type {any[]} */
  const changes = [];
  if (done === "keep" && hasAnswers(journey)) {
    const made = keptCase(world, state, journey);
    changes.push({ kind: "keep", case: made });
    kept = [made, ...kept.filter((other) => other.id !== made.id)];
  }
  if (done.startsWith(FORGET)) {
    const gone = done.slice(FORGET.length);
    changes.push({ kind: "forget", id: gone });
    kept = kept.filter((other) => other.id !== gone);
  }
  const context = frame(world, state, journey, {
    kept: kept.map((one) => row(world, one)),
    has_answers: hasAnswers(journey),
  });
  return makePage(200, "public/kept.html", context, changes);
}

/** What the phone keeps of a journey. @param {World} world @param {State} state @param {Journey} journey @returns {Case} */
export function keptCase(world, state, journey) {
  const fields = hidden(journey);
  return { id: journey.id, lang: world.ui.lang, saved: state.today, fields };
}

/** A kept journey as the page lists it: when it was kept, from where to where. @param {World} world @param {Case} one */
export function row(world, one) {
  const fields = new Map([...one.fields].reverse());
  const { dates, places } = world.ui;
  return {
    id: one.id,
    saved: shown(one.saved, dates),
    home: placeName(places, fields.get("f.home") ?? ""),
    here: placeName(places, fields.get("f.here") ?? ""),
    fields: one.fields,
  };
}
