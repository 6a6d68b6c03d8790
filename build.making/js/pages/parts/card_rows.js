// @ts-nocheck
// Made from migrant_helper/pages/parts/card_rows.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { shown } from "../../core/words/dates.js";
import { filledIn } from "./one_catalogue.js";

function rowsOf(world, case_) {
  const schemes = $.dict(Object.values(filledIn(world, case_.issued)).flatMap((catalogue) => catalogue.schemes.map((scheme) => [scheme.id, scheme])));
  const rows = case_.entries.map((entry) => rowOf(world, entry, $.get(schemes, entry.scheme)));
  const every = [...[...rows].reverse().flatMap((row) => [...row.steps].reverse())];
  const needed = every.filter((step) => step.state !== "not_needed");
  const told = $.keyed([...every, ...needed], (step) => step.alike, (step) => step);
  return rows.map((row) => ({ ...row, steps: row.steps.filter((step) => told[step.alike] === step).map((step) => ({ text: step.text, state: step.state })) }));
}

function rowOf(world, entry, scheme) {
  const own = $.truth(scheme) ? $.keyed(scheme.steps, (step) => step.id, (step) => step) : {};
  const steps = $.keyed(Object.entries(own), ([name, step]) => name, ([name, step]) => step.do);
  const alike = $.keyed(Object.entries(own), ([name, step]) => name, ([name, step]) => `${step.who} ${step.where} ${step.do}`);
  const dates = $.truth(scheme) ? $.keyed(scheme.deadlines, (row) => row.id, (row) => row.text) : {};
  return { id: entry.scheme, name: $.truth(scheme) ? scheme.name : entry.scheme, lang: $.truth(scheme) ? scheme.lang : world.ui.lang, doubts: "doubt" in entry ? entry.doubt.split("_") : [], steps: $.items(entry.steps).map(([step, state]) => ({ text: $.get(steps, step, step), state: state, alike: $.get(alike, step, `${entry.scheme} ${step}`) })), dates: entry.deadlines.map((due) => ({ text: $.get(dates, due.id, due.id), on: shownDay(world, due.on) })) };
}

function shownMoment(world, case_) {
  const minute = $.int(case_.revision);
  return `${shownDay(world, case_.issued)}, ${$.padded(Math.floor(minute / 60), 2, 10)}:${$.padded($.modulo(minute, 60), 2, 10)}`;
}

function shownDay(world, day) {
  return shown(day, world.ui.dates);
}

export { rowsOf, rowOf, shownMoment, shownDay };
//# sourceMappingURL=card_rows.js.map
