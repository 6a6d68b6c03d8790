// Shows a number or a sum of money in the habit of one language, from a table made at build time.
// Twin of migrant_helper/core/numbers.py; kept the same by tests/vectors/numbers.json.

/** @typedef {{decimal: string, group: string, sizes: number[]}} NumberTable */

/**
 * The number with its digits grouped; decimals stay as given.
 * @param {number} number
 * @param {NumberTable} table
 * @returns {string}
 */
export function grouped(number, table) {
  const [whole, rest] = plain(number).split(".");
  const sign = whole.startsWith("-") ? "-" : "";
  const digits = parts(whole.slice(sign.length), table.sizes).join(table.group);
  return sign + digits + (rest === undefined ? "" : table.decimal + rest);
}

/**
 * The sum inside its currency's pattern: 200000 in "₹{n}" is "₹2,00,000".
 * @param {number} amount
 * @param {string} pattern
 * @param {NumberTable} table
 * @returns {string}
 */
export function money(amount, pattern, table) {
  return pattern.split("{n}").join(grouped(amount, table));
}

/**
 * Written out without an exponent: 1e-7 is "0.0000001".
 * @param {number} number
 * @returns {string}
 */
function plain(number) {
  const [mantissa, exponent] = String(number).split("e-");
  if (exponent === undefined) {
    return mantissa;
  }
  const sign = mantissa.startsWith("-") ? "-" : "";
  return `${sign}0.${"0".repeat(Number(exponent) - 1)}${mantissa.slice(sign.length).replace(".", "")}`;
}

/**
 * @param {string} digits
 * @param {number[]} sizes
 * @returns {string[]}
 */
function parts(digits, sizes) {
  /** @type {string[]} */
  const found = [];
  let left = digits;
  let ahead = sizes;
  while (left.length > ahead[0]) {
    found.unshift(left.slice(-ahead[0]));
    left = left.slice(0, -ahead[0]);
    ahead = ahead.length > 1 ? ahead.slice(1) : ahead;
  }
  return [left, ...found];
}
