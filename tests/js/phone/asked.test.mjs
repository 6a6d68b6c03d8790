// The script of the PIN: no part of what every phone takes, but signed as all of it is, and as it was once it came.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as cache from "../../../static/js/phone/cache.js";
import * as releases from "../../../static/js/phone/releases.js";
import { storage } from "./caches.mjs";
import { keyOf, offer, release, rootOf, signed } from "./signed.mjs";

const key = keyOf();
const site = { version: "code", shell: [] };
const POLICY = "default-src 'none'";
const files = (words) => ({ [releases.PIN]: Buffer.from(words) });

/** A phone that took release 1, whose script says "one"; `send` is what the service sends for it. */
async function phone() {
  const went = [];
  const answers = {};
  const outside = {
    caches: storage(),
    fetch: async (address) => {
      went.push(address);
      return new Response(answers[address], { headers: { "Content-Security-Policy": POLICY } });
    },
  };
  const send = (words) => {
    answers[releases.PIN] = words;
  };
  const take = async (number, words) => {
    const targets = signed(release(number, "code", files(words)), key);
    answers["/release.json"] = offer([rootOf(1, key, key)], targets);
    await releases.take(outside, site, await releases.offered(outside, site), []);
    return { outside, site, release: await releases.held(outside, site) };
  };
  const times = () => went.filter((address) => address === releases.PIN).length;
  return { held: await take(1, "one"), send, take, times, lies: outside.caches.held };
}

test("it comes when it is asked for, under its own policy, and stays", async () => {
  const { held, send, times } = await phone();
  assert.equal(times(), 0);
  send("one");
  await cache.fileOf(held, releases.PIN);
  const found = await cache.fileOf(held, releases.PIN);

  assert.equal(await found.text(), "one");
  assert.equal(found.headers.get("Content-Security-Policy"), POLICY);
  assert.equal(times(), 1);
});

test("another in its place is neither run nor put by", async () => {
  const { held, send, lies } = await phone();
  send("two");

  await assert.rejects(cache.fileOf(held, releases.PIN));
  assert.equal(lies().includes(releases.PIN), false);
});

test("where it lies the next release brings its own, and one with the same brings nothing", async () => {
  const { held, send, take, times } = await phone();
  send("one");
  await cache.fileOf(held, releases.PIN);
  await take(2, "one");
  assert.equal(times(), 1);
  send("two");
  const next = await take(3, "two");
  send("no network");

  assert.equal(await (await cache.fileOf(next, releases.PIN)).text(), "two");
  assert.equal(times(), 2);
});

test("clearing everything takes it, out of every release", async () => {
  const { held, send, take, lies } = await phone();
  send("one");
  await cache.fileOf(held, releases.PIN);
  await cache.clear(await take(2, "one"), []);

  assert.equal(lies().includes(releases.PIN), false);
});
