// @ts-nocheck
// Made from migrant_helper/core/cases/journey.py: change that.
import * as $ from "../../../../static/js/core/python.js";

const PREFIX = "f.";

const LISTS = ["skip", "way", "district", "picked"];

function fieldsOf(case_) {
  const answers = case_.answers;
  const steps = case_.steps;
  let fields = Object.keys(answers).filter((fact) => answers[fact] !== "").map((fact) => [PREFIX + fact, answers[fact]]);
  for (const name of LISTS) {
    $.extend(fields, $.get(case_.lists, name, []).map((value) => [name, value]));
  }
  $.extend(fields, case_.picks.map((entry) => ["pick", entry]));
  $.extend(fields, Object.keys(steps).filter((step) => steps[step].state === "done").map((step) => ["tick", step]));
  return [...fields, ["case", case_.id]];
}

function formOf(case_) {
  const form = {};
  for (const $row1 of fieldsOf(case_)) {
    const name = $row1[0], value = $row1[1];
    $.put(form, name, [...$.get(form, name, []), value]);
  }
  return form;
}

function saidAnew(case_, fields) {
  const known = case_.answers;
  const told = $.keyed(fields.filter(([name, value]) => name.startsWith(PREFIX)), ([name, value]) => $.removeprefix(name, PREFIX), ([name, value]) => value);
  const answers = $.keyed(Object.keys(told).filter((fact) => $.get(known, fact, "") !== told[fact]), (fact) => fact, (fact) => told[fact]);
  const gone = $.keyed(Object.keys(known).filter((fact) => known[fact] && !Object.hasOwn(told, fact)), (fact) => fact, (fact) => "");
  const lists = {};
  for (const name of LISTS) {
    const values = fields.filter(([field, value]) => field === name).map(([field, value]) => value);
    if (!$.equal($.get(case_.lists, name, []), values)) {
      $.put(lists, name, values);
    }
  }
  const data = { answers: { ...answers, ...gone }, lists: lists, steps: _steps(case_, fields.filter(([field, value]) => field === "tick").map(([field, value]) => value)), picks: _picks(case_, fields) };
  return $.sorted(Object.keys(data)).some((part) => $.truth(data[part])) ? data : null;
}

function _steps(case_, ticked) {
  const steps = case_.steps;
  const done = Object.keys(steps).filter((step) => steps[step].state === "done");
  const anew = $.keyed(ticked.filter((step) => !done.includes(step)), (step) => step, (step) => "done");
  return { ...anew, ...$.keyed(done.filter((step) => !ticked.includes(step)), (step) => step, (step) => "todo") };
}

function _picks(case_, fields) {
  const on_list = fields.filter(([name, value]) => name === "pick").map(([name, value]) => value);
  if (!on_list.length && !fields.filter(([name, ]) => name === "picked").map(([name, ]) => 1).length) {
    return {};
  }
  const anew = $.keyed(on_list.filter((entry) => !$.within(entry, case_.picks)), (entry) => entry, (entry) => true);
  return { ...anew, ...$.keyed(case_.picks.filter((entry) => !on_list.includes(entry)), (entry) => entry, (entry) => false) };
}

export { PREFIX, LISTS, fieldsOf, formOf, saidAnew };
//# sourceMappingURL=journey.js.map
