// The vectors of tests/vectors/moves.json on the phone's side.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import {
  apart,
  bothEnds,
  countryOf,
  journey,
  standing,
  vague,
} from "#checked/core/moving/moves.js";
import { WORDS } from "#checked/core/rules/truth.js";

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf-8"));
const VECTORS = read("moves");

for (const { name, args, is } of VECTORS.journey) {
  test(`journey: ${name}`, () => assert.deepEqual(journey(...args), is));
}

for (const { name, args, is } of VECTORS.standing) {
  test(`standing: ${name}`, () => assert.deepEqual(standing(...args), is));
}

for (const { name, args, is } of VECTORS.apart) {
  test(`apart: ${name}`, () => assert.deepEqual(apart(...args), is));
}

for (const { name, args, is } of VECTORS.vague) {
  test(`vague: ${name}`, () => assert.deepEqual(vague(...args), is));
}

for (const { name, args, is } of VECTORS.country_of) {
  test(`country_of: ${name}`, () => assert.deepEqual(countryOf(...args), is));
}

for (const { name, args, truth } of VECTORS.both_ends) {
  test(`both_ends: ${name}`, () => assert.equal(WORDS[bothEnds(...args)], truth));
}
