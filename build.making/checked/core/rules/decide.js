// @ts-nocheck
// Made from migrant_helper/core/rules/decide.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { workedOut } from "./derived.js";
import { truthsAt } from "./operators.js";
import { samePlace } from "./places.js";
import { makePlan } from "./plan.js";
import { fold } from "./tree.js";
import { kept } from "../words/kept.js";

const _MOST_PLANS = 64;

const _plans = [];

const _MET = 2, _UNKNOWN = 1, _UNMET = 0;

class Screening {
  constructor(plan, facts, values, state) {
    this.plan = plan;
    this.facts = facts;
    this.values = values;
    this.state = state;
  }
}

function planFor(catalogue, on) {
  const plan = kept(_plans, _MOST_PLANS, [catalogue], on, () => makePlan(catalogue, on));
  return plan;
}

function start(catalogue, facts, on) {
  return decide(planFor(catalogue, on), facts);
}

function decide(plan, facts) {
  const is_whole = Object.values(facts).every((value) => value !== null);
  const known = is_whole ? facts : $.keyed(Object.keys(facts).filter((fact) => $.key(facts, fact) !== null), (fact) => fact, (fact) => $.key(facts, fact));
  const values = { ...known, ..._dated(plan, facts, plan.dated) };
  const state = plan.blank.slice();
  for (const [name, value] of Object.entries(values)) {
    const column = $.get(plan.columns, name);
    if (column !== null) {
      _put(column, value, state);
    }
  }
  _compare(plan.pairs, values, state);
  if (_isGiven(plan, values)) {
    const given = _given(plan, values);
    for (const step of plan.steps) {
      fold([step], state);
      $.setItem(state, $.index(step, 0), $.get(given, $.index(step, 0), $.index(state, $.index(step, 0))));
    }
  } else {
    fold(plan.steps, state);
  }
  return new Screening(plan, facts, values, state);
}

function answered(screening, fact, value) {
  const plan = screening.plan, facts = { ...screening.facts, [$.name(fact)]: value };
  if (Object.hasOwn(plan.derived, fact) || _isGiven(plan, screening.values)) {
    return decide(plan, facts);
  }
  const names = [fact, ...$.get(plan.dated_by, fact, [])];
  const was_known = names.some((name) => Object.hasOwn(screening.values, name));
  let others = screening.values;
  if (was_known) {
    others = $.dict(Object.entries(others).filter(([name, held]) => !names.includes(name)));
  }
  const known = value === null ? others : { ...others, [$.name(fact)]: value };
  const values = { ...known, ..._dated(plan, facts, names.filter((name) => plan.dated.includes(name))) };
  const state = screening.state.slice();
  for (const name of names) {
    const column = $.get(plan.columns, name);
    if (column !== null) {
      _put(column, $.get(values, name), state);
    }
  }
  _compare($.get(plan.pairs_of, fact, []), values, state);
  const takes_back = was_known || plan.guarded.has(fact);
  fold($.get(plan.after, fact, []), state, !takes_back);
  return new Screening(plan, facts, values, state);
}

function _put(column, value, state) {
  if (value === null) {
    for (const slot of column.slots) {
      $.setItem(state, slot, _UNKNOWN);
    }
    return null;
  }
  const truths = truthsAt(column, value);
  for (let at = 0, $rows1 = column.slots; at < $rows1.length; at += 1) {
    const slot = $rows1[at];
    $.setItem(state, slot, $.index(truths, at));
  }
  return null;
}

function _compare(pairs, values, state) {
  for (const $row2 of pairs) {
    const slot = $row2[0], one = $row2[1], other = $row2[2], level = $row2[3];
    $.setItem(state, slot, samePlace($.get(values, one), $.get(values, other), level));
  }
  return null;
}

function _dated(plan, facts, names) {
  const declared = $.key(plan.catalogue, "facts");
  const found = {};
  for (const name of names) {
    if ($.get(facts, name) === null) {
      const value = workedOut($.key(declared, name), facts, plan.on);
      if (value !== null) {
        $.put(found, name, value);
      }
    }
  }
  return found;
}

function _isGiven(plan, values) {
  return Object.keys(plan.derived).some((name) => Object.hasOwn(values, name));
}

function _given(plan, values) {
  return new Map(Object.entries(plan.derived).filter(([name, slot]) => Object.hasOwn(values, name)).map(([name, slot]) => [slot, $.truth($.key(values, name)) ? _MET : _UNMET]));
}

export { Screening, planFor, start, decide, answered };
//# sourceMappingURL=decide.js.map
