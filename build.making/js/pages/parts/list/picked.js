// @ts-nocheck
// Made from migrant_helper/pages/parts/list/picked.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { checklist } from "../../../core/list/checklist.js";
import { entries } from "../entries.js";
import { firstOf } from "./first.js";
import { filledIn, together } from "../one_catalogue.js";

const CHOSEN = "1";

function listOf(world, state, journey, rows = null) {
  const catalogues = filledIn(world, state.today, journey.facts);
  return checklist(catalogues, journey.facts, state.today, picksOf(world, state, journey, undefined, rows), journey.lists.tick);
}

function picksOf(world, state, journey, actions = null, rows = null) {
  if (isChosen(journey)) {
    return journey.lists.pick.slice();
  }
  if (rows === null) {
    rows = entries(world, state, journey, together(world, state.today, journey.facts));
  }
  if (actions === null) {
    actions = firstOf(world, state, journey, rows);
  }
  const picks = [...actions.flatMap((action) => [action.scheme, ...action.along])];
  const own = $.or(picks, () => rows.filter((row) => row.group === "yours").map((row) => row.id));
  return [...new Set([...own, ...turned(journey, rows, ["soon"])])];
}

function turned(journey, rows, groups) {
  const was = journey.lists.picked;
  return rows.filter((row) => was.includes(row.id) && groups.includes(row.group)).map((row) => row.id);
}

function isChosen(journey) {
  const offered = journey.lists.picked, picks = journey.lists.pick;
  const is_begun = journey.lists.tick.length > 0;
  return offered.includes(CHOSEN) || is_begun || !$.equal($.sorted(offered), $.sorted(picks));
}

function offeredOf(journey, picks) {
  return isChosen(journey) ? [CHOSEN] : picks.slice();
}

export { CHOSEN, listOf, picksOf, turned, isChosen, offeredOf };
//# sourceMappingURL=picked.js.map
