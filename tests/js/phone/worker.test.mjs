// What the worker asks for again, and when: the build's own bundles, a network that a test takes away,
// and pages that only say what they were made from.
import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { afterEach, test } from "node:test";
import { start } from "../../../static/worker.js";
import { storage } from "./caches.mjs";
import { keyOf, mark, offer, release, rootOf, signed } from "./signed.mjs";

const ORIGIN = "https://helper.example";
const root = new URL("../../../", import.meta.url);
const read = (path) => readFileSync(new URL(path, root));
const bundles = Object.fromEntries(
  readdirSync(new URL("build/bundle/", root))
    .map((file) => /^(.+)\.[0-9a-f]+\.json$/.exec(file))
    .flatMap((found) => (found ? [[found[1], `/bundle/${found[0]}`]] : [])),
);
const built = JSON.parse(read("build/versions.json"));
const { cases, texts, issuers, hosts } = JSON.parse(read("tests/vectors/cards.json"));
const PLACES = { "f.home": "IN-BR", "f.here": "IN-KL", do: "show" };
const HOUR = 3_600_000;
const key = keyOf();
const files = Object.values(bundles).map((address) => [address, read(`build${address}`)]);
const ISSUERS = "/issuers.json";
const NOBODY = JSON.stringify({ hosts: [], issuers: [] });
/** What a service offers whose release tells of these issuers. */
const offered = (number, told) => {
  const all = Object.fromEntries([...files, [ISSUERS, Buffer.from(told)]]);
  return offer([rootOf(1, key, key)], signed(release(number, built.version, all), key));
};
const OFFER = offered(1, NOBODY);
const realNow = Date.now;

afterEach(() => {
  Date.now = realNow;
});

const told = {
  caseOf: () => ({
    ...cases[0].case,
    entries: [{ scheme: "in-onorc", steps: {}, deadlines: [] }],
  }),
  /** `asked` is a form or, of the page of a failure, its status. */
  page: ({ ui, notices, near }, { signed }, asked) => ({
    status: Number(asked) || 200,
    template: "",
    context: {},
    changes: asked.do?.[0] === "clear" ? [{ kind: "clear" }] : [],
    body: JSON.stringify({
      lang: ui.lang,
      notices: notices.length,
      near: Object.keys(near),
      signed,
    }),
    type: "application/json",
    attachment: null,
  }),
};

/**
 * A phone with a worker that was just started: `answers` gives an address another body than the
 * build's, now or later, or null for no answer; `times` counts how often an address was asked for,
 * `held` lists what lies on the phone.
 */
function phone(answers = {}, connection = {}) {
  const went = [];
  const fetched = async (address) => {
    went.push(address);
    const own = { "/release.json": OFFER, [ISSUERS]: NOBODY };
    const all = { ...own, ...answers };
    const body = address in all ? await all[address] : read(`build${address}`);
    if (body === null) throw new TypeError("no network");
    const beside = /^\/(notices|near)\//.test(address) && mark(key, 1, address, body);
    return new Response(body, { headers: beside ? { "Release-Signature": beside } : {} });
  };
  globalThis.fetch = fetched;
  const listeners = {};
  const names = ["home", "phone", "office", "slip", "opened", "missing"];
  const site = {
    ...built,
    begins: { hi: "IN", en: "IN" },
    routes: JSON.parse(read("static/js/phone/routes.json")),
    headers: {},
    shell: [ISSUERS],
    limit: 65536,
    templates: {},
    pages: Object.fromEntries(names.map((name) => [name, told])),
  };
  const caches = storage();
  start(
    {
      caches,
      fetch: fetched,
      crypto,
      location: { origin: ORIGIN },
      navigator: { connection },
      addEventListener: (name, listener) => {
        listeners[name] = listener;
      },
    },
    site,
  );
  const ask = async (address, fields = PLACES) => {
    const body = new TextEncoder().encode(new URLSearchParams(fields).toString()).buffer;
    let answer;
    const request = {
      url: ORIGIN + address,
      method: "POST",
      referrer: `${ORIGIN}/hi/`,
      arrayBuffer: async () => body,
    };
    listeners.fetch({
      request,
      respondWith: (made) => {
        answer = made;
      },
    });
    const response = await answer;
    // What comes beside a page has come.
    await new Promise((done) => setTimeout(done, 20));
    return { status: response.status, ...(response.ok ? await response.json() : {}) };
  };
  const times = (address) => went.filter((one) => one === address).length;
  return { answers, ask, times, held: caches.held };
}

