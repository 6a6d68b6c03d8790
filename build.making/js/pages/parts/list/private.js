// @ts-nocheck
// Made from migrant_helper/pages/parts/list/private.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { schemeOf } from "../one_catalogue.js";
import { first } from "../page.js";
import { say } from "../words.js";

const FIELD = ["private", "yes"];

function isAsked(form) {
  return first(form, FIELD[0]) === FIELD[1];
}

function off(world, form, names) {
  return isAsked(form) ? [] : [...names].filter((name) => isPrivate(world, name));
}

function isPrivate(world, name) {
  const scheme = schemeOf(world, name);
  return scheme !== null && Boolean($.truth(scheme.sensitive));
}

function openRows(world, form, rows) {
  const hidden = off(world, form, rows.map((row) => row.scheme));
  return rows.filter((row) => !hidden.includes(row.scheme));
}

function openDates(world, form, rows) {
  const hidden = off(world, form, rows.map((row) => row.scheme));
  const found = {};
  for (const row of rows) {
    if (row.on === null) {
      continue;
    }
    let own = `${row.scheme}.${row.id}`;
    let shown = { ...row };
    if (hidden.includes(row.scheme)) {
      own = `${row.on}-${row.lead_days}`;
      const words = { name: say(world.ui, "My list"), text: say(world.ui, "Dates to keep") };
      shown = { ...row, ...words, scheme: "list", id: own, consequence: "" };
    }
    $.put(found, own, shown);
  }
  return [...Object.values(found)];
}

export { FIELD, isAsked, off, isPrivate, openRows, openDates };
//# sourceMappingURL=private.js.map
