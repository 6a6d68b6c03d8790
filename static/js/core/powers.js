// What one more answer can turn: for each missing fact the chance that its answer alone settles a part.
// Twin of migrant_helper/core/powers.py; kept the same by tests/vectors/questions.json.

import { chancesOf, WHOLE } from "./chances.js";
import { Leaf } from "./nodes.js";
import { missingOf } from "./reasons.js";
import { decide } from "./states.js";
import { Truth } from "./truth.js";

/** @import { Chance } from "./chances.js" */
/** @import { Group, Node } from "./nodes.js" */
/** @import { Plan } from "./plan.js" */
/** @import { Screening } from "./states.js" */
/** @typedef {Map<string, Chance>} Powers */

/** @type {WeakMap<Plan, Screening>} */
const untouched = new WeakMap();

/**
 * Each fact missing in an unknown part -> the chance that its answer alone turns it met, and unmet.
 * A part of which nothing is known yet is the same for everybody, so it is worked out once.
 * @param {Screening} screening
 * @param {Node} node
 * @returns {Powers}
 */
export function powersOf(screening, node) {
  const { plan, values } = screening;
  for (const fact of plan.reads[node.slot]) {
    if (values.has(fact)) {
      return fresh(screening, node);
    }
  }
  let powers = plan.powers.get(node.slot);
  if (powers === undefined) {
    const blank = untouched.get(plan) || decide(plan, {});
    untouched.set(plan, blank);
    powers = fresh(blank, node);
    plan.powers.set(node.slot, powers);
  }
  return powers;
}

/** @param {Screening} screening @param {Node} node */
function fresh(screening, node) {
  return node instanceof Leaf ? leafPowers(screening, node) : groupPowers(screening, node);
}

/** @param {Screening} screening @param {Leaf} leaf @returns {Powers} */
function leafPowers(screening, leaf) {
  const group = screening.plan.derived.get(leaf.fact);
  if (group !== undefined) {
    const powers = powersOf(screening, group);
    return leaf.operand ? powers : swapped(powers);
  }
  const facts = missingOf(screening, leaf);
  const isAlone = facts.length === 1 || leaf.operator !== "same_as";
  /** @type {Chance} */
  const none = [0, 0];
  const chance = isAlone ? chancesOf(screening.plan).get(leaf.slot) || none : none;
  return new Map(facts.map((fact) => [fact, chance]));
}

/** @param {Powers} powers @returns {Powers} */
function swapped(powers) {
  return new Map(Array.from(powers, ([fact, [met, unmet]]) => [fact, [unmet, met]]));
}

/** @param {Screening} screening @param {Group} group @returns {Powers} */
function groupPowers(screening, group) {
  const { state } = screening;
  const parts = group.parts
    .filter((part) => state[part.slot] === Truth.UNKNOWN)
    .map((part) => powersOf(screening, part));
  if (group.kind === "not") {
    return swapped(parts[0]);
  }
  // `lacking` more met parts make it met; so do parts.length - lacking + 1 more unmet ones unmet.
  const met = group.parts.filter((part) => state[part.slot] === Truth.MET).length;
  const lackings = { all: parts.length, any: 1, at_least: group.needs - met };
  const lacking = lackings[/** @type {"all"} */ (group.kind)];
  /** @type {Powers} */
  const found = new Map();
  for (const powers of parts) {
    for (const fact of powers.keys()) {
      const sinks = parts.length - lacking + 1;
      found.set(fact, [turned(parts, fact, 0, lacking), turned(parts, fact, 1, sinks)]);
    }
  }
  return found;
}

/**
 * The chance that the answer to `fact` turns `wanted` of the parts to one side.
 * @param {Powers[]} parts
 * @param {string} fact
 * @param {0 | 1} side
 * @param {number} wanted
 * @returns {number}
 */
function turned(parts, fact, side, wanted) {
  let count = 0;
  let sum = 0;
  for (const powers of parts) {
    const chance = powers.get(fact);
    if (chance !== undefined) {
      count += 1;
      sum += chance[side];
    }
  }
  if (wanted === 1) {
    return Math.min(WHOLE, sum);
  }
  if (wanted === parts.length && wanted === count) {
    return Math.max(0, WHOLE - (WHOLE * count - sum));
  }
  return 0;
}
