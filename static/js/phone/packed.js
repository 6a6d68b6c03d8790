// Data in the form a phone downloads, as it was: undoes migrant_helper/phone/bundle/packed.py and shared.py.

/** @typedef {{letters: string, texts: string, plain: string, shapes: string[][], data: any}} Packed */

/** @param {Packed} packed @returns {any} */
export function unpacked({ letters, texts, plain, shapes, data }) {
  /** @type {Record<string, string[]>} */
  const lines = { "": swapped(texts, letters).split("\n"), " ": plain.split("\n") };
  /** @type {Record<string, number>} how many of each are taken */
  const taken = { "": 0, " ": 0 };
  /** @param {any} value @returns {any} */
  const whole = (value) => {
    if (value === "" || value === " ") return lines[value][taken[value]++];
    if (typeof value === "string") {
      const [, mark, at] = /^( ?)\.(\d+)$/.exec(value) || [];
      return at ? lines[mark][+at] : value;
    }
    if (!Array.isArray(value)) return value;
    const parts = value.slice(1).map(whole);
    if (value[0] === -2) {
      return Object.fromEntries(parts.map((part, at) => [at + 1, part]).filter((pair) => pair[1]));
    }
    const keys = shapes[value[0]];
    return keys ? row(Object.fromEntries(keys.map((key, at) => [key, parts[at]]))) : parts;
  };
  return whole(data);
}

/**
 * A catalogue with what several countries share: `{...shared, ...own}` for each of its items.
 * @param {any} own @param {any} shared @returns {any}
 */
export function joined(own, shared) {
  const whole = { ...own };
  for (const part of Object.keys(shared)) {
    whole[part] = {};
    for (const name of Object.keys(own[part])) {
      whole[part][name] = { ...shared[part][name], ...own[part][name] };
    }
  }
  return whole;
}

/** @param {string} texts @param {string} letters */
function swapped(texts, letters) {
  const pairs = Array.from(letters);
  const others = new Map(pairs.map((sign, at) => [sign, pairs[at ^ 1]]));
  return texts.replace(/[^ \n]/gu, (sign) => others.get(sign) || sign);
}

/** @param {any} row @returns {any} the same one, with what was left out */
function row(row) {
  if ("source" in row && !("verified" in row)) row.verified = row.source !== null;
  for (const name of ["labels", "pictures"]) {
    if (Array.isArray(row[name])) {
      row[name] = Object.fromEntries(
        row.values.map((/** @type {string} */ value, /** @type {number} */ at) => [
          value,
          row[name][at],
        ]),
      );
    }
  }
  return row;
}
