// Draws the text of a card as a QR code, as migrant_helper/actions/pictures.py does on the server.

import { encode } from "uqr";

export const QUIET = 4;
// Bits of a numeric segment's count by highest version: ISO/IEC 18004 table 3.
const COUNTS = [
  { minVersion: 1, maxVersion: 9, width: 10 },
  { minVersion: 10, maxVersion: 26, width: 12 },
  { minVersion: 27, maxVersion: 40, width: 14 },
];

/**
 * The modules of a card's picture, dark is true, with a quiet zone of `QUIET` around it. The address is written as
 * bytes, the digits as numbers, error correction Q. Throws RangeError for what fits no picture.
 * @param {string} text
 * @returns {boolean[][]}
 */
export function matrix(text) {
  const start = text.indexOf("#") + 1;
  const options = /** @type {const} */ ({ ecc: "Q", boostEcc: false, border: QUIET });
  if (start === 0) {
    return encode(text, options).data;
  }
  for (const { minVersion, maxVersion, width } of COUNTS) {
    const data = segments(text.slice(0, start), text.slice(start), width);
    try {
      return encode(data, { ...options, minVersion, maxVersion }).data;
    } catch (bad) {
      if (!(bad instanceof RangeError)) {
        throw bad;
      }
    }
  }
  throw new RangeError("too long for a QR code");
}

/**
 * The picture as one SVG element, black on white whatever the page's colours, one unit a module.
 * @param {string} text
 * @returns {string}
 */
export function svg(text) {
  const rows = matrix(text);
  const size = rows.length;
  const path = rows.map((row, y) =>
    runs(row)
      .map(([x, n]) => `M${x},${y}h${n}v1h-${n}z`)
      .join(""),
  );
  const ground = `<path fill="#fff" d="M0,0h${size}v${size}h-${size}z"/>`;
  const box = `viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${box}>` +
    `${ground}<path fill="#000" d="${path.join("")}"/></svg>`
  );
}

/**
 * uqr 0.1.3 writes a text as one segment, all of it as bytes: five versions more than a numeric segment needs. It
 * writes a list as a segment of bytes too, counting by its `length` and taking what it iterates; so the list here
 * counts the address alone and goes on with the bits of a numeric segment, which a reader finds after the address.
 * Up to seven zero bits fill the last byte and read as the terminator. Gone when uqr takes segments.
 * @param {string} address
 * @param {string} digits
 * @param {number} width
 * @returns {number[]}
 */
function segments(address, digits, width) {
  let bits = `0001${padded(digits.length, width)}`;
  for (const group of digits.match(/.{1,3}/g) || []) {
    bits += padded(Number(group), group.length * 3 + 1);
  }
  const bytes = (bits.match(/.{1,8}/g) || []).map((byte) => parseInt(byte.padEnd(8, "0"), 2));
  const counted = Array.from(address, (each) => each.charCodeAt(0));
  const all = [...counted, ...bytes];
  return Object.assign(counted, { [Symbol.iterator]: () => all[Symbol.iterator]() });
}

/**
 * @param {number} number
 * @param {number} width
 */
function padded(number, width) {
  return number.toString(2).padStart(width, "0");
}

/**
 * Where dark modules start, and how many follow.
 * @param {boolean[]} row
 * @returns {[number, number][]}
 */
function runs(row) {
  /** @type {[number, number][]} */
  const found = [];
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] && !row[x - 1]) {
      found.push([x, row.indexOf(false, x) - x]);
    }
  }
  return found;
}
