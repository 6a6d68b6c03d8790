// @ts-nocheck
// Made from migrant_helper/pages/desk/known.py: change that.
import * as $ from "../../../../static/js/core/python.js";

const _ENDS = ["home", "here", "going_to"];

function countriesOf(cases, held) {
  const told = cases.flatMap((case_) => _ENDS.map((name) => $.cut($.get($.key(case_, "answers"), name, ""), 0, 2)));
  const entries = cases.flatMap((case_) => $.toldList($.key(case_, "picks")).map((entry) => $.cut(entry, 0, 2).toUpperCase()));
  const found = held.filter((country) => (told.includes(country) || entries.includes(country)));
  return $.or(found, () => held.slice(0, 1).slice());
}

function placesOf(cases) {
  const told = [...cases.flatMap((case_) => $.toldList($.get($.key(case_, "lists"), "district", [])))];
  return [...new Set(told.map((one) => $.key($.partition($.key($.partition(one, ":"), 2), "/"), 0)))];
}

export { countriesOf, placesOf };
//# sourceMappingURL=known.js.map
