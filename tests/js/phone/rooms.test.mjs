// What lies under a PIN: each room has its owner's alone, and nobody's is touched by another.
import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { enter, inside } from "../../../static/js/phone/room.js";
import { apply, kept, NAME } from "../../../static/js/phone/store.js";
import { hardened } from "../../../static/js/pin/hard.js";
import { costsHere, mayTry, newRoom, roomOf, wasRight } from "../../../static/js/pin/rooms.js";

const journey = (id, home = "IN-BR") => ({
  id,
  lang: "hi",
  saved: "2026-11-22",
  fields: [["f.home", home]],
});
const aKey = () =>
  crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
const keep = (one) => apply([{ kind: "keep", case: one }]);
const cases = async () => (await kept()).cases;

async function all(store, change = () => {}) {
  const request = indexedDB.open(NAME);
  await new Promise((done) => {
    request.onsuccess = done;
  });
  const transaction = request.result.transaction(store, "readwrite");
  const asked = transaction.objectStore(store).getAll();
  change(transaction.objectStore(store));
  await new Promise((done) => {
    transaction.oncomplete = done;
  });
  request.result.close();
  return asked.result;
}

beforeEach(() => apply([{ kind: "clear" }]));

test("each sees what is theirs, and the same journey of another stays as it is", async () => {
  const [a, b] = [await newRoom(await aKey()), await newRoom(await aKey())];
  await keep(journey("00", "NP-P1"));
  enter(a);
  await keep(journey("00", "IN-KL"));
  enter(b);
  await keep(journey("00", "IN-OD"));
  await keep(journey("01", "IN-OD"));
  const seen = [];
  for (const room of [null, a, b]) {
    enter(room);
    seen.push(await kept());
  }

  assert.deepEqual(seen, [
    { cases: [journey("00", "NP-P1")], unread: 0, pin: false },
    { cases: [journey("00", "IN-KL")], unread: 0, pin: true },
    { cases: [journey("01", "IN-OD"), journey("00", "IN-OD")], unread: 0, pin: true },
  ]);
  enter(a);
  await apply([{ kind: "forget", id: "00" }]);
  enter(b);
  assert.equal((await cases()).length, 2);
});

test("a journey kept anew in a room stands there once", async () => {
  enter(await newRoom(await aKey()));
  await keep(journey("00"));
  await keep(journey("00", "IN-OD"));

  assert.deepEqual(await cases(), [journey("00", "IN-OD")]);
  assert.equal((await all("kept")).length, 1);
});

test("no number in clear is alike in two rooms, and the journey's own stands nowhere", async () => {
  for (const room of [await newRoom(await aKey()), await newRoom(await aKey())]) {
    enter(room);
    await keep(journey("0123456789abcdef"));
  }
  const marks = (await all("kept")).flatMap(({ id, own }) => [id, own]);

  assert.equal(new Set(marks).size, 4);
  assert.ok(marks.every((mark) => /^[0-9a-f]{64}$/.test(mark)));
});

test("a key opens the room it was made with, and another none", async () => {
  const [key, other] = [await aKey(), await aKey()];
  const made = await newRoom(key);
  await newRoom(other);
  await all("keys", (keys) => keys.put("broken", `${NAME}-0`));

  assert.deepEqual((await roomOf(key))?.mark, made.mark);
  assert.equal(await roomOf(await aKey()), null);
});

test("who clears their own clears nobody else's, and the key is gone", async () => {
  const key = await aKey();
  const [mine, yours] = [await newRoom(key), await newRoom(await aKey())];
  await keep(journey("00"));
  enter(yours);
  await keep(journey("00"));
  enter(mine);
  await keep(journey("00"));
  await apply([{ kind: "own" }]);

  assert.equal(await roomOf(key), null);
  assert.equal(inside(), null);
  assert.equal((await cases()).length, 1);
  enter(mine);
  assert.deepEqual(await cases(), []);
  enter(yours);
  assert.equal((await cases()).length, 1);
});

