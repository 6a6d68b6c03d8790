// What one more thing would make an unmet scheme met: another answer to one fact, or time alone.
// Twin of migrant_helper/core/would_change.py; kept the same by tests/vectors/screenings.json.

import { dayWhen, since } from "./derived.js";
import { nearest, reached } from "./nearest.js";
import { folded } from "./nodes.js";
import { resolved } from "./operands.js";
import { isExact } from "./operators.js";
import { has } from "./own.js";
import { daysAfter } from "./parameters.js";
import { makePlan } from "./plan.js";
import { answerOf, deciding, parametersOf, toConfirm } from "./reasons.js";
import { decide } from "./states.js";
import { Truth } from "./truth.js";

/** @import { Leaf } from "./nodes.js" */
/** @import { Row } from "./plan.js" */
/** @import { Change, Fact } from "./shapes.js" */
/** @import { Screening } from "./states.js" */

/**
 * The changes that would each make this unmet scheme met, in the order of its rule; a fact that never changes has none.
 * @param {Screening} screening
 * @param {Row} row
 * @returns {Change[]}
 */
export function wouldChange(screening, row) {
  /** @type {Map<string, Change | null>} */
  const found = new Map();
  for (const change of candidates(screening, row)) {
    const key = JSON.stringify(change);
    if (!found.has(key)) {
      found.set(key, turned(screening, row, change));
    }
  }
  const changes = /** @type {Change[]} */ ([]);
  for (const change of found.values()) {
    if (change !== null) {
      changes.push(change);
    }
  }
  return changes;
}

/** @param {Screening} screening @param {Row} row @returns {Change[]} */
function candidates(screening, row) {
  const declared = screening.plan.catalogue.facts;
  /** @type {Change[]} */
  const found = [];
  /** @type {Map<string, boolean>} */
  const open = new Map();
  const time = couldTurn(screening, row, (leaf) => isTimed(screening, leaf));
  for (const [leaf, negated] of deciding(screening, row.root, false)) {
    /** @type {Fact} */
    const fact = declared[leaf.fact];
    if (time) {
      found.push(...byTime(screening, leaf, negated));
    }
    if (changesOf(fact) === "never" || (has(fact, "derive") && since(fact.derive) !== null)) {
      continue;
    }
    if (!open.has(leaf.fact)) {
      open.set(
        leaf.fact,
        couldTurn(screening, row, (other) => reads(screening, leaf.fact, other)),
      );
    }
    if (open.get(leaf.fact)) {
      found.push(...byAnswer(screening, leaf, fact, negated));
    }
  }
  return found;
}

/** @param {Fact} fact */
function changesOf(fact) {
  return has(fact, "changes") ? fact.changes : "never";
}

/**
 * Whether the scheme would still be open if nothing were known of the leaves that `changes` names.
 * @param {Screening} screening
 * @param {Row} row
 * @param {(leaf: Leaf) => boolean} changes
 */
function couldTurn(screening, row, changes) {
  const truth = folded(row.root, (leaf) =>
    changes(leaf) ? Truth.UNKNOWN : screening.state[leaf.slot],
  );
  return truth !== Truth.UNMET;
}

/** @param {Screening} screening @param {string} fact @param {Leaf} leaf */
function reads(screening, fact, leaf) {
  return screening.plan.reads[leaf.slot].has(fact);
}

/** @param {Screening} screening @param {Leaf} leaf */
function isTimed(screening, leaf) {
  const isDated = screening.plan.dated.includes(leaf.fact);
  return isDated || parametersOf(leaf).some((name) => later(screening, name).length > 0);
}

/** @param {Screening} screening @param {string} parameter */
function later(screening, parameter) {
  return daysAfter(screening.plan.catalogue.parameters[parameter], screening.plan.on);
}

/** @param {Screening} screening @param {Leaf} leaf @param {Fact} fact @param {boolean} negated @returns {Change[]} */
function byAnswer(screening, leaf, fact, negated) {
  const answer = answerOf(screening, leaf.fact);
  let answers;
  if (leaf.operator === "same_as") {
    const other = answerOf(screening, leaf.operand);
    answers = negated || other === null ? [] : [other];
  } else {
    answers = nearest(fact, leaf.operator, leaf.operand, answer, { meet: !negated });
  }
  return answers.map((to) => {
    const isMore =
      fact.type === "number" && changesOf(fact) === "by_doing" && isExact(answer) && to > answer;
    return { fact: leaf.fact, to, ...(isMore ? { more: to - answer } : {}) };
  });
}

/** @param {Screening} screening @param {Leaf} leaf @param {boolean} negated @returns {Change[]} */
function byTime(screening, leaf, negated) {
  const { plan, facts } = screening;
  const fact = plan.catalogue.facts[leaf.fact];
  /** @type {Change[]} */
  const found = [];
  if (plan.dated.includes(leaf.fact) && changesOf(fact) !== "never") {
    for (const number of reached(leaf.operator, leaf.operand, { meet: !negated })) {
      const day = dayWhen(fact.derive, facts, number);
      if (day !== null && day > plan.on) {
        found.push({ fact: leaf.fact, to: number, on: day });
      }
    }
  }
  const operand = leaf.rule[leaf.operator];
  const ends = leaf.operator === "between" ? operand : [operand];
  for (const parameter of parametersOf(leaf)) {
    for (const day of later(screening, parameter)) {
      const then = ends.map((/** @type {any} */ end) =>
        resolved(end, plan.catalogue.parameters, day),
      );
      found.push({ fact: leaf.fact, to: then.length > 1 ? then : then[0], on: day, parameter });
    }
  }
  return found;
}

/**
 * The change, with `confirm` where that has to be confirmed; null where it does not make the scheme met.
 * @param {Screening} screening @param {Row} row @param {Change} change @returns {Change | null}
 */
function turned(screening, row, change) {
  const { plan, facts } = screening;
  const lone = { ...plan.catalogue, schemes: [row.scheme] };
  const then =
    change.on === undefined
      ? decide(makePlan(lone, plan.on), { ...facts, [change.fact]: change.to })
      : decide(makePlan(lone, change.on), facts);
  const [after] = then.plan.rows;
  if (then.state[after.slot] !== Truth.MET) {
    return null;
  }
  return toConfirm(then, after) ? { ...change, confirm: true } : change;
}
