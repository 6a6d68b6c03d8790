// What a card's payload holds: CBOR with whole numbers as keys.
// Twin of migrant_helper/core/card_contents.py, which lists the keys; kept the same by tests/vectors/cards.json.

import { BadCbor, decode, encode } from "./cbor.js";
import { addDays, daysBetween } from "./days.js";
import { fromHex, toHex } from "./hex.js";
import { pack, unpack } from "./packing.js";

/** @typedef {import("./cbor.js").Value} Value */
/** @typedef {import("./packing.js").Coded} Coded */
/**
 * @typedef {{id: string, lang: string, country: string, entries: Coded[], issued: string,
 *   expires: string, key: string}} Contents
 */

export const VERSION = 1;
export const ID_PATTERN = "[0-9a-f]{16}";
export const LANG_PATTERN = "[a-z]{2,3}(-[A-Za-z0-9]{2,8})?";
export const COUNTRY_PATTERN = "[A-Z]{2}";
export const MAX_ENTRIES = 30;
export const MAX_DAYS = 1095;
export const MAX_ISSUED = 65535;
export const MAX_CONTENT = 149;
const KEY_ROOM = 67;
export const FIRST_DAY = "2024-01-01";

/**
 * The payload of a card whose fields are each in order. May be longer than `fits` allows.
 * @param {Contents} card
 * @returns {Uint8Array}
 */
export function written(card) {
  /** @type {Map<number, Value>} */
  const fields = new Map();
  fields.set(0, VERSION).set(1, fromHex(card.id)).set(2, card.lang).set(3, card.country);
  fields.set(4, daysBetween(FIRST_DAY, card.issued));
  fields.set(5, daysBetween(card.issued, card.expires)).set(6, pack(card.entries));
  return encode(card.key ? fields.set(7, fromHex(card.key)) : fields);
}

/**
 * True where the payload leaves the picture small enough, whoever signs it.
 * @param {Contents} card
 * @param {Uint8Array} data
 * @returns {boolean}
 */
export function fits(card, data) {
  return data.length <= MAX_CONTENT + (card.key ? KEY_ROOM : 0);
}

/**
 * A payload, read. Throws BadCbor: the reasons of `cbor`, `version` for a card of another version,
 * and `malformed` for anything that `written` does not write or that does not fit.
 * @param {Uint8Array} data
 * @returns {Contents}
 */
export function contents(data) {
  const fields = decode(data);
  if (!(fields instanceof Map) || typeof fields.get(0) !== "number") {
    throw new BadCbor("malformed");
  }
  if (fields.get(0) !== VERSION) {
    throw new BadCbor("version");
  }
  const card = fromFields(fields);
  if (card === null || !fits(card, data) || String(written(card)) !== String(data)) {
    throw new BadCbor("malformed");
  }
  return card;
}

/**
 * @param {Map<number, Value>} fields
 * @returns {Contents | null}
 */
function fromFields(fields) {
  const [id, lang, country] = [fields.get(1), fields.get(2), fields.get(3)];
  const [issued, valid] = [fields.get(4), fields.get(5)];
  const packed = fields.get(6);
  const key = fields.has(7) ? fields.get(7) : new Uint8Array(0);
  const entries = packed instanceof Uint8Array ? unpack(packed) : null;
  if (
    !(isBytes(id, [8]) && isBytes(key, [0, 64])) ||
    !(isWord(lang, LANG_PATTERN) && isWord(country, COUNTRY_PATTERN)) ||
    !(isWithin(issued, 0, MAX_ISSUED) && isWithin(valid, 1, MAX_DAYS)) ||
    !(entries !== null && isWithin(entries.length, 1, MAX_ENTRIES))
  ) {
    return null;
  }
  const days = { issued: addDays(FIRST_DAY, issued), expires: addDays(FIRST_DAY, issued + valid) };
  return { id: toHex(id), lang, country, entries, ...days, key: toHex(key) };
}

/**
 * @param {Value | undefined} value
 * @param {number[]} sizes
 * @returns {value is Uint8Array}
 */
function isBytes(value, sizes) {
  return value instanceof Uint8Array && sizes.includes(value.length);
}

/**
 * @param {Value | undefined} value
 * @param {string} pattern
 * @returns {value is string}
 */
function isWord(value, pattern) {
  return typeof value === "string" && new RegExp(`^(?:${pattern})$`).test(value);
}

/**
 * @param {Value | undefined} value
 * @param {number} lowest
 * @param {number} highest
 * @returns {value is number}
 */
function isWithin(value, lowest, highest) {
  return typeof value === "number" && value >= lowest && value <= highest;
}
