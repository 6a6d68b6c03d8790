// @ts-nocheck
// Made from migrant_helper/core/list/trips.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { STAGES } from "../entry/steps.js";
import { travels, visits } from "./order.js";

const _OWN = ["worker", "family"];

function trips(steps, before, urge) {
  const found = {};
  let exact = true;
  for (const when of STAGES) {
    const own = steps.filter((row) => isOwn(row) && $.key(row, "when") === when);
    const [ordered, least] = visits(own, before, urge);
    exact = exact && least;
    for (const rows of ordered) {
      let name = `${when}.${$.told($.key($.index(rows, 0), "who"))}.${$.told($.key($.index(rows, 0), "where"))}`, again = "";
      while (Object.hasOwn(found, name + again)) {
        again = again + "+";
      }
      $.put(found, name + again, { id: name + again, ...tripOf(again ? rows.map((row) => ({ ...row, again: again })) : rows) });
    }
  }
  return { trips: [...Object.values(found)], exact: exact };
}

function tripOf(rows) {
  const one = $.index(rows, 0);
  return { ...$.keyed(["when", "who", "where", "office", "find"], (name) => name, (name) => $.key(one, name)), travel: travels(one), steps: rows, schemes: [...new Set(rows.map((row) => $.key(row, "scheme")))] };
}

function carried(steps) {
  const groups = {};
  for (const row of steps) {
    if (!isOwn(row)) {
      $.setdefault(groups, $.key(row, "who"), []).push(row);
    }
  }
  return Object.entries(groups).map(([who, rows]) => ({ who: who, steps: rows }));
}

function isOwn(step) {
  return _OWN.includes($.key(step, "who"));
}

function namedStep(step) {
  return `${$.told($.key(step, "scheme"))}.${$.told($.key(step, "step"))}`;
}

function eachOnce(steps) {
  const found = {};
  for (const step of steps) {
    $.setdefault(found, $.key(step, "do"), step);
  }
  return [...Object.values(found)];
}

export { trips, tripOf, carried, isOwn, namedStep, eachOnce };
//# sourceMappingURL=trips.js.map
