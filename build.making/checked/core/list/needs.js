// @ts-nocheck
// Made from migrant_helper/core/list/needs.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { needOf } from "./papers.js";

function needs(schemes) {
  const before = {};
  const circles = [];
  const made = [...schemes.flatMap((scheme) => $.list($.or($.get(scheme, "makes"), () => [])))];
  for (const need of ["required", "one_of"]) {
    for (const asker of schemes) {
      const papers = _asked($.key(asker, "documents"), need, made);
      for (const maker of schemes) {
        if (!$.equal($.key(maker, "id"), $.key(asker, "id")) && _makes(maker, papers)) {
          _put(before, circles, $.key(maker, "id"), $.key(asker, "id"));
        }
      }
    }
  }
  return { before: before, circles: circles };
}

function _asked(rows, need, made) {
  const found = rows.filter((row) => needOf(row, rows) === need);
  const out = found.filter((row) => !made.includes($.key(row, "id"))).map((row) => $.get(row, "group"));
  return found.filter((row) => (need === "required" || !$.within($.get(row, "group"), out))).map((row) => $.key(row, "id"));
}

function _makes(scheme, papers) {
  return $.list($.or($.get(scheme, "makes"), () => [])).some((paper) => papers.includes(paper));
}

function _put(before, circles, maker, asker) {
  const first = [maker, ...$.get(before, maker, [])];
  if (first.includes(asker)) {
    circles.push([maker, asker]);
    return null;
  }
  const later = Object.entries(before).filter(([name, names]) => names.includes(asker)).map(([name, names]) => name);
  for (const name of [asker, ...later]) {
    $.put(before, name, [...new Set([...$.get(before, name, []), ...first])]);
  }
  return null;
}

export { needs };
//# sourceMappingURL=needs.js.map
