// A number as plain decimal digits. By hand: migrant_helper/core/words/plain.py uses Python's Decimal;
// kept the same by tests/vectors/numbers.json.

/**
 * The shortest digits that read back as the same number, without an exponent: 1e-7 is "0.0000001".
 * @param {number} number @returns {string}
 */
export function plain(number) {
  const [mantissa, exponent] = String(number).split("e");
  if (exponent === undefined) return mantissa;
  const sign = mantissa.startsWith("-") ? "-" : "";
  const [whole, rest = ""] = mantissa.slice(sign.length).split(".");
  const point = whole.length + Number(exponent);
  if (point <= 0) return `${sign}0.${"0".repeat(-point)}${whole}${rest}`;
  return sign + (whole + rest).padEnd(point, "0");
}
