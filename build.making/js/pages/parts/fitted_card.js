// @ts-nocheck
// Made from migrant_helper/pages/parts/fitted_card.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { EARLIEST, LATEST, MAX_DEADLINES } from "../../core/card/bits.js";
import { BadCase, codesOf, payload } from "../../core/card/codes.js";
import { daysBetween } from "../../core/words/days.js";

function fitted(world, case_) {
  const codes = codesOf(Object.values(world.catalogues));
  let entries = case_.entries.map((entry) => ({ ...entry, deadlines: held(entry.deadlines, case_.issued) }));
  while (entries.length && !fits({ ...case_, entries: entries }, codes)) {
    entries = entries.slice(0, -1);
  }
  return { ...case_, entries: entries };
}

function held(deadlines, issued) {
  const once = $.keyed([...deadlines].reverse(), (row) => row.id, (row) => row);
  const near = deadlines.filter((row) => once[row.id] === row && fitsInDays(daysBetween(issued, row.on)));
  return near.slice(0, MAX_DEADLINES);
}

function fits(case_, codes) {
  try {
    payload(case_, codes);
  } catch ($error1) {
    if ($error1 instanceof BadCase) {
      const bad = $error1;
      if (!["entries", "issued"].includes(bad.where)) {
        throw $error1;
      }
      return false;
    } else throw $error1;
  }
  return true;
}

function fitsInDays(days) {
  return EARLIEST <= days && days <= LATEST;
}

export { fitted, held, fits, fitsInDays };
//# sourceMappingURL=fitted_card.js.map
