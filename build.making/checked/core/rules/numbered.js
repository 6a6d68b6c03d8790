// @ts-nocheck
// Made from migrant_helper/core/rules/numbered.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { since, sources } from "./derived.js";
import { resolved } from "./operands.js";
import { OPERATORS } from "./operators.js";
import { daysAfter, entryOn } from "./parameters.js";
import { ASKED, Leaf, Part, UNTOLD, combined, stepOf } from "./tree.js";
import { plain } from "../../../../static/js/core/plain.js";

class Numbering {
  constructor(catalogue, on, blank = [], reads = [], leaves = new Map(), by_fact = {}, pairs = [], steps = [], dated = {}, derived = {}, slots = {}, guarded = new Set(), untold = {}) {
    this.catalogue = catalogue;
    this.on = on;
    this.blank = blank;
    this.reads = reads;
    this.leaves = leaves;
    this.by_fact = by_fact;
    this.pairs = pairs;
    this.steps = steps;
    this.dated = dated;
    this.derived = derived;
    this.slots = slots;
    this.guarded = guarded;
    this.untold = untold;
  }
}

class _Writing {
  constructor(numbering, rule = [], places = {}) {
    this.numbering = numbering;
    this.rule = rule;
    this.places = places;
  }
}

function ruleOf(numbering, condition) {
  const writing = new _Writing(numbering);
  _place(writing, condition, false);
  return writing.rule.slice();
}

function _place(writing, condition, negated) {
  if ("fact" in condition) {
    return _leaf(writing, condition, negated);
  }
  if ("use" in condition) {
    return _used(writing, $.key(condition, "use"), negated);
  }
  const kind = $.next(["all", "any", "not", "at_least"], undefined, (kind) => Object.hasOwn(condition, kind));
  const inside = !$.same(negated, kind === "not");
  const parts = kind === "not" ? [$.key(condition, "not")] : $.key(condition, kind === "at_least" ? "of" : kind);
  const places = $.list(parts).map((part) => _place(writing, part, inside));
  const needs = kind === "at_least" ? $.readInt($.key(condition, "at_least")) : 0;
  const slots = places.map((place) => $.index(writing.rule, place).slot);
  const slot = _groupSlot(writing.numbering, kind, needs, slots);
  return _listed(writing, new Part(slot, kind, needs, places.slice(), negated, null));
}

function _listed(writing, part) {
  writing.rule.push(part);
  return $.whole(writing.rule.length - 1);
}

function _used(writing, name, negated) {
  const key = negated ? `not ${name}` : `use ${name}`;
  if (!Object.hasOwn(writing.places, key)) {
    const definition = $.key($.key(writing.numbering.catalogue, "definitions"), name);
    $.put(writing.places, key, _place(writing, definition, negated));
  }
  return $.key(writing.places, key);
}

function _leaf(writing, rule, negated) {
  let place, slot;
  const numbering = writing.numbering;
  const leaf = leafOn(numbering.catalogue, rule, numbering.on);
  const fact = $.key($.key(numbering.catalogue, "facts"), leaf.fact);
  if ($.within("derive", fact) && since($.key(fact, "derive")) === null) {
    place = _derived(writing, leaf, negated);
    if ($.get(rule, "untold") !== "unmet") {
      return place;
    }
    slot = _inner(numbering, "asked", UNTOLD, [$.index(writing.rule, place).slot]);
    return _listed(writing, new Part(slot, "asked", UNTOLD, [place], negated, null));
  }
  slot = _leafSlot(numbering, leaf);
  place = _listed(writing, new Part(slot, "leaf", 0, [], negated, leaf));
  const guards = guardsOf($.key(numbering.catalogue, "facts"), leaf.fact, leaf.operator, leaf.operand);
  const needs = $.get(rule, "untold") === "unmet" ? UNTOLD : ASKED;
  if (!$.truth(guards) && $.same(needs, ASKED)) {
    return place;
  }
  const places = $.truth(guards) ? [place, _guard(writing, guards, negated)] : [place];
  slot = _inner(numbering, "asked", needs, places.map((each) => $.index(writing.rule, each).slot));
  if ($.same(needs, UNTOLD)) {
    _putUntold(numbering, leaf, $.truth(guards) ? $.index(writing.rule, $.lastItem(places, 1)).slot : null);
  }
  return _listed(writing, new Part(slot, "asked", needs, places.slice(), negated, null));
}

function _putUntold(numbering, leaf, guard) {
  const asked = $.or(sources($.key($.key(numbering.catalogue, "facts"), leaf.fact)), () => [leaf.fact]);
  $.extend(numbering.guarded, asked);
  $.setdefault(numbering.untold, $.index(asked, 0), guard);
  return null;
}

function guardsOf(declared, name, operator, operand) {
  const names = operator === "same_as" ? [name, operand] : [name, ...sources($.key(declared, name))];
  return $.keyed(names.filter((each) => "only_if" in $.key(declared, each)), (each) => each, (each) => $.key($.key(declared, each), "only_if"));
}

function _guard(writing, guards, negated) {
  const key = `${negated ? "not " : ""}asked ${Object.keys(guards).join(" ")}`;
  if (!Object.hasOwn(writing.places, key)) {
    const conditions = [...Object.values(guards)];
    const whole = $.same(conditions.length, 1) ? $.index(conditions, 0) : { all: conditions };
    $.extend(writing.numbering.guarded, Object.keys(guards));
    $.put(writing.places, key, _place(writing, whole, negated));
  }
  return $.key(writing.places, key);
}

