// What a phone does not take, and that what it had goes on: offers and files as an attacker, a bad cache or a
// hotel's login page would send them.
import assert from "node:assert/strict";
import { test } from "node:test";
import * as releases from "../../../static/js/phone/releases.js";
import { storage } from "./caches.mjs";
import { keyOf, mark, offer, release, rootOf, signed } from "./signed.mjs";

const DAY = 86_400_000;
const NOW = Date.now();
const [root, key, other] = [keyOf(), keyOf(), keyOf()];
const ROOTS = [rootOf(1, root, key)];
const site = { version: "code", shell: ["/static/app.js"] };
const [HI, UR] = ["/bundle/IN.hi.0000000", "/bundle/IN.ur.0000000"];
const text = (words) => Buffer.from(words);
const LANGS = ["IN.hi", "IN.ur"];

const packed = (plain) =>
  `{"letters":"","plain":"${plain}","names":"","columns":[],"shapes":[],"texts":""}`;

/** The files of a release, by address. */
const files = (number) => ({
  "/static/app.js": text(`app ${number}`),
  [`${HI}${number}.json`]: text(packed(`hindi ${number}`)),
  [`${UR}${number}.json`]: text(`{"urdu": ${number}}`),
});
const targets = (number, more = {}, code = "code") =>
  release(number, code, files(number), NOW, more);
const good = (number, more = {}) => offer(ROOTS, signed(targets(number, more), key));
const file = (change) => {
  const found = targets(2).targets;
  for (const address of Object.keys(found)) found[address] = change(found[address]);
  return found;
};

/** A phone that took release 1, and a service whose answers a test sets. */
async function phone() {
  const caches = storage();
  const answers = {};
  const fetch = async (address) => {
    if (!(address in answers)) return new Response("", { status: 404 });
    const answer = answers[address];
    return answer instanceof Response ? answer : new Response(answer);
  };
  const outside = { caches, fetch };
  const serve = (number, more = {}) =>
    Object.assign(answers, files(number), { "/release.json": good(number) }, more);
  const taken = async () => {
    const found = await releases.offered(outside, site);
    await releases.take(outside, site, found, LANGS);
  };
  serve(1);
  await taken();
  return { answers, outside, serve, taken };
}

/** Which release is in force, and whether all its files lie there as they were signed. */
async function lies({ caches }) {
  const { number, cache } = await releases.held({ caches }, site).then((found) => ({
    number: found.number,
    cache: releases.cacheName(site, found),
  }));
  for (const [address, bytes] of Object.entries(files(number))) {
    const found = await caches.match(address, { cacheName: cache });
    assert.equal(await found.text(), bytes.toString());
  }
  return number;
}

