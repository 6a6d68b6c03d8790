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
  return $.text($.or(facts.home ?? null, () => "")).startsWith("NP");
}

function dayText(ui, facts, day) {
  if (!hasBikram(facts)) {
    return shown(day, ui.dates);
  }
  return inCalendars(day, ui.dates, bikramTable(ui));
}

function bikramTable(ui) {
  return { ...ui.bikram, names: bikramMonths(ui) };
}

function bikramMonths(ui) {
  return [say(ui, "Baisakh"), say(ui, "Jestha"), say(ui, "Asar"), say(ui, "Shrawan"), say(ui, "Bhadra"), say(ui, "Asoj"), say(ui, "Kartik"), say(ui, "Mangsir"), say(ui, "Poush"), say(ui, "Magh"), say(ui, "Falgun"), say(ui, "Chait")];
}

function mixedDays(ui, typed) {
  let day;
  const [month, year, date] = ["month", "year", "day"].map((part) => $.translate($.or(typed[`v.${part}`], () => [""])[0], DIGITS));
  if (!$.fullmatchOf(_NUMBERS, `${year} ${month} ${date}`)) {
    return [];
  }
  const at = $.int($.removeprefix(month, BIKRAM)), told = $.int(year);
  if (month.startsWith(BIKRAM)) {
    day = dayOf(told + (at <= 9 ? 57 : 56), at, $.int(date), ui.bikram);
  } else {
    day = `${$.padded(told - (at >= 4 ? 57 : 56), 4, 10)}-${$.padded(at, 2, 10)}-${$.padded($.int(date), 2, 10)}`;
  }
  return day !== null && isDay(day) ? [day] : [];
}

function bikramParts(ui, day) {
  const found = bikramOf(day, ui.bikram);
  if (found === null) {
    const [year, month, date] = day.split("-");
    return { year: year, month: month, day: date };
  }
  return { year: String(found[0]), month: `${BIKRAM}${found[1]}`, day: String(found[2]) };
}

export { hasBikram, dayText, bikramTable, bikramMonths, mixedDays, bikramParts };
//# sourceMappingURL=calendar.js.map
