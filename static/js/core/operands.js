// Checks what stands after an operator: a value, a list of them, a range, or a parameter in place of one.
// Twin of migrant_helper/core/operands.py; kept the same by tests/vectors/rules.json.

import { isDay } from "./days.js";
import { readValue } from "./facts.js";
import { ORDERED } from "./operators.js";
import { has, isObject } from "./own.js";
import { valueOn } from "./parameters.js";
import { Wrong } from "./wrong.js";

/** @import { Entry, Fact } from "./shapes.js" */
/** @typedef {{parameters: Record<string, Entry[]>, on: string | null}} Figures */

/**
 * Whether a parameter stands in `operand`, so that it depends on the day.
 * @param {any} operand
 * @param {Fact} fact
 * @param {string} operator
 * @param {string} place
 * @param {Figures} words
 * @returns {boolean}
 */
export function checkOperand(operand, fact, operator, place, words) {
  if (operator === "between") {
    return between(operand, fact, place, words);
  }
  if (operator === "in" || operator === "includes_any" || operator === "includes_all") {
    if (!Array.isArray(operand)) {
      throw new Wrong(place, operand, "a list");
    }
    operand.forEach((item, at) => {
      value(item, fact, `${place}[${at}]`);
    });
    return false;
  }
  return single(operand, fact, place, words);
}

/** @param {any} operand @param {Fact} fact @param {string} place */
function value(operand, fact, place) {
  const type = fact.type === "choices" ? "choice" : fact.type;
  if (operand === null || isObject(operand)) {
    throw new Wrong(place, operand, `a ${type}`);
  }
  readValue({ ...fact, type }, operand, place);
}

/** @param {any} operand @param {Fact} fact @param {string} place @param {Figures} words */
function single(operand, fact, place, words) {
  if (!isObject(operand) || !ORDERED.includes(fact.type)) {
    value(operand, fact, place);
    return false;
  }
  if (Object.keys(operand).join() !== "parameter") {
    throw new Wrong(place, operand, `a ${fact.type} or {"parameter": id}`);
  }
  const name = operand.parameter;
  if (typeof name !== "string" || !has(words.parameters, name)) {
    throw new Wrong(`${place}.parameter`, name, "the id of a parameter");
  }
  for (const entry of checkParameter(words.parameters[name], `parameter ${name}`)) {
    if (entry.value !== null) {
      value(entry.value, fact, `parameter ${name}`);
    }
  }
  return true;
}

/** @param {any} operand @param {Fact} fact @param {string} place @param {Figures} words */
function between(operand, fact, place, words) {
  if (!Array.isArray(operand) || operand.length !== 2) {
    throw new Wrong(place, operand, "a list of two ends");
  }
  const dated = operand.map((end, at) => single(end, fact, `${place}[${at}]`, words));
  for (const day of days(operand, words)) {
    const [low, high] = operand.map((end) => resolved(end, words.parameters, day));
    if (low !== null && high !== null && low > high) {
      throw new Wrong(`${place}[0]`, low, "at most the other end");
    }
  }
  return dated.includes(true);
}

/** @param {any[]} operand @param {Figures} words */
function days(operand, words) {
  if (words.on !== null) {
    return [words.on];
  }
  const named = operand.filter(isObject).map((end) => words.parameters[end.parameter]);
  const found = named.reduce(
    (all, entries) => all.concat(entries.map((entry) => entry.from)),
    /** @type {string[]} */ ([]),
  );
  return found.length > 0 ? found.sort() : [""];
}

/**
 * The operand on the day `on`: itself, or the value of the parameter it names (null where it has none).
 * @param {any} operand
 * @param {Record<string, Entry[]>} parameters
 * @param {string} on
 * @returns {any}
 */
export function resolved(operand, parameters, on) {
  return isObject(operand) ? valueOn(parameters[operand.parameter], on) : operand;
}

/**
 * The entries of a parameter, each a day `from`, once, and a `value`.
 * @param {any} entries
 * @param {string} place
 * @returns {Entry[]}
 */
export function checkParameter(entries, place) {
  if (!Array.isArray(entries)) {
    throw new Wrong(place, entries, 'a list of {"from", "value"}');
  }
  const begun = new Set();
  entries.forEach((entry, at) => {
    if (!isObject(entry) || !has(entry, "value")) {
      throw new Wrong(`${place}[${at}]`, entry, 'an object with "from" and "value"');
    }
    const day = has(entry, "from") ? entry.from : null;
    if (!isDay(day) || begun.has(day)) {
      throw new Wrong(`${place}[${at}].from`, day, "a day that exists, each once");
    }
    begun.add(day);
  });
  return entries;
}
