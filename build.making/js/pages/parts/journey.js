// @ts-nocheck
// Made from migrant_helper/pages/parts/journey.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { PREFIX, decodeAnswers, encodeAnswers } from "../../core/rules/facts/answers.js";
import { contradicted, outside } from "../../core/rules/facts/bounds.js";
import { withPlaces } from "../../core/rules/facts/held.js";
import { first } from "./page.js";

const _DIGITS = /[0-9]+/u;

const CARRIED = ["skip", "trail", "pick", "tick", "picked", "way", "part", "district", "today", "pin"];

class Journey {
  constructor(facts, others, unusable, lists, id) {
    this.facts = facts;
    this.others = others;
    this.unusable = unusable;
    this.lists = lists;
    this.id = id;
  }
}

function isId(text) {
  return $.length(text) === 16 && [...text].every((digit) => "0123456789abcdef".includes(digit));
}

function read(world, state, form) {
  const declared = declarations(world);
  const fields = {};
  const others = {};
  for (const name of Object.keys(form)) {
    const fact = $.removeprefix(name, PREFIX), text = first(form, name);
    if (name.startsWith(PREFIX) && text !== "" && !$.fullmatchOf(_DIGITS, fact)) {
      $.put((Object.hasOwn(declared, fact) ? fields : others), fact, text);
    }
  }
  const read_back = decodeAnswers(declared, $.keyed(Object.entries(fields), ([fact, text]) => PREFIX + fact, ([fact, text]) => text));
  const lists = $.keyed(CARRIED, (name) => name, (name) => distinct($.get(form, name, [])));
  const own_id = first(form, "case");
  const [told, nowhere] = withPlaces(declared, read_back.facts, world.ui.places);
  const impossible = Object.entries(told).filter(([fact, value]) => outside(declared[fact], value, state.today) !== null).map(([fact, value]) => fact);
  const possible = $.dict(Object.entries(told).filter(([fact, value]) => !impossible.includes(fact)));
  return new Journey({ ...possible, ...contradicted(declared, possible) }, others, [...Object.keys(read_back.problems), ...nowhere, ...impossible], lists, isId(own_id) ? own_id : state.fresh_id);
}

function distinct(values) {
  return [...new Set(values)];
}

function declarations(world) {
  const found = {};
  for (const catalogue of Object.values(world.catalogues)) {
    for (const [fact, declared] of $.items(catalogue.facts)) {
      if (!$.within("derive", declared)) {
        $.setdefault(found, fact, declared);
      }
    }
  }
  return found;
}

function hidden(journey, without = []) {
  let fields = [...Object.entries(encodeAnswers(journey.facts))];
  $.extend(fields, Object.entries(journey.others).map(([fact, text]) => [PREFIX + fact, text]));
  for (const name of CARRIED) {
    $.extend(fields, journey.lists[name].map((value) => [name, value]));
  }
  fields.push(["case", journey.id]);
  return fields.filter((pair) => !without.includes(pair[0]));
}

function hasAnswers(journey) {
  return "home" in journey.facts && "here" in journey.facts;
}

export { CARRIED, Journey, isId, read, distinct, declarations, hidden, hasAnswers };
//# sourceMappingURL=journey.js.map
