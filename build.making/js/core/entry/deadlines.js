// @ts-nocheck
// Made from migrant_helper/core/entry/deadlines.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { nameOf } from "./steps.js";
import { addDays, addMonths, addYears } from "../words/days.js";

const _ADD = { days: addDays, months: addMonths, years: addYears };

function upcoming(scheme, facts, decide, on) {
  const rows = $.enumerated($.list(scheme.deadlines || [])).map(([at, row]) => ({ ..._row(scheme, row, facts, on), if: _if(scheme, at, row, decide) }));
  return byDay(rows.filter((row) => row.if !== "unmet"));
}

function dayOf(rule, facts, on) {
  if (rule === null) {
    return [null, null];
  }
  if ("on" in rule) {
    return [rule.on, null];
  }
  if ("yearly" in rule) {
    return [_next(rule.yearly, on), null];
  }
  const start = $.get(facts, rule.after);
  if (start === null) {
    return [null, rule.after];
  }
  const unit = $.next(Object.keys(_ADD), undefined, (unit) => Object.hasOwn(rule, unit));
  try {
    return [_ADD[unit](start, rule[unit]), null];
  } catch ($error1) {
    if ($error1 instanceof $.ValueError) {
      return [null, rule.after];
    } else throw $error1;
  }
  return null;
}

function tooLate(rows) {
  return rows.filter((row) => row.state === "overdue" && "late" in row && row.if === "met");
}

function byDay(rows) {
  return $.sorted(rows, (row) => [$.or(row.on, () => "~"), row.scheme, row.id]).map((row) => ({ ...row }));
}

function remindersFor(rows, on) {
  return rows.filter((row) => $.truth(row.verified) && row.if === "met" && row.on !== null && $.compare(row.on, on) >= 0).map((row) => ({ scheme: row.scheme, deadline: row.id, on: row.on, lead_days: row.lead_days }));
}

function _if(scheme, at, row, decide) {
  return $.truth(row.only_if) ? decide(nameOf(scheme, "deadlines", at)) : "met";
}

function _row(scheme, row, facts, on) {
  const [day, needs] = dayOf(row.date ?? null, facts, on);
  return { scheme: scheme.id, name: scheme.name, id: row.id, code: row.code, text: row.text, consequence: row.consequence ?? null, ...("late" in row ? { late: row.late } : {}), on: day, needs: needs, state: _state(day, row.lead_days, on), lead_days: row.lead_days, when: row.when ?? null, source: row.source ?? null, verified: row.verified };
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
  const years = $.int($.cut(on, 0, 4)) - 2000;
  const this_year = addYears(`2000-${month_day}`, years);
  return $.compare(this_year, on) >= 0 ? this_year : addYears(`2000-${month_day}`, years + 1);
}

export { upcoming, dayOf, tooLate, byDay, remindersFor };
//# sourceMappingURL=deadlines.js.map
