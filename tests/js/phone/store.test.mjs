// IndexedDB holds what a person asked to keep, locked, and nothing else.
import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { IDBFactory } from "fake-indexeddb";
import { apply, kept } from "../../../static/js/phone/store.js";

const journey = (id, home = "IN-BR") => ({
  id,
  lang: "hi",
  saved: "2026-11-22",
  fields: [["f.home", home]],
});

const cases = async () => (await kept()).cases;

/** What lies in the database itself, by the name of its stores. */
async function lying(change = () => {}) {
  const request = indexedDB.open("migrant-helper");
  await new Promise((done) => {
    request.onsuccess = done;
  });
  const transaction = request.result.transaction(["kept", "keys"], "readwrite");
  const [records, keys] = ["kept", "keys"].map((name) => transaction.objectStore(name));
  const read = [records.getAll(), keys.getAll()];
  change(records, keys);
  await new Promise((done) => {
    transaction.oncomplete = done;
  });
  request.result.close();
  return { records: read[0].result, keys: read[1].result };
}

/** What the first version kept: journeys in clear. */
async function inClear(...journeys) {
  const request = indexedDB.open("migrant-helper", 1);
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore("kept", { autoIncrement: true });
    store.createIndex("id", "id");
    for (const one of journeys) store.add(one);
  };
  await new Promise((done) => {
    request.onsuccess = done;
  });
  request.result.close();
}

beforeEach(() => apply([{ kind: "clear" }]));

test("nothing is kept before anyone asks", async () => {
  assert.deepEqual(await cases(), []);
});

test("kept journeys come newest first, as they were", async () => {
  await apply([{ kind: "keep", case: journey("a") }]);
  await apply([{ kind: "keep", case: journey("b") }]);

  assert.deepEqual(await cases(), [journey("b"), journey("a")]);
});

test("a journey kept again stands once, with its newest answers, first", async () => {
  await apply([{ kind: "keep", case: journey("a") }]);
  await apply([{ kind: "keep", case: journey("b") }]);
  await apply([{ kind: "keep", case: journey("a", "IN-OD") }]);

  assert.deepEqual(await cases(), [journey("a", "IN-OD"), journey("b")]);
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

  assert.deepEqual(await cases(), [journey("b")]);
});

test("clear leaves no database behind", async () => {
  await apply([{ kind: "keep", case: journey("a") }]);
  await apply([{ kind: "clear" }]);

  assert.deepEqual(await indexedDB.databases(), []);
});

test("of changes that fail half way nothing is kept", async () => {
  const unkeepable = { ...journey("b"), fields: [["n", 1n]] };

  await assert.rejects(
    apply([
      { kind: "keep", case: journey("a") },
      { kind: "keep", case: unkeepable },
    ]),
  );
  assert.deepEqual(await cases(), []);
});

test("what is kept lies locked, each time by other first bytes, its number alone in clear", async () => {
  for (const id of ["a", "b", "a"]) await apply([{ kind: "keep", case: journey(id) }]);
  const { records, keys } = await lying();

  assert.deepEqual(
    records.map((one) => Object.keys(one)),
    [
      ["id", "iv", "sealed"],
      ["id", "iv", "sealed"],
    ],
  );
  assert.equal(new Set(records.map((one) => String(one.iv))).size, 2);
  assert.ok(records.every((one) => one.iv.length === 12));
  assert.ok(!Buffer.concat(records.map((one) => Buffer.from(one.sealed))).includes("IN-BR"));
  assert.deepEqual(
    keys.map((key) => [key.algorithm, key.extractable]),
    [[{ name: "AES-GCM", length: 256 }, false]],
  );
});

test("no key is made before something is kept, and of many made at once one stays", async () => {
  await kept();
  assert.deepEqual((await lying()).keys, []);
  const ids = ["a", "b", "c", "d"];
  await Promise.all(ids.map((id) => apply([{ kind: "keep", case: journey(id) }])));

  assert.equal((await lying()).keys.length, 1);
  assert.deepEqual((await cases()).map((one) => one.id).sort(), ids);
});

test("what the first version kept in clear is locked at the first opening, and none is lost", async () => {
  await inClear(journey("a"), journey("b"));
  const before = await cases();
  const { records, keys } = await lying();
  const after = await cases();

  assert.deepEqual(before, [journey("b"), journey("a")]);
  assert.deepEqual(after, before);
  assert.deepEqual([records.map((one) => Object.keys(one).length), keys.length], [[3, 3], 1]);
});

test("what was kept in clear can be kept anew and forgotten before it was opened", async () => {
  await inClear(journey("a"), journey("b"));
  await apply([
    { kind: "keep", case: journey("a", "IN-OD") },
    { kind: "forget", id: "b" },
  ]);

  assert.deepEqual(await cases(), [journey("a", "IN-OD")]);
});

test("where a browser has buckets the key lies in one, and clear takes the bucket first", async () => {
  const done = [];
  let bucket = new IDBFactory();
  const storageBuckets = {
    keys: async () => ["migrant-helper"],
    open: async () => ({ indexedDB: bucket }),
    delete: async (name) => {
      done.push(name, (await lying()).records.length);
      bucket = new IDBFactory();
    },
  };
  await apply([{ kind: "keep", case: journey("before") }]);
  Object.defineProperty(globalThis, "navigator", { value: { storageBuckets }, configurable: true });
  try {
    assert.deepEqual(await cases(), [journey("before")]);
    await apply([{ kind: "clear" }]);
    await apply([{ kind: "keep", case: journey("a") }]);
    assert.deepEqual([await cases(), (await lying()).keys], [[journey("a")], []]);
    await apply([{ kind: "clear" }]);
    assert.deepEqual(done, ["migrant-helper", 1, "migrant-helper", 1]);
    assert.deepEqual(await kept(), { cases: [], unread: 0, pin: false });
  } finally {
    delete globalThis.navigator;
  }
});

for (const [what, spoil] of [
  ["its key is gone", (_, keys) => keys.clear()],
  ["its bytes are others", (records) => records.put({ ...other(), id: "a" }, 1)],
  ["it says to be another", (records) => swapped(records)],
]) {
  test(`a journey that cannot be opened is left out and counted: ${what}`, async () => {
    await apply([{ kind: "keep", case: journey("a") }]);
    await lying(spoil);

    assert.deepEqual(await kept(), { cases: [], unread: 1, pin: false });
    await apply([{ kind: "keep", case: journey("c") }]);
    assert.deepEqual(await kept(), { cases: [journey("c")], unread: 1, pin: false });
  });
}

const other = () => ({ iv: new Uint8Array(12), sealed: new ArrayBuffer(40) });

/** @param {IDBObjectStore} records */
function swapped(records) {
  records.get(1).onsuccess = ({ target }) => records.put({ ...target.result, id: "b" }, 1);
}
