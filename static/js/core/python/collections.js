// Going through lists; dicts, lists and sets that change.
// One of the parts of ../python.js: by hand, what Python has and JavaScript has not.

import { text } from "./texts.js";
import { equal, get, has, isDict, isMap, items, length, list, slip, ValueError } from "./values.js";

/** @param {any[]} values @returns {number} */
export const sum = (values) => values.reduce((total, value) => total + value, 0);

/** @param {(one: any, two: any) => any} joined @param {any[]} values */
export const reduced = (joined, values) => values.reduce((one, two) => joined(one, two));

/** The first that fits, or what is made of it; else the other.
 * @param {Iterable<any>} values @param {any} [other] @param {(value: any) => any} [fits] @param {(value: any) => any} [made] */
export function next(values, other, fits, made) {
  for (const value of values) if (!fits || fits(value)) return made ? made(value) : value;
  return other === undefined ? slip("next of nothing") : other;
}

/** @param {number} first @param {number} [last] @param {number} [step] @returns {number[]} */
export function range(first, last, step = 1) {
  if (last === undefined) return range(0, first);
  const found = [];
  for (let at = first; step > 0 ? at < last : at > last; at += step) found.push(at);
  return found;
}

/** @param {boolean} strict @param {...any[]} lists */
export function zip(strict, ...lists) {
  const sizes = lists.map((each) => each.length);
  const size = Math.min(...sizes);
  if (strict && size !== Math.max(...sizes)) throw new ValueError("lists of unequal length");
  return range(0, size).map((at) => lists.map((each) => each[at]));
}

/** @param {any[]} values @param {number} [start] */
export const enumerated = (values, start = 0) => values.map((value, at) => [start + at, value]);

// Dicts
/** @param {any} dict */
export const keys = (dict) => items(dict).map((pair) => pair[0]);

/** @param {any} dict */
export const values = (dict) => items(dict).map((pair) => pair[1]);

/** A key that JavaScript keeps where it was put: digits alone would go to the front. @param {string} key */
export function name(key) {
  const first = key.charCodeAt(0);
  if (first < 58 && first > 47 && /^[0-9]+$/.test(key)) slip(`the key ${key} is digits alone`);
  return key;
}

/** @param {any} dict @param {any} key @param {any} value */
export function put(dict, key, value) {
  if (isMap(dict)) dict.set(key, value);
  else hold(dict, key, value);
}

/** @param {any} dict @param {string} key @param {any} value */
function hold(dict, key, value) {
  if (key !== "__proto__") dict[name(key)] = value;
  else {
    const itself = { value, enumerable: true, writable: true, configurable: true };
    Object.defineProperty(dict, key, itself);
  }
}

/** @param {any} pairs */
export function dict(pairs) {
  const made = {};
  for (const [key, value] of isDict(pairs) ? items(pairs) : pairs) hold(made, key, value);
  return made;
}

/** A dict by what each item gives as its key and as its value.
 * @param {any[]} items @param {(item: any) => any} key @param {(item: any) => any} value */
export function keyed(items, key, value) {
  const made = {};
  for (const item of items) hold(made, key(item), value(item));
  return made;
}

/** @param {any} dict @param {any} other */
export function update(dict, other) {
  for (const [key, value] of isDict(other) ? items(other) : other) put(dict, key, value);
}

/** @param {any} dict @param {any} key @param {any} value */
export function setdefault(dict, key, value) {
  if (!has(dict, key)) put(dict, key, value);
  return get(dict, key);
}

/** pop of a dict. @param {any} dict @param {any} key @param {any} [other] */
export function taken(dict, key, other) {
  if (!has(dict, key)) return other === undefined ? slip(`no key ${key}`) : other;
  const value = get(dict, key);
  if (isMap(dict)) dict.delete(key);
  else delete dict[key];
  return value;
}

// Lists and sets

/** @param {any} held @param {...any[]} lists */
export function extend(held, ...lists) {
  for (const each of lists)
    for (const item of [...each]) Array.isArray(held) ? held.push(item) : held.add(item);
}

/** @param {any[]} list @param {number} at */
export const popped = (list, at) => list.splice(at, 1)[0];

/** @param {any[]} list @param {number} at @param {any} value */
export const insert = (list, at, value) => void list.splice(at, 0, value);

/** @param {any[]} list @param {number} back */
export const last = (list, back) => list[list.length - back];

/** @param {any} held @param {any} item */
export function position(held, item) {
  const at =
    typeof held === "string"
      ? held.indexOf(item)
      : held.findIndex((/** @type {any} */ each) => equal(each, item));
  if (at < 0) throw new ValueError(`${text(item)} is not there`);
  return typeof held === "string" ? length(held.slice(0, at)) : at;
}

/** @param {any} held @param {any} item @returns {number} */
export function count(held, item) {
  if (item === "" && typeof held === "string") return length(held) + 1;
  return typeof held === "string"
    ? held.split(item).length - 1
    : held.filter((/** @type {any} */ each) => equal(each, item)).length;
}

/** @param {any} held @param {number} times */
export function times(held, times) {
  if (typeof held === "string") return held.repeat(Math.max(0, times));
  return range(0, times).flatMap(() => held);
}

/** @param {Set<any>} one @param {...Iterable<any>} others */
export const union = (one, ...others) =>
  new Set([...one, ...others.flatMap((other) => [...other])]);

/** @param {Set<any>} one @param {Set<any>} two */
export const meet = (one, two) => new Set([...one].filter((item) => two.has(item)));

/** @param {Set<any>} one @param {Set<any>} two */
export const minus = (one, two) => new Set([...one].filter((item) => !two.has(item)));

/** @param {Set<any>} one @param {any} two */
export const disjoint = (one, two) => list(two).every((item) => !one.has(item));

/** @param {Set<any>} one @param {string} sign @param {Set<any>} two @returns {boolean} */
export function subset(one, sign, two) {
  if (sign[0] === ">") return subset(two, sign.replace(">", "<"), one);
  return [...one].every((item) => two.has(item)) && (sign === "<=" || one.size < two.size);
}
