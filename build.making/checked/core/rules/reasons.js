// @ts-nocheck
// Made from migrant_helper/core/rules/reasons.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { sources } from "./derived.js";
import { UNTOLD, folded, missingOf, stillOpen } from "./tree.js";

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
  return leaves.filter(([leaf, negated]) => leaf !== null && !(is_met && _isGuard(screening, leaf))).map(([leaf, negated]) => _reason(screening, leaf, negated));
}

function _isGuard(screening, leaf) {
  const facts = screening.facts;
  return $.get(leaf.rule, "guard") === true && !(Object.hasOwn(facts, leaf.fact) && $.key(facts, leaf.fact) === null);
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
  if ("grade" in rule) {
    reason.grade = $.key(rule, "grade");
  }
  if (_isGuard(screening, leaf)) {
    reason.guard = true;
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
  if (truth === _UNKNOWN) {
    return false;
  }
  const unknown = notKnown(screening, rule);
  if (!unknown.length && decisive.every((part) => stands(part, truth))) {
    return false;
  }
  return restsOnUnchecked(rule, rule.map((part) => $.index(state, part.slot)), truth, unknown);
}

function notKnown(screening, rule) {
  const plan = screening.plan, facts = screening.facts;
  if (!Object.keys(plan.untold).some((fact) => Object.hasOwn(facts, fact) && $.key(facts, fact) === null)) {
    return [];
  }
  const found = [];
  for (let at = 0, $rows1 = rule; at < $rows1.length; at += 1) {
    const part = $rows1[at];
    if (part.kind === "asked" && $.same(part.needs, UNTOLD)) {
      const told = $.index(rule, $.index(part.parts, 0));
      if (told.leaf !== null && $.index(screening.state, told.slot) === _UNKNOWN) {
        const name = told.leaf.fact;
        const asked = [name, ...sources($.key($.key(plan.catalogue, "facts"), name))];
        if (asked.some((fact) => Object.hasOwn(facts, fact) && $.key(facts, fact) === null)) {
          found.push(at);
        }
      }
    }
  }
  return found;
}

function stands(part, truth) {
  return part.leaf === null || part.leaf.verified || truth === _MET && part.negated;
}

function restsOnUnchecked(rule, truths, truth, unknown) {
  const known = $.enumerated(rule).map(([at, part]) => $.within(at, $.list(unknown)) ? _UNKNOWN : _borne(part, $.index(truths, at), truth));
  return $.lastItem(folded(rule, known), 1) !== truth;
}

function _borne(part, found, truth) {
  if (part.leaf === null) {
    return null;
  }
  return stands(part, truth) ? found : _UNKNOWN;
}

export { missing, because, answerOf, toConfirm, notKnown, stands, restsOnUnchecked };
//# sourceMappingURL=reasons.js.map
