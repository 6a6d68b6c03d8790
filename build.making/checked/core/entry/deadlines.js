// @ts-nocheck
// Made from migrant_helper/core/entry/deadlines.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { nameOf } from "./steps.js";
import { addDays, addMonths, addYears } from "../words/days.js";

const _ADD = { days: addDays, months: addMonths, years: addYears };

function upcoming(scheme, facts, decide, on) {
  const rows = $.enumerated($.list($.or($.get(scheme, "deadlines"), () => []))).map(([at, row]) => ({ ..._row(scheme, row, facts, on), if: _if(scheme, at, row, decide) }));
  return byDay(rows.filter((row) => $.key(row, "if") !== "unmet"));
}

function dayOf(rule, facts, on) {
  if (rule === null) {
    return [null, null];
  }
  if ("on" in rule) {
    return [$.key(rule, "on"), null];
  }
  if ("yearly" in rule) {
    return [_next($.key(rule, "yearly"), on), null];
  }
  const start = $.get(facts, $.key(rule, "after"));
  if (start === null) {
    return [null, $.key(rule, "after")];
  }
  const unit = $.next(Object.keys(_ADD), undefined, (unit) => Object.hasOwn(rule, unit));
  try {
    return [$.key(_ADD, unit)(start, $.key(rule, unit)), null];
  } catch ($error1) {
    if ($error1 instanceof $.ValueError) {
      return [null, $.key(rule, "after")];
    } else throw $error1;
  }
  return null;
}

function tooLate(rows) {
  return rows.filter((row) => $.key(row, "state") === "overdue" && "late" in row && $.key(row, "if") === "met");
}

function byDay(rows) {
  return $.sorted(rows, (row) => [$.or($.key(row, "on"), () => "~"), $.key(row, "scheme"), $.key(row, "id")]).map((row) => ({ ...row }));
}

function remindersFor(rows, on) {
  return rows.filter((row) => $.truth($.key(row, "verified")) && $.key(row, "if") === "met" && $.key(row, "on") !== null && $.compare($.key(row, "on"), on) >= 0).map((row) => ({ scheme: $.key(row, "scheme"), deadline: $.key(row, "id"), on: $.key(row, "on"), lead_days: $.key(row, "lead_days") }));
}

function _if(scheme, at, row, decide) {
  return $.truth($.get(row, "only_if")) ? decide(nameOf(scheme, "deadlines", at)) : "met";
}

function _row(scheme, row, facts, on) {
  const [day, needs] = dayOf($.get(row, "date"), facts, on);
  return { scheme: $.key(scheme, "id"), name: $.key(scheme, "name"), id: $.key(row, "id"), code: $.key(row, "code"), text: $.key(row, "text"), consequence: $.get(row, "consequence"), ...("late" in row ? { late: $.key(row, "late") } : {}), on: day, needs: needs, state: _state(day, $.key(row, "lead_days"), on), lead_days: $.key(row, "lead_days"), when: $.get(row, "when"), source: $.get(row, "source"), verified: $.key(row, "verified") };
}

function _state(day, lead_days, on) {
  if (day === null) {
    return "undated";
  }
  if ($.compare(day, on) <= 0) {
    return $.compare(day, on) < 0 ? "overdue" : "today";
  }
  return $.compare(day, addDays(on, lead_days)) <= 0 ? "soon" : "later";
}

function _next(month_day, on) {
  const years = $.whole($.readInt($.cut(on, 0, 4)) - 2000);
  const this_year = addYears(`2000-${month_day}`, years);
  return $.compare(this_year, on) >= 0 ? this_year : addYears(`2000-${month_day}`, $.whole(years + 1));
}

export { upcoming, dayOf, tooLate, byDay, remindersFor };
//# sourceMappingURL=deadlines.js.map