test("what was moved under a PIN lies outside no more", async () => {
  await keep(journey("00"));
  enter(await newRoom(await aKey()));
  await apply([
    { kind: "keep", case: journey("00") },
    { kind: "move", id: "00" },
  ]);

  assert.equal((await cases()).length, 1);
  await apply([{ kind: "shut" }]);
  assert.deepEqual(await kept(), { cases: [], unread: 0, pin: false });
});

test("one that is damaged is counted for its owner alone", async () => {
  const room = await newRoom(await aKey());
  enter(room);
  await keep(journey("00"));
  const [record] = await all("kept");
  await all("kept", (records) => records.put({ ...record, sealed: new ArrayBuffer(40) }, 1));

  assert.deepEqual(await kept(), { cases: [], unread: 1, pin: true });
  enter(null);
  assert.deepEqual(await kept(), { cases: [], unread: 0, pin: false });
});

test("a room shuts when nobody taps for three minutes, or the clock goes back", async (t) => {
  t.mock.timers.enable({ apis: ["Date"], now: 1e12 });
  const room = await newRoom(await aKey());
  enter(room);
  for (const wait of [179_000, 179_000]) {
    t.mock.timers.setTime(Date.now() + wait);
    assert.equal(inside(), room);
  }
  t.mock.timers.setTime(Date.now() + 181_000);
  assert.equal(inside(), null);
  enter(room);
  t.mock.timers.setTime(Date.now() - 1);
  assert.equal(inside(), null);
});

test("after five tries one in five minutes, until an hour has passed without any", async () => {
  const at = async (...minutes) => {
    const may = [];
    for (const minute of minutes) may.push(await mayTry(minute * 60_000));
    return may;
  };
  assert.deepEqual(await at(0, 0, 0, 0, 0, 0, 4), [true, true, true, true, true, false, false]);
  assert.deepEqual(await at(5, 6, 10, 11), [true, false, true, false]);
  // A clock that was put back makes nobody wait for years, and none shorter.
  assert.deepEqual(await at(-9000, -8996, -8995, -8994), [false, false, true, false]);
  assert.deepEqual(await at(-8934, -8934), [true, true]);
  await wasRight();
  assert.deepEqual(await at(-8934, -8934, -8934, -8934, -8934), [true, true, true, true, false]);
});

/** Of cryptography 46 (OpenSSL), by KiB, three times through. */
const MADE = {
  32768: "9864322ec110608d83e77112dc04c9b91f3df8f1e93ae124113407f53d55d211",
  65536: "eadac5d13e32bf85985e4dbeaeab6398d6c7c2825aba2a7d4fcddd38d579c702",
};

test("a PIN becomes the same key on one phone, as two libraries have it", async () => {
  const [cost, ...others] = await costsHere();
  assert.deepEqual([cost.salt.length, cost.memorySize, others], [16, 32768, []]);
  assert.deepEqual(await costsHere(), [cost]);
  for (const [memory, hex] of Object.entries(MADE)) {
    const salt = new Uint8Array(16).fill(1);
    const key = await hardened("12345678", { salt, memorySize: Number(memory), iterations: 3 });
    const iv = new Uint8Array(12);
    const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, iv);
    const other = Buffer.from(hex, "hex");
    const theirs = await crypto.subtle.importKey("raw", other, "AES-GCM", false, ["encrypt"]);
    assert.deepEqual(sealed, await crypto.subtle.encrypt({ name: "AES-GCM", iv }, theirs, iv));
  }
});

test("a salt of before, without its cost, stays beside the one of now", async () => {
  const salt = new Uint8Array(16).fill(1);
  await costsHere();
  await all("keys", (keys) => keys.put(salt, "salt"));
  const [now, before, ...others] = await costsHere();

  assert.deepEqual([before, others], [{ salt, memorySize: 65536, iterations: 3 }, []]);
  assert.equal(now.memorySize, 32768);
  assert.notDeepEqual(now.salt, salt);
  assert.deepEqual(await costsHere(), [now, before]);
});
