// @ts-nocheck
// Made from migrant_helper/pages/kept.py: change that.
import * as $ from "../../../static/js/core/python.js";
import { start } from "../core/rules/decide.js";
import { verdicts } from "../core/rules/screening.js";
import { shown } from "../core/words/dates.js";
import { frame } from "./parts/frame.js";
import { hasAnswers as journeys$hasAnswers, hidden as journeys$hidden, read as journeys$read } from "./parts/journey.js";
import { fieldsOf, ofKept } from "./parts/needed_countries.js";
import { isSensitive, ofPerson } from "./parts/notices.js";
import { schemeOf, together } from "./parts/one_catalogue.js";
import { Page, first } from "./parts/page.js";

function page(world, state, form) {
  const journey = journeys$read(world, state, form);
  if (state.kept === null) {
    return new Page(200, "public/kept.html", frame(world, state, journey, undefined, { kept: [], has_answers: false }));
  }
  const do_ = first(form, "do");
  let kept = state.kept.slice();
  const changes = [];
  if (do_ === "keep" && journeys$hasAnswers(journey)) {
    const case_ = keptCase(world, state, journey);
    changes.push({ kind: "keep", case: case_ });
    kept = [case_, ...kept.filter((other) => !$.equal($.key(other, "id"), $.key(case_, "id")))];
  }
  if (do_.startsWith("forget:")) {
    const gone = $.removeprefix(do_, "forget:");
    changes.push({ kind: "forget", id: gone });
    kept = kept.filter((other) => $.key(other, "id") !== gone);
  }
  const context = frame(world, state, journey, undefined, { kept: kept.map((case_) => row(world, state, case_)), has_answers: journeys$hasAnswers(journey) });
  return new Page(200, "public/kept.html", context, changes.slice());
}

function keptCase(world, state, journey) {
  const fields = journeys$hidden(journey).map((pair) => pair.slice());
  return { id: journey.id, lang: $.key(world.ui, "lang"), saved: state.today, fields: fields, yours: yours(foundToday(world, state, journey)) };
}

function row(world, state, case_) {
  const fields = $.dict([...$.toldList($.key(case_, "fields"))].reverse());
  const places = $.key(world.ui, "places");
  const names = ["f.home", "f.here"].map((name) => $.get($.get(places, $.cut($.get(fields, name, ""), 0, 5), {}), "name", ""));
  return { id: $.key(case_, "id"), saved: shown($.key(case_, "saved"), $.key(world.ui, "dates")), home: $.index(names, 0), here: $.index(names, 1), fields: $.key(case_, "fields"), ...sinceThen(world, state, case_) };
}

function foundToday(world, state, journey) {
  const catalogue = together(world, state.today, journey.facts);
  return verdicts(start(catalogue, journey.facts, state.today));
}

function yours(found) {
  return Object.entries(found).filter(([name, one]) => $.key(one, "outcome") === "met").map(([name, one]) => name);
}

function sinceThen(world, state, case_) {
  const journey = journeys$read(world, state, fieldsOf(case_));
  const held = $.toldList($.items($.key(world.ui, "places"))).filter(([code, ]) => !$.within("-", code)).map(([code, ]) => code);
  const wanted = ofKept([case_], held);
  if (!journeys$hasAnswers(journey) || wanted.some((one) => !Object.hasOwn(world.catalogues, one))) {
    return { notices: [], gained: [], gone: [] };
  }
  const found = foundToday(world, state, journey);
  const now = yours(found);
  const before = $.get(case_, "yours", now);
  const lost = before.filter((one) => Object.hasOwn(found, one) && $.key($.key(found, one), "outcome") === "unmet");
  return { notices: ofPerson(world, state, journey, [...now, ...$.key(journey.lists, "pick")]), gained: named(world, found, now.filter((one) => !before.includes(one)), "likely"), gone: named(world, found, lost, "ask") };
}

function named(world, found, entries, doubt) {
  const rows = [];
  for (const name of entries) {
    const scheme = schemeOf(world, name);
    if (scheme !== null && !isSensitive(world, name)) {
      const doubts = $.truth($.key($.key(found, name), "confirm")) ? [doubt] : [];
      rows.push({ name: $.key(scheme, "name"), lang: $.key(scheme, "lang"), doubts: doubts });
    }
  }
  return rows;
}

export { page, keptCase, row, foundToday, yours, sinceThen, named };
//# sourceMappingURL=kept.js.map
