// @ts-nocheck
// Made from migrant_helper/core/entry/counter.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { ownFirst } from "./own_first.js";

function offices(schemes, first) {
  const worth = {};
  for (const scheme of schemes) {
    const own = first.includes($.key(scheme, "id")) ? 1 : 0;
    for (const row of $.list($.or($.get(scheme, "counter"), () => []))) {
      const known = $.get(worth, $.key(row, "office"), [0, 0, 0]);
      $.put(worth, $.key(row, "office"), [Math.max(own, $.index(known, 0)), $.max([$.key(scheme, "matters"), $.index(known, 1)]), $.whole($.index(known, 2) + 1)]);
    }
  }
  return $.sorted(Object.keys(worth), (name) => [...$.key(worth, name).map((part) => -part), name]);
}

function saidAt(schemes, office, first) {
  return _lines(ownFirst(schemes, first)).filter((row) => $.key(row, "office") === office);
}

function called(schemes, line) {
  return $.next(_lines(schemes), null, (row) => $.key(row, "line") === line);
}

function _lines(schemes) {
  return schemes.flatMap((scheme) => $.list($.or($.get(scheme, "counter"), () => [])).map((row) => ({ ...row, scheme: scheme, line: lineOf(scheme, row) })));
}

function lineOf(scheme, row) {
  return `${$.told($.key(scheme, "id"))}.${$.told($.key(row, "id"))}`;
}

export { offices, saidAt, called, lineOf };
//# sourceMappingURL=counter.js.map
