// @ts-nocheck
// Made from migrant_helper/pages/parts/list/picked.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { checklist } from "../../../core/list/checklist.js";
import { entries } from "../entries.js";
import { firstOf } from "./first.js";
import { filledIn, together } from "../one_catalogue.js";

const CHOSEN = "1";

function listOf(world, state, journey) {
  const catalogues = filledIn(world, state.today, journey.facts);
  return checklist(catalogues, journey.facts, state.today, picksOf(world, state, journey), $.key(journey.lists, "tick"));
}

function picksOf(world, state, journey, actions = null) {
  if (isChosen(journey)) {
    return $.key(journey.lists, "pick").slice();
  }
  if (actions === null) {
    const rows = entries(world, state, journey, together(world, state.today, journey.facts));
    actions = firstOf(world, state, journey, rows);
  }
  return [...actions.flatMap((action) => [$.key(action, "scheme"), ...$.toldList($.key(action, "along"))])];
}

function isChosen(journey) {
  const offered = $.key(journey.lists, "picked"), picks = $.key(journey.lists, "pick");
  const is_begun = $.key(journey.lists, "tick").length > 0;
  return offered.includes(CHOSEN) || is_begun || !$.equal($.sorted(offered), $.sorted(picks));
}

function offeredOf(journey, picks) {
  return isChosen(journey) ? [CHOSEN] : picks.slice();
}

function doubts(outcome, result) {
  if (outcome === "unknown") {
    return ["open"];
  }
  if (outcome === "met") {
    return $.truth($.key(result, "confirm")) ? ["likely"] : [];
  }
  const changes = $.key(result, "would_change");
  if ($.truth(changes)) {
    return $.toldList(changes).some((one) => $.within("confirm", one)) ? ["soon", "likely"] : ["soon"];
  }
  return $.truth($.key(result, "confirm")) ? ["ask"] : ["not"];
}

export { CHOSEN, listOf, picksOf, isChosen, offeredOf, doubts };
//# sourceMappingURL=picked.js.map
