// Turns a screening's reasons into rows of plain words that a page prints as they are.
// Twin of migrant_helper/core/explanations.py; kept the same by tests/vectors/explanations.json.

import { shown } from "./dates.js";
import { grouped, money } from "./numbers.js";
import { put } from "./texts.js";

/** @typedef {Record<string, any>} Row */
/**
 * How one language writes things; the keys of `words` stand in explanations.py.
 * @typedef {object} Show
 * @property {Record<string, string>} words
 * @property {import("./numbers.js").NumberTable} numbers
 * @property {import("./dates.js").DateTable} dates
 * @property {Record<string, Row>} places
 * @property {string} money
 */

// Every key, with its English text. A `unit_…` may be missing: the bare number is shown then.
/** @type {Record<string, string>} */
export const WORDS = {
  at_least: "%(value)s or more",
  at_most: "%(value)s or less",
  over: "more than %(value)s",
  under: "less than %(value)s",
  between: "%(low)s to %(high)s",
  not: "not: %(rule)s",
  or: "%(first)s or %(second)s",
  and: "%(first)s and %(second)s",
  within: "in %(place)s",
  same_as: "the same as: %(fact)s",
  yes: "Yes",
  no: "No",
  none: "None of these",
  unknown: "You do not know",
  not_asked: "Not asked yet",
  closed: "closed since %(day)s",
  not_begun: "begins on %(day)s",
  more: "%(value)s more",
  unit_money_day: "%(value)s a day",
  unit_money_month: "%(value)s a month",
  unit_money_year: "%(value)s a year",
  unit_years: "%(value)s years",
  unit_months: "%(value)s months",
  unit_days: "%(value)s days",
  unit_people: "%(value)s people",
  unit_percent: "%(value)s %%",
  unit_acres: "%(value)s acres",
};

/**
 * The leaves that decide a result, in words.
 * @param {Row} result
 * @param {Record<string, Row>} declared
 * @param {Show} show
 * @param {string} on
 * @returns {Row[]}
 */
export function explained(result, declared, show, on) {
  return result.because.map((/** @type {Row} */ row) => ({
    ...(row.status === undefined ? leafOf(row, declared, show) : statusOf(row, show, on)),
    ok: result.outcome === "met",
    verified: row.verified,
    source: row.source === undefined ? null : row.source,
  }));
}

/**
 * The facts that would settle an unknown result, and where to find each out.
 * @param {Row} result
 * @param {Row} facts
 * @param {Record<string, Row>} declared
 * @returns {Row[]}
 */
export function askedFor(result, facts, declared) {
  return result.missing.map((/** @type {string} */ fact) => ({
    fact,
    label: declared[fact].label,
    told: facts[fact] === undefined ? "not_asked" : facts[fact] === null ? "unknown" : "part",
    where: declared[fact].where === undefined ? null : declared[fact].where,
  }));
}

/**
 * What would turn an unmet result, in words.
 * @param {Row} result
 * @param {Record<string, Row>} declared
 * @param {Show} show
 * @returns {Row[]}
 */
export function changes(result, declared, show) {
  return result.would_change.map((/** @type {Row} */ row) => ({
    fact: row.fact,
    label: declared[row.fact].label,
    to: toText(row, declared[row.fact], show),
    on: row.on === undefined ? null : shown(row.on, show.dates),
    more: moreText(row, declared[row.fact], show),
    confirm: row.confirm === true,
  }));
}

/**
 * A stored answer in words.
 * @param {Row} fact
 * @param {any} value
 * @param {Show} show
 * @returns {string}
 */
export function answerText(fact, value, show) {
  const { words } = show;
  if (value === null) {
    return words.unknown;
  }
  if (Array.isArray(value)) {
    const texts = value.map((item) => answerText(fact, item, show));
    return texts.length > 0 ? joined("and", texts, words) : words.none;
  }
  if (typeof value === "object") {
    return range(fact, value.min, value.max, show);
  }
  if (typeof value === "boolean") {
    return value ? words.yes : words.no;
  }
  return withUnit(fact, bare(fact, value, show), show);
}

/**
 * What a leaf asks for, in words.
 * @param {Row} row
 * @param {Record<string, Row>} declared
 * @param {Show} show
 * @returns {string}
 */
