/** One entry, whole, and where each line comes from. Twin of migrant_helper/pages/scheme.py. */

import { shown } from "../core/dates.js";
import { screen } from "../core/screening.js";
import { dialled, ready } from "../core/texts.js";
import { conditionsOf } from "./conditions.js";
import { frame } from "./frame.js";
import { hasAnswers, read } from "./journey.js";
import { makePage } from "./makePage.js";
import { page as missingPage } from "./missing.js";
import { inOrder } from "./publishers.js";
import { reasonsOf } from "./reasons.js";
import { groupOf } from "./results.js";
import { schemeOf, together } from "./together.js";
import { say } from "./words.js";

/**
 * @import { Journey } from "./journey.js"
 * @import { Catalogue, Form, Page, State, World } from "./page.js"
 * @typedef {Record<string, any>} Row
 */

const START = "schemes/";

/** The entry named by the path; with answers at hand also what they mean for it; 404 for an entry not held.
 * @param {World} world @param {State} state @param {Form} form @returns {Page} */
export function page(world, state, form) {
  const journey = read(world, form, state.fresh_id);
  const found = schemeOf(world, idOf(state));
  if (!found) return missingPage(world, state, 404);
  const scheme = ready(found, state.today, say(world.ui, "(amount not known)"));
  const catalogue = world.catalogues[found.id.slice(0, 2).toUpperCase()];
  const context = frame(world, state, journey, {
    entry: whole(scheme),
    conditions: conditionsOf(world, catalogue, found, state.today),
    papers: papers(scheme, catalogue),
    steps: steps(scheme, catalogue),
    sources: sources(scheme),
    status: status(scheme, state.today),
    checked: shown(scheme.checked, world.ui.dates),
    own: ownResult(world, state, journey),
    about: scheme.id,
  });
  return makePage(200, "public/scheme.html", context);
}

/** @param {State} state */
function idOf({ path }) {
  return path.startsWith(START) ? path.slice(START.length) : path;
}

/** The entry's own texts, each sourced row with its `sources` as a list. @param {Row} scheme @returns {Row} */
export function whole(scheme) {
  return {
    id: scheme.id,
    name: scheme.name,
    lang: scheme.lang,
    reviewed: scheme.reviewed,
    kind: scheme.kind,
    local: scheme.local ?? null,
    summary: scheme.summary,
    portability: { family: "", across_border: "", ...sourced(scheme.portability) },
    gives: scheme.gives.map(sourced),
    deadlines: scheme.deadlines.map((/** @type {Row} */ row) => ({
      consequence: "",
      ...sourced(row),
    })),
    helplines: scheme.helplines.map((/** @type {Row} */ row) => ({
      ...row,
      dial: dialled(row.number),
    })),
  };
}

/** The row with the numbers of its sources as a list. @param {Row} row @returns {Row} */
export function sourced(row) {
  return { ...row, sources: numbers(row.source) };
}

/** The entry's papers with their names. @param {Row} scheme @param {Catalogue} catalogue @returns {Row[]} */
export function papers(scheme, catalogue) {
  return scheme.documents.map((/** @type {Row} */ row) => {
    const paper = catalogue.documents[row.id];
    return {
      name: paper.name,
      lang: paper.lang ?? catalogue.lang,
      get: paper.get ?? "",
      need: row.need,
      note: row.note ?? "",
      verified: row.verified,
      sources: numbers(row.source),
    };
  });
}

/** The entry's steps in its own order, with the offices' names. @param {Row} scheme @param {Catalogue} catalogue @returns {Row[]} */
export function steps(scheme, catalogue) {
  return scheme.steps.map((/** @type {Row} */ row) => ({
    do: row.do,
    who: row.who,
    when: row.when,
    office: catalogue.offices[row.where].name,
    verified: row.verified,
    sources: numbers(row.source),
  }));
}

/** A row's sources as a list: of none, one or several numbers. @param {any} source @returns {any[]} */
export function numbers(source) {
  if (source === null) return [];
  return Array.isArray(source) ? [...source] : [source];
}

/** The sources an entry names, by number: publisher, day, official or not. @param {Row} scheme @returns {Row[]} */
export function sources(scheme) {
  return inOrder(scheme.sources).map(({ number, publisher, date, official }) => ({
    number,
    publisher,
    day: date,
    official,
  }));
}

/** open, closed or doubtful today; closed before its first day. @param {Row} scheme @param {string} today @returns {string} */
export function status(scheme, today) {
  const begun = scheme.status.filter((/** @type {Row} */ row) => row.from <= today);
  return begun.length > 0 ? begun[begun.length - 1].is : "closed";
}

/** What the person's answers mean for the entry; null before home and here are known.
 * @param {World} world @param {State} state @param {Journey} journey @returns {Row | null} */
export function ownResult(world, state, journey) {
  if (!hasAnswers(journey)) return null;
  const catalogue = together(world);
  const [result] = screen(catalogue, journey.facts, state.today, { schemes: [idOf(state)] });
  return {
    group: groupOf(result),
    confirm: result.confirm,
    ...reasonsOf(world, catalogue, result, journey.facts, state.today),
  };
}
