// When a phone asks that its key be vouched for: two weeks before the end, so that a fortnight away costs nothing.

import assert from "node:assert/strict";
import { test } from "node:test";
import { askedFor, freshDevice, signedBy } from "../../static/js/desk/device.js";

const CURVE = { name: "ECDSA", namedCurve: "P-256" };
const now = Date.parse("2026-11-22T06:30:00Z");

test("a key that nobody vouches for is asked for, and then from two weeks before its end", async () => {
  const device = await freshDevice();
  const until = (/** @type {string} */ day) => ({
    ...device,
    certificate: { kid: "a1b2c3d4", key: device.key, until: day, signature: "" },
  });

  assert.equal(askedFor(device, now), device.key);
  assert.equal(askedFor(until("2026-11-01"), now), device.key);
  assert.equal(askedFor(until("2026-12-06"), now), device.key);
  assert.equal(askedFor(until("2026-12-07"), now), "");
});

test("what it signs is verified by the key that is vouched for", async () => {
  const device = await freshDevice();
  const data = new TextEncoder().encode("a case");
  const point = new Uint8Array([4, ...Buffer.from(device.key, "hex")]);
  const key = await crypto.subtle.importKey("raw", point, CURVE, false, ["verify"]);
  const how = { name: "ECDSA", hash: "SHA-256" };
  const signature = new Uint8Array(await signedBy(device, data));

  assert.equal(device.key.length, 128);
  assert.equal(await crypto.subtle.verify(how, key, signature, data), true);
});
