// The entries of a card as bits, so that twelve fit a picture a cheap camera reads.
// Twin of migrant_helper/core/packing.py, which says which bits; kept the same by tests/vectors/cards.json.

export const MAX_SCHEME_CODE = 65535;
export const MAX_STEP_CODE = 31;
export const MAX_DEADLINE_CODE = 15;
export const MAX_DEADLINES = 7;
export const EARLIEST = -1023;
export const LATEST = 3072;
export const STATES = ["", "todo", "done", "not_needed"];

/**
 * States (1 to 3) by step code, days from the day of issue by deadline code.
 * @typedef {{code: number, steps: Map<number, number>, deadlines: Map<number, number>}} Coded
 */

/**
 * Each entry once, in the order of the codes, all within the limits above.
 * @param {Coded[]} entries
 * @returns {Uint8Array}
 */
export function pack(entries) {
  let bits = "";
  let last = 0;
  for (const entry of [...entries].sort((one, other) => one.code - other.code)) {
    bits += codeBits(entry.code - last) + entryBits(entry);
    last = entry.code;
  }
  const bytes = bits.match(/.{1,8}/g) || [];
  return Uint8Array.from(bytes, (byte) => parseInt(byte.padEnd(8, "0"), 2));
}

/**
 * What `pack` was given, by code; null for bytes that it does not write.
 * @param {Uint8Array} data
 * @returns {Coded[] | null}
 */
export function unpack(data) {
  const bits = Array.from(data, (byte) => padded(byte, 8)).join("");
  /** @type {Coded[]} */
  const entries = [];
  let at = 0;
  let last = 0;
  while (bits.length - at >= 8) {
    const found = readEntry(bits, at, last);
    if (found === null) {
      return null;
    }
    entries.push(found.entry);
    at = found.at;
    last = found.entry.code;
  }
  return String(pack(entries)) === String(data) ? entries : null;
}

/**
 * @param {number} number
 * @param {number} width
 * @returns {string}
 */
function padded(number, width) {
  return number.toString(2).padStart(width, "0");
}

/**
 * @param {number} number
 * @returns {string}
 */
function codeBits(number) {
  const more = number > 1023;
  return `${more ? `1${padded(number & 1023, 10)}` : ""}0${padded(more ? number >> 10 : number, 10)}`;
}

/**
 * @param {Coded} entry
 * @returns {string}
 */
function entryBits(entry) {
  const count = Math.max(0, ...entry.steps.keys());
  let bits = padded(count, 5) + padded(entry.deadlines.size, 3);
  for (let code = 1; code <= count; code += 1) {
    bits += padded(entry.steps.get(code) || 0, 2);
  }
  for (const [code, days] of Array.from(entry.deadlines).sort(([one], [other]) => one - other)) {
    bits += padded(code, 4) + padded(days - EARLIEST, 12);
  }
  return bits;
}

/**
 * The entry at bit `at`, and where it ends; null where the bits do not hold it.
 * @param {string} bits
 * @param {number} at
 * @param {number} last
 * @returns {{entry: Coded, at: number} | null}
 */
function readEntry(bits, at, last) {
  const low = number(bits, at, 11);
  const size = low < 1024 ? 11 : 22;
  const delta = low < 1024 ? low : number(bits, at + 11, 11) * 1024 + low - 1024;
  const [steps, deadlines] = [number(bits, at + size, 5), number(bits, at + size + 5, 3)];
  const first = at + size + 8;
  const end = first + 2 * steps + 16 * deadlines;
  if (delta === 0 || last + delta > MAX_SCHEME_CODE || !(end <= bits.length)) {
    return null;
  }
  /** @type {Coded} */
  const entry = { code: last + delta, steps: new Map(), deadlines: new Map() };
  for (let code = 1; code <= steps; code += 1) {
    const state = number(bits, first + 2 * code - 2, 2);
    if (state > 0) {
      entry.steps.set(code, state);
    }
  }
  for (let start = first + 2 * steps; start < end; start += 16) {
    entry.deadlines.set(number(bits, start, 4), number(bits, start + 4, 12) + EARLIEST);
  }
  return entry.deadlines.has(0) ? null : { entry, at: end };
}

/**
 * @param {string} bits
 * @param {number} at
 * @param {number} width
 * @returns {number} NaN past the end
 */
function number(bits, at, width) {
  return at + width <= bits.length ? parseInt(bits.slice(at, at + width), 2) : NaN;
}
