// @ts-nocheck
// Made from migrant_helper/core/rules/check.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { SINCE, since, sources } from "./derived.js";
import { checkOperand } from "./operands.js";
import { OPERATORS } from "./operators.js";
import { LEVELS } from "./places.js";
import { LARGEST, Wrong } from "./wrong.js";

const KINDS = ["fact", "use", "all", "any", "not", "at_least"];

const MOST_DEEP = 100;

const _NOTES = ["source", "verified", "grade", "guard", "untold"];

class Words {
  constructor(types, parameters = {}, definitions = {}, on = null, dated = false, done = {}) {
    this.types = types;
    this.parameters = parameters;
    this.definitions = definitions;
    this.on = on;
    this.dated = dated;
    this.done = done;
  }
}

function check(condition, words, place = "rule") {
  _check(condition, words, place, []);
  return null;
}

function _check(condition, words, place, trail) {
  if (!($.isDict(condition))) {
    throw new Wrong(place, condition, "a condition");
  }
  if (trail.length > MOST_DEEP) {
    throw new Wrong(place, condition, `no more than ${MOST_DEEP} parts inside each other`);
  }
  trail = [...trail, ""];
  const kind = $.next(KINDS, null, (kind) => Object.hasOwn(condition, kind));
  if (kind === "fact") {
    return $.whole(1 + _leaf(condition, words, place, trail));
  }
  for (const key of $.sorted(Object.keys(condition))) {
    if (key !== kind && !(kind === "at_least" && key === "of")) {
      throw new Wrong(`${place}.${$.told(key)}`, $.key(condition, key), `one of ${KINDS.join(", ")}, alone`);
    }
  }
  if (kind === null) {
    throw new Wrong(place, condition, `one of ${KINDS.join(", ")}`);
  }
  if (kind === "use") {
    return $.whole(1 + _use($.key(condition, "use"), words, `${place}.use`, trail));
  }
  if (kind === "not") {
    return $.whole(1 + _check($.key(condition, "not"), words, `${place}.not`, trail));
  }
  return $.whole(1 + _parts(condition, kind, words, place, trail));
}

function _parts(condition, kind, words, place, trail) {
  if (kind === "at_least") {
    _count($.key(condition, "at_least"), `${place}.at_least`);
  }
  const key = kind === "at_least" ? "of" : kind;
  const parts = $.get(condition, key);
  if (!(Array.isArray(parts))) {
    throw new Wrong(`${place}.${key}`, parts, "a list of conditions");
  }
  const made = $.enumerated(parts).map(([at, part]) => _check(part, words, `${place}.${key}[${at}]`, trail));
  return $.max(made, null, 0);
}

function _count(count, place) {
  if (typeof count === "boolean" || !(typeof count === "number" || typeof count === "boolean") || !(0 <= count && count <= LARGEST)) {
    throw new Wrong(place, count, "a whole number, 0 or more");
  }
  if (!$.same(count, Math.trunc(count) + 0)) {
    throw new Wrong(place, count, "a whole number, 0 or more");
  }
  return null;
}

function _use(name, words, place, trail) {
  if (!(typeof name === "string") || !Object.hasOwn(words.definitions, name)) {
    throw new Wrong(place, name, "the id of a definition");
  }
  return _once(`definition ${name}`, $.key(words.definitions, name), words, trail);
}

function _once(name, condition, words, trail) {
  if (trail.includes(name)) {
    const circle = [...trail.filter((above) => above), name].join(" > ");
    throw new Wrong(name, condition, `no circle: ${circle}`);
  }
  if (!Object.hasOwn(words.done, name)) {
    $.put(words.done, name, _check(condition, words, name, [...trail, name]));
  } else if ($.whole(trail.length + $.key(words.done, name)) > MOST_DEEP) {
    throw new Wrong(name, condition, `no more than ${MOST_DEEP} parts inside each other`);
  }
  return $.whole(1 + $.key(words.done, name));
}

function _leaf(leaf, words, place, trail) {
  const [fact, depth] = _fact($.key(leaf, "fact"), words, `${place}.fact`, trail);
  const found = Object.keys(leaf).filter((key) => Object.hasOwn(OPERATORS, key));
  for (const key of $.sorted(Object.keys(leaf))) {
    const allowed = ["fact", ..._NOTES].includes(key) || key === "level" && "same_as" in leaf;
    if (!Object.hasOwn(OPERATORS, key) && !allowed) {
      throw new Wrong(`${place}.${key}`, $.key(leaf, key), `an operator: ${Object.keys(OPERATORS).join(", ")}`);
    }
  }
  if (!$.same(found.length, 1)) {
    throw new Wrong(place, leaf, `exactly one operator, not ${found.length}`);
  }
  _notes(leaf, place);
  const operator = $.index(found, 0);
  place = `${place}.${operator}`;
  if (!$.key(OPERATORS, operator).includes($.key(fact, "type"))) {
    const types = $.key(OPERATORS, operator).join(" or ");
    throw new Wrong(place, $.key(leaf, operator), `a fact of type ${types}; ${$.told($.key(leaf, "fact"))} is ${$.told($.key(fact, "type"))}`);
  }
  if (operator === "same_as") {
    _sameAs(leaf, words, place, trail);
  } else if (checkOperand($.key(leaf, operator), fact, operator, place, words)) {
    words.dated = true;
  }
  return depth;
}

