// The diary's worker: what another site's form may not do, and that a page which fails holds up no other.

import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { test } from "node:test";
import { start } from "../../static/diary.js";

const HERE = "https://helper.example";
const ADDRESS = `${HERE}/diary/en/`;
const SPOKEN = { ui: { begins: "IN", places: { IN: { zone: "+05:30" } } }, law: {} };
const LINE = "d|29900001|j1|2026-11-02|full|0";
const ORDERS = [
  "under",
  "without",
  "write",
  "gone",
  "clear",
  "full",
  "full:2026-11-05",
  "half",
  "none:2026-11-04",
];
/** The forms that the page was made of. */
const seen = [];
const pages = {
  home: (_, form) => {
    if (form.fails) throw new Error("a page that fails");
    seen.push(form);
    return { status: 200, type: "text/html", template: "home", context: {}, changes: [] };
  },
};
const events = {};
start(
  {
    location: { origin: HERE },
    addEventListener: (name, does) => {
      events[name] = does;
    },
    caches: { open: async () => ({ match: async () => Response.json(SPOKEN) }) },
  },
  {
    routes: [{ path: "", page: "home" }],
    files: { en: "/bundle/diary.en.json" },
    shell: [],
    headers: {},
    limit: 1000,
    templates: { home: { parent: null, blocks: {}, root: () => "a page" } },
    pages,
  },
);

/** What the worker answers to a form that is sent from there. */
function sent(fields, referrer = ADDRESS) {
  const body = new URLSearchParams(fields);
  const request = new Request(ADDRESS, { method: "POST", body });
  Object.defineProperty(request, "referrer", { value: referrer });
  return new Promise((done) => {
    events.fetch({ request, respondWith: done });
  });
}

for (const order of ORDERS) {
  test(`another site's form may not order ${order}, and brings no line along`, async () => {
    for (const referrer of ["", "https://other.example/", ADDRESS])
      await sent({ do: order, line: LINE, go: "", order: "full", number: "m1" }, referrer);

    const [none, other, own] = seen.splice(0);
    assert.deepEqual([none, other], [{ number: ["m1"] }, { number: ["m1"] }]);
    assert.deepEqual(own, { do: [order], line: [LINE], go: [""], order: ["full"], number: ["m1"] });
  });
}

test("another site's form may show a page", async () => {
  await sent({ do: "show", line: LINE }, "");

  assert.deepEqual(seen.splice(0), [{ do: ["show"] }]);
});

test("a page that failed holds up none after it", async () => {
  await assert.rejects(sent({ fails: "yes" }));

  assert.equal(await (await sent({ do: "full" })).text(), "a page");
});
