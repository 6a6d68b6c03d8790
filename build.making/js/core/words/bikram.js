// @ts-nocheck
// Made from migrant_helper/core/words/bikram.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { addDays, daysBetween } from "./days.js";

const _SHORTEST = 29;

const _EARLIER = 57, _LATER = 56;

function dayOf(year, month, date, table) {
  const first = table.year;
  const lengths = _lengths(table);
  const before = (year - first) * 12 + month - 1;
  if (!(1 <= month && month <= 12 && 0 <= before && before < lengths.length && 1 <= date && date <= lengths[before])) {
    return null;
  }
  return addDays(table.first, $.sum(lengths.slice(0, before)) + date - 1);
}

function bikramOf(day, table) {
  let left = daysBetween(table.first, day);
  if (left < 0) {
    return null;
  }
  const first = table.year;
  for (let at = 0, $rows1 = _lengths(table); at < $rows1.length; at += 1) {
    const length = $rows1[at];
    if (left < length) {
      return [first + Math.floor(at / 12), $.modulo(at, 12) + 1, left + 1];
    }
    left = left - length;
  }
  return null;
}

function yearsOf(year) {
  return { min: year - _EARLIER, max: year - _LATER };
}

function bikramYears(value) {
  if ($.isDict(value)) {
    const low = value.min ?? null, high = value.max ?? null;
    if (low === null || high === null) {
      return [];
    }
    const first = low;
    const last = high;
    return last - first === 1 ? [last + _LATER] : [first + _LATER, last + _EARLIER];
  }
  const year = value;
  return [year + _LATER, year + _EARLIER];
}

function _lengths(table) {
  const months = table.months;
  return [...months].map((digit) => _SHORTEST + $.int(digit));
}

export { dayOf, bikramOf, yearsOf, bikramYears };
//# sourceMappingURL=bikram.js.map
