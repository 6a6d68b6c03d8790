// @ts-nocheck
// Made from migrant_helper/pages/parts/leaving.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { DOUBTS } from "../../core/card/bits.js";
import { isDay } from "../../core/words/days.js";
import { isId } from "./journey.js";
import { schemeOf } from "./one_catalogue.js";
import { first } from "./page.js";

function fields(case_) {
  let rows = [["case", $.key(case_, "id")]];
  for (const entry of $.toldList($.key(case_, "entries"))) {
    rows.push(["entry", $.key(entry, "scheme")]);
    $.extend(rows, $.toldList($.items($.key(entry, "steps"))).map(([step, done]) => ["step", `${$.told($.key(entry, "scheme"))}.${$.told(step)}.${$.told(done)}`]));
    $.extend(rows, $.toldList($.key(entry, "deadlines")).map((due) => ["due", `${$.told($.key(entry, "scheme"))}.${$.told($.key(due, "id"))}.${$.told($.key(due, "on"))}`]));
    $.extend(rows, $.within("doubt", entry) ? [["sure", `${$.told($.key(entry, "scheme"))}.${$.told($.key(entry, "doubt"))}.`]] : []);
  }
  return rows;
}

function entries(world, form) {
  let name;
  const found = {};
  for (name of $.get(form, "entry", [])) {
    const scheme = schemeOf(world, name);
    if ($.truth(scheme)) {
      const steps = $.keyed($.toldList($.key(scheme, "steps")), (step) => $.key(step, "id"), (step) => "todo");
      $.put(found, name, { scheme: name, steps: steps, deadlines: [], own: scheme });
    }
  }
  for (const text of $.get(form, "step", [])) {
    let state, step;
    ;[name, step, state] = parts(text);
    if (Object.hasOwn(found, name) && $.within(step, $.key($.key(found, name), "steps")) && ["todo", "done", "not_needed"].includes(state)) {
      $.put($.key($.key(found, name), "steps"), step, state);
    }
  }
  for (const text of $.get(form, "due", [])) {
    let day, deadline;
    ;[name, deadline, day] = parts(text);
    if (Object.hasOwn(found, name) && isDay(day) && deadlinesOf($.key($.key(found, name), "own")).has(deadline)) {
      $.key($.key(found, name), "deadlines").push({ id: deadline, on: day });
    }
  }
  for (const text of $.get(form, "sure", [])) {
    let _, doubt;
    ;[name, doubt, ] = parts(text);
    if (Object.hasOwn(found, name) && DOUBTS.slice(1).includes(doubt)) {
      $.key(found, name).doubt = doubt;
    }
  }
  return Object.values(found).map((one) => $.keyed(Object.keys(one).filter((key) => key !== "own"), (key) => key, (key) => $.key(one, key)));
}

function parts(text) {
  const pieces = text.split(".");
  return $.same(pieces.length, 3) ? [$.index(pieces, 0), $.index(pieces, 1), $.index(pieces, 2)] : ["", "", ""];
}

function deadlinesOf(scheme) {
  return new Set($.plainKeys($.toldList($.key(scheme, "deadlines")).map((row) => $.key(row, "id"))));
}

function caseId(form, fresh_id) {
  const own = first(form, "case");
  return isId(own) ? own : fresh_id;
}

export { fields, entries, parts, deadlinesOf, caseId };
//# sourceMappingURL=leaving.js.map
