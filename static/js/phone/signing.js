// Signs a card on the phone with a key made for it alone, and says whether a card can be believed (WebCrypto, ES256).
// `verify` is the twin of migrant_helper/actions/cards.py; kept the same by tests/vectors/cards.json.

import { caseFrom, payload } from "#made/core/card/codes.js";
import { checkDates, knownIssuer, read } from "#made/core/card/read.js";
import { lowered, protectedHeader, sealed, toSign } from "../core/cose.js";
import { digits } from "../core/digits.js";
import { fromHex, toHex } from "../core/hex.js";

const CURVE = { name: "ECDSA", namedCurve: "P-256" };
const ES256 = { name: "ECDSA", hash: "SHA-256" };

/** @typedef {Record<string, any>} Case docs/schemas/card-case.json */
/** @typedef {Record<string, any>} Codes of every scheme by its id: {code, steps, deadlines} */
/** @typedef {{kid: string, x: string, y: string, name: string, retired?: string}} Issuer */
/**
 * Refused: `refused` says why and the rest is null. Valid: `status` is "issuer" or "holder".
 * @typedef {{valid: boolean, refused: string | null, status: string | null, issuer: string | null,
 *   kid: string | null, case: Case | null}} Verdict
 */

/**
 * The text of a card signed by a key that it carries and that nobody keeps. Throws BadCase.
 * @param {Case} kase
 * @param {Codes} codes
 * @param {string} address "https://…/c#"
 * @returns {Promise<string>}
 */
export async function signOffline(kase, codes, address) {
  const pair = await crypto.subtle.generateKey(CURVE, false, ["sign", "verify"]);
  const point = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const content = payload(kase, codes, toHex(point.slice(1)));
  const header = protectedHeader(new Uint8Array(0));
  const signed = plain(toSign(header, content));
  const signature = new Uint8Array(await crypto.subtle.sign(ES256, pair.privateKey, signed));
  return address + digits(sealed(header, content, lowered(signature)));
}

/**
 * Whether a card can be believed on the day `today`, and what it says. `text` is the address, which names one of
 * `hosts`, or the digits. Checks in this order: form, issuer, signature, dates.
 * @param {string} text
 * @param {Codes} codes
 * @param {Issuer[]} issuers
 * @param {string} today
 * @param {readonly string[]} hosts
 * @returns {Promise<Verdict>}
 */
export async function verify(text, codes, issuers, today, hosts) {
  /** @type {string | import("#made/core/card/read.js").Parts} */
  const parts = /** @type {any} */ (read(text, hosts));
  if (typeof parts === "string") {
    return refused(parts);
  }
  const issuer = knownIssuer(parts, issuers);
  if (parts.kid && issuer === null) {
    return refused("unknown_issuer");
  }
  if (!(await isSigned(parts, issuer ? issuer.x + issuer.y : parts.contents.key))) {
    return refused("signature");
  }
  const late = checkDates(parts.contents, today);
  if (late !== null) {
    return refused(late);
  }
  return {
    valid: true,
    refused: null,
    status: issuer ? "issuer" : "holder",
    issuer: issuer ? issuer.name : null,
    kid: parts.kid || null,
    case: caseFrom(parts.contents, codes),
  };
}

/**
 * @param {string} reason
 * @returns {Verdict}
 */
function refused(reason) {
  return { valid: false, refused: reason, status: null, issuer: null, kid: null, case: null };
}

/**
 * @param {{signature: Uint8Array, signed: Uint8Array}} parts
 * @param {string} key x and y in hex; a point that is not on the curve signs nothing
 * @returns {Promise<boolean>}
 */
export async function isSigned(parts, key) {
  const point = fromHex(`04${key}`);
  /** @type {CryptoKey} */
  let known;
  try {
    known = await crypto.subtle.importKey("raw", point, CURVE, false, ["verify"]);
  } catch (bad) {
    if (bad instanceof DOMException) {
      return false;
    }
    throw bad;
  }
  return crypto.subtle.verify(ES256, known, plain(parts.signature), plain(parts.signed));
}

/**
 * The same bytes in memory of their own, as WebCrypto's types want them.
 * @param {Uint8Array} bytes
 * @returns {Uint8Array<ArrayBuffer>}
 */
function plain(bytes) {
  return new Uint8Array(bytes);
}
