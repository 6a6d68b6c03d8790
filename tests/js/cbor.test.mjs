// CBOR as cards use it, digits and hex: the same vectors as tests/core/test_cbor.py and test_digits.py.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { BadCbor, decode, encode } from "../../static/js/core/cbor.js";
import { digits, fromDigits } from "../../static/js/core/digits.js";
import { fromHex, toHex } from "../../static/js/core/hex.js";

/** @param {string} name */
const vectors = (name) => JSON.parse(readFileSync(new URL(`../vectors/${name}`, import.meta.url)));
const cbor = vectors("cards-cbor.json");
const decimal = vectors("cards-digits.json");

function value(spec) {
  const [[kind, inner]] = Object.entries(spec);
  if (kind === "bytes") {
    return fromHex(inner);
  }
  if (kind === "array") {
    return inner.map(value);
  }
  return kind === "map" ? new Map(inner.map(([key, each]) => [key, value(each)])) : inner;
}

test("a value has one spelling", () => {
  for (const vector of cbor.values) {
    assert.equal(toHex(encode(value(vector.value))), vector.hex);
    assert.deepEqual(decode(fromHex(vector.hex)), value(vector.value));
  }
});

test("another spelling is refused with its reason", () => {
  for (const { about, hex, reason } of cbor.refused) {
    assert.throws(
      () => decode(fromHex(hex)),
      (bad) => bad instanceof BadCbor && bad.reason === reason,
      about,
    );
  }
});

test("a value outside the subset is not written", () => {
  for (const outside of [true, null, undefined, 0.5, NaN, "é", 2 ** 32, {}, [null]]) {
    assert.throws(() => encode(outside), TypeError);
  }
});

test("bytes are written as digits and read back", () => {
  for (const pair of decimal.pairs) {
    assert.equal(digits(fromHex(pair.hex)), pair.digits);
    assert.equal(toHex(fromDigits(pair.digits)), pair.hex);
  }
});

test("digits that are never written are not read", () => {
  for (const text of decimal.refused) {
    assert.equal(fromDigits(text), null, text);
  }
});

test("hex has one spelling", () => {
  for (const text of decimal.bad_hex) {
    assert.throws(() => fromHex(text), RangeError);
  }
});
