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
  const phase = $.text($.or(facts.phase ?? null, () => ""));
  if (!TRAVELLERS.includes(phase) && isNear(facts) && !mayBeAway(facts)) {
    return _NOW.home;
  }
  const now = $.get(_NOW, phase, _NOW.there);
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
      found = staged(steps, { [stage]: stage });
    }
  }
  return found;
}

function _leadsThere(step) {
  return step.where === "workplace" || ["employer", "contractor"].includes(step.who);
}

function applies(scheme, facts) {
  const again = _moves(facts) && scheme.portability.within_country === "re-register";
  return $.or(again, () => !$.within(scheme.id, facts.gets_already || []));
}

function _moves(facts) {
  const trip = journey(facts);
  return !$.equal(apart(trip.from, trip.to), ["none"]) || (facts.phase ?? null) === "leaving";
}

function _stages(scheme, facts) {
  const at_home = "claim" in scheme ? ["return", "there"] : ["return"];
  const is_away = _moves(facts) || (facts.phase ?? null) === "there" || mayBeAway(facts);
  const others = $.truth(is_away) ? STAGES.filter((stage) => stage !== "apply") : at_home;
  return applies(scheme, facts) ? ["apply", ...others] : others;
}

export { stagesOf, standingSteps, applies };
//# sourceMappingURL=stages.js.map
