// Cards written and read: the same vectors as tests/core/test_packing.py, test_card_cases.py and test_cards.py.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { Coded, pack, unpack } from "#checked/core/card/bits.js";
import { BadCase, caseFrom, codesOf, payload } from "#checked/core/card/codes.js";
import { contents } from "#checked/core/card/contents.js";
import { ADDRESS_LIMIT, address, MAX_DIGITS, read } from "#checked/core/card/read.js";
import { Refusal } from "#checked/core/card/refusal.js";
import { isLow, lowered } from "../../static/js/core/cose.js";
import { digits, fromDigits } from "../../static/js/core/digits.js";
import { fromHex, toHex } from "../../static/js/core/hex.js";
import { randomness } from "./randomness.mjs";

const vectors = JSON.parse(readFileSync(new URL("../vectors/cards.json", import.meta.url)));
const LATER = ["unknown_issuer", "signature", "expired", "not_yet_valid"];
const ORDER = "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551";
const HALF = "7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a8";
const OVER = "7fffffff800000007fffffffffffffffde737d56d38bcf4279dce5617e3192a9";

const numbers = (table) => new Map(Object.entries(table).map(([key, each]) => [Number(key), each]));
const coded = (entries) =>
  entries.map(({ code, steps, deadlines, doubt = 0 }) => {
    return new Coded(code, numbers(steps), numbers(deadlines), doubt);
  });

test("entries are these bits", () => {
  for (const { about, entries, packed, sure } of vectors.packing) {
    assert.equal(toHex(pack(coded(entries), sure)), packed, about);
    assert.deepEqual(unpack(fromHex(packed), sure), coded(entries), about);
  }
});

test("bits that are never written are not read", () => {
  for (const { about, packed, sure = false } of vectors.bad_packing) {
    assert.equal(unpack(fromHex(packed), sure), null, about);
  }
});

test("a case is these bytes and is read back, in the same order of keys", () => {
  for (const { about, case: kase, key, payload: expected } of vectors.cases) {
    const data = payload(kase, vectors.codes, key);
    const found = caseFrom(contents(data), vectors.codes);
    assert.equal(toHex(data), expected, about);
    assert.equal(JSON.stringify(found), JSON.stringify(kase), about);
    assert.equal(contents(data).key, key || "");
  }
});

test("a case that no card can hold is refused by place", () => {
  for (const { about, case: kase, where } of vectors.bad_cases) {
    const refused = (bad) => bad instanceof BadCase && bad.where === where;
    assert.throws(() => payload(kase, vectors.codes), refused, about);
  }
});

test("codes come from compiled catalogues of all countries", () => {
  const schemes = [
    { id: "in-x", code: 9, steps: [{ id: "apply", code: 3 }], deadlines: [{ id: "by", code: 2 }] },
  ];
  const other = [{ id: "np-y", code: 10, steps: [], deadlines: [] }];
  assert.deepEqual(codesOf([{ schemes }, { schemes: other }]), {
    "in-x": { code: 9, steps: { apply: 3 }, deadlines: { by: 2 } },
    "np-y": { code: 10, steps: {}, deadlines: {} },
  });
});

test("a text is read or refused with its reason", () => {
  for (const { about, text, refused } of vectors.texts) {
    const found = read(text, vectors.hosts);
    if (refused === undefined || LATER.includes(refused)) {
      assert.equal(typeof found, "object", about);
    } else {
      assert.equal(found, refused, about);
    }
  }
});

test("every reason has a text that is refused for it", () => {
  const seen = new Set(vectors.texts.map(({ refused }) => refused).filter(Boolean));
  assert.deepEqual(Object.values(Refusal.members).sort(), Array.from(seen).sort());
});

test("one digit over the most is too long", () => {
  assert.notEqual(read("0".repeat(MAX_DIGITS), []), Refusal.members.TOO_LONG);
  assert.equal(read("0".repeat(MAX_DIGITS + 1), []), Refusal.members.TOO_LONG);
});

test("garbage is refused and never fails", () => {
  const { below, bytes } = randomness(17);
  const good = fromDigits(vectors.texts[1].text);
  for (let round = 0; round < 3000; round += 1) {
    const head = Array.from(good.slice(0, below(good.length + 1)));
    const data = Uint8Array.from([...head, ...bytes(below(61))]);
    assert.ok(typeof read(digits(data), []) === "string" || data.length === good.length);
  }
});

test("only the lower half is low, and lowering takes the lower of s and its negative", () => {
  const signed = (s) => fromHex("00".repeat(32) + s);
  assert.equal(isLow(signed("00".repeat(32))), false);
  assert.equal(isLow(signed(HALF)), true);
  assert.equal(isLow(signed(OVER)), false);
  assert.equal(isLow(signed(ORDER)), false);
  assert.deepEqual(lowered(signed(HALF)), signed(HALF));
  assert.deepEqual(lowered(signed(OVER)), signed(HALF));
  assert.deepEqual(lowered(signed(`${ORDER.slice(0, -2)}50`)), signed("1".padStart(64, "0")));
});

test("an address ends in the card page", () => {
  assert.equal(address("https://mh.example.org/"), "https://mh.example.org/c#");
  assert.ok(address("https://mh.example.org").length <= ADDRESS_LIMIT);
});
