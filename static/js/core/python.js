// What Python has and JavaScript has not, for the modules that are made from Python by
// migrant_helper/phone/scripts. By hand: this is what their values are.

/** @typedef {(value: any) => any} Key */

/** @param {any} value */
export function isDict(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const above = Object.getPrototypeOf(value);
  return above === Object.prototype || above === null || isMap(value);
}

// Those of tuples tell themselves, so that a script without them does not carry them.
/** @param {any} value */
const isMap = (value) => value instanceof Map || value?.tuples === "map";

/** @param {any} value */
const isSet = (value) => value instanceof Set || value?.tuples === "set";

/** A dict whose keys are tuples. */
export class TupleMap {
  /** @param {Iterable<[any[], any]>} [pairs] */
  constructor(pairs = []) {
    this.tuples = "map";
    /** @type {Map<string, [any[], any]>} */
    this.held = new Map();
    for (const [key, value] of pairs) this.set(key, value);
  }
  get size() {
    return this.held.size;
  }
  /** @param {any[]} key */
  has(key) {
    return this.held.has(JSON.stringify(key));
  }
  /** @param {any[]} key */
  get(key) {
    return this.held.get(JSON.stringify(key))?.[1];
  }
  /** @param {any[]} key @param {any} value */
  set(key, value) {
    const text = JSON.stringify(key);
    this.held.set(text, [this.held.get(text)?.[0] || key, value]);
  }
  /** @param {any[]} key */
  delete(key) {
    return this.held.delete(JSON.stringify(key));
  }
  clear() {
    this.held.clear();
  }
  keys() {
    return [...this.held.values()].map(([key]) => key);
  }
  values() {
    return [...this.held.values()].map(([, value]) => value);
  }
  entries() {
    return [...this.held.values()];
  }
}

/** A set of tuples. */
export class TupleSet {
  /** @param {Iterable<any[]>} [items] */
  constructor(items = []) {
    this.tuples = "set";
    this.held = new TupleMap();
    for (const item of items) this.add(item);
  }
  get size() {
    return this.held.size;
  }
  /** @param {any[]} item */
  has(item) {
    return this.held.has(item);
  }
  /** @param {any[]} item */
  add(item) {
    if (!this.held.has(item)) this.held.set(item, null);
  }
  /** @param {any[]} item */
  delete(item) {
    return this.held.delete(item);
  }
  [Symbol.iterator]() {
    return this.held.keys()[Symbol.iterator]();
  }
}

/** A value that does not do; also what a script itself raises. */
export class ValueError extends Error {}
/** What the tests' build raises where Python would: a phone's build goes on with undefined. */
export class Slip extends Error {}

/** @param {string} said @returns {never} */
function slip(said) {
  throw new Slip(said);
}

/** Python's truth. @param {any} value @returns {boolean} */
export function truth(value) {
  if (!value) return Number.isNaN(value);
  if (typeof value !== "object") return true;
  if (Array.isArray(value) || value instanceof Uint8Array) return value.length > 0;
  if (isMap(value) || isSet(value)) return value.size > 0;
  return isDict(value) ? Object.keys(value).length > 0 : true;
}

/** @param {any} value @param {() => any} other */
export const and = (value, other) => (truth(value) ? other() : value);

/** @param {any} value @param {() => any} other */
export const or = (value, other) => (truth(value) ? value : other());

/** The items of anything, as an array. @param {any} value @returns {any[]} */
export function list(value) {
  if (Array.isArray(value)) return value;
  if (isMap(value)) return [...value.keys()];
  return isDict(value) ? Object.keys(value) : [...value];
}

/** @param {any} value @returns {number} */
export function length(value) {
  return typeof value === "string" ? [...value].length : list(value).length;
}

/** Python's ==. @param {any} one @param {any} two @returns {boolean} */
export function equal(one, two) {
  if (one === two) return true;
  if (typeof one === "boolean" && typeof two === "number") return Number(one) === two;
  if (typeof two === "boolean" && typeof one === "number") return Number(two) === one;
  if (typeof one !== "object" || typeof two !== "object" || !one || !two) return false;
  if (Array.isArray(one) || one instanceof Uint8Array) {
    const alike = Array.isArray(one) === Array.isArray(two) && one.length === two.length;
    return alike && /** @type {any[]} */ (one).every((item, at) => equal(item, two[at]));
  }
  if (isSet(one)) {
    return isSet(two) && one.size === two.size && [...one].every((item) => two.has(item));
  }
  const alike = Object.getPrototypeOf(one) === Object.getPrototypeOf(two);
  return (alike || (isDict(one) && isDict(two))) && sameKeys(one, two);
}

/** @param {any} one @param {any} two */
function sameKeys(one, two) {
  const [ours, theirs] = [items(one), items(two)];
  const other = isMap(two) ? two : new Map(theirs);
  const alike = ours.length === theirs.length;
  return alike && ours.every(([key, value]) => other.has(key) && equal(value, other.get(key)));
}

/** Python's `in`. @param {any} item @param {any} held @returns {boolean} */
export function within(item, held) {
  if (typeof held === "string") return held.includes(item);
  if (isMap(held) || isSet(held)) return held.has(item);
  if (isDict(held)) return typeof item === "string" && Object.hasOwn(held, item);
  return list(held).some((each) => equal(each, item));
}

