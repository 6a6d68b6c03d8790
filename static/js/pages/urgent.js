/** The door for urgent trouble, open before any question. Twin of migrant_helper/pages/urgent.py. */

import { own } from "../core/own.js";
import { frame } from "./frame.js";
import { read } from "./journey.js";
import { makePage } from "./makePage.js";
import { FIRST_COUNTRY } from "./needs.js";
import { first } from "./page.js";

/**
 * @import { Journey } from "./journey.js"
 * @import { Form, Page, State, World } from "./page.js"
 * @typedef {Record<string, any>} Row
 */

/**
 * What somebody may have answered, and the trouble it tells of, the gravest first.
 * @type {[string, string, string][]}
 */
export const SIGNS = [
  ["free_to_leave", "no", "held"],
  ["free_to_leave", "afraid_to_say", "held"],
  ["event", "violence", "violence"],
  ["event", "child_lost", "child"],
  ["event", "work_injury", "hurt"],
];

/** The trouble that the answers tell of; "" for none. @param {Row} facts @returns {string} */
export function troubleIn(facts) {
  for (const [fact, value, trouble] of SIGNS) {
    const told = own(facts, fact);
    if (told === value || (Array.isArray(told) && told.includes(value))) return trouble;
  }
  return "";
}

/** The kinds of trouble; once one is named (`trouble`), its numbers and entries, those of here first.
 * @param {World} world @param {State} state @param {Form} form @returns {Page} */
export function page(world, state, form) {
  const journey = read(world, form, state.fresh_id);
  const trouble = first(form, "trouble");
  const doors = world.ui.urgent;
  const known = Object.hasOwn(doors, trouble) ? trouble : "";
  const context = frame(world, state, journey, {
    troubles: Object.keys(doors),
    trouble: known,
    doors: nearestFirst(world, journey, own(doors, known) || []).map((door) => named(world, door)),
  });
  return makePage(200, "public/urgent.html", context);
}

/** The countries' doors: of where the person is, else of where most readers of the language live, then the others.
 * @param {World} world @param {Journey} journey @param {Row[]} doors @returns {Row[]} */
export function nearestFirst(world, journey, doors) {
  const here = String(journey.facts.here || "").slice(0, 2);
  const firstOne = here || own(FIRST_COUNTRY, world.ui.lang) || "IN";
  const near = doors.filter((door) => door.country === firstOne);
  return [...near, ...doors.filter((door) => door.country !== firstOne)];
}

/** A country's door with the country's name. @param {World} world @param {Row} door @returns {Row} */
export function named(world, door) {
  return { ...door, name: world.ui.places[door.country].name };
}
