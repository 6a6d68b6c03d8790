// @ts-nocheck
// Made from migrant_helper/pages/parts/list/burden.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { borne } from "../../../core/list/burdens.js";
import { stepsIn } from "../../../core/list/slips.js";
import { money } from "../../../core/words/numbers.js";
import { toldShow } from "../reasons.js";
import { familyAsks } from "../ways.js";

function burdenOf(world, journey, made) {
  const own = familyAsks(journey.lists.way) ? ["family"] : [];
  const shares = borne(stepsIn(made), own).map((share) => ({ ...share, squares: squares(share.carrier === "worker", share.steps) }));
  const both = made.burden;
  const others = shares.filter((share) => share.carrier !== "worker").map((share) => share.steps);
  return { before: load(world, journey, both.before), after: load(world, journey, both.after), shares: shares, steps: both.before.steps, others: $.sum(others) };
}

function load(world, journey, counted) {
  const pay = counted.pay;
  const numbers = world.ui.numbers;
  const sums = counted.fees.sums.map((one) => money(one.sum, one.pattern, numbers));
  return { steps: counted.steps, trips: counted.trips, papers: counted.documents, fees: { sums: sums, unknown: counted.fees.unknown }, days: counted.days, pay: pay === null ? "" : money(pay, toldShow(world, journey.facts).money, numbers), squares: squares(true, counted.steps) };
}

function squares(full, count) {
  return $.range(count).map((_) => full ? "■" : "□").join("");
}

export { burdenOf, load, squares };
//# sourceMappingURL=burden.js.map