test("notices that could not be fetched are asked for with the next page, then once an hour", async () => {
  const address = "/notices/hi.json";
  const { answers, ask, times } = phone({ [address]: null });
  const counts = [];
  const visit = async () => {
    await ask("/hi/privacy");
    counts.push(times(address));
  };
  await visit();
  delete answers[address];
  await visit();
  await visit();
  const now = realNow();
  Date.now = () => now + HOUR + 1000;
  await visit();

  assert.deepEqual(counts, [1, 2, 2, 3]);
});

test("a bundle that could not be had is asked for again with the next page", async () => {
  const address = bundles["IN.hi"];
  const { answers, ask, times } = phone({ [address]: null });
  const before = await ask("/hi/privacy");
  delete answers[address];
  const after = await ask("/hi/privacy");
  const tries = times(address);
  await ask("/hi/privacy");

  assert.deepEqual([before.status, after.status, after.lang], [500, 200, "hi"]);
  assert.equal(times(address), tries);
});

for (const [connection, unasked] of [
  [{}, true],
  [{ saveData: true }, false],
  [{ effectiveType: "2g" }, false],
]) {
  test(`districts come unasked to a phone of ${JSON.stringify(connection)}: ${unasked}`, async () => {
    const { ask, times } = phone({}, connection);
    await ask("/hi/privacy");
    const early = times("/near/IN-KL.hi.json");
    await ask("/hi/where");

    assert.deepEqual([early, times("/near/IN-KL.hi.json")], [Number(unasked), 1]);
  });

  test(`the page that shows districts waits for them on a phone of ${JSON.stringify(connection)}`, async () => {
    const { near } = await phone({}, connection).ask("/hi/where");

    assert.deepEqual(near, ["IN-BR", "IN-KL"]);
  });
}

test("what was on its way while everything was cleared is not kept", async () => {
  const places = ["/near/IN-BR.hi.json", "/near/IN-KL.hi.json", bundles["words.ml"]];
  let come;
  const late = new Promise((done) => {
    come = done;
  });
  const bodies = places.map((address) => [address, late.then(() => read(`build${address}`))]);
  const { ask, held, times } = phone(Object.fromEntries(bodies));
  await ask("/hi/privacy");
  await ask("/hi/clear", { ...PLACES, do: "clear" });
  come();
  await new Promise((done) => setTimeout(done, 100));

  assert.deepEqual(
    places.map((address) => times(address) > 0),
    [true, true, true],
  );
  assert.deepEqual(
    held().filter((address) => /near|words/.test(address)),
    [],
  );
  const { near } = await ask("/hi/where");
  assert.deepEqual(near, ["IN-BR", "IN-KL"]);
  assert.ok(held().includes(places[0]));
});

test("a card signed by a key newer than this phone is read once a release tells of it", async () => {
  const { text, today } = texts.find((one) => one.status === "issuer");
  Date.now = () => Date.parse(`${today}T06:00:00Z`);
  const digits = text.slice(text.indexOf("#") + 1);
  const { answers, ask } = phone();
  const before = await ask("/c", { digits });
  const told = JSON.stringify({ hosts, issuers });
  const signedList = JSON.stringify({ hosts, issuers: [] });
  Object.assign(answers, { "/release.json": offered(2, signedList), [ISSUERS]: told });
  const forged = await ask("/c", { digits });
  answers["/release.json"] = null;
  const offline = await ask("/c", { digits });
  answers["/release.json"] = offered(2, told);
  const online = await ask("/c", { digits });

  for (const { signed } of [before, forged, offline]) {
    assert.equal(signed.refused, "unknown_issuer");
  }
  assert.deepEqual([online.signed.refused, online.signed.status], [null, "issuer"]);
});

for (const [answer, status] of [
  ["https://helper.example/c#0123456789", "issuer"],
  ["<html>Log in to this network</html>", "holder"],
  [null, "holder"],
]) {
  test(`a slip that asked to be confirmed is its ${status}'s after: ${answer}`, async () => {
    const { ask } = phone({ "/hi/sign": answer });
    const { signed } = await ask("/hi/slip", { ...PLACES, do: "sign", carrier: "family" });

    assert.equal(signed.status, status);
  });
}
