// @ts-nocheck
// Made from migrant_helper/core/rules/items.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { Words, check } from "./check.js";
import { decide } from "./decide.js";
import { TYPES, readFacts } from "./facts/read.js";
import { checkKeys } from "./input/keys.js";
import { makePlan } from "./plan.js";
import { missing } from "./reasons.js";
import { WORDS } from "./truth.js";
import { Wrong, said } from "./wrong.js";
import { isDay } from "../words/days.js";

const _NAME = /[a-z0-9_]*[a-z_][a-z0-9_]*/u;

function runItem(item) {
  try {
    return _answer(item);
  } catch ($error1) {
    if ($error1 instanceof Wrong) {
      const wrong = $error1;
      return { error: said(wrong) };
    } else throw $error1;
  }
  return null;
}

function _answer(item) {
  checkKeys(item, "item");
  if (!($.isDict(item))) {
    throw new Wrong("item", item, "an object with a rule, facts and types");
  }
  const on = $.get(item, "as_of");
  if (on !== null && !isDay(on)) {
    throw new Wrong("as_of", on, "a day that exists, as YYYY-MM-DD");
  }
  _checkNames($.get(item, "types"), "types");
  _checkNames($.get(item, "facts"), "facts");
  const words = new Words(_types(item), _object(item, "parameters"), _object(item, "definitions"), on);
  const facts = readFacts(words.types, $.get(item, "facts"));
  check($.get(item, "rule"), words);
  if (words.dated && on === null) {
    throw new Wrong("as_of", on, "a day, for the answer depends on it");
  }
  const catalogue = { facts: words.types, parameters: words.parameters, definitions: words.definitions, schemes: [{ id: "", rule: $.key(item, "rule") }] };
  const screening = decide(makePlan(catalogue, $.or(on, () => "")), facts);
  const rule = $.index(screening.plan.rows, 0).rule;
  return { outcome: $.index(WORDS, $.index(screening.state, $.lastItem(rule, 1).slot)), missing: missing(screening, rule) };
}

function _checkNames(given, place) {
  const names = $.isDict(given) ? $.sorted(Object.keys(given)) : [];
  for (const name of names) {
    if (!$.fullmatchOf(_NAME, name)) {
      throw new Wrong(`${place}.${name}`, name, "the id of a fact: a-z, 0-9, _, not digits alone");
    }
  }
  return null;
}

function _object(item, key) {
  const given = $.get(item, key);
  if (given !== null && !($.isDict(given))) {
    throw new Wrong(key, given, "an object");
  }
  return $.or(given, () => ({}));
}

function _types(item) {
  if (!($.isDict($.get(item, "types")))) {
    throw new Wrong("types", $.get(item, "types"), "an object with the type of each fact");
  }
  return $.keyed($.toldList($.items($.key(item, "types"))), ([name, given]) => name, ([name, given]) => _type(name, given));
}

function _type(name, given) {
  const fact = typeof given === "string" ? { type: given } : given;
  if (!($.isDict(fact)) || !TYPES.includes($.get(fact, "type"))) {
    throw new Wrong(`types.${name}`, given, `one of ${TYPES.join(", ")}`);
  }
  const values = $.get(fact, "values", []);
  if (!(Array.isArray(values)) || !values.every((value) => typeof value === "string")) {
    throw new Wrong(`types.${name}.values`, values, "a list of values");
  }
  return fact;
}

export { runItem };
//# sourceMappingURL=items.js.map
