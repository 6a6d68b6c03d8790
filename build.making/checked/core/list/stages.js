// @ts-nocheck
// Made from migrant_helper/core/list/stages.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { STAGES, staged } from "../entry/steps.js";
import { apart, journey } from "../moving/moves.js";

const _NEAREST = ["before", "there", "arrival", "apply"];

function standingSteps(scheme, steps, facts) {
  const stages = _stages(scheme, facts);
  let found = staged(steps, $.keyed(stages, (stage) => stage, (stage) => stage));
  for (const stage of _NEAREST) {
    if (!found.length) {
      found = staged(steps, { [$.name(stage)]: stage });
    }
  }
  return found;
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
  const is_away = _moves(facts) || $.get(facts, "phase") === "there";
  const others = $.truth(is_away) ? STAGES.filter((stage) => stage !== "apply") : at_home;
  return applies(scheme, facts) ? ["apply", ...others] : others;
}

export { standingSteps, applies };
//# sourceMappingURL=stages.js.map
