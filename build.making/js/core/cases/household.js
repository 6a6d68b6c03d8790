// @ts-nocheck
// Made from migrant_helper/core/cases/household.py: change that.
import * as $ from "../../../../static/js/core/python.js";

const _NOTHING = ["", "?"];

const _ENDS = ["home", "here"];

function begunBy(case_, facts, ends) {
  let answers = {};
  if (case_ !== null) {
    const told = case_.answers;
    answers = $.keyed(facts.filter((fact) => !_NOTHING.includes($.get(told, fact, ""))), (fact) => fact, (fact) => told[fact]);
  }
  const given = $.keyed(_ENDS.filter((name) => $.get(ends, name, "") !== ""), (name) => name, (name) => ends[name]);
  return { answers: { ...answers, ...given }, lists: {}, steps: {}, picks: {} };
}

function districts(case_, ends) {
  if (case_ === null) {
    return [];
  }
  const told = $.get(case_.lists, "district", []);
  let found = [];
  for (const name of _ENDS) {
    const state = $.partition($.get(ends, name, ""), "/")[0];
    $.extend(found, told.filter((one) => state !== "" && one.startsWith(`${name}:${state}/`)));
  }
  return found;
}

function joined(case_, other) {
  const pairs = [[case_, other], [other, case_]];
  return pairs.map(([one, two]) => ({ kind: "household", case: one, data: { with: two, same: true } }));
}

export { begunBy, districts, joined };
//# sourceMappingURL=household.js.map