const again = signed(targets(2), key).signatures[0];
const OFFERS = {
  "signed by another key": offer(ROOTS, signed(targets(2), other)),
  "signed by the root, which signs no release": offer(ROOTS, signed(targets(2), root)),
  "another key that calls itself by the right name": offer(
    ROOTS,
    signed(targets(2), { ...other, id: key.id }),
  ),
  "not signed": offer(ROOTS, signed(targets(2))),
  "changed after it was signed": good(2).replace('"version":2', '"version":3'),
  "another root for the first": offer([rootOf(1, other, other)], signed(targets(2), other)),
  "a next root that the first did not sign": offer(
    [...ROOTS, rootOf(2, other, other)],
    signed(targets(2), other),
  ),
  "a next root that does not sign itself": offer(
    [...ROOTS, rootOf(2, other, other, [root])],
    signed(targets(2), other),
  ),
  "a root after next": offer(
    [...ROOTS, rootOf(3, other, other, [root, other])],
    signed(targets(2), other),
  ),
  "a root in place of a release": offer(ROOTS, rootOf(2, root, key, [key])),
  "its number as a text": good(2, { version: "2" }),
  "a number that is no whole one": good(2, { version: 2.5 }),
  "a number beyond what can be counted": good(2, { version: 2 ** 60 }),
  "run out": offer(ROOTS, signed(release(2, "code", files(2), NOW - 91 * DAY), key)),
  "for ever": good(2, { expires: "9999-12-31T23:59:59Z" }),
  "until a number": good(2, { expires: NOW + DAY }),
  "until no day": good(2, { expires: "2099-99-99T00:00:00Z", signed_at: "2099-99-98T00:00:00Z" }),
  "called something else": good(2, { _type: "snapshot" }),
  "a next root called something else": offer(
    [...ROOTS, signed({ ...rootOf(2, other, other).signed, _type: "targets" }, root, other)],
    signed(targets(2), other),
  ),
  "no day of signing": good(2, { signed_at: undefined }),
  "for another worker": offer(ROOTS, signed(targets(2, {}, "other"), key)),
  "its code a list": good(2, { code: ["code"] }),
  "lengths as texts": good(2, { targets: file((one) => ({ ...one, length: `${one.length}` })) }),
  "hashes of another kind": good(2, { targets: file((one) => ({ ...one, hashes: { md5: "0" } })) }),
  "a mark before it": `\ufeff${good(2)}`,
  "cut off": good(2).slice(0, -40),
  "a page to log in": "<html>Log in to this network</html>",
  empty: "",
  "not text": Buffer.from([0xff, 0xfe, 0x7b]),
  "far too long": `${" ".repeat(1_000_000)}${good(2)}`,
  "nothing in it": "{}",
  "one signature twice, where two are asked for": (() => {
    const two = rootOf(1, root, key).signed;
    two.roles.targets.threshold = 2;
    const twice = { signed: targets(2), signatures: [again, again] };
    return offer([...ROOTS, signed({ ...two, version: 2 }, root)], twice);
  })(),
};

for (const [name, answer] of Object.entries(OFFERS)) {
  test(`an offer is refused, and what was there goes on: ${name}`, async () => {
    const { outside, serve, taken } = await phone();
    serve(2, { "/release.json": answer });
    await assert.rejects(taken());
    assert.equal(await lies(outside), 1);

    serve(2);
    await taken();
    assert.equal(await lies(outside), 2);
  });
}

/** A body that never ends, and how much of it was read. */
function endless() {
  const told = { chunks: 0 };
  const pull = (controller) => {
    told.chunks += 1;
    controller.enqueue(new Uint8Array(1000));
  };
  return [new Response(new ReadableStream({ pull })), told];
}

const FILES = {
  "cut off": { [`${HI}2.json`]: packed("hindi 2").slice(0, -1) },
  "one byte more": { [`${HI}2.json`]: `${packed("hindi 2")} ` },
  "another of the same length": { [`${HI}2.json`]: packed("hindi 3") },
  "another language's": { [`${HI}2.json`]: files(2)[`${UR}2.json`] },
  "two names swapped": {
    [`${HI}2.json`]: files(2)[`${UR}2.json`],
    [`${UR}2.json`]: files(2)[`${HI}2.json`],
  },
  "the one before": { [`${HI}2.json`]: files(1)[`${HI}1.json`] },
  "a mark before it": { [`${HI}2.json`]: `\ufeff${packed("hindi 2")}` },
  "a page to log in": { [`${HI}2.json`]: "<html>Log in to this network</html>" },
  empty: { [`${HI}2.json`]: "" },
  "not there": { [`${HI}2.json`]: new Response("", { status: 404 }) },
  "another script": { "/static/app.js": "app 3" },
};

for (const [name, more] of Object.entries(FILES)) {
  test(`a file is refused, and all of its release with it: ${name}`, async () => {
    const { outside, serve, taken } = await phone();
    serve(2, more);
    await assert.rejects(taken());
    assert.equal(await lies(outside), 1);

    serve(2);
    await taken();
    assert.equal(await lies(outside), 2);
  });
}

test("a file that never ends is read no further than it may be long", async () => {
  const { outside, serve, taken } = await phone();
  const [body, told] = endless();
  serve(2, { [`${HI}2.json`]: body });
  await assert.rejects(taken());

  assert.ok(told.chunks < 5);
  assert.equal(await lies(outside), 1);
});

const change = (...steps) => JSON.stringify({ letters: "", steps });

