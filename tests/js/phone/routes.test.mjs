// Paths find the page that answers them, as on the server.
import assert from "node:assert/strict";
import { test } from "node:test";
import { routeOf, split } from "../../../static/js/phone/routes.js";

const ROUTES = [
  { path: "", page: "home" },
  { path: "schemes", page: "schemes" },
  { path: "schemes/*", page: "scheme" },
];

for (const [address, expected] of [
  ["/hi/", { lang: "hi", path: "" }],
  ["/hi/schemes/in-onorc", { lang: "hi", path: "schemes/in-onorc" }],
  ["/hi/%E0%A4%95", { lang: "hi", path: "क" }],
  ["/hi", null],
  ["/", null],
  ["/hi/%FF", null],
]) {
  test(`the address ${address} is ${JSON.stringify(expected)}`, () => {
    assert.deepEqual(split(address), expected);
  });
}

for (const [path, page] of [
  ["", "home"],
  ["schemes", "schemes"],
  ["schemes/in-onorc", "scheme"],
  ["schemes/", undefined],
  ["schemes/a/b", undefined],
  ["scheme", undefined],
]) {
  test(`the path "${path}" is answered by ${page}`, () => {
    assert.equal(routeOf(ROUTES, path)?.page, page);
  });
}
