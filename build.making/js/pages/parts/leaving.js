// @ts-nocheck
// Made from migrant_helper/pages/parts/leaving.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { DOUBTS } from "../../core/card/bits.js";
import { isDay } from "../../core/words/days.js";
import { isId } from "./journey.js";
import { schemeOf } from "./one_catalogue.js";
import { first } from "./page.js";

function fields(case_) {
  let rows = [["case", case_.id]];
  for (const entry of case_.entries) {
    rows.push(["entry", entry.scheme]);
    $.extend(rows, $.items(entry.steps).map(([step, done]) => ["step", `${entry.scheme}.${step}.${done}`]));
    $.extend(rows, entry.deadlines.map((due) => ["due", `${entry.scheme}.${due.id}.${due.on}`]));
    $.extend(rows, $.within("doubt", entry) ? [["sure", `${entry.scheme}.${entry.doubt}.`]] : []);
  }
  return rows;
}

function entries(world, form) {
  let name;
  const found = {};
  for (name of $.get(form, "entry", [])) {
    const scheme = schemeOf(world, name);
    if ($.truth(scheme)) {
      const steps = $.keyed(scheme.steps, (step) => step.id, (step) => "todo");
      $.put(found, name, { scheme: name, steps: steps, deadlines: [], own: scheme });
    }
  }
  for (const text of $.get(form, "step", [])) {
    let state, step;
    ;[name, step, state] = parts(text);
    if (Object.hasOwn(found, name) && $.within(step, found[name].steps) && ["todo", "done", "not_needed"].includes(state)) {
      $.put(found[name].steps, step, state);
    }
  }
  for (const text of $.get(form, "due", [])) {
    let day, deadline;
    ;[name, deadline, day] = parts(text);
    if (Object.hasOwn(found, name) && isDay(day) && deadlinesOf(found[name].own).has(deadline)) {
      found[name].deadlines.push({ id: deadline, on: day });
    }
  }
  for (const text of $.get(form, "sure", [])) {
    let _, doubt;
    ;[name, doubt, ] = parts(text);
    if (Object.hasOwn(found, name) && DOUBTS.slice(1).includes(doubt)) {
      found[name].doubt = doubt;
    }
  }
  return Object.values(found).map((one) => $.keyed(Object.keys(one).filter((key) => key !== "own"), (key) => key, (key) => one[key]));
}

function parts(text) {
  const pieces = text.split(".");
  return pieces.length === 3 ? [pieces[0], pieces[1], pieces[2]] : ["", "", ""];
}

function deadlinesOf(scheme) {
  return new Set(scheme.deadlines.map((row) => row.id));
}

function caseId(form, fresh_id) {
  const own = first(form, "case");
  return isId(own) ? own : fresh_id;
}

export { fields, entries, parts, deadlinesOf, caseId };
//# sourceMappingURL=leaving.js.map
