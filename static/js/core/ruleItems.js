// Decides rules given one by one, each with its own facts, types, parameters and definitions.
// For tests from outside: `migrant-helper rules run` and `static/js/rules_run.mjs` print this.
// Twin of migrant_helper/core/rule_items.py; kept the same by tests/vectors/rules.json.

import { isDay } from "./days.js";
import { readFacts, TYPES } from "./facts.js";
import { has, isObject, own, put } from "./own.js";
import { makePlan } from "./plan.js";
import { missing } from "./reasons.js";
import { check, Words } from "./rules.js";
import { decide } from "./states.js";
import { checkKeys } from "./strictJson.js";
import { WORDS } from "./truth.js";
import { Wrong } from "./wrong.js";

/** @import { Fact } from "./shapes.js" */

/**
 * {outcome, missing} of one item, or {error} that says what is wrong with it.
 * @param {any} item
 * @returns {{outcome: string, missing: string[]} | {error: string}}
 */
export function runItem(item) {
  try {
    return answer(item);
  } catch (error) {
    if (error instanceof Wrong) {
      return { error: error.message };
    }
    throw error;
  }
}

/** @param {any} item */
function answer(item) {
  checkKeys(item, "item");
  if (!isObject(item)) {
    throw new Wrong("item", item, "an object with a rule, facts and types");
  }
  const given = own(item, "as_of");
  const on = given === undefined ? null : given;
  if (on !== null && !isDay(on)) {
    throw new Wrong("as_of", on, "a day that exists, as YYYY-MM-DD");
  }
  const words = new Words(types(item), object(item, "parameters"), object(item, "definitions"), on);
  const facts = readFacts(words.types, own(item, "facts"));
  check(own(item, "rule"), words);
  if (words.dated && on === null) {
    throw new Wrong("as_of", on, "a day, for the answer depends on it");
  }
  const catalogue = {
    facts: words.types,
    parameters: words.parameters,
    definitions: words.definitions,
    schemes: [{ id: "", rule: item.rule }],
  };
  const screening = decide(makePlan(catalogue, on || ""), facts);
  const { root } = screening.plan.rows[0];
  return { outcome: WORDS[screening.state[root.slot]], missing: missing(screening, root) };
}

/** @param {Record<string, any>} item @param {string} key @returns {Record<string, any>} */
function object(item, key) {
  const given = own(item, key);
  if (given !== undefined && given !== null && !isObject(given)) {
    throw new Wrong(key, given, "an object");
  }
  return given || {};
}

/** @param {Record<string, any>} item */
function types(item) {
  const given = own(item, "types");
  if (!isObject(given)) {
    throw new Wrong("types", given, "an object with the type of each fact");
  }
  /** @type {Record<string, Fact>} */
  const found = {};
  for (const [name, type] of Object.entries(given)) {
    put(found, name, typeOf(name, type));
  }
  return found;
}

/** @param {string} name @param {any} given @returns {Fact} */
function typeOf(name, given) {
  const fact = typeof given === "string" ? { type: given } : given;
  if (!isObject(fact) || !TYPES.includes(own(fact, "type"))) {
    throw new Wrong(`types.${name}`, given, `one of ${TYPES.join(", ")}`);
  }
  const values = has(fact, "values") ? fact.values : [];
  if (!Array.isArray(values) || !values.every((value) => typeof value === "string")) {
    throw new Wrong(`types.${name}.values`, values, "a list of values");
  }
  return fact;
}
