// Numbers and texts, whose positions count signs; patterns.
// One of the parts of ../python.js: by hand, what Python has and JavaScript has not.

import { get, length, slip, ValueError } from "./values.js";

// Numbers

/** @param {number} one @param {number} two */
export const modulo = (one, two) => (two === 0 ? slip("modulo 0") : ((one % two) + two) % two);

/** @param {number} one @param {number} two */
export const divmod = (one, two) => [Math.floor(one / two), modulo(one, two)];

/** A whole number from a number, or from a text of ASCII digits. @param {any} value @param {number} [base] */
export function int(value, base = 10) {
  if (typeof value !== "string") return Math.trunc(Number(value)) + 0;
  const digits = base === 2 ? /^[01]+$/ : /^[ \t-\r]*[+-]?[0-9]+[ \t-\r]*$/;
  if (!digits.test(value)) throw new ValueError(value);
  return Number.parseInt(value, base) + 0;
}

/** A number of plain digits, as Python reads it. @param {any} value */
export function float(value) {
  if (typeof value !== "string") return Number(value);
  if (!/^[+-]?[0-9]+(?:\.[0-9]*)?$/.test(value)) throw new ValueError(`no number: ${value}`);
  return Number(value);
}

/** @param {number} number @param {string | number} width @param {string | number} base */
export function padded(number, width, base) {
  const digits = Math.abs(number).toString(Number(base));
  return number < 0
    ? `-${digits.padStart(Number(width) - 1, "0")}`
    : digits.padStart(Number(width), "0");
}

// Texts: positions count signs, not halves of them.

/** What str() gives of what it can tell: a fraction has another text in Python. @param {any} value */
export function text(value) {
  if (typeof value === "string") return value;
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  return Number.isSafeInteger(value) ? String(value + 0) : slip("the text of a fraction or a list");
}

const HALVES = /[\ud800-\udfff]/;

/** A part of a text or a list. @param {any} text @param {number} first @param {number} [last] */
export function cut(text, first, last) {
  if (typeof text !== "string" || !HALVES.test(text)) return text.slice(first, last);
  return [...text].slice(first, last).join("");
}

/** @param {string} text @param {number} at */
export function letter(text, at) {
  const signs = [...text];
  return signs[at < 0 ? signs.length + at : at] ?? slip("no such letter");
}

/** @param {string} text @param {string} signs */
export function lstrip(text, signs) {
  const all = [...text];
  const at = all.findIndex((sign) => !signs.includes(sign));
  return at < 0 ? "" : all.slice(at).join("");
}

/** @param {string} text @param {string} signs */
export function rstrip(text, signs) {
  const all = [...text];
  while (all.length && signs.includes(all[all.length - 1])) all.pop();
  return all.join("");
}

/** @param {string} text @param {string} signs */
export const strip = (text, signs) => lstrip(rstrip(text, signs), signs);

/** @param {string} text @param {string} sign */
export function partition(text, sign) {
  const at = text.indexOf(sign);
  return at < 0 ? [text, "", ""] : [text.slice(0, at), sign, text.slice(at + sign.length)];
}

/** @param {string} text @param {string} sign */
export function rpartition(text, sign) {
  const at = text.lastIndexOf(sign);
  return at < 0 ? ["", "", text] : [text.slice(0, at), sign, text.slice(at + sign.length)];
}

/** @param {string} text @param {string} start */
export const removeprefix = (text, start) =>
  text.startsWith(start) ? text.slice(start.length) : text;

/** @param {string} text @param {string} end */
export const removesuffix = (text, end) =>
  end && text.endsWith(end) ? text.slice(0, -end.length) : text;

/** @param {string} text @param {number} width */
export function zfill(text, width) {
  const sign = /^[+-]/.test(text) ? text[0] : "";
  const rest = text.slice(sign.length);
  return sign + "0".repeat(Math.max(0, width - length(text))) + rest;
}

/** @param {string} text */
export const isascii = (text) => /^[\0-\x7f]*$/.test(text);

/** @param {string} text @param {any} table code point -> text */
export function translate(text, table) {
  return [...text].map((sign) => get(table, sign.codePointAt(0), sign)).join("");
}

/** @param {string} text */
export const encode = (text) => new TextEncoder().encode(text);

/** A text as JSON has it; half characters stay as they are. @param {string} text */
export function quoted(text) {
  const signs = [...text].map((sign) =>
    /^[\ud800-\udfff]$/.test(sign) ? sign : JSON.stringify(sign).slice(1, -1),
  );
  return `"${signs.join("")}"`;
}

// Patterns

/** @param {RegExp} pattern @param {string} text */
export function fullmatch(pattern, text) {
  const whole = whole_(pattern);
  return whole.exec(text);
}

/** @type {Map<RegExp, RegExp>} */
const wholes = new Map();

/** @param {RegExp} pattern */
function whole_(pattern) {
  const found = wholes.get(pattern) || new RegExp(`^(?:${pattern.source})$`, "u");
  wholes.set(pattern, found);
  return found;
}

export const fullmatchOf = fullmatch;

/** @param {RegExp} pattern @param {any} by a text, or what makes one of a match @param {string} text */
export function substituted(pattern, by, text) {
  const all = new RegExp(pattern.source, "gu");
  return text.replace(all, (...given) => {
    if (typeof by === "string") return by;
    const end = given.findIndex((each) => typeof each === "number");
    return by(given.slice(0, end));
  });
}

/** @param {any[]} match */
export const groups = (match) => match.slice(1).map((each) => each ?? null);