test("of a bundle that lies here only what changed is fetched", async () => {
  const { answers, outside, serve, taken } = await phone();
  serve(2, { [`${HI}1.00000002.json`]: change([0, 6, "2"], [1, 10, ""]) });
  delete answers[`${HI}2.json`];
  await taken();

  assert.equal(await lies(outside), 2);
});

for (const patch of [
  "{}",
  "<html>",
  change([0, 6, "3"], [1, 10, ""]),
  change([-5, 1e9, "x"]),
  "x".repeat(1e6),
]) {
  test(`what is no change of a bundle is left, and the whole is fetched: ${patch.slice(0, 40)}`, async () => {
    const { outside, serve, taken } = await phone();
    serve(2, { [`${HI}1.00000002.json`]: patch });
    await taken();

    assert.equal(await lies(outside), 2);
  });
}

test("an older release is refused, though all of it was signed once", async () => {
  const { outside, serve, taken } = await phone();
  serve(2);
  await taken();
  serve(1);
  await assert.rejects(taken());

  assert.equal(await lies(outside), 2);
});

test("a root that the last one signed is taken, and the key before signs no more", async () => {
  const { outside, serve, taken } = await phone();
  const roots = [...ROOTS, rootOf(2, other, other, [root, other])];
  serve(2, { "/release.json": offer(roots, signed(targets(2), other)) });
  await taken();
  assert.equal(await lies(outside), 2);

  for (const [number, held] of [
    [3, roots],
    [4, ROOTS],
  ]) {
    serve(number, { "/release.json": offer(held, signed(targets(number), key)) });
    await assert.rejects(taken());
  }
  assert.equal(await lies(outside), 2);
});

test("whoever has nothing yet takes what has run out, and is told its age by the page", async () => {
  const { outside, serve, taken } = await phone();
  const caches = storage();
  const late = signed(release(2, "code", files(2), NOW - 200 * DAY), key);
  serve(2, { "/release.json": offer(ROOTS, late) });
  await assert.rejects(taken());
  const first = { ...outside, caches };
  await releases.take(first, site, await releases.offered(first, site), LANGS);

  assert.equal(await lies(first), 2);
});

for (const [name, header] of Object.entries({
  "nothing signed": () => "",
  "another key": (address, body) => mark(other, 1, address, body),
  "another file": (_, body) => mark(key, 1, "/notices/ur.json", body),
  "other words": (address) => mark(key, 1, address, "[1]"),
  "an older release": (address, body) => mark(key, 0, address, body),
  "a number that was changed": (address, body) => mark(key, 1, address, body).replace("1 ", "2 "),
})) {
  test(`what lies beside is refused: ${name}`, async () => {
    const { answers, outside } = await phone();
    const [address, body] = ["/notices/hi.json", "[]"];
    const sent = (sig) => new Response(body, { headers: { "Release-Signature": sig } });
    answers[address] = sent(header(address, body));
    await assert.rejects(releases.beside(outside, address));

    answers[address] = sent(mark(key, 1, address, body));
    assert.deepEqual(await releases.beside(outside, address), []);
  });
}

test("a file that lies broken in the browser's own cache is asked for past it", async () => {
  const { answers, outside, serve, taken } = await phone();
  serve(2, { [`${HI}2.json`]: "broken" });
  const past = {
    ...outside,
    fetch: (address, anew) => outside.fetch(anew ? `anew ${address}` : address),
  };
  answers[`anew ${HI}2.json`] = files(2)[`${HI}2.json`];
  await assert.rejects(taken());
  await releases.take(past, site, await releases.offered(past, site), LANGS);

  assert.equal(await lies(outside), 2);
});

test("an older worker drops nothing of the one that is coming", async () => {
  const { outside } = await phone();
  await (await outside.caches.open("mh-next-2")).put("/release.json", new Response(good(2)));
  await (await outside.caches.open("mh-code-0")).put("/old", new Response(""));
  const release = await releases.held(outside, site);
  await releases.dropOthers(outside, site, release, site.version);
  const first = await outside.caches.keys();
  await releases.dropOthers(outside, site, release, "");

  assert.deepEqual(first, ["mh-code-1", "trusted", "mh-next-2"]);
  assert.deepEqual(await outside.caches.keys(), ["mh-code-1", "trusted"]);
});
