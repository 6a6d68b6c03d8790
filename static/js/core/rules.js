// Checks a condition before it is used: its form, facts, operators, operands, parameters and definitions.
// Checking is apart from deciding, so that deciding is fast: plan.js trusts what was checked here.
// Twin of migrant_helper/core/rules.py; kept the same by tests/vectors/rules.json.

import { SINCE, since } from "./derived.js";
import { checkOperand } from "./operands.js";
import { OPERATORS } from "./operators.js";
import { has, isObject, own } from "./own.js";
import { LEVELS } from "./places.js";
import { LARGEST, Wrong } from "./wrong.js";

/** @import { Condition, Entry, Fact } from "./shapes.js" */

export const KINDS = Object.freeze(["fact", "use", "all", "any", "not", "at_least"]);
export const MOST_DEEP = 100;
const NOTES = ["fact", "source", "verified"];

/** What a condition may speak of, and the day it is for; null for every day (a catalogue). */
export class Words {
  /**
   * @param {Record<string, Fact>} types
   * @param {Record<string, Entry[]>} [parameters]
   * @param {Record<string, Condition>} [definitions]
   * @param {string | null} [on]
   */
  constructor(types, parameters = {}, definitions = {}, on = null) {
    this.types = types;
    this.parameters = parameters;
    this.definitions = definitions;
    this.on = on;
    this.dated = false; // becomes true where the answer depends on the day
    /** @type {Set<string>} definitions and derivations already checked */
    this.done = new Set();
  }
}

/**
 * Throws Wrong, with the path to the part, unless `condition` and all it uses can be decided.
 * @param {unknown} condition
 * @param {Words} words
 * @param {string} [place]
 */
export function check(condition, words, place = "rule") {
  checkPart(condition, words, place, []);
}

/** @param {unknown} condition @param {Words} words @param {string} place @param {string[]} above */
function checkPart(condition, words, place, above) {
  if (!isObject(condition)) {
    throw new Wrong(place, condition, "a condition");
  }
  if (above.length > MOST_DEEP) {
    throw new Wrong(place, condition, `no more than ${MOST_DEEP} parts inside each other`);
  }
  const trail = [...above, ""];
  const kind = KINDS.find((word) => has(condition, word));
  if (kind === "fact") {
    leaf(condition, words, place, trail);
    return;
  }
  for (const key of Object.keys(condition)) {
    if (key !== kind && !(kind === "at_least" && key === "of")) {
      throw new Wrong(`${place}.${key}`, condition[key], `one of ${KINDS.join(", ")}, alone`);
    }
  }
  if (kind === undefined) {
    throw new Wrong(place, condition, `one of ${KINDS.join(", ")}`);
  }
  if (kind === "use") {
    use(condition.use, words, `${place}.use`, trail);
  } else if (kind === "not") {
    checkPart(condition.not, words, `${place}.not`, trail);
  } else {
    parts(condition, kind, words, place, trail);
  }
}

/** @param {Condition} condition @param {string} kind @param {Words} words @param {string} place @param {string[]} trail */
function parts(condition, kind, words, place, trail) {
  if (kind === "at_least") {
    count(condition.at_least, `${place}.at_least`);
  }
  const key = kind === "at_least" ? "of" : kind;
  const list = own(condition, key);
  if (!Array.isArray(list)) {
    throw new Wrong(`${place}.${key}`, list, "a list of conditions");
  }
  list.forEach((item, at) => {
    checkPart(item, words, `${place}.${key}[${at}]`, trail);
  });
}

/** @param {unknown} number @param {string} place */
function count(number, place) {
  if (!Number.isInteger(number) || Number(number) < 0 || Number(number) > LARGEST) {
    throw new Wrong(place, number, "a whole number, 0 or more");
  }
}

/** @param {unknown} name @param {Words} words @param {string} place @param {string[]} trail */
function use(name, words, place, trail) {
  if (typeof name !== "string" || !has(words.definitions, name)) {
    throw new Wrong(place, name, "the id of a definition");
  }
  once(`definition ${name}`, words.definitions[name], words, trail);
}

