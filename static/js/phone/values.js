// Values in templates as Python has them: truth, equality, escaping, filters, loops.
// Those of the made scripts, and HTML beside them. Written for compiled templates; tests/phone/templates/test_fuzz.py compares it with Jinja and MarkupSafe.

import { equal, isDict, within as stands, truth as told } from "../core/python/values.js";

/** @typedef {Record<string, any>} Scope names of an inner scope hide those of its prototype */

/** Text that is HTML already. */
export class Markup {
  /** @param {string} html */
  constructor(html) {
    this.html = html;
  }
}

/** @param {string} message @returns {never} */
export function fail(message) {
  throw new TypeError(message);
}

/** @type {Record<string, string>} */
const ENTITIES = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "'": "&#39;",
  '"': "&#34;",
};

/** Text of a value that both engines print alike. @param {any} value @returns {string} */
function text(value) {
  if (typeof value === "string") return value;
  if (value instanceof Markup) return value.html;
  if (Number.isSafeInteger(value)) return String(value + 0);
  return fail(`no text: ${value}`);
}

/** HTML of a value. @param {any} value @returns {string} */
export function out(value) {
  return value instanceof Markup
    ? value.html
    : text(value).replace(/[&<>'"]/g, (sign) => ENTITIES[sign] || "");
}

/** @param {string} html */
export const markup = (html) => new Markup(html);

/** A scope inside another. @param {Scope | null} outer @param {Scope} [names] @returns {Scope} */
export function inner(outer, names) {
  return Object.assign(Object.create(outer), names);
}

/** @param {Scope} scope @param {string} key */
export function name(scope, key) {
  const value = scope[key];
  return value === undefined ? fail(`no ${key}`) : value;
}

/** The value under a key or at an index, or undefined. @param {any} value @param {any} key */
export function peek(value, key) {
  if (Array.isArray(value)) {
    return Number.isInteger(key) ? value[key < 0 ? key + value.length : key] : undefined;
  }
  const keyed = isDict(value) && typeof key === "string";
  return keyed && Object.hasOwn(value, key) ? value[key] : undefined;
}

/** @param {any} value @param {any} key */
export function get(value, key) {
  const found = peek(value, key);
  return found === undefined ? fail(`no ${key}`) : found;
}

/**
 * The value at "a.b.c": the name a of the scope, its key b, and so on.
 * @param {Scope} scope @param {string} path @returns {any}
 */
export function at(scope, path) {
  const [first, ...keys] = path.split(".");
  return keys.reduce(get, name(scope, first));
}

/** HTML of the value at a path. @param {Scope} scope @param {string} path */
export const show = (scope, path) => out(at(scope, path));

/** The truth of the value at a path. @param {Scope} scope @param {string} path */
export const is = (scope, path) => truth(at(scope, path));

/** Python's truth. @param {any} value @returns {boolean} */
export function truth(value) {
  return value === undefined ? fail("no value") : told(plain(value));
}

/** @param {any} left @param {() => any} right */
export const and = (left, right) => (truth(left) ? right() : left);
/** @param {any} left @param {() => any} right */
export const or = (left, right) => (truth(left) ? left : right());

/** Python's ==. @param {any} left @param {any} right @returns {boolean} */
export const eq = (left, right) => equal(plain(left), plain(right));

/** Markup is text. @param {any} value */
const plain = (value) => (value instanceof Markup ? value.html : value);

/** @param {any} left @param {any} right @returns {boolean} */
export const less = (left, right) => whole(left) < whole(right);

/** @param {any} item @param {any} holder @returns {boolean} */
export function within(item, holder) {
  const texts = [item, holder].every((part) => is_string(part));
  if (!texts && !Array.isArray(holder) && !isDict(holder)) fail("no holder");
  return stands(plain(item), plain(holder));
}

/** @param {any} value @returns {number} */
function whole(value) {
  return Number.isSafeInteger(value) ? value : fail("no number");
}

/** @param {any} a @param {any} b */
export const add = (a, b) => whole(whole(a) + whole(b));
/** @param {any} a @param {any} b */
export const subtract = (a, b) => whole(whole(a) - whole(b));
/** @param {any} a @param {any} b */
export const multiply = (a, b) => whole(whole(a) * whole(b));
/** @param {any} a @param {any} b */
export const floorDivide = (a, b) => whole((whole(a) - modulo(a, b)) / whole(b));
/** The sign of the divisor, as in Python. @param {any} a @param {any} b */
export const modulo = (a, b) => whole(((whole(a) % whole(b)) + b) % b);

/** As `~`: HTML if any part is. @param {...any} parts @returns {string | Markup} */
export function concat(...parts) {
  return parts.some((part) => part instanceof Markup)
    ? new Markup(parts.map(out).join(""))
    : parts.map(text).join("");
}

/** @param {any} value */
export const is_string = (value) => typeof value === "string" || value instanceof Markup;
/** @param {any} value */
export const is_mapping = (value) => isDict(value);

/** @param {any} value */
export const filter_escape = (value) => new Markup(out(value));
/** @param {any} value */
export const filter_safe = (value) => new Markup(text(value));
/** @param {any} value */
export const filter_string = (value) => (value instanceof Markup ? value : text(value));

/** @param {any} value @param {any} otherwise @param {any} [falsy] */
export function filter_default(value, otherwise, falsy) {
  const missing = value === undefined || (falsy !== undefined && truth(falsy) && !truth(value));
  return missing ? otherwise : value;
}

/** @param {any} value @returns {any[]} */
const list = (value) => (Array.isArray(value) ? value : fail("no list"));

/** Code points of text, as Python counts. @param {any} value @returns {number} */
export function filter_length(value) {
  if (isDict(value)) return Object.keys(value).length;
  return is_string(value) ? Array.from(text(value)).length : list(value).length;
}

/** @param {any} value @param {any} [between] */
export function filter_join(value, between = "") {
  const parts = list(value).slice(0, 1);
  for (const item of value.slice(1)) parts.push(between, item);
  return between instanceof Markup ? new Markup(parts.map(out).join("")) : concat(...parts);
}

/** @param {any} value */
export const filter_first = (value) => get(list(value), 0);
/** @param {any} value */
export const filter_last = (value) => get(list(value), -1);
/** @param {any} value @param {string} key */
export const filter_map = (value, key) => list(value).map((item) => get(item, key));

/** Pairs in order; keys such as "12" move to the front, so they are refused. @param {any} value */
export function filter_items(value) {
  const keys = isDict(value) ? Object.keys(value) : fail("no dict");
  if (keys.some((key) => /^(0|[1-9][0-9]*)$/.test(key))) fail("keys of digits");
  return keys.map((key) => [key, value[key]]);
}

/**
 * A for loop: the text of its rounds, or of its else.
 * @param {any} value @param {Scope} outer @param {string[]} names
 * @param {(c: Scope) => string} body @param {((c: Scope) => boolean) | null} [test]
 * @param {(c: Scope) => string} [otherwise] @returns {string}
 */
export function each(value, outer, names, body, test = null, otherwise) {
  const scopes = list(value).map((item) => inner(outer, unpacked(item, names)));
  const rounds = test ? scopes.filter(test) : scopes;
  const length = rounds.length;
  if (!length) return otherwise ? otherwise(inner(outer)) : "";
  return rounds
    .map((scope, at) => {
      scope.loop = { index: at + 1, first: at === 0, last: at === length - 1, length };
      return body(scope);
    })
    .join("");
}

/** @param {any} item @param {string[]} names @returns {Scope} */
function unpacked(item, names) {
  if (names.length === 1) return { [names[0]]: item };
  if (list(item).length !== names.length) fail("no pair");
  return Object.fromEntries(names.map((key, at) => [key, item[at]]));
}
