// The vectors of tests/vectors/letters.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { read, written } from "#checked/core/letters/claimants.js";
import { asked, missing, readField } from "#checked/core/letters/fields.js";
import { borne, letter, lettersFor } from "#checked/core/letters/letter.js";

const VECTORS = JSON.parse(
  readFileSync(new URL("../vectors/letters.json", import.meta.url), "utf-8"),
);
const { spoken: SPOKEN, today: TODAY } = VECTORS;

for (const { name, field, typed, value, problem } of VECTORS.fields) {
  test(`a field is read or asked back: ${name}`, () => {
    assert.deepEqual(readField(field, typed, TODAY), [value, problem]);
  });
}

for (const { name, values, diary, asked: ids, is } of VECTORS.missing) {
  test(`what is asked and what is missing: ${name}`, () => {
    const rows = asked(SPOKEN.letters.in, values, diary);
    assert.deepEqual(
      rows.map((row) => row.id),
      ids,
    );
    assert.deepEqual(missing(rows, values), is);
  });
}

for (const { name, claimant, text, is } of VECTORS.claimants) {
  test(`a claimant is written and read: ${name}`, () => {
    assert.equal(written(claimant), text);
    assert.deepEqual(read(text), is);
  });
}

for (const { name, text } of VECTORS.none) {
  test(`no claimant: ${name}`, () => assert.equal(read(text) ?? null, null));
}

for (const { name, letter: id, values, claimants, is } of VECTORS.letters) {
  test(`what a letter says: ${name}`, () => {
    assert.deepEqual(letter(SPOKEN, id, values, claimants, TODAY), is);
  });
}

for (const { name, values, is, says } of VECTORS.beside) {
  test(`what stands for the day that is told: ${name}`, () => {
    const texts = (rows) => rows.map((row) => row.text);
    const beside = borne(SPOKEN, "days", values, [], TODAY);
    const said = letter(SPOKEN, "days", values, [], TODAY);
    assert.deepEqual({ notes: texts(beside.notes), rests: texts(beside.rests) }, is);
    assert.deepEqual(said.paragraphs, says.paragraphs);
    assert.deepEqual(texts(said.law), says.law);
  });
}

test("a country has its own letters", () => {
  assert.deepEqual(
    lettersFor(SPOKEN, "NP").map((one) => one.id),
    ["np"],
  );
});
