// The text of a card, read and refused: what is on a printed picture before any key is looked at.
// Twin of migrant_helper/core/cards.py; kept the same by tests/vectors/cards.json.

import { contents } from "./cardContents.js";
import { BadCbor } from "./cbor.js";
import { isLow, opened, sealed, toSign } from "./cose.js";
import { addDays } from "./days.js";
import { digits, fromDigits } from "./digits.js";
import { toHex } from "./hex.js";

/** @typedef {import("./cardContents.js").Contents} Contents */
/** @typedef {{kid: string, x: string, y: string, name: string, retired?: string}} Issuer */
/** @typedef {{kid: string, contents: Contents, signed: Uint8Array, signature: Uint8Array}} Parts */

export const MAX_CARD_BYTES = 291;
export const MAX_DIGITS = 707;
export const ADDRESS_LIMIT = 25;
const MAX_TEXT = 4096;

/** Why a card is refused; the sentence for each is the card page's. */
export const Refusal = Object.freeze({
  NOT_A_CARD: "not_a_card",
  TOO_LONG: "too_long",
  DIGITS: "digits",
  INFLATED: "inflated",
  NESTED: "nested",
  TRAILING: "trailing",
  NOT_CANONICAL: "not_canonical",
  MALFORMED: "malformed",
  VERSION: "version",
  HIGH_S: "high_s",
  UNKNOWN_ISSUER: "unknown_issuer",
  SIGNATURE: "signature",
  NOT_YET_VALID: "not_yet_valid",
  EXPIRED: "expired",
});

/**
 * What stands before the digits. Over `ADDRESS_LIMIT` characters the picture grows.
 * @param {string} publicUrl
 * @returns {string}
 */
export function address(publicUrl) {
  return `${publicUrl.replace(/\/+$/, "")}/c#`;
}

/**
 * A card from the text of its picture, or the word why it is refused: the whole address, or the digits alone, spaces
 * between them allowed. Checks all that needs no key and no date.
 * @param {string} text
 * @returns {Parts | string}
 */
export function read(text) {
  if (text.length > MAX_TEXT && Array.from(text).length > MAX_TEXT) {
    return Refusal.TOO_LONG;
  }
  const trimmed = text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "");
  const addressed = /^https?:\/\/[!-"$-~]+\/c#([0-9]+)$/.exec(trimmed);
  const number = addressed ? addressed[1] : text.replace(/[ \t\r\n]+/g, "");
  if (!/^[0-9]+$/.test(number)) {
    return Refusal.NOT_A_CARD;
  }
  if (number.length > MAX_DIGITS) {
    return Refusal.TOO_LONG;
  }
  const data = fromDigits(number);
  if (data === null || digits(data) !== number) {
    return Refusal.DIGITS;
  }
  try {
    return parts(data);
  } catch (bad) {
    if (bad instanceof BadCbor) {
      return bad.reason;
    }
    throw bad;
  }
}

/**
 * @param {Uint8Array} data
 * @returns {Parts | string}
 */
function parts(data) {
  const { kid, protected: header, payload, signature } = opened(data);
  if (String(sealed(header, payload, signature)) !== String(data)) {
    return Refusal.NOT_CANONICAL;
  }
  const card = contents(payload);
  if (kid.length > 0 === card.key.length > 0) {
    return Refusal.MALFORMED;
  }
  if (!isLow(signature)) {
    return Refusal.HIGH_S;
  }
  return { kid: toHex(kid), contents: card, signed: toSign(header, payload), signature };
}

/**
 * The issuer whose key id a card names, unless the key was retired before the day of issue.
 * @param {Parts} card
 * @param {Issuer[]} issuers
 * @returns {Issuer | null}
 */
export function knownIssuer(card, issuers) {
  const { issued } = card.contents;
  const known = issuers.find(
    ({ kid, retired }) => kid === card.kid && issued <= (retired || "9999"),
  );
  return known || null;
}

/**
 * Null from the day before the day of issue to the last day; else the word why not.
 * @param {Contents} card
 * @param {string} today
 * @returns {string | null}
 */
export function checkDates(card, today) {
  if (card.issued > addDays(today, 1)) {
    return Refusal.NOT_YET_VALID;
  }
  return card.expires < today ? Refusal.EXPIRED : null;
}
