// @ts-nocheck
// Made from migrant_helper/core/rules/derived.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { isExact, span } from "./operators.js";
import { addDays, addMonths, addYears, daysBetween, monthsBetween, yearsBetween } from "../words/days.js";

const SINCE = { years_since: [yearsBetween, addYears], months_since: [monthsBetween, addMonths], days_since: [daysBetween, addDays] };

function since(derive) {
  return $.next(Object.keys(SINCE), null, (word) => Object.hasOwn(derive, word));
}

function valueSince(derive, facts, on) {
  const word = since(derive);
  if (word === null) {
    return null;
  }
  const date = $.get(facts, derive[word]);
  if (date !== null) {
    return SINCE[word][0](date, on);
  }
  const year = "year" in derive ? $.get(facts, derive.year) : null;
  if (year === null) {
    return null;
  }
  const first = span(year)[0];
  const last = span(year)[1];
  const ends = { min: $.int($.cut(on, 0, 4)) - last - 1, max: $.int($.cut(on, 0, 4)) - first };
  return $.dict(Object.entries(ends).filter(([key, end]) => isFinite(end)));
}

function workedOut(fact, facts, on) {
  if ("derive" in fact) {
    return valueSince(fact.derive, facts, on);
  }
  return _rangeFrom(fact.from, facts);
}

function _rangeFrom(source, facts) {
  const given = $.get(facts, source.fact);
  if (given === null) {
    return null;
  }
  const first = span(given)[0];
  const last = span(given)[1];
  let low = -Infinity;
  let high = Infinity;
  if ("times" in source) {
    const fewest = $.key(source.times, 0);
    const most = $.key(source.times, 1);
    ;[low, high] = [first * fewest, last * most];
  } else {
    const least = $.key(source.parts, 0);
    const parts = $.key(source.parts, 1);
    low = isFinite(first) ? Math.floor(first / parts) : low;
    high = isFinite(last) ? Math.ceil(last / least) : high;
  }
  const ends = { min: low, max: high };
  return $.or($.dict(Object.entries(ends).filter(([key, end]) => isFinite(end))), () => null);
}

function missingSince(derive, facts) {
  const date = derive[since(derive) || ""];
  if ($.get(facts, date) !== null) {
    return [];
  }
  const year = derive.year ?? null;
  return year === null || _isOneYear($.get(facts, year)) ? [date] : [date, year];
}

function _isOneYear(told) {
  if (!($.isDict(told))) {
    return isExact(told);
  }
  const first = span(told)[0];
  const last = span(told)[1];
  return last - first <= 1;
}

function dayWhen(derive, facts, number) {
  const word = since(derive) || "";
  const date = $.get(facts, derive[word]);
  const year = "year" in derive ? $.get(facts, derive.year) : null;
  if (date === null && !isExact(year)) {
    return null;
  }
  try {
    if (date === null) {
      const born = $.or(year, () => 0);
      return addYears("0001-01-01", Math.ceil(born) + number);
    }
    const [between, add] = SINCE[word];
    const day = add(date, number);
    return between(date, day) >= number ? day : addDays(day, 1);
  } catch ($error1) {
    if ($error1 instanceof $.ValueError) {
      return null;
    } else throw $error1;
  }
  return null;
}

function sources(fact) {
  if (!("derive" in fact)) {
    return "from" in fact ? [fact.from.fact] : [];
  }
  const derive = fact.derive;
  return [since(derive) || "", "year"].filter((word) => $.within(word, derive)).map((word) => derive[word]);
}

export { SINCE, since, valueSince, workedOut, missingSince, dayWhen, sources };
//# sourceMappingURL=derived.js.map
