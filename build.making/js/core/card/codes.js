// @ts-nocheck
// Made from migrant_helper/core/card/codes.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { Coded, DOUBTS, EARLIEST, LATEST, MAX_DEADLINES, MAX_DEADLINE_CODE, MAX_SCHEME_CODE, MAX_STEP_CODE, STATES } from "./bits.js";
import { ALL_SURE, COUNTRY_PATTERN, Contents, FIRST_DAY, ID_PATTERN, LANG_PATTERN, MAX_DAYS, MAX_ENTRIES, MAX_ISSUED, MINUTES, VERSION, fits, written } from "./contents.js";
import { addDays, daysBetween, isDay } from "../words/days.js";

const CASE_KEYS = ["id", "lang", "country", "entries", "issued", "expires", "revision"];

const ENTRY_KEYS = ["scheme", "steps", "deadlines"];

const DOUBT = "doubt";

const DEADLINE_KEYS = ["id", "on"];

const _NO_DAY = -10000000;

const _BY_CODE = /#[1-9][0-9]{0,4}/u;

const _NO_CODES = { code: 0, steps: {}, deadlines: {} };

class BadCase extends $.ValueError {
  constructor(where) {
    super(where);
    this.where = where;
  }
}

function codesOf(catalogues) {
  return $.dict([...catalogues].flatMap((catalogue) => catalogue.schemes.map((scheme) => [scheme.id, { code: scheme.code, steps: $.keyed(scheme.steps, (step) => step.id, (step) => step.code), deadlines: $.keyed(scheme.deadlines, (each) => each.id, (each) => each.code) }])));
}

function payload(case_, codes, key = "") {
  _need(_hasKeys(case_, CASE_KEYS), "case");
  _need(_matches(ID_PATTERN, case_.id), "id");
  _need(_matches(LANG_PATTERN, case_.lang), "lang");
  _need(_matches(COUNTRY_PATTERN, case_.country), "country");
  const issued = _days(FIRST_DAY, case_.issued);
  _need(0 <= issued && issued <= MAX_ISSUED, "issued");
  const valid = _days(case_.issued, case_.expires);
  _need(1 <= valid && valid <= MAX_DAYS, "expires");
  const entries = _codedEntries(case_.entries, codes, case_.issued);
  const revision = case_.revision;
  _need(isMinute(revision), "revision");
  const head = [case_.id, case_.lang, case_.country];
  const version = entries.some((entry) => entry.doubt) ? VERSION : ALL_SURE;
  const card = new Contents(...head, entries, case_.issued, case_.expires, key, $.int(revision), version);
  const data = written(card);
  _need(fits(card, data), "entries");
  return data;
}

function caseFrom(card, codes) {
  const schemes = new Map(Object.entries(codes).map(([name, each]) => [each.code, [name, each]]));
  const entries = card.entries.map((each) => _entry(each, ...$.get(schemes, each.code, [`#${each.code}`, _NO_CODES]), card.issued));
  return { id: card.id, lang: card.lang, country: card.country, entries: entries, issued: card.issued, expires: card.expires, revision: card.revision };
}

function isMinute(value) {
  const told = (typeof value === "number" || typeof value === "boolean") && !(typeof value === "boolean");
  return told && $.compare(0, value) <= 0 && $.compare(value, MINUTES) < 0 && $.equal(value, $.int(value));
}

function _entry(coded, name, own, issued) {
  const steps = _names(own.steps), deadlines = _names(own.deadlines);
  const states = new Map($.sorted($.items(coded.steps)).map(([code, state]) => [code, STATES[state]]));
  const days = new Map($.sorted($.items(coded.deadlines)).map(([code, days]) => [code, addDays(issued, days)]));
  const found = { scheme: name, steps: $.keyed($.items(states), ([code, state]) => $.get(steps, code, `#${code}`), ([code, state]) => state), deadlines: $.items(days).map(([code, on]) => ({ id: $.get(deadlines, code, `#${code}`), on: on })) };
  return coded.doubt ? { ...found, doubt: DOUBTS[coded.doubt] } : found;
}

function _names(codes) {
  return new Map(Object.entries(codes).map(([name, code]) => [code, name]));
}

function _codedEntries(entries, codes, issued) {
  const count = Array.isArray(entries) ? entries.length : 0;
  _need(1 <= count && count <= MAX_ENTRIES, "entries");
  const coded = $.enumerated(entries).map(([at, each]) => _coded(each, codes, issued, `entries[${at}]`));
  _need(new Set(coded.map((entry) => entry.code)).size === count, "entries");
  return $.sorted(coded, (each) => each.code);
}

function _coded(entry, codes, issued, where) {
  const told = $.isDict(entry) ? { [DOUBT]: "", ...entry } : null;
  _need(_hasKeys(told, [...ENTRY_KEYS, DOUBT]), where);
  const doubt = $.truth(told) ? told[DOUBT] : "";
  _need(DOUBTS.includes(doubt), `${where}.doubt`);
  const schemes = $.keyed(Object.entries(codes), ([name, each]) => name, ([name, each]) => each.code);
  const code = _code(entry.scheme, schemes, MAX_SCHEME_CODE, `${where}.scheme`);
  const own = $.get(codes, entry.scheme, _NO_CODES);
  const steps = _codedSteps(entry.steps, own.steps, `${where}.steps`);
  const deadlines = _codedDeadlines(entry.deadlines, own, issued, `${where}.deadlines`);
  return new Coded(code, steps, deadlines, $.position(DOUBTS, doubt));
}

function _codedSteps(steps, codes, where) {
  _need($.isDict(steps), where);
  const coded = new Map();
  for (const [name, state] of $.items(steps)) {
    const at = `${where}.${name}`;
    _need(typeof state === "string" && STATES.slice(1).includes(state), at);
    coded.set(_code(name, codes, MAX_STEP_CODE, at), $.position(STATES, state));
  }
  _need(coded.size === $.length(steps), where);
  return coded;
}

function _codedDeadlines(deadlines, own, issued, where) {
  const few = Array.isArray(deadlines) && deadlines.length <= MAX_DEADLINES;
  _need(few, where);
  const coded = new Map();
  for (let index = 0, $rows1 = deadlines; index < $rows1.length; index += 1) {
    const each = $rows1[index];
    const at = `${where}[${index}]`;
    _need(_hasKeys(each, DEADLINE_KEYS), at);
    const days = _days(issued, each.on);
    _need(EARLIEST <= days && days <= LATEST, `${at}.on`);
    coded.set(_code(each.id, own.deadlines, MAX_DEADLINE_CODE, `${at}.id`), days);
  }
  _need(coded.size === $.length(deadlines), where);
  return coded;
}

function _code(name, codes, highest, where) {
  let code;
  if (_matches(_BY_CODE, name)) {
    code = $.int($.cut(name, 1));
  } else {
    code = typeof name === "string" ? $.get(codes, name, 0) : 0;
  }
  _need(1 <= code && code <= highest, where);
  return code;
}

function _need(fine, where) {
  if (!fine) {
    throw new BadCase(where);
  }
  return null;
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

export { CASE_KEYS, ENTRY_KEYS, DOUBT, DEADLINE_KEYS, BadCase, codesOf, payload, caseFrom, isMinute };
//# sourceMappingURL=codes.js.map
