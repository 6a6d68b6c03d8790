// Reads what a person typed or ticked on the page of one question: a value, or why it is none.
// Twin of migrant_helper/core/typed.py; kept the same by tests/vectors/typed.json.

import {
  AnswerProblem,
  accepted,
  answerFrom,
  asNumber,
  asRange,
  NONE_OF_THEM,
  NOT_KNOWN,
  Refused,
  valueFrom,
} from "./answers.js";
import { has } from "./own.js";

/** @import { Answer } from "./answers.js" */
/** @import { Fact } from "./shapes.js" */
/** @typedef {Record<string, string | string[]>} Fields */

// The zeros of Arabic, Urdu, Hindi, Bengali, Punjabi, Gujarati, Odia, Tamil, Telugu, Kannada,
// Malayalam, Thai, Lao, Burmese and Khmer; the nine other digits follow each.
const ZEROS = [
  0x0660, 0x06f0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50,
  0x0ed0, 0x1040, 0x17e0,
];
/** @type {Record<string, string>} */
export const DIGITS = {};
for (const zero of ZEROS) {
  for (let digit = 0; digit < 10; digit += 1) {
    DIGITS[String.fromCharCode(zero + digit)] = String(digit);
  }
}
/** @type {Record<string, string>} */
const SIGNS = {
  "\u066c": ",",
  "\u060c": ",",
  "\u066b": ".",
  "\u00a0": " ",
  "\u2009": " ",
  "\u202f": " ",
};
// Groups as in 1,00,000 or 100,000, always with the same sign and a last group of three.
const GROUPED = /^[0-9]{1,3}((,[0-9]{2,3})*,[0-9]{3}|( [0-9]{2,3})* [0-9]{3})(\.[0-9]+)?$/;
const DOTTED = /^[0-9]{1,3}(\.[0-9]{3})+$/;

/**
 * The answer in the fields v, v.min, v.max, v.year, v.month and v.day, or its problem.
 * @param {Fact} fact
 * @param {Fields} fields
 * @returns {Answer}
 */
export function readAnswer(fact, fields) {
  return answerFrom(() => value(fact, fields));
}

/** @param {Fact} fact @param {Fields} fields */
function value(fact, fields) {
  const found = texts(fields, "v")
    .map(trimmed)
    .filter((text) => text !== "");
  const isLone =
    fact.type !== "choices" || found.includes(NOT_KNOWN) || found.includes(NONE_OF_THEM);
  if (found.length > 1 && isLone) {
    throw new Refused(AnswerProblem.TWO_ANSWERS);
  }
  if (found[0] === NOT_KNOWN) {
    return null;
  }
  if (fact.type === "choices" && found.length > 0 && found[0] !== NONE_OF_THEM) {
    return accepted(fact, found);
  }
  const text = found.length > 0 ? found[0] : "";
  if (fact.type === "number") {
    return number(fact, text, fields);
  }
  return fact.type === "date" ? date(fact, text, fields) : valueFrom(fact, text);
}

/** @param {Fields} fields @param {string} name @returns {string[]} */
function texts(fields, name) {
  const given = has(fields, name) ? fields[name] : [];
  return Array.isArray(given) ? given : [given];
}

/** @param {Fields} fields @param {string} name */
function only(fields, name) {
  return trimmed(texts(fields, name).join(" "));
}

/** @param {string} text */
function trimmed(text) {
  // Python's strip and JavaScript's trim differ on rare spaces.
  return text.replace(/^[ \t\r\n\u00a0\u2009\u202f]+|[ \t\r\n\u00a0\u2009\u202f]+$/g, "");
}

/** @param {Fact} fact @param {string} text @param {Fields} fields */
function number(fact, text, fields) {
  const [low, high] = [only(fields, "v.min"), only(fields, "v.max")];
  if (text !== "" && (low !== "" || high !== "")) {
    throw new Refused(AnswerProblem.TWO_ANSWERS);
  }
  if (text.includes("..")) {
    return valueFrom(fact, text);
  }
  if (text !== "") {
    return accepted(fact, typedNumber(text));
  }
  return accepted(
    fact,
    asRange(low === "" ? null : typedNumber(low), high === "" ? null : typedNumber(high)),
  );
}

/**
 * A number as people type it, without a sign: "12,34,567.5" is 1234567.5. Throws Refused.
 * @param {string} text
 * @returns {number}
 */
export function typedNumber(text) {
  let plain = replaced(replaced(text, DIGITS), SIGNS);
  if (DOTTED.test(plain)) {
    if (plain.split(".").length === 2) {
      throw new Refused(AnswerProblem.UNCLEAR_NUMBER);
    }
    plain = plain.replace(/\./g, "");
  } else if (GROUPED.test(plain)) {
    plain = plain.replace(/[, ]/g, "");
  }
  if (plain.startsWith("-")) {
    throw new Refused(AnswerProblem.NOT_A_NUMBER);
  }
  return asNumber(plain);
}

/** @param {string} text @param {Record<string, string>} table */
function replaced(text, table) {
  return Array.from(text, (sign) => (has(table, sign) ? table[sign] : sign)).join("");
}

/** @param {Fact} fact @param {string} text @param {Fields} fields */
function date(fact, text, fields) {
  const parts = ["year", "month", "day"].map((part) => replaced(only(fields, `v.${part}`), DIGITS));
  const given = parts.filter((part) => part !== "").length;
  if (text !== "" && given > 0) {
    throw new Refused(AnswerProblem.TWO_ANSWERS);
  }
  if (text !== "" || given === 0) {
    return valueFrom(fact, replaced(text, DIGITS));
  }
  if (given < 3) {
    throw new Refused(AnswerProblem.INCOMPLETE_DAY);
  }
  if (!/^[0-9]{4} [0-9]{1,2} [0-9]{1,2}$/.test(parts.join(" "))) {
    throw new Refused(AnswerProblem.NOT_A_DAY);
  }
  return accepted(fact, [parts[0], parts[1].padStart(2, "0"), parts[2].padStart(2, "0")].join("-"));
}
