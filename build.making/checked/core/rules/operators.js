// @ts-nocheck
// Made from migrant_helper/core/rules/operators.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { levels } from "./places.js";

const OPERATORS = { is: ["bool", "choice", "number", "date"], in: ["choice", "number"], at_least: ["number", "date"], at_most: ["number", "date"], over: ["number", "date"], under: ["number", "date"], between: ["number", "date"], includes: ["choices"], includes_any: ["choices"], includes_all: ["choices"], within: ["place"], same_as: ["place"] };

const ORDERED = ["number", "date"];

const _MET = 2, _UNKNOWN = 1, _UNMET = 0;

function span(value) {
  if ($.isDict(value)) {
    return [$.get(value, "min", -Infinity), $.get(value, "max", Infinity)];
  }
  return [value, value];
}

function isExact(value) {
  return value !== null && !($.isDict(value));
}

class Column {
  constructor(kind, slots, answers = {}, otherwise = [], bounds = [], holders = {}, wholes = [], areas = []) {
    this.kind = kind;
    this.slots = slots;
    this.answers = answers;
    this.otherwise = otherwise;
    this.bounds = bounds;
    this.holders = holders;
    this.wholes = wholes;
    this.areas = areas;
  }
}

function columnOf(kind, slots, asked) {
  const places = slots.slice();
  if (ORDERED.includes(kind)) {
    return new Column(kind, places, undefined, undefined, asked.map(([operator, operand]) => _bound(operator, operand)));
  }
  if (kind === "place") {
    return new Column(kind, places, undefined, undefined, undefined, undefined, undefined, asked.map(([, place]) => levels(place).slice()));
  }
  if (kind === "choices") {
    return _lists(places, asked);
  }
  const wanted = asked.map(([operator, operand]) => _wanted(operator, operand));
  const answers = $.keyed([...new Set(wanted.flatMap((some) => some))], (answer) => answer, (answer) => wanted.map((some) => some.includes(answer) ? _MET : _UNMET));
  return new Column(kind, places, answers, [...asked.map((_) => _UNMET)]);
}

function _bound(operator, operand) {
  if (operator === "in") {
    return ["in", 0, 0, [...$.toldList(operand)]];
  }
  const [low, high] = operator === "between" ? operand : [operand, operand];
  if (low === null || high === null) {
    return ["in", 0, 0, null];
  }
  return [operator === "is" ? "between" : operator, low, high, []];
}

function _wanted(operator, operand) {
  const items = operator === "in" ? operand : [operand];
  return items.map((item) => typeof item === "string" ? _key(item) : $.truth(item) ? "true" : "false");
}

function _key(value) {
  return `=${value}`;
}

function _lists(slots, asked) {
  const holders = {};
  const wholes = [];
  for (let at = 0, $rows1 = asked; at < $rows1.length; at += 1) {
    const [operator, operand] = $rows1[at];
    if (operator === "includes_all") {
      wholes.push([at, [...$.toldList(operand)]]);
      continue;
    }
    for (const item of $.list(operator === "includes" ? [operand] : operand)) {
      $.setdefault(holders, _key(item), []).push(at);
    }
  }
  return new Column("choices", slots, undefined, undefined, undefined, holders, wholes.slice());
}

function truthsAt(column, value) {
  const kind = column.kind;
  if (kind === "choice") {
    return $.get(column.answers, _key(value), column.otherwise);
  }
  if (kind === "bool") {
    return $.get(column.answers, $.truth(value) ? "true" : "false", column.otherwise);
  }
  if (ORDERED.includes(kind)) {
    const [least, most] = span(value);
    return _ordered(column.bounds, least, most);
  }
  if (kind === "choices") {
    return _ofList(column, value);
  }
  const around = levels(value);
  return column.areas.map((area) => _within(value, around, area));
}

function _ordered(bounds, least, most) {
  let truth;
  const found = [];
  for (const $row2 of bounds) {
    const operator = $row2[0], low = $row2[1], high = $row2[2], listed = $row2[3];
    if (operator === "at_least") {
      truth = least >= low ? _MET : most < low ? _UNMET : _UNKNOWN;
    } else if (operator === "at_most") {
      truth = most <= high ? _MET : least > high ? _UNMET : _UNKNOWN;
    } else if (operator === "between") {
      const fits = low <= least && most <= high;
      truth = fits ? _MET : most < low || high < least ? _UNMET : _UNKNOWN;
    } else if (operator === "over") {
      truth = least > low ? _MET : most <= low ? _UNMET : _UNKNOWN;
    } else if (operator === "under") {
      truth = most < high ? _MET : least >= high ? _UNMET : _UNKNOWN;
    } else {
      truth = _in(listed, least, most);
    }
    found.push(truth);
  }
  return found;
}

function _in(listed, least, most) {
  if (listed === null) {
    return _UNKNOWN;
  }
  if (!listed.some((each) => least <= each && each <= most)) {
    return _UNMET;
  }
  return least === most ? _MET : _UNKNOWN;
}

function _ofList(column, value) {
  const found = [...column.slots.map((_) => _UNMET)];
  for (const item of value) {
    for (const at of $.get(column.holders, _key(item), [])) {
      $.setItem(found, at, _MET);
    }
  }
  for (const $row3 of column.wholes) {
    const at = $row3[0], items = $row3[1];
    if (items.every((item) => value.includes(item))) {
      $.setItem(found, at, _MET);
    }
  }
  return found;
}

function _within(place, around, area) {
  if (around.includes($.lastItem(area, 1))) {
    return _MET;
  }
  return area.includes(place) ? _UNKNOWN : _UNMET;
}

export { OPERATORS, ORDERED, span, isExact, Column, columnOf, truthsAt };
//# sourceMappingURL=operators.js.map