function _notes(leaf, place) {
  for (const note of ["verified", "guard"]) {
    if (!(typeof $.get(leaf, note, true) === "boolean")) {
      throw new Wrong(`${place}.${note}`, $.key(leaf, note), "true or false");
    }
  }
  if ($.get(leaf, "untold", "unmet") !== "unmet") {
    throw new Wrong(`${place}.untold`, $.key(leaf, "untold"), "unmet");
  }
  if (!(typeof $.get(leaf, "grade", "") === "string")) {
    throw new Wrong(`${place}.grade`, $.key(leaf, "grade"), "a word");
  }
  const source = $.get(leaf, "source");
  if (source !== null && (typeof source === "boolean" || !(typeof source === "number" || typeof source === "boolean" || typeof source === "string"))) {
    throw new Wrong(`${place}.source`, source, "the number of a source, or null");
  }
  return null;
}

function _fact(name, words, place, trail) {
  if (!(typeof name === "string") || !Object.hasOwn(words.types, name)) {
    throw new Wrong(place, name, "the id of a declared fact");
  }
  const fact = $.key(words.types, name);
  const depth = "derive" in fact ? _derive(name, fact, words, trail) : 0;
  if ("from" in fact) {
    _from(name, fact, words);
  }
  const guarded = [name, ...sources(fact)];
  const guards = guarded.filter((each) => "only_if" in $.key(words.types, each));
  const asked = guards.map((each) => _onlyIf(each, $.key(words.types, each), words, trail));
  return [fact, $.max([depth, ...asked])];
}

function _onlyIf(name, fact, words, trail) {
  return $.whole(1 + _once(`question ${name}`, $.key(fact, "only_if"), words, trail));
}

function _from(name, fact, words) {
  const source = $.key(fact, "from"), place = `fact ${name}.from`;
  if (!($.isDict(source)) || $.key(fact, "type") !== "number" || "derive" in fact) {
    throw new Wrong(place, source, "another number, for a number that is asked");
  }
  const base = typeof $.get(source, "fact") === "string" ? $.get(words.types, $.key(source, "fact")) : null;
  if (base === null || $.key(base, "type") !== "number" || "derive" in base) {
    throw new Wrong(`${place}.fact`, $.get(source, "fact"), "a number fact that is asked");
  }
  const word = "times" in source ? "times" : "parts";
  if (!$.equal($.sorted(Object.keys(source)), $.sorted(["fact", word])) || !_areEnds($.key(source, word))) {
    throw new Wrong(place, source, "fact, and times or parts: two numbers over 0, the lower first");
  }
  return null;
}

function _areEnds(given) {
  if (!(Array.isArray(given)) || !$.same(given.length, 2)) {
    return false;
  }
  for (const end of given) {
    if (typeof end === "boolean" || !(typeof end === "number" || typeof end === "boolean") || end <= 0) {
      return false;
    }
  }
  return Boolean($.compare($.index(given, 0), $.index(given, 1)) <= 0);
}

function _derive(name, fact, words, trail) {
  const derive = $.key(fact, "derive"), place = `fact ${name}.derive`;
  if (!($.isDict(derive))) {
    throw new Wrong(place, derive, "a derivation");
  }
  const word = since(derive);
  if (word === null) {
    if (!$.equal([...Object.keys(derive)], ["condition"]) || $.key(fact, "type") !== "bool") {
      throw new Wrong(place, derive, `condition (for a bool) or one of ${Object.keys(SINCE).join(", ")} (for a number)`);
    }
    return _once(`fact ${name}`, $.key(derive, "condition"), words, trail);
  }
  words.dated = true;
  _dated(fact, word, words, place);
  return 0;
}

function _dated(fact, word, words, place) {
  const wanted = { ...{ [$.name(word)]: "date" }, ...(word === "years_since" ? { year: "number" } : {}) };
  const derive = $.key(fact, "derive");
  for (const key of [word, ...$.sorted(Object.keys(derive).filter((key) => key !== word))]) {
    const source = $.key(derive, key);
    if (!Object.hasOwn(wanted, key) || $.key(fact, "type") !== "number") {
      throw new Wrong(`${place}.${key}`, source, `one of ${Object.keys(wanted).join(", ")}, for a number`);
    }
    const base = typeof source === "string" ? $.get(words.types, source) : null;
    if (base === null || $.key(base, "type") !== $.key(wanted, key) || "derive" in base) {
      throw new Wrong(`${place}.${key}`, source, `a ${$.key(wanted, key)} fact that is asked`);
    }
  }
  return null;
}

function _sameAs(leaf, words, place, trail) {
  if ($.key($.index(_fact($.key(leaf, "same_as"), words, place, trail), 0), "type") !== "place") {
    throw new Wrong(place, $.key(leaf, "same_as"), "a fact of type place");
  }
  if (!LEVELS.includes($.get(leaf, "level"))) {
    throw new Wrong(`${place}.level`, $.get(leaf, "level"), `one of ${LEVELS.join(", ")}`);
  }
  return null;
}

export { KINDS, MOST_DEEP, Words, check };
//# sourceMappingURL=check.js.map
