// Numbers every part of a catalogue's rules once, so that a screening only fills in their states.
// Parts that ask the same share one number (a "slot"), in whichever scheme they stand. Slots stand in an order in which
// parts come before what they are part of.
// Twin of migrant_helper/core/plan.py; kept the same by tests/vectors/rules.json.

import { since, sources } from "./derived.js";
import { combined, Group, Leaf } from "./nodes.js";
import { resolved } from "./operands.js";
import { OPERATORS, ORDERED, testOf } from "./operators.js";
import { has, isObject, own } from "./own.js";
import { entryOn } from "./parameters.js";
import { Truth } from "./truth.js";

/** @import { Catalogue, Condition, Fact, Scheme } from "./shapes.js" */
/** @import { Node } from "./nodes.js" */
/** @import { Test } from "./operators.js" */

/** @typedef {{slot: number, kind: string, needs: number, parts: number[]}} Step a slot and what it is folded from */

/** One scheme: its rule, its status on the plan's day (null: it has none and is open), the slot of its outcome. */
export class Row {
  /**
   * @param {Scheme} scheme
   * @param {Node} root
   * @param {Record<string, any> | null} status
   * @param {number | null} closedSlot the slot of its outcome where it is closed
   */
  constructor(scheme, root, status, closedSlot) {
    this.scheme = scheme;
    this.root = root;
    this.status = status;
    this.closed = closedSlot !== null;
    this.slot = closedSlot === null ? root.slot : closedSlot;
    /** @type {number} */
    this.matters = has(scheme, "matters") ? scheme.matters : 1;
    this.isAny = root instanceof Group && root.kind === "any";
    /** slots of the root's own parts; of itself unless it is all or any */
    this.parts = Array.from(new Set(topParts(root).map((part) => part.slot)));
  }
}

/** @param {Node} root @returns {Node[]} */
function topParts(root) {
  return root instanceof Group && (root.kind === "all" || root.kind === "any")
    ? root.parts
    : [root];
}

/** A catalogue on one day, ready to be decided for anybody. */
export class Plan {
  /**
   * @param {Catalogue} catalogue
   * @param {string} on
   */
  constructor(catalogue, on) {
    this.catalogue = catalogue;
    this.on = on;
    /** @type {Map<string, {slot: number, test: Test}[]>} the leaves of each fact */
    this.columns = new Map();
    /** @type {{slot: number, one: string, other: string, level: string}[]} */
    this.pairs = [];
    /** @type {Step[]} */
    this.inner = [];
    /** @type {number[]} */
    this.blank = [];
    /** @type {Set<string>[]} the facts that each slot reads */
    this.reads = [];
    /** @type {Map<string, Group>} */
    this.derived = new Map();
    /** @type {Row[]} */
    this.rows = [];
    /** @type {string[]} */
    this.dated = [];
    /** @type {Map<string, number>} */
    this.slots = new Map();
    /** @type {Map<string, Node>} */
    this.used = new Map();
    /** @type {Map<string, Step[]>} */
    this.after = new Map();
    /** @type {Map<number, Leaf>} */
    this.leaves = new Map();
    /** @type {Map<number, Node>} */
    this.topParts = new Map();
    /** @type {Map<number, Map<string, [number, number]>>} */
    this.powers = new Map();
    /** @type {Map<number, [number, number]>} */
    this.chances = new Map();
  }

  /**
   * The steps of `inner` that the answer to `fact` can change, worked out once.
   * @param {string} fact
   * @returns {Step[]}
   */
  touched(fact) {
    let found = this.after.get(fact);
    if (found === undefined) {
      found = this.inner.filter((step) => this.reads[step.slot].has(fact));
      this.after.set(fact, found);
    }
    return found;
  }

  /**
   * The facts derived from the date or year `fact`.
   * @param {string} fact
   * @returns {string[]}
   */
  datedBy(fact) {
    return this.dated.filter((name) => sources(this.catalogue.facts[name]).includes(fact));
  }
}

/**
 * The plan of a checked catalogue on the day `on`: {facts, definitions?, parameters?, schemes}.
 * @param {Catalogue} catalogue
 * @param {string} on
 * @returns {Plan}
 */
export function makePlan(catalogue, on) {
  const plan = new Plan(catalogue, on);
  /** @type {Scheme[]} */
  const schemes = catalogue.schemes.slice();
  schemes.sort((one, two) => (one.id < two.id ? -1 : Number(one.id > two.id)));
  for (const scheme of schemes) {
    const status = statusOn(scheme, on);
    const closed = status !== null && (status.from > on || status.is === "closed");
    const root = nodeOf(plan, scheme.rule);
    for (const part of topParts(root)) {
      plan.topParts.set(part.slot, part);
    }
    plan.rows.push(new Row(scheme, root, status, closed ? innerSlot(plan, "any", [], 0) : null));
  }
  return plan;
}

/**
 * The entry of `status` in force on `on`; before the first that one, not yet begun; null without any.
 * @param {Scheme} scheme
 * @param {string} on
 * @returns {Record<string, any> | null}
 */
export function statusOn(scheme, on) {
  const entries = own(scheme, "status") || [];
  const first = entries.reduce(
    (/** @type {any} */ least, /** @type {any} */ entry) =>
      least && least.from <= entry.from ? least : entry,
    null,
  );
  return entryOn(entries, on) || first;
}

