// Data in the form a phone downloads, as it was: undoes migrant_helper/phone/bundle/packed.py and shared.py.

/**
 * @typedef {object} Packed
 * @property {string} letters @property {string} texts @property {string} plain
 * @property {Record<string, any>} [files] what its states add, by place
 * @property {string} names @property {(any[] | 0)[]} columns @property {(string | number)[][]} shapes
 */

/** @param {Packed} packed @param {Packed} [like] what it was packed like @returns {any} */
export function unpacked({ texts, plain, columns, ...own }, like) {
  const [letters, names, shapes] = like
    ? [like.letters, [like.names, own.names].join("\n"), [...like.shapes, ...own.shapes]]
    : [own.letters, own.names, own.shapes];
  /** @type {Record<string, string[]>} */
  const lines = { "": swapped(texts, letters).split("\n"), " ": plain.split("\n") };
  /** @type {Record<string, number>} how many of each are taken */
  const taken = { "": 0, " ": 0 };
  /** @param {any} value */
  const text = (value) => {
    if (value === "" || value === " ") return lines[value][taken[value]++];
    const [, mark, at] = (typeof value === "string" && /^( ?)\.(\d+)$/.exec(value)) || [];
    return at ? lines[mark || ""][+at] : value;
  };
  const called = names.split("\n");
  const told = columns.map((column) => (column || []).map(text).values());
  const held = new Map(called.map((name, at) => [name, told[at]]));
  /** @param {string} name @returns {any} */
  const whole = (name) => {
    const { value } = /** @type {Iterator<any>} */ (held.get(name)).next();
    if (!Array.isArray(value)) return value;
    const [kind, numbered] = value;
    if (kind < 0) return Array.from({ length: -1 - kind }, () => whole(`${name}*`));
    if (numbered === 0) {
      const parts = Array.from({ length: kind }, (_, at) => [at + 1, whole(`${name}#`)]);
      return Object.fromEntries(parts.filter((pair) => pair[1]));
    }
    const pairs = shapes[kind].map((key) =>
      typeof key === "string" ? [key, whole(`${name}*`)] : [called[key], whole(called[key])],
    );
    return row(Object.fromEntries(pairs));
  };
  return whole("*");
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
export function swapped(texts, letters) {
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
