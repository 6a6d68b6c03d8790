// @ts-nocheck
// Made from migrant_helper/core/rules/operands.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { readValue } from "./facts/read.js";
import { ORDERED } from "./operators.js";
import { valueOn } from "./parameters.js";
import { Wrong } from "./wrong.js";
import { isDay } from "../words/days.js";

function checkOperand(operand, fact, operator, place, words) {
  if (operator === "between") {
    return _between(operand, fact, place, words);
  }
  if (["in", "includes_any", "includes_all"].includes(operator)) {
    if (!(Array.isArray(operand))) {
      throw new Wrong(place, operand, "a list");
    }
    for (let at = 0, $rows1 = operand; at < $rows1.length; at += 1) {
      const item = $rows1[at];
      _value(item, fact, `${place}[${at}]`);
    }
    return false;
  }
  return _single(operand, fact, place, words);
}

function _value(operand, fact, place) {
  const kind = $.key(fact, "type") === "choices" ? "choice" : $.key(fact, "type");
  if (operand === null || $.isDict(operand)) {
    throw new Wrong(place, operand, `a ${$.text(kind)}`);
  }
  readValue({ ...fact, type: kind }, operand, place);
  return null;
}

function _single(operand, fact, place, words) {
  if (!($.isDict(operand)) || !ORDERED.includes($.key(fact, "type"))) {
    _value(operand, fact, place);
    return false;
  }
  if (!$.equal([...Object.keys(operand)], ["parameter"])) {
    throw new Wrong(place, operand, `a ${$.told($.key(fact, "type"))} or {\"parameter\": id}`);
  }
  let name;
  ;[name, place] = [$.key(operand, "parameter"), `${place}.parameter`];
  if (!(typeof name === "string") || !Object.hasOwn(words.parameters, name)) {
    throw new Wrong(place, name, "the id of a parameter");
  }
  for (const entry of checkParameter($.key(words.parameters, name), `parameter ${name}`)) {
    if ($.key(entry, "value") !== null) {
      _value($.key(entry, "value"), fact, `parameter ${name}`);
    }
  }
  return true;
}

function _between(operand, fact, place, words) {
  if (!(Array.isArray(operand)) || !$.same(operand.length, 2)) {
    throw new Wrong(place, operand, "a list of two ends");
  }
  const dated = $.enumerated(operand).map(([at, end]) => _single(end, fact, `${place}[${at}]`, words));
  for (const day of _days(operand, words)) {
    const [low, high] = operand.map((end) => resolved(end, words.parameters, day));
    if (low !== null && high !== null && $.compare(low, high) > 0) {
      throw new Wrong(`${place}[0]`, low, "at most the other end");
    }
  }
  return dated.some($.truth);
}

function _days(operand, words) {
  if (words.on !== null) {
    return [words.on];
  }
  const names = operand.filter((end) => $.isDict(end)).map((end) => $.key(end, "parameter"));
  const days = new Set($.plainKeys(names.flatMap((name) => $.key(words.parameters, name).map((entry) => $.key(entry, "from")))));
  return $.or($.sorted([...days]), () => [""]);
}

function resolved(operand, parameters, on) {
  return $.isDict(operand) ? valueOn($.key(parameters, $.key(operand, "parameter")), on) : operand;
}

function checkParameter(entries, place) {
  if (!(Array.isArray(entries))) {
    throw new Wrong(place, entries, "a list of {\"from\", \"value\"}");
  }
  const begun = new Set();
  for (let at = 0, $rows2 = entries; at < $rows2.length; at += 1) {
    const entry = $rows2[at];
    if (!($.isDict(entry)) || !("value" in entry)) {
      throw new Wrong(`${place}[${at}]`, entry, "an object with \"from\" and \"value\"");
    }
    const day = $.get(entry, "from");
    if (!(typeof day === "string") || !isDay(day) || begun.has(day)) {
      throw new Wrong(`${place}[${at}].from`, day, "a day that exists, each once");
    }
    begun.add(day);
  }
  return entries;
}

export { checkOperand, resolved, checkParameter };
//# sourceMappingURL=operands.js.map
