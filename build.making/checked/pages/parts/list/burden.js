// @ts-nocheck
// Made from migrant_helper/pages/parts/list/burden.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { borne } from "../../../core/list/burdens.js";
import { stepsIn } from "../../../core/list/slips.js";
import { money } from "../../../core/words/numbers.js";
import { toldShow } from "../reasons.js";
import { familyAsks } from "../ways.js";

function burdenOf(world, journey, made) {
  const own = familyAsks($.key(journey.lists, "way")) ? ["family"] : [];
  const shares = borne(stepsIn(made), own).map((share) => ({ ...share, squares: squares($.key(share, "carrier") === "worker", $.key(share, "steps")) }));
  const both = $.key(made, "burden");
  const others = shares.filter((share) => $.key(share, "carrier") !== "worker").map((share) => $.key(share, "steps"));
  return { before: load(world, journey, $.key(both, "before")), after: load(world, journey, $.key(both, "after")), shares: shares, steps: $.key($.key(both, "before"), "steps"), others: $.sum(others) };
}

function load(world, journey, counted) {
  const pay = $.key(counted, "pay");
  const numbers = $.key(world.ui, "numbers");
  const sums = $.toldList($.key($.key(counted, "fees"), "sums")).map((one) => money($.key(one, "sum"), $.key(one, "pattern"), numbers));
  return { steps: $.key(counted, "steps"), trips: $.key(counted, "trips"), papers: $.key(counted, "documents"), fees: { sums: sums, unknown: $.key($.key(counted, "fees"), "unknown") }, days: $.key(counted, "days"), pay: pay === null ? "" : money(pay, $.key(toldShow(world, journey.facts), "money"), numbers), squares: squares(true, $.key(counted, "steps")) };
}

function squares(full, count) {
  return $.range(count).map((_) => full ? "■" : "□").join("");
}

export { burdenOf, load, squares };
//# sourceMappingURL=burden.js.map
