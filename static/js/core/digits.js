// Bytes as decimal digits, which a QR code holds in a third of the room of text.
// By hand for migrant_helper/core/card/digits.py; kept the same by tests/vectors/cards-digits.json.

export const GROUP_BYTES = 7;
export const WIDTHS = [0, 3, 5, 8, 10, 13, 15, 17];

/**
 * `data` in decimal, 7 bytes as 17 digits; the last group shorter.
 * @param {Uint8Array} data
 * @returns {string}
 */
export function digits(data) {
  let text = "";
  for (let at = 0; at < data.length; at += GROUP_BYTES) {
    text += written(Array.from(data.slice(at, at + GROUP_BYTES)));
  }
  return text;
}

/**
 * The bytes that `digits` writes as `text`; null where it writes no bytes so.
 * @param {string} text
 * @returns {Uint8Array | null}
 */
export function fromDigits(text) {
  const wide = WIDTHS[GROUP_BYTES];
  if (!/^[0-9]*$/.test(text) || !WIDTHS.includes(text.length % wide)) {
    return null;
  }
  /** @type {number[]} */
  const bytes = [];
  for (let at = 0; at < text.length; at += wide) {
    const group = read(text.slice(at, at + wide));
    if (group === null) {
      return null;
    }
    bytes.push(...group);
  }
  return Uint8Array.from(bytes);
}

/**
 * Long division: 7 bytes are more than a number holds exactly.
 * @param {number[]} group
 * @returns {string}
 */
function written(group) {
  let text = "";
  let rest = group;
  for (let width = WIDTHS[group.length]; width > 0; width -= 1) {
    let carry = 0;
    rest = rest.map((byte) => {
      const number = carry * 256 + byte;
      carry = number % 10;
      return Math.floor(number / 10);
    });
    text = carry + text;
  }
  return text;
}

/**
 * @param {string} text
 * @returns {number[] | null}
 */
function read(text) {
  const bytes = new Array(WIDTHS.indexOf(text.length)).fill(0);
  for (const digit of text) {
    let carry = Number(digit);
    for (let at = bytes.length - 1; at >= 0; at -= 1) {
      const number = bytes[at] * 10 + carry;
      bytes[at] = number % 256;
      carry = Math.floor(number / 256);
    }
    if (carry > 0) {
      return null;
    }
  }
  return bytes;
}
