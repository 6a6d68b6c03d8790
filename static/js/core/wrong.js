// Input that cannot be used: where it stands, what was found there, what was expected.
// Twin of migrant_helper/core/wrong.py; kept the same by tests/vectors/rules.json.

export const LARGEST = 2 ** 53;
const LONGEST = 60;

/** `place` names the fact or the path to the part of a rule; the message holds all three. */
export class Wrong extends Error {
  /**
   * @param {string} place
   * @param {unknown} found
   * @param {string} expected
   */
  constructor(place, found, expected) {
    super(sound(`${place}: found ${shown(found)}, expected ${expected}`));
    this.place = place;
    this.found = found;
    this.expected = expected;
  }
}

/**
 * `found` in a few words, the same in both languages.
 * @param {unknown} found
 * @returns {string}
 */
export function shown(found) {
  if (found === null || found === undefined) {
    return "null";
  }
  if (typeof found === "boolean") {
    return String(found);
  }
  if (typeof found === "string") {
    const signs = Array.from(found);
    return JSON.stringify(
      sound(signs.length <= LONGEST ? found : `${signs.slice(0, LONGEST).join("")}…`),
    );
  }
  if (typeof found === "number") {
    return Number.isInteger(found) && Math.abs(found) <= LARGEST ? String(found + 0) : "a number";
  }
  return Array.isArray(found) ? "a list" : "an object";
}

/**
 * `text` without half characters (lone surrogates), which no output can hold.
 * @param {string} text
 */
function sound(text) {
  return Array.from(text, (sign) => (/^[\ud800-\udfff]$/.test(sign) ? "\ufffd" : sign)).join("");
}
