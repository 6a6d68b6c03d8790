// CBOR (RFC 8949), cut down to what a card needs, and one spelling for each value. Maps are `Map`s.
// By hand for migrant_helper/core/card/cbor.py; kept the same by tests/vectors/cards-cbor.json.

/** @typedef {number | string | Uint8Array | Value[] | Map<number, Value>} Value */
/** @typedef {[Value, number]} Found a value, and where the next byte lies */

export const MAX_DEPTH = 2;
const LIMIT = 2 ** 32;
const SIZES = [1, 2, 4];
const [NUMBER, NEGATIVE, BYTES, TEXT, ARRAY, MAP, TAG] = [0, 1, 2, 3, 4, 5, 6];

export class BadCbor extends Error {
  /** @param {string} reason inflated, nested, not_canonical, trailing or malformed */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * The one spelling of a value. Throws TypeError for a value outside the subset.
 * @param {Value} value
 * @returns {Uint8Array}
 */
export function encode(value) {
  return Uint8Array.from(spelled(value));
}

/**
 * The value that all of `data` spells. Throws BadCbor.
 * @param {Uint8Array} data
 * @returns {Value}
 */
export function decode(data) {
  const [value, end] = read(data, 0, MAX_DEPTH);
  if (end !== data.length) {
    throw new BadCbor("trailing");
  }
  return value;
}

/**
 * @param {Value} value
 * @returns {number[]}
 */
function spelled(value) {
  if (typeof value === "number" && Number.isInteger(value) && value >= -LIMIT && value < LIMIT) {
    return value >= 0 ? head(NUMBER, value) : head(NEGATIVE, -1 - value);
  }
  if (value instanceof Uint8Array) {
    return [...head(BYTES, value.length), ...value];
  }
  if (typeof value === "string" && isAscii(value)) {
    return [...head(TEXT, value.length), ...Array.from(value, (each) => each.charCodeAt(0))];
  }
  if (Array.isArray(value)) {
    return [...head(ARRAY, value.length), ...joined(value)];
  }
  if (value instanceof Map) {
    const pairs = Array.from(value).sort(([one], [other]) => rank(one) - rank(other));
    return [...head(MAP, pairs.length), ...pairs.map(joined).reduce(appended, [])];
  }
  throw new TypeError(`not in the CBOR subset: ${value}`);
}

/**
 * @param {Value[]} values
 * @returns {number[]}
 */
function joined(values) {
  /** @type {number[]} */
  const bytes = [];
  for (const value of values) {
    bytes.push(...spelled(value));
  }
  return bytes;
}

/**
 * @param {number[]} bytes
 * @param {number[]} more
 */
function appended(bytes, more) {
  return bytes.concat(more);
}

/** @param {string} text */
function isAscii(text) {
  return Array.from(text).every((each) => each < "\u0080");
}

/** @param {number} key order of keys by their bytes: 0, 1, 2 … then -1, -2 … */
function rank(key) {
  return key >= 0 ? key : LIMIT - 1 - key;
}

/**
 * @param {number} major
 * @param {number} argument
 * @returns {number[]}
 */
function head(major, argument) {
  if (argument < 24) {
    return [major * 32 + argument];
  }
  const index = SIZES.findIndex((size) => argument < 2 ** (8 * size));
  const bytes = Array.from({ length: SIZES[index] }, (_, at) =>
    Math.floor(argument / 2 ** (8 * at)),
  );
  return [major * 32 + 24 + index, ...bytes.reverse().map((each) => each % 256)];
}

/**
 * @param {Uint8Array} data
 * @param {number} at
 * @returns {[number, number, number]} major type, argument, and where the next byte lies
 */
function readHead(data, at) {
  if (at >= data.length) {
    throw new BadCbor("inflated");
  }
  const major = data[at] >> 5;
  const info = data[at] & 31;
  if (major > TAG || info > 26) {
    throw new BadCbor("malformed");
  }
  if (info < 24) {
    return [major, info, at + 1];
  }
  const end = at + 1 + SIZES[info - 24];
  if (end > data.length) {
    throw new BadCbor("inflated");
  }
  const argument = data.slice(at + 1, end).reduce((number, byte) => number * 256 + byte, 0);
  if (head(major, argument).length !== end - at) {
    throw new BadCbor("not_canonical");
  }
  return [major, argument, end];
}

/**
 * @param {Uint8Array} data
 * @param {number} start
 * @param {number} depth
 * @returns {Found}
 */
function read(data, start, depth) {
  const [major, argument, at] = readHead(data, start);
  if (major === NUMBER) {
    return [argument, at];
  }
  if (major === NEGATIVE) {
    return [-1 - argument, at];
  }
  if (major === TAG) {
    throw new BadCbor("nested");
  }
  if (argument > data.length - at) {
    throw new BadCbor("inflated");
  }
  if (major === BYTES || major === TEXT) {
    return [string(major, data.slice(at, at + argument)), at + argument];
  }
  if (depth === 0) {
    throw new BadCbor("nested");
  }
  return (major === ARRAY ? readArray : readMap)(data, at, argument, depth - 1);
}

/**
 * @param {number} major
 * @param {Uint8Array} raw
 * @returns {Uint8Array | string}
 */
function string(major, raw) {
  if (major === BYTES) {
    return raw;
  }
  if (raw.some((byte) => byte > 127)) {
    throw new BadCbor("malformed");
  }
  return String.fromCharCode(...raw);
}

/**
 * @param {Uint8Array} data
 * @param {number} at
 * @param {number} count
 * @param {number} depth
 * @returns {Found}
 */
function readArray(data, at, count, depth) {
  const items = [];
  let next = at;
  for (let index = 0; index < count; index += 1) {
    const [item, end] = read(data, next, depth);
    items.push(item);
    next = end;
  }
  return [items, next];
}

/**
 * @param {Uint8Array} data
 * @param {number} at
 * @param {number} count
 * @param {number} depth
 * @returns {Found}
 */
function readMap(data, at, count, depth) {
  const pairs = new Map();
  let next = at;
  let last = -1;
  for (let index = 0; index < count; index += 1) {
    const [key, after] = read(data, next, 0);
    if (typeof key !== "number") {
      throw new BadCbor("malformed");
    }
    if (rank(key) <= last) {
      throw new BadCbor("not_canonical");
    }
    last = rank(key);
    const [value, end] = read(data, after, depth);
    pairs.set(key, value);
    next = end;
  }
  return [pairs, next];
}
