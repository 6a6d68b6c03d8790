// @ts-nocheck
// Made from migrant_helper/pages/desk/unsent.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { shown } from "../../core/words/dates.js";

const REASONS = ["clock", "erased", "case"];

function unsentRows(world, desk) {
  if (desk.phone === null) {
    return null;
  }
  const waiting = $.key(desk.phone, "waiting");
  const dates = $.key(world.ui, "dates");
  const days = waiting.map((one) => $.key(one, "day"));
  const synced = $.key(desk.phone, "synced");
  const refused = waiting.filter((one) => $.key(one, "why"));
  return { count: waiting.length, since: days.length ? shown($.min(days), dates) : "", synced: synced ? shown(synced, dates) : "", net: $.key(desk.phone, "net"), clock: $.key(desk.phone, "clock"), ahead: $.key(desk.phone, "ahead"), coming: $.key(desk.phone, "coming"), refused: refusedRows(desk, refused), stamps: refused.filter((one) => $.key(one, "why") === "clock").map((one) => 1).length };
}

function refusedRows(desk, refused) {
  if (!refused.length) {
    return [];
  }
  const about = refused.map((one) => $.key(one, "case"));
  const names = $.keyed(desk.cases.filter((case_) => about.includes($.key(case_, "id"))), (case_) => `id ${$.told($.key(case_, "id"))}`, (case_) => $.key(case_, "name"));
  const rows = [];
  const told = refused.map((one) => `${$.key(one, "case")} ${reasonOf($.key(one, "why"))}`);
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
