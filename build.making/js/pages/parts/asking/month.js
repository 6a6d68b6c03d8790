// @ts-nocheck
// Made from migrant_helper/pages/parts/asking/month.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { outside } from "../../../core/rules/facts/bounds.js";
import { BIKRAM, readAnswer } from "../../../core/rules/facts/typed.js";
import { DIGITS } from "../../../core/words/digits.js";
import { dayText, hasBikram, mixedDays } from "../calendar.js";

const _SHORT = /0?[0-9]{2}/u;

function daysMeant(world, facts, declared, typed, today) {
  const ends = monthEnds(world, facts, declared, typed, today);
  if (ends.length) {
    return ["only-month", ends];
  }
  const days = shortYears(world, facts, declared, typed, today);
  return [days.length ? "year" : "", days];
}

function shortYears(world, facts, declared, typed, today) {
  const year = $.translate($.strip($.or(typed["v.year"], () => [""])[0], " "), DIGITS);
  if (declared.type !== "date" || !$.fullmatchOf(_SHORT, year)) {
    return [];
  }
  const table = hasBikram(facts) ? world.ui.bikram : null;
  let days = [];
  for (const century of ["20", "19"]) {
    const fields = { ...typed, "v.year": [century + $.cut(year, -2)] };
    const answer = readAnswer(declared, fields, table);
    $.extend(days, answer.problem ? [] : [answer.value]);
    $.extend(days, table === null ? [] : mixedDays(world.ui, fields));
  }
  return [...new Set(days)].filter((day) => outside(declared, day, today) === null).map((day) => ({ value: day, text: dayText(world.ui, facts, day) }));
}

function monthEnds(world, facts, declared, typed, today) {
  const parts = ["year", "month", "day"].map((part) => $.strip($.or(typed[`v.${part}`], () => [""])[0], " "));
  if (declared.type !== "date" || parts[0] === "" || parts[1] === "" || parts[2] !== "") {
    return [];
  }
  const table = hasBikram(facts) ? world.ui.bikram : null;
  let plain = [];
  let mixed = [];
  for (let date = 1, $end1 = 33; date < $end1; date += 1) {
    const fields = { ...typed, "v.day": [String(date)] };
    const answer = readAnswer(declared, fields, table);
    $.extend(plain, answer.problem ? [] : [answer.value]);
    $.extend(mixed, table === null ? [] : mixedDays(world.ui, fields));
  }
  let ends = [];
  for (const days of [plain, mixed]) {
    const found = days.filter((day) => outside(declared, day, today) === null);
    if (found.length && (!ends.length || parts[1].startsWith(BIKRAM))) {
      $.extend(ends, [found[0], $.last(found, 1)]);
    }
  }
  return [...new Set(ends)].map((day) => ({ value: day, text: dayText(world.ui, facts, day) }));
}

export { daysMeant, shortYears, monthEnds };
//# sourceMappingURL=month.js.map
