// @ts-nocheck
// Made from migrant_helper/pages/parts/card_rows.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { shown } from "../../core/words/dates.js";
import { filledIn } from "./one_catalogue.js";

function rowsOf(world, case_) {
  const schemes = $.dict(Object.values(filledIn(world, $.key(case_, "issued"))).flatMap((catalogue) => $.toldList($.key(catalogue, "schemes")).map((scheme) => [$.key(scheme, "id"), scheme])));
  return $.toldList($.key(case_, "entries")).map((entry) => rowOf(world, entry, $.get(schemes, $.key(entry, "scheme"))));
}

function rowOf(world, entry, scheme) {
  const steps = $.truth(scheme) ? $.keyed($.toldList($.key(scheme, "steps")), (step) => $.key(step, "id"), (step) => $.key(step, "do")) : {};
  const dates = $.truth(scheme) ? $.keyed($.toldList($.key(scheme, "deadlines")), (row) => $.key(row, "id"), (row) => $.key(row, "text")) : {};
  return { id: $.key(entry, "scheme"), name: $.truth(scheme) ? $.key(scheme, "name") : $.key(entry, "scheme"), lang: $.truth(scheme) ? $.key(scheme, "lang") : $.key(world.ui, "lang"), doubts: [], steps: $.toldList($.items($.key(entry, "steps"))).map(([step, state]) => ({ text: $.get(steps, step, step), state: state })), dates: $.toldList($.key(entry, "deadlines")).map((due) => ({ text: $.get(dates, $.key(due, "id"), $.key(due, "id")), on: shownDay(world, $.key(due, "on")) })) };
}

function shownDay(world, day) {
  return shown(day, $.key(world.ui, "dates"));
}

export { rowsOf, rowOf, shownDay };
//# sourceMappingURL=card_rows.js.map
