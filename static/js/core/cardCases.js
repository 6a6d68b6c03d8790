// A case as JSON (docs/schemas/card-case.json), and the same case by the codes that a card holds.
// Twin of migrant_helper/core/card_cases.py; kept the same by tests/vectors/cards.json.

import {
  COUNTRY_PATTERN,
  FIRST_DAY,
  fits,
  ID_PATTERN,
  LANG_PATTERN,
  MAX_DAYS,
  MAX_ENTRIES,
  MAX_ISSUED,
  written,
} from "./cardContents.js";
import { addDays, daysBetween, isDay } from "./days.js";
import {
  EARLIEST,
  LATEST,
  MAX_DEADLINE_CODE,
  MAX_DEADLINES,
  MAX_SCHEME_CODE,
  MAX_STEP_CODE,
  STATES,
} from "./packing.js";

/** @typedef {import("./cardContents.js").Contents} Contents */
/** @typedef {import("./packing.js").Coded} Coded */
/** @typedef {{id: string, on: string}} Deadline */
/** @typedef {{scheme: string, steps: Record<string, string>, deadlines: Deadline[]}} Entry */
/**
 * @typedef {{id: string, lang: string, country: string, entries: Entry[], issued: string,
 *   expires: string}} Case
 */
/** @typedef {Record<string, number>} Numbers */
/** @typedef {{code: number, steps: Numbers, deadlines: Numbers}} SchemeCodes */
/** @typedef {Record<string, SchemeCodes>} Codes */

export const CASE_KEYS = ["id", "lang", "country", "entries", "issued", "expires"];
export const ENTRY_KEYS = ["scheme", "steps", "deadlines"];
export const DEADLINE_KEYS = ["id", "on"];
const NO_DAY = -(10 ** 7);

/** @type {SchemeCodes} */
const NO_CODES = { code: 0, steps: {}, deadlines: {} };

/** A case that no card can hold: where in it, and what was expected there. */
export class BadCase extends Error {
  /**
   * @param {string} where
   * @param {string} expected
   */
  constructor(where, expected) {
    super(`${where}: expected ${expected}`);
    this.where = where;
    this.expected = expected;
  }
}

/**
 * The codes by scheme id, of all schemes of these compiled catalogues.
 * @param {{schemes: Record<string, any>[]}[]} catalogues
 * @returns {Codes}
 */
export function codesOf(catalogues) {
  /** @type {Codes} */
  const codes = {};
  for (const catalogue of catalogues) {
    for (const scheme of catalogue.schemes) {
      const [steps, deadlines] = [byId(scheme.steps), byId(scheme.deadlines)];
      codes[scheme.id] = { code: scheme.code, steps, deadlines };
    }
  }
  return codes;
}

/**
 * The bytes to sign; with `key` (hex of x and y) those of a card that carries its own key. Throws BadCase, also for a
 * case too big for one picture (`where` is then "entries").
 * @param {any} kase
 * @param {Codes} codes
 * @param {string} [key]
 * @returns {Uint8Array}
 */
export function payload(kase, codes, key = "") {
  need(hasKeys(kase, CASE_KEYS), "case", object(CASE_KEYS));
  need(matches(ID_PATTERN, kase.id), "id", "16 hex digits");
  need(matches(LANG_PATTERN, kase.lang), "lang", "a language tag");
  need(matches(COUNTRY_PATTERN, kase.country), "country", "two capital letters");
  const issued = days(FIRST_DAY, kase.issued);
  need(issued >= 0 && issued <= MAX_ISSUED, "issued", "a day from 2024-01-01 on");
  const valid = days(kase.issued, kase.expires);
  const until = `a day 1 to ${MAX_DAYS} days after the day of issue`;
  need(valid >= 1 && valid <= MAX_DAYS, "expires", until);
  const entries = codedEntries(kase.entries, codes, kase.issued);
  const { id, lang, country, issued: first, expires } = kase;
  const card = { id, lang, country, entries, issued: first, expires, key };
  const data = written(card);
  need(fits(card, data), "entries", "fewer entries: these are too many for one picture");
  return data;
}

/**
 * The case of a card, its codes as ids; a code that is not in `codes` as "#77".
 * @param {Contents} card
 * @param {Codes} codes
 * @returns {Case}
 */
export function caseFrom(card, codes) {
  const schemes = new Map(Object.keys(codes).map((name) => [codes[name].code, name]));
  const entries = card.entries.map((coded) => {
    const name = schemes.get(coded.code);
    const own = name === undefined ? NO_CODES : codes[name];
    return entry(coded, name || `#${coded.code}`, own, card.issued);
  });
  const { id, lang, country, issued, expires } = card;
  return { id, lang, country, entries, issued, expires };
}

/**
 * @param {Coded} coded
 * @param {string} name
 * @param {SchemeCodes} own
 * @param {string} issued
 * @returns {Entry}
 */
function entry(coded, name, own, issued) {
  const [steps, deadlines] = [names(own.steps), names(own.deadlines)];
  /** @type {Record<string, string>} */
  const states = {};
  for (const [code, state] of inOrder(coded.steps)) {
    states[steps.get(code) || `#${code}`] = STATES[state];
  }
  const dated = inOrder(coded.deadlines).map(([code, after]) => {
    return { id: deadlines.get(code) || `#${code}`, on: addDays(issued, after) };
  });
  return { scheme: name, steps: states, deadlines: dated };
}

