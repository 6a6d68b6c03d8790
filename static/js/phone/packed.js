// Data in the form a phone downloads, as it was: undoes migrant_helper/phone/packed.py.

/** @typedef {{texts: string, shapes: string[][], data: any}} Packed */

/** @param {Packed} packed @returns {any} */
export function unpacked({ texts, shapes, data }) {
  const lines = texts.split("\n")[Symbol.iterator]();
  /** @param {any} value @returns {any} */
  const whole = (value) => {
    if (value === "") return lines.next().value;
    if (!Array.isArray(value)) return value;
    const parts = value.slice(1).map(whole);
    const keys = shapes[value[0]];
    return keys ? Object.fromEntries(keys.map((key, at) => [key, parts[at]])) : parts;
  };
  return whole(data);
}
