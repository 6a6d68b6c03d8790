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
import { notHeldYet, ofStates } from "./parts/office/unheld.js";
import { together } from "./parts/one_catalogue.js";
import { Page } from "./parts/page.js";
import { answersOf } from "./parts/reasons.js";
import { troubleIn } from "./parts/trouble.js";
import { toldFirst } from "./parts/ways.js";

const FOLDS = ["yours", "soon", "open", "not"];

const MOST_LINES = 3;

function page(world, state, form) {
  const journey = journeys$read(world, state, form);
  if (!journeys$hasAnswers(journey)) {
    return home$start(world, state, form, false);
  }
  const catalogue = together(world, state.today, journey.facts);
  const rows = entries(world, state, journey, catalogue);
  const actions = firstOf(world, state, journey, rows);
  const picks = picksOf(world, state, journey, actions, rows);
  const own = rows.filter((row) => $.key(row, "group") === "yours").map((row) => $.key(row, "id"));
  const [to_live_on, not_held] = notHeldYet($.key(catalogue, "not_held"), $.key(journey.lists, "way"), journey.facts, state.today);
  const [lines, folds] = laidOut(rows, actions.map((action) => $.key(action, "scheme")));
  const context = frame(world, state, journey, ["pick", "picked"], { notices: ofPerson(world, state, journey, [...own, ...picks]), actions: shownActions(world, state, journey, actions, rows), lines: lines, is_known: isKnown(rows), folds: folds, entries: rows, picks: picks, offered: offeredOf(journey, picks), topics: openTopics(catalogue, journey.facts, state.today, $.key(journey.lists, "skip")), answers: answersOf(world, catalogue, journey.facts), unread: journey.unusable.map((fact) => declaredLabel(catalogue, fact)), trouble: troubleIn(journey.facts), told_first: toldFirst(world.ui, $.key(journey.lists, "way"), journey.facts), not_held: ofStates(world, journey, catalogue), to_live_on: to_live_on, not_held_yet: not_held });
  return new Page(200, "public/results.html", { ...context, path: "results" });
}

function laidOut(rows, first) {
  const told = rows.filter((row) => !first.includes($.key(row, "id")));
  let open_to = ["yours", "soon"].flatMap((group) => told.filter((row) => $.key(row, "group") === group));
  if (!isKnown(rows)) {
    open_to = soonestKnown(rows);
  }
  const lines = open_to.slice(0, $.whole($.whole(MOST_LINES + 3) - first.length));
  const shown = lines.map((row) => $.key(row, "id"));
  const folds = FOLDS.map((group) => ({ id: group, entries: told.filter((row) => $.key(row, "group") === group && !$.within($.key(row, "id"), shown)) }));
  return [lines, folds.filter((fold) => $.key(fold, "entries").length)];
}

function isKnown(rows) {
  return rows.some((row) => ["yours", "soon"].includes($.key(row, "group")));
}

function soonestKnown(rows) {
  const may_be = rows.filter((row) => $.key(row, "group") === "open" && !$.truth($.key(row, "sensitive")));
  return $.sorted(may_be, (row) => [$.key(row, "asks"), -$.key(row, "matters"), $.key(row, "id")]);
}

function declaredLabel(catalogue, fact) {
  return $.told($.key($.key($.key(catalogue, "facts"), fact), "label"));
}

export { FOLDS, MOST_LINES, page, laidOut, isKnown, soonestKnown, declaredLabel };
//# sourceMappingURL=results.js.map
