// @ts-nocheck
// Made from migrant_helper/core/words/bikram.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { addDays, daysBetween } from "./days.js";

const _SHORTEST = 29;

const _EARLIER = 57, _LATER = 56;

function dayOf(year, month, date, table) {
  const first = $.key(table, "year");
  const lengths = _lengths(table);
  const before = $.whole($.whole($.whole($.whole(year - first) * 12) + month) - 1);
  if (!(1 <= month && month <= 12 && 0 <= before && before < lengths.length && 1 <= date && date <= $.index(lengths, before))) {
    return null;
  }
  return addDays($.key(table, "first"), $.whole($.whole($.total(lengths.slice(0, before)) + date) - 1));
}

function bikramOf(day, table) {
  let left = daysBetween($.key(table, "first"), day);
  if (left < 0) {
    return null;
  }
  const first = $.key(table, "year");
  for (let at = 0, $rows1 = _lengths(table); at < $rows1.length; at += 1) {
    const length = $rows1[at];
    if (left < length) {
      return [$.whole(first + $.floorDivided(at, 12)), $.whole($.modulo(at, 12) + 1), $.whole(left + 1)];
    }
    left = $.whole(left - length);
  }
  return null;
}

function yearsOf(year) {
  return { min: $.whole(year - _EARLIER), max: $.whole(year - _LATER) };
}

function bikramYears(value) {
  if ($.isDict(value)) {
    const low = $.get(value, "min"), high = $.get(value, "max");
    if (low === null || high === null) {
      return [];
    }
    const first = low;
    const last = high;
    return $.same($.whole(last - first), 1) ? [$.whole(last + _LATER)] : [$.whole(first + _LATER), $.whole(last + _EARLIER)];
  }
  const year = value;
  return [$.whole(year + _LATER), $.whole(year + _EARLIER)];
}

function _lengths(table) {
  const months = $.key(table, "months");
  return [...months].map((digit) => $.whole(_SHORTEST + $.readInt(digit)));
}

export { dayOf, bikramOf, yearsOf, bikramYears };
//# sourceMappingURL=bikram.js.map
