// The envelope of a card: COSE_Sign1 (RFC 9052) with ES256, tagged, and nothing optional.
// By hand for migrant_helper/core/card/cose.py; kept the same by tests/vectors/cards.json.

import { BadCbor, decode, encode } from "./cbor.js";
import { fromHex } from "./hex.js";

export const KID_BYTES = 4;
export const SIGNATURE_BYTES = 64;
const TAG = 0xd2;
const [ALGORITHM, ES256, KID] = [1, -7, 4];
const HALF = 32;
// Order of the curve P-256 and its half: SP 800-186 section 3.2.1.3.
const ORDER = fromHex("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551");
const MIDDLE = fromHex("7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8");

/** @typedef {{kid: Uint8Array, protected: Uint8Array, payload: Uint8Array, signature: Uint8Array}} Envelope */

/**
 * The signed header: ES256 and the issuer's key id, or an empty one for a card's own key.
 * @param {Uint8Array} kid
 * @returns {Uint8Array}
 */
export function protectedHeader(kid) {
  /** @type {Map<number, import("./cbor.js").Value>} */
  const header = new Map([[ALGORITHM, ES256]]);
  return encode(kid.length > 0 ? header.set(KID, kid) : header);
}

/**
 * The bytes that are signed (Sig_structure, RFC 9052 section 4.4).
 * @param {Uint8Array} header
 * @param {Uint8Array} payload
 * @returns {Uint8Array}
 */
export function toSign(header, payload) {
  return encode(["Signature1", header, new Uint8Array(0), payload]);
}

/**
 * The whole card.
 * @param {Uint8Array} header
 * @param {Uint8Array} payload
 * @param {Uint8Array} signature
 * @returns {Uint8Array}
 */
export function sealed(header, payload, signature) {
  return Uint8Array.from([TAG, ...encode([header, new Map(), payload, signature])]);
}

/**
 * What `sealed` was given. Throws BadCbor with its reason for anything that `sealed` does not write.
 * @param {Uint8Array} data
 * @returns {Envelope}
 */
export function opened(data) {
  const parts = data[0] === TAG ? decode(data.slice(1)) : null;
  if (!Array.isArray(parts) || parts.length !== 4) {
    throw new BadCbor("malformed");
  }
  const [header, unprotected, payload, signature] = parts;
  const strings = [header, payload, signature].every((each) => each instanceof Uint8Array);
  const empty = unprotected instanceof Map && unprotected.size === 0;
  const [one, two, three] = /** @type {Uint8Array[]} */ ([header, payload, signature]);
  if (!strings || !empty || three.length !== SIGNATURE_BYTES) {
    throw new BadCbor("malformed");
  }
  return { kid: kidOf(one), protected: one, payload: two, signature: three };
}

/**
 * @param {Uint8Array} header
 * @returns {Uint8Array}
 */
function kidOf(header) {
  const fields = decode(header);
  if (!(fields instanceof Map) || fields.get(ALGORITHM) !== ES256) {
    throw new BadCbor("malformed");
  }
  const kid = fields.has(KID) ? fields.get(KID) : new Uint8Array(0);
  const fine = kid instanceof Uint8Array && [0, KID_BYTES].includes(kid.length);
  if (!fine || String(protectedHeader(kid)) !== String(header)) {
    throw new BadCbor("malformed");
  }
  return kid;
}

/**
 * True for the one of the two signatures (r, s) and (r, -s) that a card may bear: the lower s.
 * @param {Uint8Array} signature
 * @returns {boolean}
 */
export function isLow(signature) {
  const s = signature.slice(HALF);
  return s.some((byte) => byte > 0) && !isOver(s, MIDDLE);
}

/**
 * The same signature with the lower s; both verify.
 * @param {Uint8Array} signature
 * @returns {Uint8Array}
 */
export function lowered(signature) {
  const s = signature.slice(HALF);
  return Uint8Array.from([
    ...signature.slice(0, HALF),
    ...(isOver(s, MIDDLE) ? less(ORDER, s) : s),
  ]);
}

/**
 * @param {Uint8Array} one
 * @param {Uint8Array} other
 * @returns {boolean}
 */
function isOver(one, other) {
  const at = one.findIndex((byte, index) => byte !== other[index]);
  return at >= 0 && one[at] > other[at];
}

/**
 * @param {Uint8Array} one
 * @param {Uint8Array} other
 * @returns {Uint8Array}
 */
function less(one, other) {
  const result = new Uint8Array(one.length);
  let borrow = 0;
  for (let at = one.length - 1; at >= 0; at -= 1) {
    const difference = one[at] - other[at] - borrow;
    borrow = difference < 0 ? 1 : 0;
    result[at] = difference & 255;
  }
  return result;
}
