// Answers as form fields: `f.<fact>` holds one answer as text, the same on the server and the phone.
// Twin of migrant_helper/core/answers.py; kept the same by tests/vectors/answers.json.

import { readValue } from "./facts.js";
import { has, isObject, own, put } from "./own.js";
import { Wrong } from "./wrong.js";

/** @import { Fact, Facts } from "./shapes.js" */
/** @typedef {{value: any, problem: string | null}} Answer a stored value (null: does not know), or a problem */

export const PREFIX = "f.";
export const NOT_KNOWN = "?";
export const NONE_OF_THEM = "-";
const NUMBER = /^-?[0-9]+(\.[0-9]{1,20})?$/;
const MOST_DIGITS = 15; // of a whole part: every one of these is exact in both languages

/** Why what came in a form is no answer; the words for each stand with the pages. */
export const AnswerProblem = Object.freeze({
  EMPTY: "empty",
  NOT_A_NUMBER: "not-a-number",
  UNCLEAR_NUMBER: "unclear-number",
  TOO_LARGE: "too-large",
  MIN_OVER_MAX: "min-over-max",
  NOT_A_DAY: "not-a-day",
  INCOMPLETE_DAY: "incomplete-day",
  NOT_OFFERED: "not-offered",
  TWO_ANSWERS: "two-answers",
  UNKNOWN_FACT: "unknown-fact",
});

/** What came is no answer; `problem` says why. Thrown and caught within the reading of a form. */
export class Refused extends Error {
  /** @param {string} problem */
  constructor(problem) {
    super(problem);
    this.problem = problem;
  }
}

/**
 * The hidden fields that carry these facts: {"f.home": "IN-BR", "f.age": "?"}.
 * @param {Facts} facts
 * @returns {Record<string, string>}
 */
export function encodeAnswers(facts) {
  /** @type {Record<string, string>} */
  const fields = {};
  for (const [fact, value] of Object.entries(facts)) {
    fields[PREFIX + fact] = encodeAnswer(value);
  }
  return fields;
}

/**
 * One stored value as text; it reads back as the same value.
 * @param {any} value
 * @returns {string}
 */
export function encodeAnswer(value) {
  if (value === null) {
    return NOT_KNOWN;
  }
  if (isObject(value)) {
    return `${end(value, "min")}..${end(value, "max")}`;
  }
  if (Array.isArray(value)) {
    return value.join(",") || NONE_OF_THEM;
  }
  return typeof value === "number" ? decimal(value) : String(value);
}

/** @param {Record<string, number>} value @param {string} key */
function end(value, key) {
  return has(value, key) ? decimal(value[key]) : "";
}

/**
 * A number without an exponent.
 * @param {number} number
 * @returns {string}
 */
export function decimal(number) {
  const text = String(number);
  const found = /^(-?)([0-9])(?:\.([0-9]+))?e-([0-9]+)$/.exec(text);
  if (found === null) {
    return text;
  }
  const [, sign, first, rest = "", zeros] = found;
  return `${sign}0.${"0".repeat(Number(zeros) - 1)}${first}${rest}`;
}

/**
 * The facts in the `f.` fields of a form; other fields are left alone.
 * @param {Record<string, Fact>} declared
 * @param {Record<string, string | string[]>} fields
 * @returns {{facts: Facts, problems: Record<string, string>}}
 */
export function decodeAnswers(declared, fields) {
  /** @type {{facts: Facts, problems: Record<string, string>}} */
  const decoded = { facts: {}, problems: {} };
  for (const name of Object.keys(fields).filter((field) => field.startsWith(PREFIX))) {
    const fact = name.slice(PREFIX.length);
    const { value, problem } = decodedField(own(declared, fact), fields[name]);
    if (problem === null) {
      put(decoded.facts, fact, value);
    } else {
      put(decoded.problems, fact, problem);
    }
  }
  return decoded;
}

/** @param {Fact | undefined} fact @param {string | string[]} given @returns {Answer} */
function decodedField(fact, given) {
  if (fact === undefined || has(fact, "derive")) {
    return { value: null, problem: AnswerProblem.UNKNOWN_FACT };
  }
  const texts = Array.isArray(given) ? Array.from(new Set(given)) : [given];
  if (texts.length > 1) {
    return { value: null, problem: AnswerProblem.TWO_ANSWERS };
  }
  return decodeAnswer(fact, texts.length > 0 ? texts[0] : "");
}

/**
 * The answer that `encodeAnswer` writes as `text`, or its problem.
 * @param {Fact} fact
 * @param {string} text
 * @returns {Answer}
 */
export function decodeAnswer(fact, text) {
  return answerFrom(() => valueFrom(fact, text));
}

/**
 * What `read` gives, or the problem with which it refuses.
 * @param {() => any} read
 * @returns {Answer}
 */
export function answerFrom(read) {
  try {
    return { value: read(), problem: null };
  } catch (error) {
    if (error instanceof Refused) {
      return { value: null, problem: error.problem };
    }
    throw error;
  }
}

/**
 * The value that `encodeAnswer` writes as `text`. Throws Refused.
 * @param {Fact} fact
 * @param {string} text
 * @returns {any}
 */
export function valueFrom(fact, text) {
  if (text === "") {
    throw new Refused(AnswerProblem.EMPTY);
  }
  if (text === NOT_KNOWN) {
    return null;
  }
  switch (fact.type) {
    case "bool":
      return accepted(fact, text === "true" || text === "false" ? text === "true" : text);
    case "number":
      return accepted(fact, numberOrRange(text));
    case "choices":
      return accepted(fact, text === NONE_OF_THEM ? [] : text.split(","));
    default:
      return accepted(fact, text);
  }
}

/**
 * `value` as it is stored, if it is an answer to `fact`. Throws Refused.
 * @param {Fact} fact
 * @param {any} value
 * @returns {any}
 */
export function accepted(fact, value) {
  try {
    return readValue(fact, value, "");
  } catch (error) {
    if (!(error instanceof Wrong)) {
      throw error;
    }
    /** @type {Record<string, string>} */
    const refused = { number: AnswerProblem.TOO_LARGE, date: AnswerProblem.NOT_A_DAY };
    throw new Refused(own(refused, fact.type) || AnswerProblem.NOT_OFFERED);
  }
}

/** @param {string} text */
function numberOrRange(text) {
  const dots = text.indexOf("..");
  if (dots < 0) {
    return asNumber(text);
  }
  const [low, high] = [text.slice(0, dots), text.slice(dots + 2)];
  return asRange(low === "" ? null : asNumber(low), high === "" ? null : asNumber(high));
}

/**
 * The range from `low` to `high` (null: open). Throws Refused without ends or where they cross.
 * @param {number | null} low
 * @param {number | null} high
 * @returns {{min?: number, max?: number}}
 */
export function asRange(low, high) {
  if (low === null && high === null) {
    throw new Refused(AnswerProblem.EMPTY);
  }
  if (low !== null && high !== null && low > high) {
    throw new Refused(AnswerProblem.MIN_OVER_MAX);
  }
  return { ...(low === null ? {} : { min: low }), ...(high === null ? {} : { max: high }) };
}

/**
 * The number that `text` is, such as "-12.5": ASCII digits, no separators. Throws Refused.
 * @param {string} text
 * @returns {number}
 */
export function asNumber(text) {
  if (!NUMBER.test(text)) {
    throw new Refused(AnswerProblem.NOT_A_NUMBER);
  }
  if (text.replace(/^[-0]+/, "").split(".")[0].length > MOST_DIGITS) {
    throw new Refused(AnswerProblem.TOO_LARGE);
  }
  return Number(text) + 0;
}
