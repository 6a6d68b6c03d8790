// @ts-nocheck
// Made from migrant_helper/pages/desk/unsent.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { shown } from "../../core/words/dates.js";

const REASONS = ["clock", "erased", "case"];

function unsentRows(world, desk) {
  if (desk.phone === null) {
    return null;
  }
  const waiting = desk.phone.waiting;
  const dates = world.ui.dates;
  const days = waiting.map((one) => one.day);
  const synced = desk.phone.synced;
  const refused = waiting.filter((one) => one.why);
  return { count: waiting.length, since: days.length ? shown($.min(days), dates) : "", synced: synced ? shown(synced, dates) : "", net: desk.phone.net, clock: desk.phone.clock, ahead: desk.phone.ahead, coming: desk.phone.coming, refused: refusedRows(desk, refused), stamps: refused.filter((one) => one.why === "clock").map((one) => 1).length };
}

function refusedRows(desk, refused) {
  if (!refused.length) {
    return [];
  }
  const about = refused.map((one) => one.case);
  const names = $.keyed(desk.cases.filter((case_) => about.includes(case_.id)), (case_) => `id ${case_.id}`, (case_) => case_.name);
  const rows = [];
  const told = refused.map((one) => `${one.case} ${reasonOf(one.why)}`);
  for (const text of new Set(told)) {
    const [case_, , why] = $.partition(text, " ");
    const alike = told.filter((one) => one === text).map((one) => 1);
    rows.push({ case: case_, name: $.get(names, `id ${case_}`, ""), why: why, count: alike.length });
  }
  return rows;
}

function reasonOf(why) {
  return REASONS.includes(why) ? why : "other";
}

export { REASONS, unsentRows, refusedRows, reasonOf };
//# sourceMappingURL=unsent.js.map
