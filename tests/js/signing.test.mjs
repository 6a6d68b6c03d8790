// Cards signed and verified with WebCrypto, and drawn: the same vectors as tests/actions/test_cards.py.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { BadCase } from "#made/core/card/codes.js";
import { digits, fromDigits } from "../../static/js/core/digits.js";
import { matrix, QUIET, svg } from "../../static/js/phone/picture.js";
import { signOffline, verify } from "../../static/js/phone/signing.js";

const vectors = JSON.parse(readFileSync(new URL("../vectors/cards.json", import.meta.url)));
const { codes, issuers, hosts } = vectors;
const ADDRESS = "https://mh.example.org/c#";
const kase = vectors.cases[0].case;
const version = (text) => (matrix(text).length - 2 * QUIET - 17) / 4;

/** Twelve entries of six steps, two deadlines each: the most that the picture is meant to hold. */
function fullCase() {
  const six = Object.fromEntries([1, 2, 3, 4, 5, 6].map((code) => [`#${code}`, "not_needed"]));
  const deadlines = [1, 2].map((code) => ({ id: `#${code}`, on: "2030-01-01" }));
  const entries = Array.from({ length: 12 }, (_, at) => {
    return { scheme: `#${300 * (at + 1)}`, steps: six, deadlines };
  });
  return { ...kase, entries };
}

test("a text is worth what it is worth on its day", async () => {
  for (const { about, text, today, ...expected } of vectors.texts) {
    const found = await verify(text, codes, issuers, today, hosts);
    assert.equal(found.refused, expected.refused || null, about);
    assert.equal(found.valid, expected.refused === undefined, about);
    if (found.valid) {
      const { status, kid, issuer, case: read } = expected;
      assert.deepEqual(found, { valid: true, refused: null, status, kid, issuer, case: read });
    }
  }
});

test("a card signed here is made by its holder, with a new key each time", async () => {
  const texts = [await signOffline(kase, codes, ADDRESS), await signOffline(kase, codes, ADDRESS)];
  for (const text of texts) {
    const found = await verify(text, codes, issuers, "2026-11-22", hosts);
    assert.equal(found.status, "holder");
    assert.deepEqual(found.case, kase);
  }
  assert.notEqual(texts[0], texts[1]);
});

test("of forty signatures each has the lower s", async () => {
  for (let round = 0; round < 40; round += 1) {
    const text = await signOffline(kase, codes, ADDRESS);
    assert.equal((await verify(text, codes, issuers, "2026-11-22", hosts)).refused, null);
  }
});

test("a case that no card can hold is not signed", async () => {
  await assert.rejects(signOffline({ ...kase, name: "Sita" }, codes, ADDRESS), BadCase);
});

test("every changed bit of either card is refused", async () => {
  for (const status of ["issuer", "holder"]) {
    const { text } = vectors.texts.find((each) => each.status === status);
    const good = fromDigits(text.slice(text.indexOf("#") + 1));
    const changed = Array.from({ length: good.length * 8 }, (_, bit) => {
      const data = good.slice();
      data[bit >> 3] ^= 1 << (bit & 7);
      return verify(digits(data), codes, issuers, "2026-11-22", hosts);
    });
    const found = await Promise.all(changed);
    assert.deepEqual(
      found.map((each, bit) => (each.valid ? bit : -1)).filter((bit) => bit >= 0),
      [],
    );
  }
});

test("the full case fits version 16 when it carries its key", async () => {
  assert.ok(version(await signOffline(fullCase(), codes, ADDRESS)) <= 16);
});

test("a picture is one SVG element of black on white with a quiet zone of four", () => {
  const text = ADDRESS + digits(new Uint8Array(211));
  const [rows, drawn] = [matrix(text), svg(text)];
  assert.equal(version(text), 13);
  for (const row of [...rows.slice(0, QUIET), ...rows.slice(-QUIET)]) {
    assert.ok(row.every((dark) => !dark));
  }
  assert.match(
    drawn,
    /^<svg [^<>]*><path fill="#fff" [^<>]*\/><path fill="#000" [^<>]*\/><\/svg>$/,
  );
});

test("what fits no picture is an error", () => {
  assert.throws(() => matrix(ADDRESS + "1".repeat(5000)), RangeError);
});