export function ruleText(row, declared, show) {
  const fact = declared[row.fact];
  if (fact.type === "bool") {
    return row.value !== row.negated ? show.words.yes : show.words.no;
  }
  const text = plainRule(row, fact, declared, show);
  return row.negated ? put(show.words.not, { rule: text }) : text;
}

/**
 * @param {Row} row
 * @param {Row} fact
 * @param {Record<string, Row>} declared
 * @param {Show} show
 * @returns {string}
 */
function plainRule(row, fact, declared, show) {
  const { words } = show;
  const { operator, value } = row;
  if (operator === "same_as") {
    return put(words.same_as, { fact: declared[value].label });
  }
  if (operator === "between") {
    return range(fact, value[0], value[1], show);
  }
  if (Array.isArray(value)) {
    const texts = value.map((item) => answerText(fact, item, show));
    const joiner = operator === "includes_all" ? "and" : "or";
    return texts.length > 0 ? joined(joiner, texts, words) : words.none;
  }
  const text = answerText(fact, value, show);
  return put(
    words[operator] || "%(value)s",
    operator === "within" ? { place: text } : { value: text },
  );
}

/**
 * One value without its unit; a choice by its label, a place by the nearest name held.
 * @param {Row} fact
 * @param {any} value
 * @param {Show} show
 * @returns {string}
 */
function bare(fact, value, show) {
  if (fact.type === "number") {
    return String(fact.unit).startsWith("money")
      ? money(value, show.money, show.numbers)
      : grouped(value, { ...show.numbers, group: "" });
  }
  if (fact.type === "date") {
    return shown(value, show.dates);
  }
  if (fact.type === "place") {
    const named = show.places[value] || show.places[value.split("/")[0]];
    return named ? named.name : value;
  }
  return fact.labels?.[value] || String(value);
}

/**
 * @param {Row} fact
 * @param {string} text
 * @param {Show} show
 * @returns {string}
 */
function withUnit(fact, text, show) {
  const pattern = show.words[`unit_${fact.unit}`];
  return pattern ? put(pattern, { value: text }) : text;
}

/**
 * @param {Row} fact
 * @param {any} low
 * @param {any} high
 * @param {Show} show
 * @returns {string}
 */
function range(fact, low, high, show) {
  const { words } = show;
  if (low !== undefined && high !== undefined) {
    const ends = { low: bare(fact, low, show), high: bare(fact, high, show) };
    return withUnit(fact, put(words.between, ends), show);
  }
  const pattern = low === undefined ? words.at_most : words.at_least;
  return put(pattern, { value: answerText(fact, low === undefined ? high : low, show) });
}

/**
 * @param {string} joiner
 * @param {string[]} texts
 * @param {Record<string, string>} words
 * @returns {string}
 */
function joined(joiner, texts, words) {
  return texts.reduce((first, second) => put(words[joiner], { first, second }));
}

/**
 * @param {Row} row
 * @param {Record<string, Row>} declared
 * @param {Show} show
 * @returns {Row}
 */
function leafOf(row, declared, show) {
  const fact = declared[row.fact];
  return {
    fact: row.fact,
    label: fact.label,
    rule: ruleText(row, declared, show),
    answer: answerText(fact, row.answer, show),
  };
}

/**
 * @param {Row} row
 * @param {Show} show
 * @param {string} on
 * @returns {Row}
 */
function statusOf(row, show, on) {
  const pattern = row.from > on ? show.words.not_begun : show.words.closed;
  const rule = put(pattern, { day: shown(row.from, show.dates) });
  return { fact: null, label: null, rule, answer: null };
}

/**
 * @param {Row} row
 * @param {Row} fact
 * @param {Show} show
 * @returns {string}
 */
function toText(row, fact, show) {
  // A parameter with two ends gives both figures then in force.
  if (Array.isArray(row.to) && fact.type !== "choices") {
    return range(fact, row.to[0], row.to[1], show);
  }
  return answerText(fact, row.to, show);
}

/**
 * @param {Row} row
 * @param {Row} fact
 * @param {Show} show
 * @returns {string | null}
 */
function moreText(row, fact, show) {
  if (row.more === undefined) {
    return null;
  }
  return put(show.words.more, { value: answerText(fact, row.more, show) });
}
