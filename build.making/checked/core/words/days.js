// @ts-nocheck
// Made from migrant_helper/core/words/days.py: change that.
import * as $ from "../../../../static/js/core/python.js";

const _DAY = /([0-9]{4})-([0-9]{2})-([0-9]{2})/u;

const _LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(text) {
  const match = typeof text === "string" ? $.fullmatchOf(_DAY, text) : null;
  if (!match) {
    return false;
  }
  const [year, month, day] = $.groups(match).map((part) => $.readInt(part));
  return year > 0 && 0 < month && month <= 12 && 0 < day && day <= _length(year, month);
}

function yearsBetween(first, last) {
  return $.floorDivided(monthsBetween(first, last), 12);
}

function monthsBetween(first, last) {
  const [year, month, day] = _parts(first), [last_year, last_month, last_day] = _parts(last);
  return $.whole($.whole($.whole($.whole($.whole(last_year - year) * 12) + last_month) - month) - (last_day < day));
}

function daysBetween(first, last) {
  return $.whole(_number(last) - _number(first));
}

function addDays(day, days) {
  const shifted = $.whole(_number(day) + days);
  const era = $.floorDivided(shifted, 146097), rest = $.modulo(shifted, 146097);
  const year_of_era = $.floorDivided($.whole($.whole($.whole(rest - $.floorDivided(rest, 1460)) + $.floorDivided(rest, 36524)) - $.floorDivided(rest, 146096)), 365);
  const day_of_year = $.whole(rest - $.whole($.whole($.whole(365 * year_of_era) + $.floorDivided(year_of_era, 4)) - $.floorDivided(year_of_era, 100)));
  const from_march = $.floorDivided($.whole($.whole(5 * day_of_year) + 2), 153);
  const month = from_march < 10 ? $.whole(from_march + 3) : $.whole(from_march - 9);
  const year = $.whole($.whole(year_of_era + $.whole(era * 400)) + (month <= 2));
  return _text(year, month, $.whole($.whole(day_of_year - $.floorDivided($.whole($.whole(153 * from_march) + 2), 5)) + 1));
}

function addMonths(day, months) {
  let [year, month, date] = _parts(day);
  months = $.whole(months + $.whole(month - 1));
  ;[year, month] = [$.whole(year + $.floorDivided(months, 12)), $.whole($.modulo(months, 12) + 1)];
  return _text(year, month, Math.min(date, _length(year, month)));
}

function addYears(day, years) {
  return addMonths(day, $.whole(years * 12));
}

function _length(year, month) {
  const leap = $.same(month, 2) && $.same($.modulo(year, 4), 0) && (!$.same($.modulo(year, 100), 0) || $.same($.modulo(year, 400), 0));
  return $.whole($.index(_LENGTHS, $.whole(month - 1)) + leap);
}

function _parts(day) {
  return [$.readInt($.cut(day, 0, 4)), $.readInt($.cut(day, 5, 7)), $.readInt($.cut(day, 8))];
}

function _number(day) {
  let [year, month, date] = _parts(day);
  ;[year, month] = month <= 2 ? [$.whole(year - 1), $.whole(month + 9)] : [year, $.whole(month - 3)];
  const era = $.floorDivided(year, 400), year_of_era = $.modulo(year, 400);
  const day_of_year = $.whole($.whole($.floorDivided($.whole($.whole(153 * month) + 2), 5) + date) - 1);
  return $.whole($.whole($.whole($.whole($.whole(era * 146097) + $.whole(year_of_era * 365)) + $.floorDivided(year_of_era, 4)) - $.floorDivided(year_of_era, 100)) + day_of_year);
}

function _text(year, month, day) {
  if (!(1 <= year && year <= 9999)) {
    throw new $.ValueError(`the year ${year} is outside 1 to 9999`);
  }
  return `${$.padded(year, 4, 10)}-${$.padded(month, 2, 10)}-${$.padded(day, 2, 10)}`;
}

export { isDay, yearsBetween, monthsBetween, daysBetween, addDays, addMonths, addYears };
//# sourceMappingURL=days.js.map