/** @param {{id: string, code: number}[]} rows @returns {Numbers} */
function byId(rows) {
  /** @type {Numbers} */
  const codes = {};
  for (const row of rows) {
    codes[row.id] = row.code;
  }
  return codes;
}

/** @param {Numbers} codes */
function names(codes) {
  return new Map(Object.keys(codes).map((name) => [codes[name], name]));
}

/** @param {Map<number, number>} codes */
function inOrder(codes) {
  return Array.from(codes).sort(([one], [other]) => one - other);
}

/** @param {unknown} entries @param {Codes} codes @param {string} issued @returns {Coded[]} */
function codedEntries(entries, codes, issued) {
  const list = Array.isArray(entries) ? entries : [];
  need(list.length >= 1 && list.length <= MAX_ENTRIES, "entries", `1 to ${MAX_ENTRIES} entries`);
  const coded = list.map((each, at) => codedEntry(each, codes, issued, `entries[${at}]`));
  const seen = new Set(coded.map((each) => each.code));
  need(seen.size === list.length, "entries", "each scheme once");
  return coded.sort((one, other) => one.code - other.code);
}

/**
 * @param {any} each
 * @param {Codes} codes
 * @param {string} issued
 * @param {string} where
 * @returns {Coded}
 */
function codedEntry(each, codes, issued, where) {
  need(hasKeys(each, ENTRY_KEYS), where, object(ENTRY_KEYS));
  const own = (typeof each.scheme === "string" && of(codes, each.scheme)) || NO_CODES;
  const code = codeOf(each.scheme, { [each.scheme]: own.code }, MAX_SCHEME_CODE, `${where}.scheme`);
  const steps = codedSteps(each.steps, own.steps, `${where}.steps`);
  const deadlines = codedDeadlines(each.deadlines, own, issued, `${where}.deadlines`);
  return { code, steps, deadlines };
}

/**
 * @param {any} steps
 * @param {Numbers} codes
 * @param {string} where
 * @returns {Map<number, number>}
 */
function codedSteps(steps, codes, where) {
  need(isObject(steps), where, "states by step id");
  const coded = new Map();
  const ids = Object.keys(steps);
  for (const name of ids) {
    const at = `${where}.${name}`;
    const state = STATES.indexOf(steps[name]);
    need(state >= 1, at, "todo, done or not_needed");
    coded.set(codeOf(name, codes, MAX_STEP_CODE, at), state);
  }
  need(coded.size === ids.length, where, "each step once");
  return coded;
}

/**
 * @param {any} deadlines
 * @param {SchemeCodes} own
 * @param {string} issued
 * @param {string} where
 * @returns {Map<number, number>}
 */
function codedDeadlines(deadlines, own, issued, where) {
  const few = Array.isArray(deadlines) && deadlines.length <= MAX_DEADLINES;
  need(few, where, `at most ${MAX_DEADLINES} deadlines`);
  const range = `a day from ${-EARLIEST} days before the day of issue to ${LATEST} days after`;
  const coded = new Map();
  for (let index = 0; index < deadlines.length; index += 1) {
    const [each, at] = [deadlines[index], `${where}[${index}]`];
    need(hasKeys(each, DEADLINE_KEYS), at, object(DEADLINE_KEYS));
    const after = days(issued, each.on);
    need(after >= EARLIEST && after <= LATEST, `${at}.on`, range);
    coded.set(codeOf(each.id, own.deadlines, MAX_DEADLINE_CODE, `${at}.id`), after);
  }
  need(coded.size === deadlines.length, where, "each deadline once");
  return coded;
}

/**
 * The code of an id; an id that only a newer catalogue knows may be given as "#77".
 * @param {unknown} name
 * @param {Numbers} codes
 * @param {number} highest
 * @param {string} where
 * @returns {number}
 */
function codeOf(name, codes, highest, where) {
  const text = typeof name === "string" ? name : "";
  const code = matches("#[1-9][0-9]{0,4}", text) ? Number(text.slice(1)) : of(codes, text) || 0;
  const expected = "an id of the catalogue whose code fits a card";
  need(code >= 1 && code <= highest, where, expected);
  return code;
}

/**
 * @template T
 * @param {Record<string, T>} table
 * @param {string} name
 * @returns {T | undefined}
 */
function of(table, name) {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** @param {boolean} fine @param {string} where @param {string} expected */
function need(fine, where, expected) {
  if (!fine) {
    throw new BadCase(where, expected);
  }
}

/** @param {string[]} keys */
function object(keys) {
  return `an object with the keys ${keys.join(", ")} and no others`;
}

/** @param {unknown} value */
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** @param {any} value @param {string[]} keys */
function hasKeys(value, keys) {
  const own = isObject(value) ? Object.keys(value) : [];
  return own.length === keys.length && keys.every((key) => own.includes(key));
}

/** @param {string} pattern @param {unknown} value */
function matches(pattern, value) {
  return typeof value === "string" && new RegExp(`^(?:${pattern})$`).test(value);
}

/**
 * Days from `first` to `last`; out of every range where `last` is no day.
 * @param {string} first
 * @param {unknown} last
 */
function days(first, last) {
  return isDay(last) ? daysBetween(first, last) : NO_DAY;
}
