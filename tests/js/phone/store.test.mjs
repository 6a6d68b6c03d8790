// IndexedDB holds what a person asked to keep, and nothing else.
import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { apply, kept } from "../../../static/js/phone/store.js";

const journey = (id, home = "IN-BR") => ({
  id,
  lang: "hi",
  saved: "2026-11-22",
  fields: [["f.home", home]],
});

beforeEach(() => apply([{ kind: "clear" }]));

test("nothing is kept before anyone asks", async () => {
  assert.deepEqual(await kept(), []);
});

test("kept journeys come newest first, as they were", async () => {
  await apply([{ kind: "keep", case: journey("a") }]);
  await apply([{ kind: "keep", case: journey("b") }]);

  assert.deepEqual(await kept(), [journey("b"), journey("a")]);
});

test("a journey kept again stands once, with its newest answers, first", async () => {
  await apply([{ kind: "keep", case: journey("a") }]);
  await apply([{ kind: "keep", case: journey("b") }]);
  await apply([{ kind: "keep", case: journey("a", "IN-OD") }]);

  assert.deepEqual(await kept(), [journey("a", "IN-OD"), journey("b")]);
});

test("one journey is forgotten and the others stay", async () => {
  await apply([
    { kind: "keep", case: journey("a") },
    { kind: "keep", case: journey("b") },
  ]);
  await apply([
    { kind: "forget", id: "a" },
    { kind: "forget", id: "never kept" },
  ]);

  assert.deepEqual(await kept(), [journey("b")]);
});

test("clear leaves no database behind", async () => {
  await apply([{ kind: "keep", case: journey("a") }]);
  await apply([{ kind: "clear" }]);

  assert.deepEqual(await indexedDB.databases(), []);
});

test("of changes that fail half way nothing is kept", async () => {
  const unkeepable = { ...journey("b"), fields: () => {} };

  await assert.rejects(
    apply([
      { kind: "keep", case: journey("a") },
      { kind: "keep", case: unkeepable },
    ]),
  );
  assert.deepEqual(await kept(), []);
});
