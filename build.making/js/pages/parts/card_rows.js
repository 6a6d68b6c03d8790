// @ts-nocheck
// Made from migrant_helper/pages/parts/card_rows.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { shown } from "../../core/words/dates.js";
import { filledIn } from "./one_catalogue.js";

function rowsOf(world, case_) {
  const schemes = $.dict(Object.values(filledIn(world, case_.issued)).flatMap((catalogue) => catalogue.schemes.map((scheme) => [scheme.id, scheme])));
  return case_.entries.map((entry) => rowOf(world, entry, $.get(schemes, entry.scheme)));
}

function rowOf(world, entry, scheme) {
  const steps = $.truth(scheme) ? $.keyed(scheme.steps, (step) => step.id, (step) => step.do) : {};
  const dates = $.truth(scheme) ? $.keyed(scheme.deadlines, (row) => row.id, (row) => row.text) : {};
  return { id: entry.scheme, name: $.truth(scheme) ? scheme.name : entry.scheme, lang: $.truth(scheme) ? scheme.lang : world.ui.lang, doubts: [], steps: $.items(entry.steps).map(([step, state]) => ({ text: $.get(steps, step, step), state: state })), dates: entry.deadlines.map((due) => ({ text: $.get(dates, due.id, due.id), on: shownDay(world, due.on) })) };
}

function shownDay(world, day) {
  return shown(day, world.ui.dates);
}

export { rowsOf, rowOf, shownDay };
//# sourceMappingURL=card_rows.js.map
