// How likely an answer not yet given would meet a leaf: a plain guess, the same for everybody.
// Each fact has a handful of sample answers, all equally likely; a leaf's chance is the share of them
// that meets it, in thousandths.
// Twin of migrant_helper/core/chances.py; kept the same by tests/vectors/questions.json.

import { addDays, daysBetween } from "./days.js";
import { ORDERED, span, testOf } from "./operators.js";
import { Truth } from "./truth.js";

/** @import { Leaf } from "./nodes.js" */
/** @import { Plan } from "./plan.js" */
/** @import { Fact } from "./shapes.js" */
/** @typedef {[number, number]} Chance of being met, of being unmet */

export const WHOLE = 1000;

/**
 * The chance of each leaf of the plan by its slot, worked out once.
 * @param {Plan} plan
 * @returns {Map<number, Chance>}
 */
export function chancesOf(plan) {
  if (plan.chances.size === 0) {
    /** @type {Map<string, any[]>} */
    const samples = new Map();
    for (const [slot, leaf] of plan.leaves) {
      plan.chances.set(slot, chance(plan, leaf, samples));
    }
  }
  return plan.chances;
}

/** @param {Plan} plan @param {Leaf} leaf @param {Map<string, any[]>} samples @returns {Chance} */
function chance(plan, leaf, samples) {
  if (leaf.operator === "same_as") {
    return [WHOLE / 4, WHOLE - WHOLE / 4]; // those who ask have mostly moved
  }
  const fact = plan.catalogue.facts[leaf.fact];
  if (fact.type === "choices") {
    return listChance(leaf);
  }
  let answers = samples.get(leaf.fact);
  if (answers === undefined) {
    const leaves = Array.from(plan.leaves.values()).filter((other) => other.fact === leaf.fact);
    answers = samplesOf(fact, leaves);
    samples.set(leaf.fact, answers);
  }
  const truths = answers.map(testOf(leaf.operator, leaf.operand, ORDERED.includes(fact.type)));
  const [met, unmet] = [Truth.MET, Truth.UNMET].map(
    (wanted) => truths.filter((truth) => truth === wanted).length,
  );
  return [Math.floor((met * WHOLE) / truths.length), Math.floor((unmet * WHOLE) / truths.length)];
}

/**
 * Each value is on a person's list once in three times, whatever else is.
 * @param {Leaf} leaf
 * @returns {Chance}
 */
function listChance(leaf) {
  const count = leaf.operator === "includes" ? 1 : leaf.operand.length;
  let none = WHOLE;
  let every = WHOLE;
  for (let at = 0; at < count; at += 1) {
    none = Math.floor((none * 2) / 3);
    every = Math.floor(every / 3);
  }
  return leaf.operator === "includes_all" ? [every, WHOLE - every] : [WHOLE - none, none];
}

/** @param {Fact} fact @param {Leaf[]} leaves @returns {any[]} */
function samplesOf(fact, leaves) {
  const listed = leaves.reduce((all, leaf) => all.concat(leaf.operand), /** @type {any[]} */ ([]));
  const named = Array.from(new Set(listed.filter((operand) => operand !== null)));
  named.sort((one, two) => (one < two ? -1 : 1));
  /** @param {(one: any, two: any) => any} middle */
  const between = (middle) => named.slice(1).map((two, at) => middle(named[at], two));
  switch (fact.type) {
    case "bool":
      return [true, false];
    case "number":
      if (fact.bands && fact.bands.length > 0) {
        return fact.bands.map(band);
      }
      return [-Infinity, ...named, ...between((one, two) => (one + two) / 2), Infinity].map(span);
    case "date":
      return ["0001-01-01", ...named, ...between(middleDay), "9999-12-31"].map(span);
    default:
      return fact.values && fact.values.length > 0 ? fact.values : [...named, ""];
  }
}

/** @param {string} one @param {string} two */
function middleDay(one, two) {
  return addDays(one, Math.floor(daysBetween(one, two) / 2));
}

/** @param {[number | null, number | null]} ends */
function band([low, high]) {
  return span({ ...(low === null ? {} : { min: low }), ...(high === null ? {} : { max: high }) });
}
