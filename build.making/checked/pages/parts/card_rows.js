// @ts-nocheck
// Made from migrant_helper/pages/parts/card_rows.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { shown } from "../../core/words/dates.js";
import { filledIn } from "./one_catalogue.js";

function rowsOf(world, case_) {
  const schemes = $.dict(Object.values(filledIn(world, $.key(case_, "issued"))).flatMap((catalogue) => $.toldList($.key(catalogue, "schemes")).map((scheme) => [$.key(scheme, "id"), scheme])));
  const rows = $.toldList($.key(case_, "entries")).map((entry) => rowOf(world, entry, $.get(schemes, $.key(entry, "scheme"))));
  const every = [...$.toldList([...rows].reverse()).flatMap((row) => $.toldList([...$.toldList($.key(row, "steps"))].reverse()))];
  const needed = every.filter((step) => $.key(step, "state") !== "not_needed");
  const told = $.keyed([...every, ...needed], (step) => $.key(step, "alike"), (step) => step);
  return rows.map((row) => ({ ...row, steps: $.toldList($.key(row, "steps")).filter((step) => $.key(told, $.key(step, "alike")) === step).map((step) => ({ text: $.key(step, "text"), state: $.key(step, "state") })) }));
}

function rowOf(world, entry, scheme) {
  const own = $.truth(scheme) ? $.keyed($.toldList($.key(scheme, "steps")), (step) => $.key(step, "id"), (step) => step) : {};
  const steps = $.keyed(Object.entries(own), ([name, step]) => name, ([name, step]) => $.key(step, "do"));
  const alike = $.keyed(Object.entries(own), ([name, step]) => name, ([name, step]) => `${$.told($.key(step, "who"))} ${$.told($.key(step, "where"))} ${$.told($.key(step, "do"))}`);
  const dates = $.truth(scheme) ? $.keyed($.toldList($.key(scheme, "deadlines")), (row) => $.key(row, "id"), (row) => $.key(row, "text")) : {};
  return { id: $.key(entry, "scheme"), name: $.truth(scheme) ? $.key(scheme, "name") : $.key(entry, "scheme"), lang: $.truth(scheme) ? $.key(scheme, "lang") : $.key(world.ui, "lang"), doubts: "doubt" in entry ? $.key(entry, "doubt").split("_") : [], steps: $.toldList($.items($.key(entry, "steps"))).map(([step, state]) => ({ text: $.get(steps, step, step), state: state, alike: $.get(alike, step, `${$.told($.key(entry, "scheme"))} ${$.told(step)}`) })), dates: $.toldList($.key(entry, "deadlines")).map((due) => ({ text: $.get(dates, $.key(due, "id"), $.key(due, "id")), on: shownDay(world, $.key(due, "on")) })) };
}

function shownMoment(world, case_) {
  const minute = $.readInt($.key(case_, "revision"));
  return `${shownDay(world, $.key(case_, "issued"))}, ${$.padded($.floorDivided(minute, 60), 2, 10)}:${$.padded($.modulo(minute, 60), 2, 10)}`;
}

function shownDay(world, day) {
  return shown(day, $.key(world.ui, "dates"));
}

export { rowsOf, rowOf, shownMoment, shownDay };
//# sourceMappingURL=card_rows.js.map
