// The nearest answers that would turn one leaf, and the numbers that time would have to reach to turn it.
// Twin of migrant_helper/core/nearest.py; kept the same by tests/vectors/screenings.json.

import { addDays } from "./days.js";
import { ORDERED, span } from "./operators.js";
import { own } from "./own.js";

/** @import { Fact } from "./shapes.js" */

const ABOVE = 1;
const BELOW = -1;
/** @type {Record<string, [number, number]>} how far the nearest answer lies that meets the leaf, and that does not */
const STEPS = {
  at_least: [0, BELOW],
  over: [ABOVE, 0],
  at_most: [0, ABOVE],
  under: [BELOW, 0],
};

/**
 * Answers to `fact` next to `answer` that meet the leaf, or (`meet` false) that do not; in order, maybe none.
 * @param {Fact} fact
 * @param {string} operator
 * @param {any} operand
 * @param {any} answer
 * @param {{meet: boolean}} options
 * @returns {any[]}
 */
export function nearest(fact, operator, operand, answer, { meet }) {
  if (ORDERED.includes(fact.type)) {
    return ordered(operator, operand, answer, meet);
  }
  if (fact.type === "bool") {
    return [meet ? operand : !operand];
  }
  if (operator === "is" || operator === "in") {
    const listed = operator === "is" ? [operand] : operand;
    const others = own(fact, "values") || [];
    return meet ? listed : others.filter((/** @type {string} */ value) => !listed.includes(value));
  }
  if (fact.type === "choices") {
    return lists(operator, operand, answer, meet);
  }
  return meet ? [operand] : [];
}

/** @param {string} operator @param {any} operand @param {string[]} answer @param {boolean} meet */
function lists(operator, operand, answer, meet) {
  /** @type {string[]} */
  const items = operator === "includes" ? [operand] : operand;
  const together = (operator === "includes_all") === meet ? [items] : items.map((item) => [item]);
  return together.map((some) =>
    meet
      ? answer.concat(some.filter((item) => !answer.includes(item)))
      : answer.filter((item) => !some.includes(item)),
  );
}

/** @param {string} operator @param {any} operand @param {any} answer @param {boolean} meet */
function ordered(operator, operand, answer, meet) {
  if (operator === "is" || operator === "in") {
    return meet ? [].concat(operand) : [];
  }
  if (operator !== "between") {
    return beside(operand, STEPS[operator][meet ? 0 : 1]);
  }
  const [low, high] = operand;
  if (!meet) {
    return beside(low, BELOW).concat(beside(high, ABOVE));
  }
  return [span(answer)[1] < low ? low : high];
}

/** @param {any} limit @param {number} step @returns {any[]} */
function beside(limit, step) {
  if (step === 0) {
    return [limit];
  }
  if (typeof limit === "string") {
    return limit === "0001-01-01" || limit === "9999-12-31" ? [] : [addDays(limit, step)];
  }
  return [step === ABOVE ? Math.floor(limit) + 1 : Math.ceil(limit) - 1];
}

/**
 * The whole numbers that a number which only grows has to reach so that the leaf is met, or no longer met.
 * @param {string} operator
 * @param {any} operand
 * @param {{meet: boolean}} options
 * @returns {number[]}
 */
export function reached(operator, operand, { meet }) {
  /** @type {number[]} */
  const listed = operator === "in" || operator === "between" ? operand : [operand];
  /** @type {Record<string, number[]>} */
  const wanted = meet
    ? { at_least: listed, between: listed.slice(0, 1), is: listed, in: listed }
    : { under: listed };
  /** @type {Record<string, number[]>} */
  const past = meet
    ? { over: listed }
    : { at_most: listed, between: listed.slice(1), is: listed, in: listed };
  const first = (own(wanted, operator) || []).map(Math.ceil);
  return first.concat((own(past, operator) || []).map((number) => Math.floor(number) + 1));
}
