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
  const is_away = ["leaving", "there"].includes($.or(facts.phase ?? null, () => "")) || mayBeAway(facts);
  return isNear(facts) && !is_away;
}

function mayBeAway(facts) {
  const works = _HIRED.includes(facts.employment ?? null) || Boolean($.truth(facts.pay_problem));
  return "phase" in facts && facts.phase === null && works;
}

function hasWithThem(facts, where) {
  const moved = facts.who_moved || [];
  return _CHILDRENS.includes(where) && (moved.length === 0 || moved.includes("children"));
}

function isForFamily(facts, step) {
  return Boolean(step.who === "family") && !hasWithThem(facts, step.where);
}

function isNear(facts) {
  const trip = journey(facts);
  return $.equal(apart(trip.from, trip.to), ["none"]);
}

function isAlone(facts) {
  const moved = facts.who_moved || [];
  if (_FAMILY.some((name) => moved.includes(name)) || isAnother(facts, [])) {
    return false;
  }
  const trip = journey(facts);
  if (trip.from === null || trip.to === null || $.equal(apart(trip.from, trip.to), ["none"])) {
    return false;
  }
  return $.or(facts.phase ?? null, () => "there") === "there";
}

function isHeld(facts) {
  const happened = facts.event || [];
  const is_hit = happened.includes("violence") && Boolean($.truth(facts.pay_problem));
  return is_hit || _HELD.includes(facts.free_to_leave ?? null) || _TAKEN.some((one) => happened.includes(one));
}

export { TRAVELLERS, isAtHome, mayBeAway, hasWithThem, isForFamily, isNear, isAlone, isHeld };
//# sourceMappingURL=whose.js.map
