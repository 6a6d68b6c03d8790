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
  asked = $.sorted(asked, (case_) => $.or(case_.next.on, () => "9"));
  const visits = [...asked.slice(0, MOST).flatMap((case_) => visitsOf(world, state, case_))];
  const own = { offices: gathered(visits), left: asked.slice(MOST).length, people: asked.slice(0, MOST).length, day: shown(state.today, world.ui.dates) };
  return deskPage(world, state, desk, "offices", own);
}

function visitsOf(world, state, case_) {
  const journey = journeys$read(world, state, formOf(case_));
  if (!journeys$hasAnswers(journey)) {
    return [];
  }
  const catalogue = catalogueOf(world, state);
  const trips = travelled(tripsOf(world, state, journey, listOf(world, state, journey)));
  return trips.filter((trip) => !$.truth(trip.is_done) && !$.truth(trip.is_familys)).map((trip) => ({ where: trip.where, office: trip.short, picture: trip.picture, place: endName(world, journey, sideOf(trip)), case: case_.id, name: case_.name, phone: case_.phone, papers: trip.papers, entries: trip.schemes.map((entry) => entryRow(catalogue, entry)) }));
}

function sideOf(trip) {
  const door = trip.door;
  if (door !== "") {
    return $.partition(door, ":")[0];
  }
  return ["before", "return"].includes($.key(trip.steps, 0).when) ? "home" : "here";
}

function gathered(visits) {
  const groups = {};
  for (const visit of visits) {
    $.setdefault(groups, `${visit.where} ${visit.place}`, []).push(visit);
  }
  const rows = Object.values(groups).map((group) => ({ office: group[0].office, picture: group[0].picture, place: group[0].place, people: group, papers: papersOf(group) }));
  return $.sorted(rows, (row) => -$.length(row.people));
}

function papersOf(group) {
  const rows = [...group.flatMap((visit) => visit.papers)];
  const names = rows.map((paper) => paper.name);
  const found = {};
  for (const paper of rows) {
    $.setdefault(found, paper.name, { ...paper, count: $.count(names, paper.name) });
  }
  return [...Object.values(found)];
}

export { MOST, page, visitsOf, sideOf, gathered, papersOf };
//# sourceMappingURL=offices.js.map
