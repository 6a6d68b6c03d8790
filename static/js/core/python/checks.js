// Enums and dataclasses; and what only the tests' build calls.
// One of the parts of ../python.js: by hand, what Python has and JavaScript has not.

import { popped } from "./collections.js";
import { int, text } from "./texts.js";
import { has, slip, ValueError } from "./values.js";

// Classes

/** @param {any} kind an enum @param {any} value */
export function member(kind, value) {
  if (Object.values(kind.members).includes(value)) return value;
  throw new ValueError(`${text(value)} is none of ${kind.name}`);
}

/** @param {any} instance @param {any} changes */
export const replaced = (instance, changes) =>
  Object.assign(Object.create(Object.getPrototypeOf(instance)), instance, changes);

// What only the tests' build calls

/** @param {any} dict @param {any} key */
export const key = (dict, key) =>
  Array.isArray(dict) ? index(dict, key) : has(dict, key) ? dict[key] : slip(`no key ${key}`);

/** @param {any} map @param {any} key */
export const entry = (map, key) => (map.has(key) ? map.get(key) : slip(`no key ${key}`));

/** @param {any} list @param {number} at */
export const index = (list, at) => (at in list ? list[at] : slip(`no item ${at}`));

/** @param {any[]} list @param {number} at @param {any} value */
export function setItem(list, at, value) {
  index(list, at);
  list[at] = value;
}

/** What stands in a text: text or a whole number. @param {any} value */
export const told = (value) =>
  typeof value === "string" || Number.isSafeInteger(value)
    ? value
    : slip("neither text nor number");

/** @param {any} value @returns {any[]} */
export const toldList = (value) => (Array.isArray(value) ? value : slip("no list"));

/** @param {any} number */
export const whole = (number) => (Number.isSafeInteger(number) ? number : slip("beyond 2^53"));

/** sum of whole numbers. @param {number[]} values */
export const total = (values) => values.reduce((sum, value) => whole(sum + value), 0);

/** Keys that JavaScript tells apart as Python does. @param {Iterable<any>} held */
export function plainKeys(held) {
  const found = [...held];
  const types = new Set(found.filter((each) => each !== null).map((each) => typeof each));
  const odd = types.has("object") || (types.has("boolean") && types.has("number"));
  return odd ? slip("keys that are lists, or true beside 1") : found;
}

/** @param {number} one @param {number} two */
export const divided = (one, two) => (two === 0 ? slip("divided by 0") : one / two);

/** @param {number} one @param {number} two */
export const floorDivided = (one, two) => whole(Math.floor(divided(one, two)));

/** @param {number} one @param {string} sign @param {number} two */
export function bits(one, sign, two) {
  const found = { "|": one | two, "&": one & two, "<<": one << two, ">>": one >> two }[sign];
  const fits = [one, two].every((each) => (each | 0) === each);
  return fits && (sign !== "<<" || found === one * 2 ** two) ? found : slip("beyond 32 bits");
}

/** @param {any} list @param {number} back */
export const lastItem = (list, back) => index(list, list.length - back);

/** @param {any[]} list @param {number} [at] */
export function popItem(list, at = -1) {
  index(list, at < 0 ? list.length + at : at);
  return popped(list, at);
}

/** Whole numbers of ASCII digits: Python reads more than int() above does. @param {any} value @param {number} [base] */
export function readInt(value, base) {
  if (typeof value === "string" && /[^\t-\r -~]|_/.test(value)) slip("a number of other digits");
  return whole(int(value, base));
}

/** == of whole numbers, none of which may be a bool: True is 1 in Python. @param {any} one @param {any} two */
export function same(one, two) {
  const kinds = [typeof one, typeof two];
  return kinds.includes("boolean") && kinds.includes("number")
    ? slip("a bool for a number")
    : one === two;
}

/** replace of a text. @param {string} text @param {string} old @param {string} by */
export const swapped = (text, old, by) =>
  old ? text.split(old).join(by) : slip("replacing nothing");
