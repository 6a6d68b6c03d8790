// Bytes as hex in one spelling: small letters, no spaces.
// By hand for migrant_helper/core/card/hex.py; kept the same by tests/vectors/cards-digits.json.

/**
 * Two digits a byte.
 * @param {Uint8Array} data
 * @returns {string}
 */
export function toHex(data) {
  return Array.from(data, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * The bytes that `toHex` writes so. Throws RangeError for "0", "0F", "0x0f" and " 0f".
 * @param {string} text
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function fromHex(text) {
  if (!/^([0-9a-f]{2})*$/.test(text)) {
    throw new RangeError(`not hex in small letters: ${text}`);
  }
  return Uint8Array.from(text.match(/../g) || [], (pair) => parseInt(pair, 16));
}
