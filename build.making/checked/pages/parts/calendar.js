// @ts-nocheck
// Made from migrant_helper/pages/parts/calendar.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { BIKRAM } from "../../core/rules/facts/typed.js";
import { bikramOf, dayOf } from "../../core/words/bikram.js";
import { inCalendars, shown } from "../../core/words/dates.js";
import { isDay } from "../../core/words/days.js";
import { DIGITS } from "../../core/words/digits.js";
import { say } from "./words.js";

const _NUMBERS = /[0-9]{4} b?[0-9]{1,2} [0-9]{1,2}/u;

function hasBikram(facts) {
  return $.text($.or($.get(facts, "home"), () => "")).startsWith("NP");
}

function dayText(ui, facts, day) {
  if (!hasBikram(facts)) {
    return shown(day, $.key(ui, "dates"));
  }
  return inCalendars(day, $.key(ui, "dates"), bikramTable(ui));
}

function bikramTable(ui) {
  return { ...$.key(ui, "bikram"), names: bikramMonths(ui) };
}

function bikramMonths(ui) {
  return [say(ui, "Baisakh"), say(ui, "Jestha"), say(ui, "Asar"), say(ui, "Shrawan"), say(ui, "Bhadra"), say(ui, "Asoj"), say(ui, "Kartik"), say(ui, "Mangsir"), say(ui, "Poush"), say(ui, "Magh"), say(ui, "Falgun"), say(ui, "Chait")];
}

function mixedDays(ui, typed) {
  let day;
  const [month, year, date] = ["month", "year", "day"].map((part) => $.translate($.index($.or($.key(typed, `v.${part}`), () => [""]), 0), DIGITS));
  if (!$.fullmatchOf(_NUMBERS, `${year} ${month} ${date}`)) {
    return [];
  }
  const at = $.readInt($.removeprefix(month, BIKRAM)), told = $.readInt(year);
  if (month.startsWith(BIKRAM)) {
    day = dayOf($.whole(told + (at <= 9 ? 57 : 56)), at, $.readInt(date), $.key(ui, "bikram"));
  } else {
    day = `${$.padded($.whole(told - (at >= 4 ? 57 : 56)), 4, 10)}-${$.padded(at, 2, 10)}-${$.padded($.readInt(date), 2, 10)}`;
  }
  return day !== null && isDay(day) ? [day] : [];
}

function bikramParts(ui, day) {
  const found = bikramOf(day, $.key(ui, "bikram"));
  if (found === null) {
    const [year, month, date] = day.split("-");
    return { year: year, month: month, day: date };
  }
  return { year: String($.index(found, 0)), month: `${BIKRAM}${$.index(found, 1)}`, day: String($.index(found, 2)) };
}

export { hasBikram, dayText, bikramTable, bikramMonths, mixedDays, bikramParts };
//# sourceMappingURL=calendar.js.map
