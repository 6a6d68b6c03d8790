// Decides every part of a plan for one person: from scratch, or after one more answer.
// Twin of migrant_helper/core/states.py; kept the same by tests/vectors/rules.json.

import { valueSince } from "./derived.js";
import { ORDERED, span } from "./operators.js";
import { samePlace } from "./places.js";
import { makePlan } from "./plan.js";
import { atLeast, NEGATED, Truth } from "./truth.js";

/** @import { Catalogue, Facts } from "./shapes.js" */
/** @import { Plan, Step } from "./plan.js" */

/** @type {WeakMap<Catalogue, Map<string, Plan>>} */
const plans = new WeakMap();
const KEPT = 32;

/** One person against one plan: the facts as given, and the state of every slot. */
export class Screening {
  /**
   * @param {Plan} plan
   * @param {Facts} facts
   * @param {Map<string, any>} values
   * @param {Uint8Array} state
   */
  constructor(plan, facts, values, state) {
    this.plan = plan;
    this.facts = facts;
    this.values = values;
    this.state = state;
  }
}

/**
 * The plan of the catalogue on that day, made once: a catalogue is not changed after it is first used.
 * @param {Catalogue} catalogue
 * @param {string} on
 * @returns {Plan}
 */
export function planFor(catalogue, on) {
  const kept = plans.get(catalogue) || new Map();
  plans.set(catalogue, kept);
  if (!kept.has(on)) {
    if (kept.size >= KEPT) {
      kept.clear();
    }
    kept.set(on, makePlan(catalogue, on));
  }
  return kept.get(on);
}

/**
 * Everything decided for these facts (read by `readFacts`) on the day `on`.
 * @param {Catalogue} catalogue
 * @param {Facts} facts
 * @param {string} on
 * @returns {Screening}
 */
export function start(catalogue, facts, on) {
  return decide(planFor(catalogue, on), facts);
}

/**
 * As `start`, for a plan that is already made.
 * @param {Plan} plan
 * @param {Facts} facts
 * @returns {Screening}
 */
export function decide(plan, facts) {
  /** @type {Map<string, any>} */
  const values = new Map();
  for (const fact of Object.keys(facts)) {
    put(plan, values, fact, facts[fact]);
  }
  putDated(plan, values, facts, plan.dated);
  const state = Uint8Array.from(plan.blank);
  for (const [name, value] of values) {
    for (const { slot, test } of plan.columns.get(name) || []) {
      state[slot] = test(value);
    }
  }
  for (const { slot, one, other, level } of plan.pairs) {
    state[slot] = samePlace(values.get(one), values.get(other), level);
  }
  const fixed = given(plan, values);
  for (const step of plan.inner) {
    const truth = fixed.size > 0 ? fixed.get(step.slot) : undefined;
    state[step.slot] = truth === undefined ? folded(step, state) : truth;
  }
  return new Screening(plan, facts, values, state);
}

/**
 * The screening after one more answer, or a changed one: only what that fact can touch is decided again.
 * @param {Screening} screening
 * @param {string} fact
 * @param {any} value
 * @returns {Screening}
 */
export function answered(screening, fact, value) {
  const { plan } = screening;
  const facts = { ...screening.facts, [fact]: value };
  if (given(plan, screening.values).size > 0 || plan.derived.has(fact)) {
    return decide(plan, facts);
  }
  const names = [fact, ...plan.datedBy(fact)];
  const values = new Map(screening.values);
  const state = screening.state.slice();
  const hadValue = names.map((name) => values.delete(name)).includes(true);
  put(plan, values, fact, value);
  putDated(plan, values, facts, names.slice(1));
  for (const name of names) {
    for (const { slot, test } of plan.columns.get(name) || []) {
      state[slot] = values.has(name) ? test(values.get(name)) : Truth.UNKNOWN;
    }
  }
  for (const { slot, one, other, level } of plan.pairs) {
    state[slot] = samePlace(values.get(one), values.get(other), level);
  }
  // What was settled without this fact stays so: Kleene's logic never takes back for knowing more.
  for (const step of plan.touched(fact)) {
    if (hadValue || state[step.slot] === Truth.UNKNOWN) {
      state[step.slot] = folded(step, state);
    }
  }
  return new Screening(plan, facts, values, state);
}

/**
 * The state of a group from those of its parts; stops as soon as it is settled.
 * @param {Step} step
 * @param {Uint8Array} state
 * @returns {number}
 */
function folded({ kind, parts, needs }, state) {
  if (kind === "not") {
    return NEGATED[state[parts[0]]];
  }
  if (kind === "at_least") {
    return atLeast(
      needs,
      parts.map((part) => state[part]),
    );
  }
  const end = kind === "all" ? Truth.UNMET : Truth.MET;
  let truth = NEGATED[end];
  for (let at = 0; at < parts.length; at += 1) {
    const part = state[parts[at]];
    if (part === end) {
      return end;
    }
    if (part === Truth.UNKNOWN) {
      truth = Truth.UNKNOWN;
    }
  }
  return truth;
}

/** @param {Plan} plan @param {Map<string, any>} values @param {string} fact @param {any} value */
function put(plan, values, fact, value) {
  if (value !== null) {
    values.set(fact, ORDERED.includes(plan.catalogue.facts[fact].type) ? span(value) : value);
  }
}

/** @param {Plan} plan @param {Map<string, any>} values @param {Facts} facts @param {string[]} names */
function putDated(plan, values, facts, names) {
  for (const name of names) {
    const ends = values.has(name)
      ? null
      : valueSince(plan.catalogue.facts[name].derive, facts, plan.on);
    if (ends !== null) {
      values.set(name, ends);
    }
  }
}

/**
 * The derived conditions that a roster gives, by their slots.
 * @param {Plan} plan
 * @param {Map<string, any>} values
 * @returns {Map<number, number>}
 */
function given(plan, values) {
  const truths = new Map();
  for (const [name, group] of plan.derived) {
    if (values.has(name)) {
      truths.set(group.slot, values.get(name) ? Truth.MET : Truth.UNMET);
    }
  }
  return truths;
}
