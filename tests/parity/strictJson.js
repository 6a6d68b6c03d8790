// Reads JSON without letting anything slip: no key twice, no NaN, no number that loses digits.
// JSON.parse would take the last of two keys and round 9007199254740993, so this reads by hand.
// What migrant_helper/core/rules/input/strict_json.py reads; kept the same by tests/vectors/json.json.

import { checkKeys, Repeated } from "#made/core/rules/input/keys.js";
import { LARGEST, Wrong } from "#made/core/rules/wrong.js";

const REMEDY = "JSON as in RFC 8259";
const DEEPEST = 500;
const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
const STRING = /"(?:[^"\\]|\\[\s\S])*"/y; // what stands in it is JSON.parse's to judge
const WORD = /true|false|null|NaN|-?Infinity/y;
/** @type {Record<string, any>} */
const WORDS = { true: true, false: false, null: null, NaN, Infinity, "-Infinity": -Infinity };

/**
 * The value of a JSON text. Throws Wrong for anything that `readLooseJson` lets pass, too.
 * @param {string} text
 * @returns {any}
 */
export function readJson(text) {
  const value = readLooseJson(text);
  checkKeys(value, "the document");
  return value;
}

/**
 * As `readJson`, but what may spoil one part of a list stays in its place, to be refused there.
 * @param {string} text
 * @returns {any}
 */
export function readLooseJson(text) {
  const reader = new Reader(text);
  const value = reader.value(0);
  reader.take(SPACE);
  if (reader.at < text.length) {
    reader.fail();
  }
  return value;
}

/** Reads one value after the other from a text. */
class Reader {
  /** @param {string} text */
  constructor(text) {
    this.text = text;
    this.at = 0;
  }

  /**
   * What `pattern` finds here, passing over it; null where it finds nothing.
   * @param {RegExp} pattern
   */
  take(pattern) {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found !== null) {
      this.at += found[0].length;
    }
    return found;
  }

  /** @returns {never} */
  fail() {
    const lines = this.text.slice(0, this.at).split("\n");
    const place = `line ${lines.length}, column ${lines[lines.length - 1].length + 1}`;
    throw new Wrong(place, this.text.slice(this.at, this.at + 20), REMEDY);
  }

  /**
   * @param {number} depth
   * @returns {any}
   */
  value(depth) {
    if (depth > DEEPEST) {
      throw new Wrong("the document", this.text, "fewer parts inside each other");
    }
    this.take(SPACE);
    switch (this.text[this.at]) {
      case "{":
        return this.object(depth);
      case "[":
        return this.list(depth);
      case '"':
        return this.string();
      default: {
        const word = this.take(WORD);
        return word === null ? this.number() : WORDS[word[0]];
      }
    }
  }

  /** @returns {string} */
  string() {
    const start = this.at;
    const found = this.take(STRING);
    try {
      return JSON.parse(found === null ? "" : found[0]);
    } catch {
      this.at = start;
      return this.fail();
    }
  }

  number() {
    const found = this.take(NUMBER);
    if (found === null) {
      return this.fail();
    }
    const isWhole = found[1] === undefined && found[2] === undefined;
    return isWhole && isBeyond(found[0]) ? Infinity : Number(found[0]);
  }

  /** @param {number} depth */
  list(depth) {
    /** @type {any[]} */
    const found = [];
    this.parts("]", () => found.push(this.value(depth + 1)));
    return found;
  }

  /** @param {number} depth */
  object(depth) {
    /** @type {Map<string, any>} */
    const found = new Map();
    /** @type {any[]} */
    const values = [];
    /** @type {string | null} */
    let repeated = null;
    this.parts("}", () => {
      const key = this.string();
      this.sign(":");
      values.push(this.value(depth + 1));
      repeated = repeated === null && found.has(key) ? key : repeated;
      found.set(key, values[values.length - 1]);
    });
    return repeated === null ? objectOf(found) : new Repeated(repeated, values);
  }

  /**
   * The parts between an opening sign, commas and `end`.
   * @param {string} end
   * @param {() => void} read
   */
  parts(end, read) {
    this.at += 1;
    this.take(SPACE);
    if (this.text[this.at] === end) {
      this.at += 1;
      return;
    }
    for (;;) {
      this.take(SPACE);
      read();
      this.take(SPACE);
      if (this.text[this.at] === end) {
        this.at += 1;
        return;
      }
      this.sign(",");
    }
  }

  /** @param {string} sign */
  sign(sign) {
    this.take(SPACE);
    if (this.text[this.at] !== sign) {
      this.fail();
    }
    this.at += 1;
  }
}

/** @param {string} digits */
function isBeyond(digits) {
  // 2^53 + 1 is the one that rounds to 2^53 and would pass for it.
  return (
    digits.length >= 20 || Math.abs(Number(digits)) > LARGEST || digits.endsWith("9007199254740993")
  );
}

/** @param {Map<string, any>} pairs */
function objectOf(pairs) {
  /** @type {Record<string, any>} */
  const found = {};
  for (const [key, value] of pairs) {
    // "__proto__" is a key like any other.
    const own = { value, enumerable: true, writable: true, configurable: true };
    Object.defineProperty(found, key, own);
  }
  return found;
}
