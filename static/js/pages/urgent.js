/** The door for urgent trouble, open before any question. Twin of migrant_helper/pages/urgent.py. */

import { own } from "../core/own.js";
import { frame } from "./frame.js";
import { read } from "./journey.js";
import { makePage } from "./makePage.js";
import { first } from "./page.js";
import { schemeOf } from "./together.js";

/**
 * @import { Form, Page, State, World } from "./page.js"
 * @typedef {Record<string, any>} Row
 */

/** @type {Record<string, string[]>} */
export const TROUBLES = {
  hurt: ["in-employee-compensation", "in-esic", "np-labour-wage-rights", "np-ssf-formal"],
  unpaid: ["in-labour-grievance", "in-wage-claim", "in-nalsa-legal-aid", "np-labour-wage-rights"],
  held: ["in-bonded-labour", "in-nalsa-legal-aid", "np-labour-wage-rights"],
  violence: ["in-women-181", "in-nalsa-legal-aid", "np-ssa-single-women"],
  child: ["in-childline-1098"],
};

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

/** The kinds of trouble; once one is named (`trouble`), its numbers to call and the entries that help.
 * @param {World} world @param {State} state @param {Form} form @returns {Page} */
export function page(world, state, form) {
  const journey = read(world, form, state.fresh_id);
  const trouble = first(form, "trouble");
  const known = Object.hasOwn(TROUBLES, trouble) ? trouble : "";
  const entries = (own(TROUBLES, known) || [])
    .map((name) => schemeOf(world, name))
    .filter((entry) => entry !== null);
  const context = frame(world, state, journey, {
    troubles: Object.keys(TROUBLES),
    trouble: known,
    calls: calls(entries),
    entries: entries.map(({ id, name, lang }) => ({ id, name, lang })),
  });
  return makePage(200, "public/urgent.html", context);
}

/** Each number of the entries once, those somebody has checked first. @param {Row[]} entries @returns {Row[]} */
export function calls(entries) {
  /** @type {Map<string, Row>} */
  const lines = new Map();
  for (const entry of entries) {
    for (const line of entry.helplines) {
      if (!lines.has(line.number)) lines.set(line.number, { ...line, lang: entry.lang });
    }
  }
  const all = [...lines.values()];
  return [...all.filter((line) => line.verified), ...all.filter((line) => !line.verified)];
}
