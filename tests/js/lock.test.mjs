// Who may open what lies on a phone: shut after a while, by a clock put back, by the end of their work.
import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { test } from "node:test";
import * as kept from "../../static/js/desk/kept.js";
import { end, inside, lock, shut, signedIn, tried, used } from "../../static/js/desk/lock.js";
import { keyOf, random } from "../../static/js/desk/sealing.js";

const MINUTE = 60_000;
const NOW = 1_795_000_000_000;
const key = await keyOf(random(32));
const other = await keyOf(random(32));

test("what is open is shut a quarter of an hour after the last touch, and by a clock put back", async () => {
  const vault = await signedIn(key, NOW);
  used(NOW + 10 * MINUTE);
  assert.equal(inside(NOW + 25 * MINUTE), vault);
  assert.equal(inside(NOW + 25 * MINUTE + 1), null);
  assert.equal(inside(NOW + 11 * MINUTE), null);

  assert.equal(await tried(key, NOW), true);
  assert.ok(inside(NOW));
  assert.equal(inside(NOW - 1), null);
  assert.equal(inside(NOW), null);
});

test("signing in ends the count of keys that opened nothing", async () => {
  for (let at = 0; at < 3; at += 1) assert.equal(await tried(other, NOW), false);
  assert.equal((await lock(NOW))?.tries, 3);
  await signedIn(key, NOW);
  assert.equal((await lock(NOW))?.tries, 0);
  shut();
  assert.equal(inside(NOW), null);
});

test("of two members one who works here no more is shut out, and the other keeps what lies here", async () => {
  const first = await signedIn(key, NOW);
  const second = await signedIn(other, NOW);
  await end(second);

  assert.equal(inside(NOW), null);
  assert.deepEqual(
    (await kept.vaults()).map(({ id }) => id),
    [first.record.id],
  );
  assert.equal(await tried(key, NOW), true);
  await end(first);
  assert.equal((await lock(NOW))?.erased, 0);
});
