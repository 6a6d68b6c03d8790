// What an answer to the changes of a phone means: which of them are refused, and when the service alone is away.
import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { test } from "node:test";
import { freshDevice } from "../../static/js/desk/device.js";
import { keyOf, random } from "../../static/js/desk/sealing.js";
import { exchange } from "../../static/js/desk/sync.js";

// Older Node has none; a browser says that it is on a network.
globalThis.navigator ??= { onLine: true };
const device = await freshDevice();

/** What is said of the net, how often was asked, and what of the changes was settled, where each answer is of one of
 * these statuses, the last for good. */
async function exchanged(...statuses) {
  const settled = [];
  let asked = 0;
  const vault = {
    record: { id: "00000000000000d1" },
    key: await keyOf(random(32)),
    about: { device, cursor: 0 },
    net: "",
    case: () => null,
    toSend: () => [{ id: "1" }, { id: "2" }],
    settle: async ({ refused }) => settled.push(refused),
    mark: async () => {},
  };
  globalThis.fetch = async () => {
    const said = statuses[Math.min(asked, statuses.length - 1)];
    asked += 1;
    if (said === "none") throw new TypeError();
    const [status, error] = [said].flat();
    return new Response(error ? JSON.stringify({ error }) : "<html>", { status });
  };
  await exchange(vault);
  return [vault.net, asked, settled];
}

test("a service that is away, or behind a proxy that has none, refuses no change", async () => {
  for (const status of [429, 503])
    assert.deepEqual(await exchanged(status), ["busy", 1, []], `${status}`);
  for (const status of [502, 504, "none"])
    assert.deepEqual(await exchanged(status), ["away", 1, []], `${status}`);
});

test("only the service's own word signs out or erases, and no proxy's status", async () => {
  for (const status of [401, 403, 404, 409])
    assert.deepEqual(await exchanged(status), ["away", 1, []], `${status}`);
  assert.equal((await exchanged([401, "out"]))[0], "out");
  assert.equal((await exchanged([404, "role"]))[0], "out");
  assert.equal((await exchanged([409, "other"]))[0], "other");
  assert.equal((await exchanged([403, "ended"]))[0], "ended");
});

test("one change that breaks the service is found, and holds up no other", async () => {
  assert.deepEqual(await exchanged(500, 500, 413, 503), [
    "busy",
    4,
    [{ 1: "failed" }, { 2: "large" }],
  ]);
});
