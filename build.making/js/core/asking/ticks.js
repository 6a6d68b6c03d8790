// @ts-nocheck
// Made from migrant_helper/core/asking/ticks.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { isAsked, isOpen } from "./asked.js";

const LEAST = 3;

function listed(catalogue, fact) {
  const lists = $.get(catalogue, "ticks", {});
  for (const name of Object.keys(lists)) {
    for (const row of lists[name].rows) {
      if (row.fact === fact) {
        return name;
      }
    }
  }
  return "";
}

function openRows(catalogue, facts, on, skipped, name) {
  const found = name !== "" ? rowsLeft(catalogue, facts, on, skipped, name) : [];
  if (found.length < LEAST) {
    return [];
  }
  const rows = catalogue.ticks[name].rows;
  return rows.some((row) => $.within("unticked", row) && found.includes(row.fact)) ? found : [];
}

function rowsLeft(catalogue, facts, on, skipped, name) {
  const declared = catalogue.facts;
  const found = [];
  for (const row of catalogue.ticks[name].rows) {
    const fact = row.fact;
    const is_left = Object.hasOwn(declared, fact) && isOpen(fact, declared, facts, skipped);
    if (is_left && isAsked(catalogue, facts, on, fact)) {
      found.push(fact);
    }
  }
  return found;
}

function together(catalogue, facts, on, skipped, worths) {
  const found = { ...worths };
  const lists = $.get(catalogue, "ticks", {});
  for (const name of Object.keys(lists)) {
    const rows = openRows(catalogue, facts, on, skipped, name);
    const whole = $.sum(rows.map((fact) => $.get(worths, fact, 0)));
    for (const fact of rows) {
      if (Object.hasOwn(worths, fact)) {
        $.put(found, fact, whole);
      }
    }
  }
  return found;
}

export { LEAST, listed, openRows, rowsLeft, together };
//# sourceMappingURL=ticks.js.map
