// @ts-nocheck
// Made from migrant_helper/pages/results.py: change that.
import * as $ from "../../../static/js/core/python.js";
import { openTopics } from "../core/asking/next.js";
import { start as home$start } from "./home.js";
import { entries } from "./parts/entries.js";
import { frame } from "./parts/frame.js";
import { hasAnswers as journeys$hasAnswers, read as journeys$read } from "./parts/journey.js";
import { firstOf, shownActions } from "./parts/list/first.js";
import { offeredOf, picksOf } from "./parts/list/picked.js";
import { ofPerson } from "./parts/notices.js";
import { together } from "./parts/one_catalogue.js";
import { Page } from "./parts/page.js";
import { answersOf } from "./parts/reasons.js";
import { troubleIn } from "./parts/trouble.js";
import { notHeldYet } from "./parts/ways.js";

const FOLDS = ["yours", "soon", "open", "not"];

const MOST_LINES = 3;

const DOORS = { IN: "in-labour-grievance", NP: "np-labour-wage-rights" };

function page(world, state, form) {
  const journey = journeys$read(world, state, form);
  if (!journeys$hasAnswers(journey)) {
    return home$start(world, state, form, false);
  }
  const catalogue = together(world, state.today, journey.facts);
  const rows = entries(world, state, journey, catalogue);
  const actions = firstOf(world, state, journey, rows);
  const picks = picksOf(world, state, journey, actions);
  const own = rows.filter((row) => row.group === "yours").map((row) => row.id);
  const [lines, folds] = laidOut(rows, actions.map((action) => action.scheme));
  const context = frame(world, state, journey, ["pick", "picked"], { notices: ofPerson(world, state, journey, [...own, ...picks]), actions: shownActions(world, state, journey, actions, rows), lines: lines, is_known: isKnown(rows), folds: folds, entries: rows, picks: picks, offered: offeredOf(journey, picks), topics: openTopics(catalogue, journey.facts, state.today, journey.lists.skip), answers: answersOf(world, catalogue, journey.facts), unread: journey.unusable.map((fact) => declaredLabel(catalogue, fact)), trouble: troubleIn(journey.facts), not_held: notHeld(world, journey, catalogue), not_held_yet: notHeldYet(world.ui, journey.lists.way, $.cut(journey.facts.home, 0, 2)) });
  return new Page(200, "public/results.html", { ...context, path: "results" });
}

function laidOut(rows, first) {
  const told = rows.filter((row) => !first.includes(row.id));
  let open_to = ["yours", "soon"].flatMap((group) => told.filter((row) => row.group === group));
  if (!isKnown(rows)) {
    open_to = soonestKnown(rows);
  }
  const lines = open_to.slice(0, MOST_LINES + 3 - first.length);
  const shown = lines.map((row) => row.id);
  const folds = FOLDS.map((group) => ({ id: group, entries: told.filter((row) => row.group === group && !$.within(row.id, shown)) }));
  return [lines, folds.filter((fold) => fold.entries.length)];
}

function isKnown(rows) {
  return rows.some((row) => ["yours", "soon"].includes(row.group));
}

function soonestKnown(rows) {
  const may_be = rows.filter((row) => row.group === "open" && !$.truth(row.sensitive));
  return $.sorted(may_be, (row) => [row.asks, -row.matters, row.id]);
}

function declaredLabel(catalogue, fact) {
  return catalogue.facts[fact].label;
}

function notHeld(world, journey, catalogue) {
  const held = new Set(catalogue.schemes.map((scheme) => scheme.jurisdiction));
  const names = $.keyed(catalogue.schemes, (scheme) => scheme.id, (scheme) => scheme);
  const told = ["home", "here"].map((name) => $.cut($.text($.or($.get(journey.facts, name), () => "")), 0, 5));
  const places = [...new Set(told)];
  const rows = [];
  for (const place of places) {
    if (place.includes("-") && !held.has(place) && $.within(place, world.ui.places)) {
      const door = $.get(names, $.get(DOORS, $.cut(place, 0, 2), ""));
      rows.push({ name: world.ui.places[place].name, door: $.truth(door) ? { id: door.id, name: door.name, lang: door.lang } : null });
    }
  }
  return rows;
}

export { FOLDS, MOST_LINES, DOORS, page, laidOut, isKnown, soonestKnown, declaredLabel, notHeld };
//# sourceMappingURL=results.js.map