/**
 * The condition with its parts numbered in `plan`.
 * @param {Plan} plan
 * @param {Condition} condition
 * @returns {Node}
 */
export function nodeOf(plan, condition) {
  if (has(condition, "fact")) {
    return leafOf(plan, condition);
  }
  if (has(condition, "use")) {
    return used(plan, condition.use);
  }
  const kind = ["all", "any", "not", "at_least"].find((word) => has(condition, word)) || "";
  const parts = kind === "not" ? [condition.not] : condition[kind === "at_least" ? "of" : kind];
  /** @type {Node[]} */
  const nodes = parts.map((/** @type {Condition} */ part) => nodeOf(plan, part));
  const needs = kind === "at_least" ? condition.at_least : 0;
  return new Group(groupSlot(plan, kind, nodes, needs), kind, nodes, needs);
}

/** @param {Plan} plan @param {string} name */
function used(plan, name) {
  let node = plan.used.get(name);
  if (node === undefined) {
    node = nodeOf(plan, plan.catalogue.definitions[name]);
    plan.used.set(name, node);
  }
  return node;
}

/** @param {Plan} plan @param {Condition} rule */
function leafOf(plan, rule) {
  const operator = Object.keys(rule).find((key) => has(OPERATORS, key)) || "";
  const parameters = plan.catalogue.parameters || {};
  const ends = operator === "between" ? rule.between : [rule[operator]];
  const entries = ends
    .filter(isObject)
    .map((/** @type {any} */ end) => entryOn(parameters[end.parameter], plan.on));
  const values = ends.map((/** @type {any} */ end) => resolved(end, parameters, plan.on));
  const operand = operator === "between" ? values : values[0];
  const checked = entries.every(
    (/** @type {any} */ entry) => entry === null || entry.verified !== false,
  );
  const verified = rule.verified === true && checked;
  const slot = leafSlot(plan, rule, operator, operand);
  const leaf = new Leaf({ slot, fact: rule.fact, operator, operand, rule, verified });
  if (!plan.leaves.has(slot)) {
    plan.leaves.set(slot, leaf);
  }
  return leaf;
}

/** @param {Plan} plan @param {Condition} rule @param {string} operator @param {any} operand */
function leafSlot(plan, rule, operator, operand) {
  const name = rule.fact;
  /** @type {Fact} */
  const fact = plan.catalogue.facts[name];
  if (has(fact, "derive") && since(fact.derive) === null) {
    const { slot } = derivation(plan, name);
    return operand ? slot : innerSlot(plan, "not", [slot], 0);
  }
  const key = JSON.stringify([name, operator, operand, rule.level]);
  const found = plan.slots.get(key);
  if (found !== undefined) {
    return found;
  }
  if (operator === "same_as") {
    const slot = newSlot(plan, key, new Set([name, operand]), Truth.UNKNOWN);
    plan.pairs.push({ slot, one: name, other: operand, level: rule.level });
    return slot;
  }
  const asked = has(fact, "derive") ? sources(fact) : [];
  if (asked.length > 0 && !plan.dated.includes(name)) {
    plan.dated.push(name);
  }
  const slot = newSlot(plan, key, new Set([name, ...asked]), Truth.UNKNOWN);
  const leaf = { slot, test: testOf(operator, operand, ORDERED.includes(fact.type)) };
  plan.columns.set(name, [...(plan.columns.get(name) || []), leaf]);
  return slot;
}

/**
 * The condition that derives the fact `name`, as the one part of a group with a slot of its own.
 * @param {Plan} plan
 * @param {string} name
 * @returns {Group}
 */
export function derivation(plan, name) {
  let group = plan.derived.get(name);
  if (group === undefined) {
    const node = nodeOf(plan, plan.catalogue.facts[name].derive.condition);
    const slot = innerSlot(plan, "all", [node.slot], 0, `derived ${name}`);
    group = new Group(slot, "all", [node]);
    plan.derived.set(name, group);
    plan.reads[slot].add(name);
  }
  return group;
}

/** @param {Plan} plan @param {string} kind @param {Node[]} nodes @param {number} needs */
function groupSlot(plan, kind, nodes, needs) {
  let slots = nodes.map((node) => node.slot);
  if (kind === "all" || kind === "any") {
    slots = Array.from(new Set(slots));
    if (slots.length === 1) {
      return slots[0];
    }
  }
  return innerSlot(plan, kind, slots, needs);
}

/** @param {Plan} plan @param {string} kind @param {number[]} slots @param {number} needs @param {string} [name] */
function innerSlot(plan, kind, slots, needs, name = `${kind} ${needs} ${slots.join(" ")}`) {
  const found = plan.slots.get(name);
  if (found !== undefined) {
    return found;
  }
  /** @type {Set<string>} */
  const reads = new Set();
  for (const slot of slots) {
    for (const fact of plan.reads[slot]) {
      reads.add(fact);
    }
  }
  const slot = newSlot(
    plan,
    name,
    reads,
    slots.length > 0 ? Truth.UNKNOWN : combined(kind, needs, []),
  );
  if (slots.length > 0) {
    plan.inner.push({ slot, kind, needs, parts: slots });
  }
  return slot;
}

/** @param {Plan} plan @param {string} key @param {Set<string>} reads @param {number} truth */
function newSlot(plan, key, reads, truth) {
  plan.slots.set(key, plan.blank.length);
  plan.blank.push(truth);
  plan.reads.push(reads);
  return plan.blank.length - 1;
}