/** Order by code points, as Python has it. @param {string} one @param {string} two */
function compareTexts(one, two) {
  if (one === two) return 0;
  const end = Math.min(one.length, two.length);
  for (let at = 0; at < end; at += 1) {
    if (one[at] !== two[at]) {
      // Where only the second half of a sign differs, the sign begins before it.
      const from = at > 0 && /[\ud800-\udbff]/.test(one[at - 1]) ? at - 1 : at;
      const order = Number(one.codePointAt(from)) - Number(two.codePointAt(from));
      return order || one.charCodeAt(at) - two.charCodeAt(at);
    }
  }
  return one.length - two.length;
}

/** Below 0, 0 or above, of numbers, texts and lists of them. @param {any} one @param {any} two @returns {number} */
export function compare(one, two) {
  if (typeof one === "string" && typeof two === "string") return compareTexts(one, two);
  if (Array.isArray(one) && Array.isArray(two)) {
    for (let at = 0; at < one.length && at < two.length; at += 1) {
      if (!equal(one[at], two[at])) return compare(one[at], two[at]);
    }
    return one.length - two.length;
  }
  const ordered = ["number", "boolean"];
  if (!ordered.includes(typeof one) || !ordered.includes(typeof two)) slip("no order of these");
  return one < two ? -1 : Number(one > two);
}

/** @param {any[]} values @param {Key | null} [key] @param {boolean} [reverse] @returns {any[]} */
export function sorted(values, key = null, reverse = false) {
  const sign = reverse ? -1 : 1;
  if (!key) return [...values].sort((one, two) => sign * compare(one, two));
  const pairs = values.map((value) => [key(value), value]);
  return pairs.sort((one, two) => sign * compare(one[0], two[0])).map((pair) => pair[1]);
}

/** @param {any[]} values @param {Key | null} [key] @param {boolean} [reverse] */
export function sort(values, key = null, reverse = false) {
  values.splice(0, values.length, ...sorted(values, key, reverse));
}

/** @param {any[]} values @param {Key | null} key @param {any} other @param {number} sign */
function best(values, key, other, sign) {
  if (!values.length) {
    if (other === undefined) throw new ValueError("nothing to choose from");
    return other;
  }
  return values.reduce((found, value) => {
    const [one, two] = key ? [key(value), key(found)] : [value, found];
    return sign * compare(one, two) > 0 ? value : found;
  });
}

/** @param {any[]} values @param {Key | null} [key] @param {any} [other] */
export const max = (values, key = null, other = undefined) => best(values, key, other, 1);

/** @param {any[]} values @param {Key | null} [key] @param {any} [other] */
export const min = (values, key = null, other = undefined) => best(values, key, other, -1);

/** @param {any[]} values @returns {number} */
export const sum = (values) => values.reduce((total, value) => total + value, 0);

/** @param {(one: any, two: any) => any} joined @param {any[]} values */
export const reduced = (joined, values) => values.reduce((one, two) => joined(one, two));

/** @param {any[]} values @param {any} [other] */
export function next(values, other) {
  if (values.length) return values[0];
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

/** @param {any[]} values */
export const pairwise = (values) => values.slice(1).map((value, at) => [values[at], value]);

/** @param {any[]} one @param {any[]} two */
export const product = (one, two) => one.flatMap((left) => two.map((right) => [left, right]));

// Dicts

/** @param {any} dict @param {any} key */
export const has = (dict, key) => (isMap(dict) ? dict.has(key) : Object.hasOwn(dict, key));

/** @param {any} dict @param {any} key @param {any} [other] */
export function get(dict, key, other = null) {
  if (!has(dict, key)) return other;
  return isMap(dict) ? dict.get(key) : dict[key];
}

/** @param {any} dict @returns {[any, any][]} */
export const items = (dict) => (isMap(dict) ? [...dict.entries()] : Object.entries(dict));

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
  else if (key !== "__proto__") dict[name(key)] = value;
  else
    Object.defineProperty(dict, key, {
      value,
      enumerable: true,
      writable: true,
      configurable: true,
    });
}

/** @param {any} pairs */
export function dict(pairs) {
  const made = {};
  for (const [key, value] of isDict(pairs) ? items(pairs) : pairs) put(made, key, value);
  return made;
}

/** A dict by what each item gives as its key and as its value.
 * @param {any[]} items @param {Key} key @param {Key} value */
export function keyed(items, key, value) {
  const made = {};
  for (const item of items) put(made, key(item), value(item));
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

/** @param {any[]} list @param {number} [at] */
export const popped = (list, at = -1) => list.splice(at, 1)[0];

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
  typeof value === "string" || Number.isSafeInteger(value) ? value : slip("neither text nor number");

/** @param {any} value @returns {any[]} */
export const toldList = (value) => (Array.isArray(value) ? value : slip("no list"));

/** @param {any} number */
export const whole = (number) =>
  Number.isInteger(number) && Math.abs(number) <= 2 ** 53 ? number : slip("beyond 2^53");

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
  // biome-ignore lint/suspicious/noControlCharactersInRegex: spaces of Python's own.
  if (typeof value === "string" && /[^\t-\r -~]|_/.test(value)) slip("a number of other digits");
  return whole(int(value, base));
}

/** == of whole numbers, none of which may be a bool: True is 1 in Python. @param {any} one @param {any} two */
export function same(one, two) {
  const kinds = [typeof one, typeof two];
  return kinds.includes("boolean") && kinds.includes("number") ? slip("a bool for a number") : one === two;
}

/** replace of a text. @param {string} text @param {string} old @param {string} by */
export const swapped = (text, old, by) => (old ? text.split(old).join(by) : slip("replacing nothing"));
