// @ts-nocheck
// Made from migrant_helper/pages/parts/phone/kept.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { start } from "../../../core/rules/decide.js";
import { verdicts } from "../../../core/rules/screening.js";
import { dayText } from "../calendar.js";
import { frame } from "../frame.js";
import { hasAnswers as journeys$hasAnswers, hidden as journeys$hidden, read as journeys$read } from "../journey.js";
import { fieldsOf, ofKept } from "../needed_countries.js";
import { isSensitive, ofPerson } from "../notices.js";
import { schemeOf, together } from "../one_catalogue.js";
import { Page, first } from "../page.js";
import { putBack, written } from "./file.js";
import { UNDER, asksPin, pinPage } from "./pin.js";

const _JSON = "application/json; charset=utf-8";

const _FILE = "migrant-helper-list.json";

const _KEEP = ["keep", `keep${UNDER}`], _PUT = ["put", `put${UNDER}`];

const _UNDER_PIN = { pin: ["1"] };

function keptPage(world, state, form) {
  const do_ = first(form, "do");
  if (asksPin(state, do_)) {
    return pinPage(world, state, form);
  }
  if (state.pin && _KEEP.includes(do_)) {
    form = { ...form, ..._UNDER_PIN };
  }
  const journey = journeys$read(world, state, form);
  let kept = $.or(state.kept, () => []).slice();
  for (const one of kept) {
    if (do_ === `out:${$.told($.key(one, "id"))}`) {
      return new Page(200, "", {}, undefined, written(one), _JSON, _FILE);
    }
  }
  const changes = [];
  const case_ = toldToKeep(world, state, journey, form);
  if (case_ !== null) {
    changes.push({ kind: "keep", case: case_ });
    kept = [case_, ...kept.filter((other) => !$.equal($.key(other, "id"), $.key(case_, "id")))];
    if (state.pin && first(form, "moved") !== "") {
      changes.push({ kind: "move", id: first(form, "moved") });
    }
  }
  if (state.kept !== null && do_.startsWith("forget:")) {
    const gone = $.removeprefix(do_, "forget:");
    changes.push({ kind: "forget", id: gone });
    kept = kept.filter((other) => $.key(other, "id") !== gone);
  }
  const context = frame(world, state, journey, undefined, { kept: kept.map((case_) => row(world, state, case_)), has_answers: state.kept !== null && journeys$hasAnswers(journey), full: state.full, unread: state.unread, foreign: state.kept !== null && _PUT.includes(do_) && case_ === null, pin: state.pin });
  return new Page(200, "public/kept.html", context, changes.slice());
}

function toldToKeep(world, state, journey, form) {
  const do_ = first(form, "do");
  if (state.kept === null) {
    return null;
  }
  if (_PUT.includes(do_)) {
    return putBack(world, state, first(form, "file"));
  }
  return _KEEP.includes(do_) && journeys$hasAnswers(journey) ? keptCase(world, state, journey) : null;
}

function keptCase(world, state, journey) {
  const fields = journeys$hidden(journey, ["today", "pin"]).map((pair) => pair.slice());
  return { id: journey.id, lang: $.key(world.ui, "lang"), saved: state.today, fields: fields, yours: yours(foundToday(world, state, journey)) };
}

function row(world, state, case_) {
  const fields = $.dict([...$.toldList($.key(case_, "fields"))].reverse());
  const places = $.key(world.ui, "places");
  const names = ["f.home", "f.here"].map((name) => $.get($.get(places, $.cut($.get(fields, name, ""), 0, 5), {}), "name", ""));
  return { id: $.key(case_, "id"), saved: dayText(world.ui, { home: $.get(fields, "f.home", "") }, $.key(case_, "saved")), home: $.index(names, 0), here: $.index(names, 1), fields: state.pin ? [...$.toldList($.key(case_, "fields")), ["pin", "1"]] : $.key(case_, "fields"), ...sinceThen(world, state, case_) };
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

export { keptPage, toldToKeep, keptCase, row, foundToday, yours, sinceThen, named };
//# sourceMappingURL=kept.js.map
