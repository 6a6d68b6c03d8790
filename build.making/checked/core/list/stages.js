// @ts-nocheck
// Made from migrant_helper/core/list/stages.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { onlyDeaths } from "../asking/whom.js";
import { STAGES, staged } from "../entry/steps.js";
import { TRAVELLERS, isHeld, isNear, mayBeAway } from "./whose.js";
import { apart, journey } from "../moving/moves.js";

const _NEAREST = ["before", "there", "arrival", "apply"];

const _NOW = { leaving: ["before", "apply"], there: ["arrival", "apply", "there"], returned: ["return", "apply", "there"], settled: ["arrival", "apply", "there"], home: ["apply", "return", "there"] };

function stagesOf(facts) {
  const phase = $.text($.or($.get(facts, "phase"), () => ""));
  if (!TRAVELLERS.includes(phase) && isNear(facts) && !mayBeAway(facts)) {
    return $.key(_NOW, "home");
  }
  const now = $.get(_NOW, phase, $.key(_NOW, "there"));
  return onlyDeaths(facts) && !now.includes("return") ? [...now, "return"] : now;
}

function standingSteps(scheme, steps, facts) {
  const stages = _stages(scheme, facts);
  if (isHeld(facts)) {
    steps = steps.filter((step) => !_leadsThere(step));
  }
  let found = staged(steps, $.keyed(stages, (stage) => stage, (stage) => stage));
  for (const stage of _NEAREST) {
    if (!found.length) {
      found = staged(steps, { [$.name(stage)]: stage });
    }
  }
  return found;
}

function _leadsThere(step) {
  return $.key(step, "where") === "workplace" || ["employer", "contractor"].includes($.key(step, "who"));
}

function applies(scheme, facts) {
  const again = _moves(facts) && $.key($.key(scheme, "portability"), "within_country") === "re-register";
  return $.or(again, () => !$.within($.key(scheme, "id"), $.or($.get(facts, "gets_already"), () => [])));
}

function _moves(facts) {
  const trip = journey(facts);
  return !$.equal(apart($.key(trip, "from"), $.key(trip, "to")), ["none"]) || $.get(facts, "phase") === "leaving";
}

function _stages(scheme, facts) {
  const at_home = "claim" in scheme ? ["return", "there"] : ["return"];
  const is_away = _moves(facts) || $.get(facts, "phase") === "there" || mayBeAway(facts);
  const others = $.truth(is_away) ? STAGES.filter((stage) => stage !== "apply") : at_home;
  return applies(scheme, facts) ? ["apply", ...others] : others;
}

export { stagesOf, standingSteps, applies };
//# sourceMappingURL=stages.js.map
