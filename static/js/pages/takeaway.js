/** What leaves the phone for a card or for reminders. Twin of migrant_helper/pages/takeaway.py. */

import { isDay } from "../core/days.js";
import { isId } from "./journey.js";
import { first } from "./page.js";
import { schemeOf } from "./together.js";

/**
 * @import { Form, World } from "./page.js"
 * @typedef {Record<string, any>} Row
 * @typedef {{ scheme: string, steps: Record<string, string>, deadlines: { id: string, on: string }[] }} Entry
 */

const STATES = ["todo", "done", "not_needed"];

/** A card's case as fields of the take-away form. @param {Row} made @returns {[string, string][]} */
export function fields(made) {
  /** @type {[string, string][]} */
  const rows = [["case", made.id]];
  for (const { scheme, steps, deadlines } of made.entries) {
    rows.push(["entry", scheme]);
    for (const [step, done] of Object.entries(steps))
      rows.push(["step", `${scheme}.${step}.${done}`]);
    for (const due of deadlines) rows.push(["due", `${scheme}.${due.id}.${due.on}`]);
  }
  return rows;
}

/** The entries of a take-away form; what no loaded catalogue knows is left out.
 * @param {World} world @param {Form} form @returns {Entry[]} */
export function entries(world, form) {
  /** @type {Map<string, { entry: Entry, due: Set<string> }>} */
  const found = new Map();
  for (const name of form.get("entry") || []) {
    const scheme = schemeOf(world, name);
    if (!scheme) continue;
    /** @type {Record<string, string>} */
    const steps = {};
    for (const step of scheme.steps) steps[step.id] = "todo";
    found.set(name, { entry: { scheme: name, steps, deadlines: [] }, due: deadlinesOf(scheme) });
  }
  for (const text of form.get("step") || []) {
    const [name, step, state] = parts(text);
    const steps = found.get(name)?.entry.steps;
    if (steps && Object.hasOwn(steps, step) && STATES.includes(state)) steps[step] = state;
  }
  for (const text of form.get("due") || []) {
    const [name, deadline, day] = parts(text);
    const own = found.get(name);
    if (own && isDay(day) && own.due.has(deadline))
      own.entry.deadlines.push({ id: deadline, on: day });
  }
  return [...found.values()].map((one) => one.entry);
}

/** The three parts of a `step` or `due` field; three empty ones for anything else.
 * @param {string} text @returns {string[]} */
export function parts(text) {
  const pieces = text.split(".");
  return pieces.length === 3 ? pieces : ["", "", ""];
}

/** The ids of an entry's deadlines. @param {Row} scheme @returns {Set<string>} */
export function deadlinesOf(scheme) {
  return new Set(scheme.deadlines.map((/** @type {Row} */ row) => row.id));
}

/** The id the take-away form carries, else a fresh one. @param {Form} form @param {string} freshId */
export function caseId(form, freshId) {
  const own = first(form, "case");
  return isId(own) ? own : freshId;
}
