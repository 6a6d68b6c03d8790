// Truth, equality, order; what a value is; a key of a dict.
// One of the parts of ../python.js: by hand, what Python has and JavaScript has not.

/** @typedef {(value: any) => any} Key */

/** @param {any} value */
export function isDict(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const above = Object.getPrototypeOf(value);
  return above === Object.prototype || above === null || isMap(value);
}

// Those of tuples tell themselves, so that a script without them does not carry them.
/** @param {any} value */
export const isMap = (value) => value instanceof Map || value?.tuples === "map";

/** @param {any} value */
export const isSet = (value) => value instanceof Set || value?.tuples === "set";

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
export function slip(said) {
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

/** @param {any} dict @param {any} key */
export const has = (dict, key) => (isMap(dict) ? dict.has(key) : Object.hasOwn(dict, key));

/** @param {any} dict @param {any} key @param {any} [other] */
export function get(dict, key, other = null) {
  if (!has(dict, key)) return other;
  return isMap(dict) ? dict.get(key) : dict[key];
}

/** @param {any} dict @returns {[any, any][]} */
export const items = (dict) => (isMap(dict) ? [...dict.entries()] : Object.entries(dict));
