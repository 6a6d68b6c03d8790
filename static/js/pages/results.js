/** The results in four groups, each entry with its reasons. Twin of migrant_helper/pages/results.py. */

import { shown } from "../core/dates.js";
import { own } from "../core/own.js";
import { screen } from "../core/screening.js";
import { ready } from "../core/texts.js";
import { frame } from "./frame.js";
import { start } from "./home.js";
import { hasAnswers, read } from "./journey.js";
import { makePage } from "./makePage.js";
import { publishers } from "./publishers.js";
import { answersOf, reasonsOf } from "./reasons.js";
import { together } from "./together.js";
import { troubleIn } from "./urgent.js";
import { say } from "./words.js";

/**
 * @import { Result } from "../core/shapes.js"
 * @import { Journey } from "./journey.js"
 * @import { Catalogue, Form, Page, State, World } from "./page.js"
 * @typedef {Record<string, any>} Row
 */

export const GROUPS = ["yours", "soon", "open", "not"];
/** @type {Record<string, string>} */
export const DOORS = { IN: "in-labour-grievance", NP: "np-labour-wage-rights" };
export const MOST_PICKS = 12;

/** The entries in four groups; the start page where home and here are not known yet.
 * @param {World} world @param {State} state @param {Form} form @returns {Page} */
export function page(world, state, form) {
  const journey = read(world, form, state.fresh_id);
  if (!hasAnswers(journey)) return start(world, state, form, false);
  const catalogue = together(world);
  const rows = entries(world, state, journey, catalogue);
  const context = frame(world, state, journey, {
    without: ["pick"],
    groups: GROUPS.map((id) => ({ id, entries: rows.filter((row) => row.group === id) })),
    picks: picked(journey, rows),
    answers: answersOf(world, catalogue, journey.facts),
    most: MOST_PICKS,
    unread: journey.unusable.map((fact) => declaredLabel(catalogue, fact)),
    trouble: troubleIn(journey.facts),
    not_held: notHeld(world, journey, catalogue),
    path: "results",
  });
  return makePage(200, "public/results.html", context);
}

/** A row for each entry that concerns the person; those that matter most first.
 * @param {World} world @param {State} state @param {Journey} journey @param {Catalogue} catalogue @returns {Row[]} */
export function entries(world, state, journey, catalogue) {
  const schemes = byId(catalogue);
  /** @type {Row[]} */
  const found = [];
  for (const result of screen(catalogue, journey.facts, state.today)) {
    const scheme = schemes.get(result.id);
    if (result.outcome !== "unmet" || concerns(scheme.jurisdiction, journey.facts)) {
      found.push(entry(world, state, journey, catalogue, scheme, result));
    }
  }
  return found.sort((one, other) => other.matters - one.matters || (one.id < other.id ? -1 : 1));
}

/** @param {Catalogue} catalogue @returns {Map<string, any>} */
function byId(catalogue) {
  return new Map(catalogue.schemes.map((/** @type {any} */ scheme) => [scheme.id, scheme]));
}

/** True where an entry's country or state is home, here or where the person goes.
 * @param {string} jurisdiction @param {Row} facts */
export function concerns(jurisdiction, facts) {
  return ["home", "here", "going_to"].some((name) => {
    /** @type {string} */
    const place = own(facts, name) || "";
    return [place, place.slice(0, 2), place.slice(0, 5)].includes(jurisdiction);
  });
}

/** Met is yours, unknown is open; unmet is soon where one thing would turn it, else not. @param {Result} result */
export function groupOf(result) {
  if (result.outcome === "unmet") return result.would_change.length > 0 ? "soon" : "not";
  return result.outcome === "met" ? "yours" : "open";
}

/** An entry as the results list it.
 * @param {World} world @param {State} state @param {Journey} journey @param {Catalogue} catalogue
 * @param {Row} scheme @param {Result} result @returns {Row} */
export function entry(world, state, journey, catalogue, scheme, result) {
  const words = say(world.ui, "(amount not known)");
  return {
    id: scheme.id,
    name: scheme.name,
    lang: scheme.lang,
    kind: scheme.kind,
    matters: scheme.matters,
    summary: ready(scheme, state.today, words).summary,
    group: groupOf(result),
    confirm: result.confirm,
    checked: shown(scheme.checked, world.ui.dates),
    publishers: publishers(scheme.sources),
    ...reasonsOf(world, catalogue, result, journey.facts, state.today),
  };
}

/** The entries ticked for the list: those chosen; before a choice, what is theirs, then what nearly is.
 * @param {Journey} journey @param {Row[]} rows @returns {string[]} */
export function picked(journey, rows) {
  if (journey.lists.picked.includes("1")) return [...journey.lists.pick];
  const likely = ["yours", "soon"].flatMap((group) => rows.filter((row) => row.group === group));
  return likely.map((row) => row.id).slice(0, MOST_PICKS);
}

/** What a fact is called, to say that its answer could not be read. @param {Catalogue} catalogue @param {string} fact */
export function declaredLabel(catalogue, fact) {
  return String(catalogue.facts[fact].label);
}

/** The person's states whose own schemes are not held: [{"name", "door": entry or null}].
 * @param {World} world @param {Journey} journey @param {Catalogue} catalogue @returns {Row[]} */
export function notHeld(world, journey, catalogue) {
  const { places } = world.ui;
  const schemes = byId(catalogue);
  const held = new Set([...schemes.values()].map((scheme) => scheme.jurisdiction));
  const states = ["home", "here"].map((name) => (own(journey.facts, name) || "").slice(0, 5));
  return [...new Set(states)]
    .filter((place) => place.includes("-") && !held.has(place) && Object.hasOwn(places, place))
    .map((place) => {
      const door = schemes.get(own(DOORS, place.slice(0, 2)) || "");
      return {
        name: places[place].name,
        door: door ? { id: door.id, name: door.name, lang: door.lang } : null,
      };
    });
}
