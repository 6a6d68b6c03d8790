// @ts-nocheck
// Made from migrant_helper/core/list/whose.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { isAnother } from "../asking/whom.js";
import { apart, journey } from "../moving/moves.js";

const TRAVELLERS = ["leaving", "there", "returned"];

const _CHILDRENS = ["school", "anganwadi"];

const _HIRED = ["contractor", "casual"];

const _FAMILY = ["partner", "children", "parents"];

const _HELD = ["no", "afraid_to_say"];

const _TAKEN = ["trafficked", "returned_under_threat"];

function isAtHome(facts) {
  const is_away = ["leaving", "there"].includes($.or($.get(facts, "phase"), () => "")) || mayBeAway(facts);
  return isNear(facts) && !is_away;
}

function mayBeAway(facts) {
  const works = _HIRED.includes($.get(facts, "employment")) || Boolean($.truth($.get(facts, "pay_problem")));
  return "phase" in facts && $.key(facts, "phase") === null && works;
}

function hasWithThem(facts, where) {
  const moved = $.or($.get(facts, "who_moved"), () => []);
  return _CHILDRENS.includes(where) && ($.same(moved.length, 0) || moved.includes("children"));
}

function isForFamily(facts, step) {
  return Boolean($.key(step, "who") === "family") && !hasWithThem(facts, $.key(step, "where"));
}

function isNear(facts) {
  const trip = journey(facts);
  return $.equal(apart($.key(trip, "from"), $.key(trip, "to")), ["none"]);
}

function isAlone(facts) {
  const moved = $.or($.get(facts, "who_moved"), () => []);
  if (_FAMILY.some((name) => moved.includes(name)) || isAnother(facts, [])) {
    return false;
  }
  const trip = journey(facts);
  if ($.key(trip, "from") === null || $.key(trip, "to") === null || $.equal(apart($.key(trip, "from"), $.key(trip, "to")), ["none"])) {
    return false;
  }
  return $.or($.get(facts, "phase"), () => "there") === "there";
}

function isHeld(facts) {
  const happened = $.or($.get(facts, "event"), () => []);
  const is_hit = happened.includes("violence") && Boolean($.truth($.get(facts, "pay_problem")));
  return is_hit || _HELD.includes($.get(facts, "free_to_leave")) || _TAKEN.some((one) => happened.includes(one));
}

export { TRAVELLERS, isAtHome, mayBeAway, hasWithThem, isForFamily, isNear, isAlone, isHeld };
//# sourceMappingURL=whose.js.map
