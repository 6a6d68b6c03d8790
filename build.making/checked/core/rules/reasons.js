// @ts-nocheck
// Made from migrant_helper/core/rules/reasons.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { folded, missingOf, stillOpen } from "./tree.js";

const _MET = 2, _UNKNOWN = 1;

function missing(screening, rule) {
  const declared = $.key(screening.plan.catalogue, "facts"), facts = screening.facts;
  const found = new Set();
  for (const leaf of stillOpen(rule, screening.state)) {
    $.extend(found, missingOf(leaf, declared, facts));
  }
  return $.sorted([...found]);
}

function because(screening, decisive, is_met) {
  const leaves = decisive.map((part) => [part.leaf, part.negated]);
  return leaves.filter(([leaf, negated]) => leaf !== null && !($.get(leaf.rule, "guard") === true && is_met)).map(([leaf, negated]) => _reason(screening, leaf, negated));
}

function _reason(screening, leaf, negated) {
  const rule = leaf.rule;
  const reason = { fact: leaf.fact, operator: leaf.operator, value: leaf.operand };
  if (leaf.operator === "same_as") {
    reason.level = $.key(rule, "level");
  }
  reason.answer = answerOf(screening, leaf.fact);
  if (leaf.operator === "same_as") {
    reason.other = answerOf(screening, leaf.operand);
  }
  reason.negated = negated;
  if (leaf.parameters.length) {
    const named = leaf.parameters;
    reason.parameter = $.same(named.length, 1) ? $.index(named, 0) : named.slice();
  }
  if ("source" in rule) {
    reason.source = $.key(rule, "source");
  }
  for (const note of ["grade", "guard"]) {
    if (Object.hasOwn(rule, note)) {
      $.put(reason, note, $.key(rule, note));
    }
  }
  reason.verified = leaf.verified;
  return reason;
}

function answerOf(screening, fact) {
  if (Object.hasOwn(screening.values, fact)) {
    return $.key(screening.values, fact);
  }
  const slot = $.get(screening.plan.derived, fact);
  const truth = slot === null ? _UNKNOWN : $.index(screening.state, slot);
  return truth === _UNKNOWN ? null : truth === _MET;
}

function toConfirm(screening, row, decisive) {
  const status = $.or(row.status, () => ({}));
  if (row.closed) {
    return $.get(status, "verified") !== true;
  }
  return $.get(status, "is") === "doubtful" || _onUnchecked(screening, row.rule, decisive);
}

function _onUnchecked(screening, rule, decisive) {
  const state = screening.state;
  const truth = $.index(state, $.lastItem(rule, 1).slot);
  if (truth === _UNKNOWN || decisive.every((part) => stands(part, truth))) {
    return false;
  }
  return restsOnUnchecked(rule, rule.map((part) => $.index(state, part.slot)), truth);
}

function stands(part, truth) {
  return part.leaf === null || part.leaf.verified || truth === _MET && part.negated;
}

function restsOnUnchecked(rule, truths, truth) {
  const known = $.enumerated(rule).map(([at, part]) => part.leaf === null ? null : stands(part, truth) ? $.index(truths, at) : _UNKNOWN);
  return $.lastItem(folded(rule, known), 1) !== truth;
}

export { missing, because, answerOf, toConfirm, stands, restsOnUnchecked };
//# sourceMappingURL=reasons.js.map
