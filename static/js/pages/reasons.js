/** Why an entry came out as it did, and what would settle it. Twin of migrant_helper/pages/reasons.py. */

import { answerText, askedFor, changes, explained } from "../core/explanations.js";
import { own } from "../core/own.js";
import { reasonWords } from "./words.js";

/**
 * @import { Show } from "../core/explanations.js"
 * @import { Catalogue, World } from "./page.js"
 * @typedef {Record<string, any>} Row
 */

/** How the page's language writes things, sums in the country's currency.
 * @param {World} world @param {string} country @returns {Show} */
export function showOf(world, country) {
  const { ui } = world;
  return {
    words: reasonWords(ui),
    numbers: ui.numbers,
    dates: ui.dates,
    places: ui.places,
    money: ui.currency[ui.places[country].currency],
  };
}

/** {"reasons", "missing", "undecidable", "changes"} of a result, each a list of rows in plain words.
 * @param {World} world @param {Catalogue} catalogue @param {Row} result @param {Row} facts @param {string} on
 * @returns {Row} */
export function reasonsOf(world, catalogue, result, facts, on) {
  const declared = catalogue.facts;
  const show = showOf(world, result.id.slice(0, 2).toUpperCase());
  const asked = askedFor(result, facts, declared);
  return {
    reasons: explained(result, declared, show, on).map((row) => filled(row, ["label", "answer"])),
    missing: asked.filter((row) => row.told !== "unknown"),
    undecidable: asked.filter((row) => row.told === "unknown").map((row) => filled(row, ["where"])),
    changes: changes(result, declared, show).map((row) => filled(row, ["on", "more"])),
  };
}

/** The row with "" for what it lacks. @param {Row} row @param {string[]} keys @returns {Row} */
function filled(row, keys) {
  return { ...row, ...Object.fromEntries(keys.map((key) => [key, row[key] || ""])) };
}

/** What the person has told, in asking order. @param {World} world @param {Catalogue} catalogue @param {Row} facts
 * @returns {Row[]} */
export function answersOf(world, catalogue, facts) {
  const declared = catalogue.facts;
  const country = String(own(facts, "here") || own(facts, "home") || "").slice(0, 2);
  const known = Object.hasOwn(world.ui.places, country);
  const show = showOf(world, known ? country : Object.keys(world.catalogues)[0]);
  return Object.keys(declared)
    .filter((fact) => Object.hasOwn(facts, fact))
    .map((fact) => ({
      fact,
      label: declared[fact].label,
      answer: answerText(declared[fact], facts[fact], show),
    }));
}
