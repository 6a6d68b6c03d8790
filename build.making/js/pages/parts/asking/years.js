// @ts-nocheck
// Made from migrant_helper/pages/parts/asking/years.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { encodeAnswer } from "../../../core/rules/facts/answers.js";
import { bikramOf, yearsOf } from "../../../core/words/bikram.js";
import { hasBikram } from "../calendar.js";

const _TENS = 8, _YOUNGEST = 10;

function tensOfYears(ui, facts, asked, today) {
  if (!$.truth($.get(asked, "is_year", false))) {
    return [];
  }
  const is_bikram = hasBikram(facts);
  const own = is_bikram ? bikramOf(today, ui.bikram) : null;
  const year = own !== null ? own[0] : $.int($.cut(today, 0, 4));
  const last = Math.floor((year - _YOUNGEST) / 10) * 10;
  const given = asked.text;
  return $.range(_TENS - 1, -1, -1).map((at) => _ten(last - 10 * at, given, own !== null));
}

function calendarNamed(facts) {
  if (hasBikram(facts)) {
    return "bikram";
  }
  return $.text($.or(facts.here ?? null, () => "")).startsWith("NP") ? "gregorian" : "";
}

function _ten(first, given, is_bikram) {
  const years = [];
  for (let year = first, $end1 = first + 10; year < $end1; year += 1) {
    const value = encodeAnswer(is_bikram ? yearsOf(year) : year);
    const is_so = value.split("..").join("-") === given;
    years.push({ value: value, text: String(year), checked: is_so });
  }
  const is_open = years.some((one) => $.truth(one.checked));
  return { text: `${first}–${first + 9}`, years: years, is_open: is_open };
}

export { tensOfYears, calendarNamed };
//# sourceMappingURL=years.js.map
