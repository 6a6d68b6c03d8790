// @ts-nocheck
// Made from migrant_helper/core/card/codes.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { Coded, EARLIEST, LATEST, MAX_DEADLINES, MAX_DEADLINE_CODE, MAX_SCHEME_CODE, MAX_STEP_CODE, STATES } from "./bits.js";
import { COUNTRY_PATTERN, Contents, FIRST_DAY, ID_PATTERN, LANG_PATTERN, MAX_DAYS, MAX_ENTRIES, MAX_ISSUED, fits, written } from "./contents.js";
import { addDays, daysBetween, isDay } from "../words/days.js";

const CASE_KEYS = ["id", "lang", "country", "entries", "issued", "expires"];

const ENTRY_KEYS = ["scheme", "steps", "deadlines"];

const DEADLINE_KEYS = ["id", "on"];

const _NO_DAY = -10000000;

const _BY_CODE = /#[1-9][0-9]{0,4}/u;

const _NO_CODES = { code: 0, steps: {}, deadlines: {} };

class BadCase extends $.ValueError {
  constructor(where, expected) {
    super(`${where}: expected ${expected}`);
    this.where = where;
    this.expected = expected;
  }
}

function codesOf(catalogues) {
  return $.dict([...catalogues].flatMap((catalogue) => catalogue.schemes.map((scheme) => [scheme.id, { code: scheme.code, steps: $.keyed(scheme.steps, (step) => step.id, (step) => step.code), deadlines: $.keyed(scheme.deadlines, (each) => each.id, (each) => each.code) }])));
}

function payload(case_, codes, key = "") {
  _need(_hasKeys(case_, CASE_KEYS), "case", _object(CASE_KEYS));
  _need(_matches(ID_PATTERN, case_.id), "id", "16 hex digits");
  _need(_matches(LANG_PATTERN, case_.lang), "lang", "a language tag");
  _need(_matches(COUNTRY_PATTERN, case_.country), "country", "two capital letters");
  const issued = _days(FIRST_DAY, case_.issued);
  _need(0 <= issued && issued <= MAX_ISSUED, "issued", "a day from 2024-01-01 on");
  const valid = _days(case_.issued, case_.expires);
  _need(1 <= valid && valid <= MAX_DAYS, "expires", `a day 1 to ${MAX_DAYS} days after the day of issue`);
  const entries = _codedEntries(case_.entries, codes, case_.issued);
  const head = [case_.id, case_.lang, case_.country];
  const card = new Contents(...head, entries, case_.issued, case_.expires, key);
  const data = written(card);
  _need(fits(card, data), "entries", "fewer entries: these are too many for one picture");
  return data;
}

function caseFrom(card, codes) {
  const schemes = new Map(Object.entries(codes).map(([name, each]) => [each.code, [name, each]]));
  const entries = card.entries.map((each) => _entry(each, ...$.get(schemes, each.code, [`#${each.code}`, _NO_CODES]), card.issued));
  return { id: card.id, lang: card.lang, country: card.country, entries: entries, issued: card.issued, expires: card.expires };
}

function _entry(coded, name, own, issued) {
  const steps = _names(own.steps), deadlines = _names(own.deadlines);
  const states = new Map($.sorted($.items(coded.steps)).map(([code, state]) => [code, STATES[state]]));
  const days = new Map($.sorted($.items(coded.deadlines)).map(([code, days]) => [code, addDays(issued, days)]));
  return { scheme: name, steps: $.keyed($.items(states), ([code, state]) => $.get(steps, code, `#${code}`), ([code, state]) => state), deadlines: $.items(days).map(([code, on]) => ({ id: $.get(deadlines, code, `#${code}`), on: on })) };
}

function _names(codes) {
  return new Map(Object.entries(codes).map(([name, code]) => [code, name]));
}

function _codedEntries(entries, codes, issued) {
  const count = Array.isArray(entries) ? entries.length : 0;
  _need(1 <= count && count <= MAX_ENTRIES, "entries", `1 to ${MAX_ENTRIES} entries`);
  const coded = $.enumerated(entries).map(([at, each]) => _coded(each, codes, issued, `entries[${at}]`));
  _need(new Set(coded.map((entry) => entry.code)).size === count, "entries", "each scheme once");
  return $.sorted(coded, (each) => each.code);
}

function _coded(entry, codes, issued, where) {
  _need(_hasKeys(entry, ENTRY_KEYS), where, _object(ENTRY_KEYS));
  const schemes = $.keyed(Object.entries(codes), ([name, each]) => name, ([name, each]) => each.code);
  const code = _code(entry.scheme, schemes, MAX_SCHEME_CODE, `${where}.scheme`);
  const own = $.get(codes, entry.scheme, _NO_CODES);
  const steps = _codedSteps(entry.steps, own.steps, `${where}.steps`);
  const deadlines = _codedDeadlines(entry.deadlines, own, issued, `${where}.deadlines`);
  return new Coded(code, steps, deadlines);
}

function _codedSteps(steps, codes, where) {
  _need($.isDict(steps), where, "states by step id");
  const coded = new Map();
  for (const [name, state] of $.items(steps)) {
    const at = `${where}.${name}`;
    _need(typeof state === "string" && STATES.slice(1).includes(state), at, "todo, done or not_needed");
    coded.set(_code(name, codes, MAX_STEP_CODE, at), $.position(STATES, state));
  }
  _need(coded.size === $.length(steps), where, "each step once");
  return coded;
}

function _codedDeadlines(deadlines, own, issued, where) {
  const few = Array.isArray(deadlines) && deadlines.length <= MAX_DEADLINES;
  _need(few, where, `at most ${MAX_DEADLINES} deadlines`);
  const range_ = `a day from ${-EARLIEST} days before the day of issue to ${LATEST} days after`;
  const coded = new Map();
  for (let index = 0, $rows1 = deadlines; index < $rows1.length; index += 1) {
    const each = $rows1[index];
    const at = `${where}[${index}]`;
    _need(_hasKeys(each, DEADLINE_KEYS), at, _object(DEADLINE_KEYS));
    const days = _days(issued, each.on);
    _need(EARLIEST <= days && days <= LATEST, `${at}.on`, range_);
    coded.set(_code(each.id, own.deadlines, MAX_DEADLINE_CODE, `${at}.id`), days);
  }
  _need(coded.size === $.length(deadlines), where, "each deadline once");
  return coded;
}

function _code(name, codes, highest, where) {
  let code;
  if (_matches(_BY_CODE, name)) {
    code = $.int($.cut(name, 1));
  } else {
    code = typeof name === "string" ? $.get(codes, name, 0) : 0;
  }
  _need(1 <= code && code <= highest, where, "an id of the catalogue whose code fits a card");
  return code;
}

function _need(fine, where, expected) {
  if (!fine) {
    throw new BadCase(where, expected);
  }
  return null;
}

function _object(keys) {
  return `an object with the keys ${keys.join(", ")} and no others`;
}

function _hasKeys(value, keys) {
  return $.isDict(value) && $.equal(new Set(Object.keys(value)), new Set(keys));
}

function _matches(pattern, value) {
  return typeof value === "string" && $.fullmatchOf(pattern, value) !== null;
}

function _days(first, last) {
  return isDay(last) ? daysBetween(first, last) : _NO_DAY;
}

export { CASE_KEYS, ENTRY_KEYS, DEADLINE_KEYS, BadCase, codesOf, payload, caseFrom };
//# sourceMappingURL=codes.js.map
