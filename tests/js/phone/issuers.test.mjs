// Which lists of issuers a phone believes: the same vectors as tests/actions/test_issuers.py.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { believed, known } from "../../../static/js/phone/issuers.js";

const { lists } = JSON.parse(readFileSync(new URL("../../vectors/issuers.json", import.meta.url)));
const NOBODY = { hosts: [], issuers: [] };
const named = (about) => lists.find((one) => one.about === about);

for (const { about, file, held, today, ...expected } of lists) {
  test(`a list of issuers: ${about}`, async () => {
    const found = await believed(file, held, today);
    assert.equal(found !== null, expected.believed);
    if (found) assert.deepEqual(found, JSON.parse(file.list));
  });
}

/** A phone that fetches what `answers` holds, and keeps in memory. */
function phone(answers) {
  const all = new Map();
  const open = async (name) => {
    if (!all.has(name)) all.set(name, new Map());
    const files = all.get(name);
    return {
      match: async (address) => files.get(address)?.clone(),
      put: async (address, response) => files.set(address, response),
    };
  };
  const caches = {
    open,
    match: async (address, { cacheName }) => (await open(cacheName)).match(address),
  };
  const fetch = async () => new Response(JSON.stringify(answers.shift()));
  const held = (number) => ({
    outside: { caches, fetch },
    site: { version: "1" },
    release: { number },
  });
  return { all, ask: (number) => known(held(number), true, "2026-11-22") };
}

test("the list that is believed stays through updates, forgeries and old ones", async () => {
  const [good, newer] = [named("the same again").file, named("a newer one").file];
  const { ask } = phone([newer, good, named("by another root than the one held").file, "<html>"]);
  const first = await ask(1);
  assert.equal(first.number, 1527001);
  assert.deepEqual(await ask(1), first);
  assert.deepEqual(await ask(2), first);
  assert.deepEqual(await ask(3), first);
});

test("before a list was believed nobody is", async () => {
  const { ask } = phone([named("a changed signature").file]);
  assert.deepEqual(await ask(1), NOBODY);
});
