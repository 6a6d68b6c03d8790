// @ts-nocheck
// Made from migrant_helper/core/rules/parameters.py: change that.
import * as $ from "../../../../static/js/core/python.js";

function entryOn(entries, on) {
  const begun = entries.filter((entry) => $.compare(entry.from, on) <= 0);
  return begun.length ? $.max(begun, _from) : null;
}

function valueOn(entries, on) {
  const entry = entryOn(entries, on);
  return entry === null ? null : entry.value;
}

function daysAfter(entries, on) {
  return $.sorted(entries.filter((entry) => $.compare(entry.from, on) > 0).map((entry) => entry.from));
}

function _from(entry) {
  return entry.from;
}

export { entryOn, valueOn, daysAfter };
//# sourceMappingURL=parameters.js.map
