// Photos on a phone: kept for a case that names them, sent until the service has them or never will, dropped after.
import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { test } from "node:test";
import * as kept from "../../static/js/desk/kept.js";
import { photo, send, swept } from "../../static/js/desk/photos.js";
import { keyOf, random } from "../../static/js/desk/sealing.js";

const CASE = "00000000000000c1";
const [FIRST, SECOND] = ["a".repeat(64), "b".repeat(64)];
const named = new Set([FIRST, SECOND]);
const vault = {
  record: { id: "00000000000000d1" },
  key: await keyOf(random(32)),
  case: () => ({ photos: [...named].map((name) => ({ photo: name })) }),
};

const asked = (name, body) =>
  photo(
    vault,
    new Request(`http://localhost/desk/photo/${CASE}/${name}`, {
      method: body ? "POST" : "GET",
      body,
    }),
    ["", CASE, name],
  );

/** The names that were sent to a service that answers so, and those that count as sent after. */
async function sending(...statuses) {
  const tried = [];
  globalThis.fetch = async (address) => {
    tried.push(address.slice(-1));
    const status = statuses[tried.length - 1];
    if (!status) throw new TypeError("offline");
    return new Response(null, { status });
  };
  await send(vault);
  const held = await kept.photos(vault.record.id);
  return [
    tried.join(""),
    held
      .filter(({ sent }) => sent)
      .map(({ name }) => name[0])
      .join(""),
  ];
}

test("a photo is kept where its case names it, and no larger than the service takes it", async () => {
  assert.equal((await asked(FIRST, new Uint8Array([1, 2]))).status, 201);
  assert.equal((await asked(SECOND, new Uint8Array([3]))).status, 201);
  assert.equal((await asked("c".repeat(64), new Uint8Array([4]))).status, 409);
  assert.equal((await asked(SECOND, new Uint8Array(160_001))).status, 413);
  assert.deepEqual(
    new Uint8Array(await (await asked(FIRST)).arrayBuffer()),
    new Uint8Array([1, 2]),
  );
});

test("one that waits for its change is sent again, and holds up no other", async () => {
  assert.deepEqual(await sending(0), ["a", ""]);
  assert.deepEqual(await sending(401), ["a", ""]);
  assert.deepEqual(await sending(429), ["a", ""]);
  assert.deepEqual(await sending(409, 503), ["ab", ""]);
  assert.deepEqual(await sending(409, 201), ["ab", "b"]);
  assert.deepEqual(await sending(422), ["a", "ab"]);
  assert.deepEqual(await sending(), ["", "ab"]);
});

test("one that its case names no more is dropped, and no other", async () => {
  named.delete(FIRST);
  await swept(vault);

  assert.deepEqual(
    (await kept.photos(vault.record.id)).map(({ name }) => name),
    [SECOND],
  );
});
