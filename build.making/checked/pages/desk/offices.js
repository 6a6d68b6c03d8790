// @ts-nocheck
// Made from migrant_helper/pages/desk/offices.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { isForToday } from "../../core/cases/due.js";
import { formOf } from "../../core/cases/journey.js";
import { shown } from "../../core/words/dates.js";
import { travelled, tripsOf } from "../checklist.js";
import { deskPage, limitsOf } from "./desk.js";
import { catalogueOf, entryRow } from "./shown.js";
import { hasAnswers as journeys$hasAnswers, read as journeys$read } from "../parts/journey.js";
import { listOf } from "../parts/list/picked.js";
import { endName } from "../parts/places.js";

const MOST = 40;

function page(world, state, desk, form) {
  let asked = desk.cases.filter((one) => isForToday(one, limitsOf(desk), state.today));
  asked = $.sorted(asked, (case_) => $.or($.key($.key(case_, "next"), "on"), () => "9"));
  const visits = [...asked.slice(0, MOST).flatMap((case_) => visitsOf(world, state, case_))];
  const own = { offices: gathered(visits), left: asked.slice(MOST).length, people: asked.slice(0, MOST).length, day: shown(state.today, $.key(world.ui, "dates")) };
  return deskPage(world, state, desk, "offices", own);
}

function visitsOf(world, state, case_) {
  const journey = journeys$read(world, state, formOf(case_));
  if (!journeys$hasAnswers(journey)) {
    return [];
  }
  const catalogue = catalogueOf(world, state);
  const trips = travelled(tripsOf(world, state, journey, listOf(world, state, journey)));
  return trips.filter((trip) => !$.truth($.key(trip, "is_done")) && !$.truth($.key(trip, "is_familys"))).map((trip) => ({ where: $.key(trip, "where"), office: $.key(trip, "short"), picture: $.key(trip, "picture"), place: endName(world, journey, sideOf(trip)), case: $.key(case_, "id"), name: $.key(case_, "name"), phone: $.key(case_, "phone"), papers: $.key(trip, "papers"), entries: $.toldList($.key(trip, "schemes")).map((entry) => entryRow(catalogue, entry)) }));
}

function sideOf(trip) {
  const door = $.key(trip, "door");
  if (door !== "") {
    return $.index($.partition(door, ":"), 0);
  }
  return ["before", "return"].includes($.key($.key($.key(trip, "steps"), 0), "when")) ? "home" : "here";
}

function gathered(visits) {
  const groups = {};
  for (const visit of visits) {
    $.setdefault(groups, `${$.told($.key(visit, "where"))} ${$.told($.key(visit, "place"))}`, []).push(visit);
  }
  const rows = Object.values(groups).map((group) => ({ office: $.key($.index(group, 0), "office"), picture: $.key($.index(group, 0), "picture"), place: $.key($.index(group, 0), "place"), people: group, papers: papersOf(group) }));
  return $.sorted(rows, (row) => -$.length($.key(row, "people")));
}

function papersOf(group) {
  const rows = [...group.flatMap((visit) => $.toldList($.key(visit, "papers")))];
  const names = rows.map((paper) => $.key(paper, "name"));
  const found = {};
  for (const paper of rows) {
    $.setdefault(found, $.key(paper, "name"), { ...paper, count: $.count(names, $.key(paper, "name")) });
  }
  return [...Object.values(found)];
}

export { MOST, page, visitsOf, sideOf, gathered, papersOf };
//# sourceMappingURL=offices.js.map