function leafOn(catalogue, rule, on) {
  const name = $.key(rule, "fact");
  const operator = $.next(Object.keys(rule), undefined, (key) => Object.hasOwn(OPERATORS, key));
  const operand = $.key(rule, operator);
  const ends = operator === "between" ? operand : [operand];
  const verified = $.get(rule, "verified") === true;
  const derive = $.get($.key($.key(catalogue, "facts"), name), "derive");
  const timed = derive !== null && since(derive) !== null;
  const names = $.list(ends).filter((end) => $.isDict(end)).map((end) => $.key(end, "parameter"));
  if (!names.length) {
    return new Leaf(name, operator, operand, rule, [], verified, timed);
  }
  const parameters = $.key(catalogue, "parameters");
  const entries = names.map((each) => entryOn($.key(parameters, each), on));
  const checked = entries.every((entry) => entry === null || $.get(entry, "verified") !== false);
  const values = $.list(ends).map((end) => resolved(end, parameters, on));
  const value = operator === "between" ? values : $.index(values, 0);
  const changes = names.some((each) => daysAfter($.key(parameters, each), on).length);
  return new Leaf(name, operator, value, rule, names.slice(), verified && checked, timed || changes);
}

function _derived(writing, leaf, negated) {
  const numbering = writing.numbering, name = leaf.fact;
  const key = `fact ${name}`;
  if (!Object.hasOwn(writing.places, key)) {
    const derive = $.key($.key($.key(numbering.catalogue, "facts"), name), "derive");
    $.put(writing.places, key, _place(writing, $.key(derive, "condition"), false));
  }
  const inside = $.key(writing.places, key);
  let slot = derivation(numbering, name, $.index(writing.rule, inside).slot);
  if (!$.truth(leaf.operand)) {
    slot = _inner(numbering, "not", 0, [slot]);
  }
  return _listed(writing, new Part(slot, "derived", 0, [inside], negated, leaf));
}

function derivation(numbering, name, condition) {
  if (!Object.hasOwn(numbering.derived, name)) {
    $.put(numbering.derived, name, numbering.blank.length);
    numbering.steps.push(stepOf(numbering.blank.length, "all", 0, [condition]));
    _slot(numbering, new Set($.plainKeys(new Set($.plainKeys([...$.index(numbering.reads, condition), name])))), 1);
  }
  return $.key(numbering.derived, name);
}

function _leafSlot(numbering, leaf) {
  let slot;
  const level = $.or($.get(leaf.rule, "level"), () => "");
  const key = `${leaf.fact} ${leaf.operator} ${level} ${_text(leaf.operand)}`;
  if (Object.hasOwn(numbering.slots, key)) {
    return $.key(numbering.slots, key);
  }
  const fact = $.key($.key(numbering.catalogue, "facts"), leaf.fact);
  if (leaf.operator === "same_as") {
    slot = _slot(numbering, new Set($.plainKeys([leaf.fact, leaf.operand])), 1);
    numbering.pairs.push([slot, leaf.fact, leaf.operand, level]);
  } else {
    const asked = sources(fact);
    if (asked.length) {
      $.put(numbering.dated, leaf.fact, asked);
    }
    slot = _slot(numbering, new Set($.plainKeys([leaf.fact, ...asked])), 1);
    $.setdefault(numbering.by_fact, leaf.fact, []).push(slot);
  }
  numbering.leaves.set(slot, leaf);
  $.put(numbering.slots, key, slot);
  return slot;
}

function _text(operand) {
  if (Array.isArray(operand)) {
    const texts = operand.map((item) => _text(item));
    return texts.map((text) => `${$.length(text)}:${text}`).join("");
  }
  if (typeof operand === "boolean" || !(typeof operand === "number" || typeof operand === "boolean")) {
    return $.text(operand);
  }
  return plain(operand);
}

function noneOfThem(numbering) {
  return _inner(numbering, "any", 0, []);
}

function _groupSlot(numbering, kind, needs, slots) {
  if (!["all", "any"].includes(kind)) {
    return _inner(numbering, kind, needs, slots);
  }
  const distinct = [...new Set(slots)];
  return $.same(distinct.length, 1) ? $.index(distinct, 0) : _inner(numbering, kind, needs, distinct);
}

function _inner(numbering, kind, needs, slots) {
  const key = `${kind} ${needs} ${slots.map((slot) => String(slot)).join(" ")}`;
  if (!Object.hasOwn(numbering.slots, key)) {
    if (!slots.length || kind === "at_least" && $.same(needs, 0)) {
      $.put(numbering.slots, key, _slot(numbering, new Set(), combined(kind, needs, [])));
    } else {
      numbering.steps.push(stepOf(numbering.blank.length, kind, needs, slots));
      const reads = new Set($.plainKeys(slots.flatMap((slot) => [...$.index(numbering.reads, slot)])));
      $.put(numbering.slots, key, _slot(numbering, reads, 1));
    }
  }
  return $.key(numbering.slots, key);
}

function _slot(numbering, reads, truth) {
  numbering.blank.push(truth);
  numbering.reads.push(reads);
  return $.whole(numbering.blank.length - 1);
}

export { Numbering, ruleOf, guardsOf, leafOn, derivation, noneOfThem };
//# sourceMappingURL=numbered.js.map
