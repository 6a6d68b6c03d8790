// @ts-nocheck
// Made from migrant_helper/core/entry/counter.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { ownFirst } from "./own_first.js";

function offices(schemes, first) {
  const worth = {};
  for (const scheme of schemes) {
    const own = first.includes(scheme.id) ? 1 : 0;
    for (const row of $.list(scheme.counter || [])) {
      const known = $.get(worth, row.office, [0, 0, 0]);
      $.put(worth, row.office, [Math.max(own, known[0]), $.max([scheme.matters, known[1]]), known[2] + 1]);
    }
  }
  return $.sorted(Object.keys(worth), (name) => [...worth[name].map((part) => -part), name]);
}

function saidAt(schemes, office, first) {
  return _lines(ownFirst(schemes, first)).filter((row) => row.office === office);
}

function called(schemes, line) {
  return $.next(_lines(schemes), null, (row) => row.line === line);
}

function _lines(schemes) {
  return schemes.flatMap((scheme) => $.list(scheme.counter || []).map((row) => ({ ...row, scheme: scheme, line: lineOf(scheme, row) })));
}

function lineOf(scheme, row) {
  return `${scheme.id}.${row.id}`;
}

export { offices, saidAt, called, lineOf };
//# sourceMappingURL=counter.js.map
