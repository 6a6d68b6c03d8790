// Fills the `{name}` places of a catalogue's texts with the amounts in force on a day.
// Twin of migrant_helper/core/texts.py; kept the same by tests/vectors/texts.json.

const PLACE = /\{([a-z][a-z0-9_]*)\}/g;
const WORD = /%%|%\(([a-z][a-z0-9_]*)\)s/g;

// The texts of a scheme that may hold places: of itself, of its portability, of each row of a list.
const OWN = ["summary"];
const PORTABILITY = ["why", "family", "across_border"];
/** @type {Record<string, string[]>} */
const ROWS = {
  gives: ["text"],
  documents: ["note"],
  steps: ["do", "takes"],
  deadlines: ["text", "consequence"],
  helplines: ["text"],
};

/** @typedef {Record<string, any>} Row */
/** @typedef {Record<string, Row[]>} Amounts */

/**
 * The text with each `{name}` replaced by the amount in force on that day, else by `unknown`.
 * @param {string} text
 * @param {Amounts} amounts
 * @param {string} on
 * @param {string} unknown
 * @returns {string}
 */
export function filled(text, amounts, on, unknown) {
  return text.replace(PLACE, (_, name) => {
    const found = inForce(amounts, name, on);
    return found === null ? unknown : String(found.text);
  });
}

/**
 * The row of the amount in force on that day: the last that began; null before all.
 * @param {Amounts} amounts
 * @param {string} name
 * @param {string} on
 * @returns {Row | null}
 */
export function inForce(amounts, name, on) {
  const all = Object.keys(amounts).includes(name) ? amounts[name] : [];
  /** @type {Row | null} */
  let last = null;
  for (const row of all) {
    const from = row.from || "";
    if (from <= on && (last === null || from >= (last.from || ""))) {
      last = row;
    }
  }
  return last !== null && last.text !== null && last.text !== undefined ? last : null;
}

/**
 * A translated pattern with its `%(name)s` places filled; `%%` is a per cent sign.
 * @param {string} pattern
 * @param {Record<string, string>} values
 * @returns {string}
 */
export function put(pattern, values) {
  return pattern.replace(WORD, (place, name) => (place === "%%" ? "%" : values[name]));
}

/**
 * A number as a telephone takes it: digits, and the plus before them.
 * @param {string} number
 * @returns {string}
 */
export function dialled(number) {
  return number.replace(/[^+0-9]/g, "");
}

/**
 * A copy of the scheme in which every text is filled for that day.
 * @param {Row} scheme
 * @param {string} on
 * @param {string} unknown
 * @returns {Row}
 */
export function ready(scheme, on, unknown) {
  const amounts = scheme.amounts || {};
  /** @type {(row: Row, names: string[]) => Row} */
  const copy = (row, names) => {
    const result = { ...row };
    for (const name of names) {
      if (row[name]) {
        result[name] = filled(row[name], amounts, on, unknown);
      }
    }
    return result;
  };
  const result = copy(scheme, OWN);
  for (const [key, names] of Object.entries(ROWS)) {
    result[key] = (scheme[key] || []).map((/** @type {Row} */ row) => copy(row, names));
  }
  result.portability = copy(scheme.portability || {}, PORTABILITY);
  return result;
}
