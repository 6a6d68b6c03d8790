/** One question as its template shows it. Twin of migrant_helper/pages/questions.py. */

import { encodeAnswer, NONE_OF_THEM } from "../core/answers.js";
import { grouped } from "../core/numbers.js";
import { own } from "../core/own.js";
import { countries } from "./home.js";
import { say } from "./words.js";

/**
 * @import { World } from "./page.js"
 * @typedef {Record<string, string[]>} Typed
 * @typedef {{ value: string, text: string }} Option
 */

export const DAY = ["year", "month", "day"];

/** What check.html shows of a fact: its texts, `options` to tap, and the fields typed or given before.
 * @param {World} world @param {string} fact @param {Record<string, any>} declared @param {string} given
 * @param {Typed | null} typed */
export function question(world, fact, declared, given, typed) {
  const chosen = typed === null ? chosenValues(declared.type, given) : typed.v;
  const day = typed === null ? dayParts(declared.type, given) : typedDay(typed);
  const offered = options(world, declared);
  const text = exactText(declared.type, given, typed);
  return {
    fact,
    type: declared.type,
    label: declared.label,
    ask: declared.ask ?? declared.label,
    why: declared.why ?? "",
    hint: declared.hint ?? "",
    where: declared.where ?? "",
    lang: declared.lang ?? world.ui.lang,
    topic: declared.topic,
    options: offered.map((option) => ({ ...option, checked: chosen.includes(option.value) })),
    // A number that is a choice to tap stands there alone.
    text: offered.some((option) => option.value === text) ? "" : text,
    day,
    countries: declared.type === "place" ? countries(world) : [],
    unknown: given === "?",
    months: months(world, day.month),
  };
}

/** The choices to tap: yes and no, the declared values, or the ranges of a number.
 * @param {World} world @param {Record<string, any>} declared @returns {Option[]} */
export function options(world, declared) {
  const { ui } = world;
  if (declared.type === "bool") {
    return [
      { value: "true", text: say(ui, "Yes") },
      { value: "false", text: say(ui, "No") },
    ];
  }
  if (declared.type === "number") {
    const bands = declared.bands ?? [];
    return bands.map((/** @type {(number | null)[]} */ [low, high]) => band(world, low, high));
  }
  const labels = declared.labels ?? {};
  const found = (declared.values ?? []).map((/** @type {string} */ value) => ({
    value,
    text: own(labels, value) ?? value,
  }));
  if (declared.type === "choices")
    found.push({ value: NONE_OF_THEM, text: say(ui, "None of these") });
  return found;
}

/** A range of a number as a choice: "10,000 to 15,000", "up to 15,000", "15,001 or more", "2".
 * @param {World} world @param {number | null} low @param {number | null} high @returns {Option} */
export function band(world, low, high) {
  const { ui } = world;
  if (low !== null && low === high)
    return { value: encodeAnswer(low), text: grouped(low, ui.numbers) };
  /** @type {Record<string, number>} */
  const ends = {};
  if (low !== null) ends.min = low;
  if (high !== null) ends.max = high;
  const value = encodeAnswer(ends);
  if (low === null) {
    return { value, text: say(ui, "up to %(value)s", { value: grouped(high ?? 0, ui.numbers) }) };
  }
  if (high === null) {
    return { value, text: say(ui, "%(value)s or more", { value: grouped(low, ui.numbers) }) };
  }
  const words = { low: grouped(low, ui.numbers), high: grouped(high, ui.numbers) };
  return { value, text: say(ui, "%(low)s to %(high)s", words) };
}

/** The values ticked before: of a list each, of anything else the one; none for "I don't know".
 * @param {string} kind @param {string} given @returns {string[]} */
export function chosenValues(kind, given) {
  if (given === "" || given === "?") return [];
  return kind === "choices" ? given.split(",") : [given];
}

/** What stands in the field for an exact number, or which place is chosen.
 * @param {string} kind @param {string} given @param {Typed | null} typed @returns {string} */
export function exactText(kind, given, typed) {
  if (kind !== "number" && kind !== "place") return "";
  const text = typed === null ? given : typed.v[typed.v.length - 1] || "";
  return text.includes("..") || text === "?" ? "" : text;
}

/** A day's three fields of an answer given before; empty where there is none.
 * @param {string} kind @param {string} given @returns {Record<string, string>} */
export function dayParts(kind, given) {
  const isDay = kind === "date" && given.length === 10;
  const [year, month, day] = isDay ? given.split("-") : ["", "", ""];
  return { year, month, day };
}

/** A day's three fields as they were typed. @param {Typed} typed @returns {Record<string, string>} */
function typedDay(typed) {
  return Object.fromEntries(DAY.map((part) => [part, typed[`v.${part}`][0] || ""]));
}

/** The months to choose from, the one filled in before marked. @param {World} world @param {string} chosen */
export function months(world, chosen) {
  const number = chosen.startsWith("0") ? chosen.slice(1) : chosen;
  return world.ui.dates.months.map((/** @type {string} */ name, /** @type {number} */ at) => ({
    value: String(at + 1),
    name,
    chosen: String(at + 1) === number,
  }));
}
