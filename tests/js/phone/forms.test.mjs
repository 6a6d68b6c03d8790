// A posted form and the day, as the server reads them.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  dayIn,
  fieldsOf,
  formWithin,
  fromUs,
  withoutOrders,
} from "../../../static/js/phone/forms.js";

test("a field keeps all its values in order, decoded", () => {
  const form = fieldsOf("skip=a&f.home=IN-BR&skip=b&v=%E0%A4%95+%26&empty=");

  assert.deepEqual(Object.entries(form), [
    ["skip", ["a", "b"]],
    ["f.home", ["IN-BR"]],
    ["v", ["क &"]],
    ["empty", [""]],
  ]);
});

test("a hostile name is only a field", () => {
  const form = fieldsOf("__proto__=x&constructor=y");

  assert.deepEqual(Object.entries(form)[0][1], ["x"]);
  assert.equal({}.x, undefined);
});

test("a field that stands 32,000 times takes no longer for each", () => {
  const started = performance.now();
  const form = fieldsOf("a&".repeat(32_000));

  assert.equal(form.a.length, 32_000);
  assert.ok(performance.now() - started < 1000);
});

test("of a body over the limit nothing is read", () => {
  const bytes = new TextEncoder().encode("v=क").buffer;

  assert.deepEqual(Object.entries(formWithin(bytes, 5)), [["v", ["क"]]]);
  assert.equal(Object.keys(formWithin(bytes, 4)).length, 0);
});

test("an empty body has no fields", () => {
  assert.equal(Object.keys(fieldsOf("")).length, 0);
});

for (const [moment, zone, day] of [
  ["2026-11-21T18:29:59Z", "+05:30", "2026-11-21"],
  ["2026-11-21T18:30:00Z", "+05:30", "2026-11-22"],
  ["2026-11-21T18:15:00Z", "+05:45", "2026-11-22"],
  ["2026-11-22T02:00:00Z", "-03:30", "2026-11-21"],
]) {
  test(`at ${moment} it is ${day} at ${zone}`, () => {
    assert.equal(dayIn(Date.parse(moment), zone), day);
  });
}

test("our own pages are told from another site's and from one that hides", () => {
  const to = "https://helper.example/hi/clear";

  assert.equal(fromUs("https://helper.example/hi/", to), true);
  for (const other of ["https://evil.example/", "https://helper.example.evil.example/", ""]) {
    assert.equal(fromUs(other, to), false);
  }
  assert.equal(fromUs("http://helper.example/hi/", to), false);
});

test("another site's form orders nothing, and loses nothing else", () => {
  for (const order of [
    "put",
    "out:00112233445566aa",
    "keep",
    "clear",
    "forget:0123456789abcdef",
    " clear",
  ]) {
    const form = fieldsOf(`do=${encodeURIComponent(order)}&f.home=IN-BR`);

    assert.deepEqual(Object.entries(withoutOrders(form)), [["f.home", ["IN-BR"]]]);
  }
  assert.deepEqual(withoutOrders(fieldsOf("do=answer")).do, ["answer"]);
});