/** @param {string} name @param {unknown} condition @param {Words} words @param {string[]} trail */
function once(name, condition, words, trail) {
  if (trail.includes(name)) {
    const circle = [...trail.filter((step) => step !== ""), name].join(" > ");
    throw new Wrong(name, condition, `no circle: ${circle}`);
  }
  if (!words.done.has(name)) {
    checkPart(condition, words, name, [...trail, name]);
    words.done.add(name);
  }
}

/** @param {Condition} condition @param {Words} words @param {string} place @param {string[]} trail */
function leaf(condition, words, place, trail) {
  const fact = declared(condition.fact, words, `${place}.fact`, trail);
  const found = Object.keys(condition).filter((key) => has(OPERATORS, key));
  for (const key of Object.keys(condition)) {
    const allowed = NOTES.includes(key) || (key === "level" && has(condition, "same_as"));
    if (!has(OPERATORS, key) && !allowed) {
      throw new Wrong(
        `${place}.${key}`,
        condition[key],
        `an operator: ${Object.keys(OPERATORS).join(", ")}`,
      );
    }
  }
  if (found.length !== 1) {
    throw new Wrong(place, condition, `exactly one operator, not ${found.length}`);
  }
  notes(condition, place);
  const operator = found[0];
  const at = `${place}.${operator}`;
  if (!OPERATORS[operator].includes(fact.type)) {
    const types = OPERATORS[operator].join(" or ");
    throw new Wrong(
      at,
      condition[operator],
      `a fact of type ${types}; ${condition.fact} is ${fact.type}`,
    );
  }
  if (operator === "same_as") {
    sameAs(condition, words, at, trail);
  } else if (checkOperand(condition[operator], fact, operator, at, words)) {
    words.dated = true;
  }
}

/** @param {Condition} condition @param {string} place */
function notes(condition, place) {
  if (has(condition, "verified") && typeof condition.verified !== "boolean") {
    throw new Wrong(`${place}.verified`, condition.verified, "true or false");
  }
  const source = own(condition, "source");
  if (
    source !== undefined &&
    source !== null &&
    typeof source !== "number" &&
    typeof source !== "string"
  ) {
    throw new Wrong(`${place}.source`, source, "the number of a source, or null");
  }
}

/** @param {unknown} name @param {Words} words @param {string} place @param {string[]} trail @returns {Fact} */
function declared(name, words, place, trail) {
  if (typeof name !== "string" || !has(words.types, name)) {
    throw new Wrong(place, name, "the id of a declared fact");
  }
  const fact = words.types[name];
  if (has(fact, "derive")) {
    derivation(name, fact, words, trail);
  }
  return fact;
}

/** @param {string} name @param {Fact} fact @param {Words} words @param {string[]} trail */
function derivation(name, fact, words, trail) {
  const { derive } = fact;
  const place = `fact ${name}.derive`;
  if (!isObject(derive)) {
    throw new Wrong(place, derive, "a derivation");
  }
  const word = since(derive);
  if (word === null) {
    if (Object.keys(derive).join() !== "condition" || fact.type !== "bool") {
      throw new Wrong(
        place,
        derive,
        `condition (for a bool) or one of ${Object.keys(SINCE).join(", ")} (for a number)`,
      );
    }
    once(`fact ${name}`, derive.condition, words, trail);
    return;
  }
  words.dated = true;
  /** @type {Record<string, string>} */
  const wanted = { [word]: "date", ...(word === "years_since" ? { year: "number" } : {}) };
  for (const [key, source] of Object.entries(derive)) {
    if (!has(wanted, key) || fact.type !== "number") {
      throw new Wrong(
        `${place}.${key}`,
        source,
        `one of ${Object.keys(wanted).join(", ")}, for a number`,
      );
    }
    const base = typeof source === "string" ? own(words.types, source) : undefined;
    if (base === undefined || base.type !== wanted[key] || has(base, "derive")) {
      throw new Wrong(`${place}.${key}`, source, `a ${wanted[key]} fact that is asked`);
    }
  }
}

/** @param {Condition} condition @param {Words} words @param {string} place @param {string[]} trail */
function sameAs(condition, words, place, trail) {
  if (declared(condition.same_as, words, place, trail).type !== "place") {
    throw new Wrong(place, condition.same_as, "a fact of type place");
  }
  const level = own(condition, "level");
  if (!LEVELS.includes(level)) {
    throw new Wrong(`${place}.level`, level, `one of ${LEVELS.join(", ")}`);
  }
}
