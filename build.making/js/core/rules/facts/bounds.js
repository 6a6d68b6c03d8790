// @ts-nocheck
// Made from migrant_helper/core/rules/facts/bounds.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { Wrong } from "../wrong.js";
import { yearsOf } from "../../words/bikram.js";
import { addYears } from "../../words/days.js";

const _BETWEEN = 57;

function outside(fact, value, on) {
  const [low, high] = ends(fact, on);
  const is_dated = $.within("years", $.get(fact, "bounds", {}));
  const [first, last] = $.isDict(value) ? [value.min ?? null, value.max ?? null] : [value, value];
  if (low !== null && [first, last].some((end) => end !== null && $.compare(end, low) < 0)) {
    return is_dated ? "too-early" : "too-small";
  }
  if (high !== null && [first, last].some((end) => end !== null && $.compare(end, high) > 0)) {
    return is_dated ? "too-late" : "too-large";
  }
  const is_year = is_dated && fact.type === "number" && $.equal(first, last) && first !== null;
  return $.truth(is_year) && !_isWhole(first) ? "not-a-number" : null;
}

function contradicted(declared, facts) {
  const found = {};
  for (const [name, value] of Object.entries(facts)) {
    const coarser = declared[name].finer_than ?? null;
    if (coarser === null || value === null || $.get(facts, coarser) === null) {
      continue;
    }
    if (declared[name].type !== "date" || declared[coarser].type !== "number") {
      continue;
    }
    const told = facts[coarser];
    const [first, last] = $.isDict(told) ? [told.min ?? null, told.max ?? null] : [told, told];
    const year = $.int($.cut(value, 0, 4));
    if (first !== null && $.compare(year, first) < 0 || last !== null && $.compare(year, last) > 0) {
      $.put(found, coarser, year);
    }
  }
  return found;
}

function needPossible(declared, facts, on) {
  for (const [name, value] of Object.entries(facts)) {
    if (outside(declared[name], value, on) !== null) {
      const [low, high] = ends(declared[name], on);
      throw new Wrong(`fact ${name}`, value, `from ${low} to ${high}`);
    }
  }
  for (const [name, year] of Object.entries(contradicted(declared, facts))) {
    throw new Wrong(`fact ${name}`, facts[name], `${year}, as the finer fact beside it says`);
  }
  return null;
}

function ends(fact, on) {
  const bounds = $.get(fact, "bounds", {});
  if (!$.within("years", bounds)) {
    return [bounds.least ?? null, bounds.most ?? null];
  }
  const counted = bounds.years;
  if (fact.type === "date") {
    return counted.map((years) => addYears(on, years));
  }
  return counted.map((years) => $.int($.cut(on, 0, 4)) + years);
}

function readings(fact, value, on) {
  if (fact.type !== "number" || !$.within("years", $.get(fact, "bounds", {})) || !_isWhole(value)) {
    return [];
  }
  let found = [];
  const told = value;
  if (0 < told && told <= 120) {
    found.push(["age", $.int($.cut(on, 0, 4)) - told]);
  }
  if (0 <= told && told < 100) {
    $.extend(found, [["digits", 1900 + told], ["digits", 2000 + told]]);
  }
  $.extend(found, [["bs", yearsOf(told)], ["be", told - 543]]);
  return found.filter((pair) => outside(fact, pair[1], on) === null);
}

function byPapers(fact, value, on) {
  if (fact.type !== "number" || !$.within("years", $.get(fact, "bounds", {})) || !_isWhole(value)) {
    return [];
  }
  const told = value;
  const found = [["ad", told], ["bs", yearsOf(told)]];
  const possible = found.filter((pair) => outside(fact, pair[1], on) === null);
  if (possible.length > 1 && _oddness(told - _BETWEEN, on) < _oddness(told, on)) {
    return [possible[1], possible[0]];
  }
  return possible;
}

function _oddness(born, on) {
  const age = $.int($.cut(on, 0, 4)) - born;
  return Math.abs(age - 35) + (16 <= age && age <= 80 ? 0 : 100);
}

function _isWhole(value) {
  return (typeof value === "number" || typeof value === "boolean") && value === Math.trunc(value) + 0;
}

export { outside, contradicted, needPossible, ends, readings, byPapers };
//# sourceMappingURL=bounds.js.map
