// @ts-nocheck
// Made from migrant_helper/core/rules/later.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { dayWhen, workedOut } from "./derived.js";
import { leafOn } from "./numbered.js";
import { columnOf, truthsAt } from "./operators.js";
import { daysAfter } from "./parameters.js";
import { statusOn } from "./plan.js";
import { notKnown, restsOnUnchecked } from "./reasons.js";
import { folded } from "./tree.js";

const _MET = 2, _UNKNOWN = 1, _UNMET = 0;

function mayCome(screening, rule) {
  const state = screening.state;
  if (!rule.some((part) => part.leaf !== null && part.leaf.timed)) {
    return false;
  }
  const known = rule.map((part) => part.leaf === null ? null : part.leaf.timed ? _UNKNOWN : state[part.slot]);
  return $.last(folded(rule, known), 1) !== _UNMET;
}

function byTime(screening, row, part, tried) {
  const leaf = part.leaf;
  if (leaf === null) {
    return [];
  }
  let met = [];
  if (screening.plan.dated.includes(leaf.fact)) {
    const numbers = reached(leaf.operator, leaf.operand, !part.negated);
    met = _met(screening, row, _byGrowing(screening, leaf, numbers), tried);
    if (!met.length) {
      const further = _byGrowing(screening, leaf, _limits(row.rule, leaf.fact));
      met = _met(screening, row, further, tried).slice(0, 1);
    }
  }
  return [...met, ..._met(screening, row, _byLaw(screening, leaf), tried)];
}

function _limits(rule, fact) {
  const found = new Set();
  for (const part of rule) {
    const leaf = part.leaf;
    if (leaf !== null && leaf.fact === fact && !_listed(leaf).includes(null)) {
      $.extend(found, reached(leaf.operator, leaf.operand, true));
      $.extend(found, reached(leaf.operator, leaf.operand, false));
    }
  }
  return $.sorted([...found]);
}

function _listed(leaf) {
  return Array.isArray(leaf.operand) ? leaf.operand : [leaf.operand];
}

function _byGrowing(screening, leaf, numbers) {
  const plan = screening.plan;
  const fact = plan.catalogue.facts[leaf.fact];
  if ($.get(fact, "changes", "never") === "never" || !$.within("derive", fact)) {
    return [];
  }
  const found = [];
  for (const number of numbers) {
    const day = dayWhen(fact.derive, screening.facts, number);
    if (day !== null && $.compare(day, plan.on) > 0) {
      found.push({ fact: leaf.fact, to: number, on: day });
    }
  }
  return found;
}

function _byLaw(screening, leaf) {
  const catalogue = screening.plan.catalogue, on = screening.plan.on;
  const found = [];
  for (const name of leaf.parameters) {
    for (const day of daysAfter(catalogue.parameters[name], on)) {
      const then = leafOn(catalogue, leaf.rule, day).operand;
      found.push({ fact: leaf.fact, to: then, on: day, parameter: name });
    }
  }
  return found;
}

function _met(screening, row, changes, tried) {
  const found = [];
  for (const change of changes) {
    const day = change.on;
    if (!Object.hasOwn(tried, day)) {
      $.put(tried, day, confirmOn(screening, row, day));
    }
    const confirm = tried[day];
    if (confirm !== null) {
      found.push(confirm ? { ...change, confirm: true } : change);
    }
  }
  return found;
}

function confirmOn(screening, row, day) {
  const status = $.or(statusOn(row.scheme, day), () => ({ from: day, is: "open" }));
  if ($.compare(status.from, day) > 0 || status.is === "closed") {
    return null;
  }
  const rule = row.rule.map((part) => _partOn(screening, part, day));
  const truths = folded(rule, rule.map((part) => _truthOn(screening, part, day)));
  if ($.last(truths, 1) !== _MET) {
    return null;
  }
  return status.is === "doubtful" || restsOnUnchecked(rule, truths, _MET, notKnown(screening, row.rule));
}

function _partOn(screening, part, day) {
  if (part.leaf === null || !part.leaf.parameters.length) {
    return part;
  }
  return $.replaced(part, { leaf: leafOn(screening.plan.catalogue, part.leaf.rule, day) });
}

function _truthOn(screening, part, day) {
  const leaf = part.leaf, facts = screening.facts;
  if (leaf === null || part.kind === "derived" && !Object.hasOwn(screening.values, leaf.fact)) {
    return null;
  }
  const fact = screening.plan.catalogue.facts[leaf.fact];
  const by_date = screening.plan.dated.includes(leaf.fact) && $.get(facts, leaf.fact) === null;
  if (!by_date && !leaf.parameters.length) {
    return screening.state[part.slot];
  }
  const value = by_date ? workedOut(fact, facts, day) : $.get(facts, leaf.fact);
  if (value === null) {
    return _UNKNOWN;
  }
  return truthsAt(columnOf(fact.type, [part.slot], [[leaf.operator, leaf.operand]]), value)[0];
}

function reached(operator, operand, meet) {
  let wanted, past;
  const listed = ["in", "between"].includes(operator) ? operand : [operand];
  if (meet) {
    wanted = { at_least: listed, between: $.cut(listed, 0, 1), is: listed, in: listed };
    past = { over: listed };
  } else {
    wanted = { under: listed };
    past = { at_most: listed, between: $.cut(listed, 1), is: listed, in: listed };
  }
  const first = $.list($.get(wanted, operator, [])).map((number) => Math.ceil(number));
  const over = $.list($.get(past, operator, [])).map((number) => Math.floor(number));
  return [...first, ...over.map((number) => number + 1)];
}

export { mayCome, byTime, confirmOn, reached };
//# sourceMappingURL=later.js.map
