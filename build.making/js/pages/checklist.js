// @ts-nocheck
// Made from migrant_helper/pages/checklist.py: change that.
import * as $ from "../../../static/js/core/python.js";
import { isAsked } from "../core/asking/asked.js";
import { remindersFor } from "../core/entry/deadlines.js";
import { doubts } from "../core/list/doubts.js";
import { stepsIn } from "../core/list/slips.js";
import { namedStep } from "../core/list/trips.js";
import { PREFIX } from "../core/rules/facts/answers.js";
import { start as home$start } from "./home.js";
import { named } from "./parts/asking/about.js";
import { dayText } from "./parts/calendar.js";
import { entries } from "./parts/entries.js";
import { frame } from "./parts/frame.js";
import { declarations as journeys$declarations, distinct as journeys$distinct, hasAnswers as journeys$hasAnswers, read as journeys$read } from "./parts/journey.js";
import { burdenOf } from "./parts/list/burden.js";
import { actionsOf, helpedOf } from "./parts/list/first.js";
import { numbersOf } from "./parts/list/numbers.js";
import { CHOSEN, listOf, offeredOf, turned } from "./parts/list/picked.js";
import { isPrivate } from "./parts/list/private.js";
import { keptOf, slipsOf } from "./parts/list/slips.js";
import { tripsShown } from "./parts/list/trips.js";
import { ofPerson } from "./parts/notices.js";
import { languages, together } from "./parts/one_catalogue.js";
import { Page, first } from "./parts/page.js";
import { endsOf } from "./parts/places.js";

function page(world, state, form) {
  return shownList(world, state, form, "");
}

function withProblem(world, state, form) {
  return shownList(world, state, form, "no_slip");
}

function shownList(world, state, form, problem) {
  let journey = journeys$read(world, state, form);
  if (!journeys$hasAnswers(journey)) {
    return home$start(world, state, form, false);
  }
  journey = done(world, state, journey, first(form, "do"));
  const catalogue = together(world, state.today, journey.facts);
  const rows = entries(world, state, journey, catalogue);
  journey = withAll(journey, rows, first(form, "do"));
  const made = listOf(world, state, journey, rows);
  const trips = tripsOf(world, state, journey, made);
  const slips = slipsOf(world, state, journey, made);
  const asked = askedDates(world, state, journey, made);
  const context = frame(world, state, journey, ["tick", "pick", "picked", ...asked.map((row) => `${PREFIX}${row.fact}`)], { made: made, trips: trips, burden: burdenOf(journey, made), slips: slips, kept_back: keptOf(made, slips), problem: problem, places: new Set(travelled(trips).map((trip) => trip.where)).size, shorts: $.keyed(catalogue.schemes, (scheme) => scheme.id, (scheme) => scheme.short), pictures: $.keyed($.items(catalogue.documents), ([name, paper]) => name, ([name, paper]) => paper.picture), doubts: $.keyed(made.entries, (entry) => entry.scheme, (entry) => doubts(entry.eligible, entry)), numbers: numbersOf(made.entries, catalogue.schemes), asked: asked.map((row) => ({ ...row, day: $.or($.get(journey.facts, row.fact), () => "") })), unread: journey.unusable.map((fact) => catalogue.facts[fact].label), can_remind: remindersFor(made.deadlines, state.today).length > 0, langs: languages(world), day: dayText(world.ui, journey.facts, state.today), ...pickedOf(world, state, journey, made), ...changed(world, journey, rows, made), ...endsOf(world, journey), ...datesOf(world, state, journey, made) });
  return new Page(problem ? 422 : 200, "public/checklist.html", { ...context, path: "checklist" });
}

function pickedOf(world, state, journey, made) {
  const picks = made.entries.map((entry) => entry.scheme);
  return { picks: picks, offered: offeredOf(journey, picks), notices: ofPerson(world, state, journey, picks) };
}

function changed(world, journey, rows, made) {
  const on_it = made.entries.map((entry) => entry.scheme);
  const kept = turned(journey, rows, ["soon"]).filter((one) => on_it.includes(one));
  const lost = turned(journey, rows, ["open", "not"]).filter((one) => !on_it.includes(one));
  const names = $.keyed(rows, (row) => row.id, (row) => row.short);
  const comma = world.ui.comma;
  return { left: rows.filter((row) => row.group === "yours" && !$.within(row.id, on_it)).length, nearly: kept.map((one) => names[one]).join(comma), gone: lost.map((one) => names[one]).join(comma) };
}

function withAll(journey, rows, do_) {
  if (do_ !== "all") {
    return journey;
  }
  const own = rows.filter((row) => row.group === "yours").map((row) => row.id);
  const picks = journeys$distinct([...journey.lists.pick, ...own]);
  return $.replaced(journey, { lists: { ...journey.lists, pick: picks, picked: [CHOSEN] } });
}

function datesOf(world, state, journey, made) {
  const rows = made.deadlines.map((row) => ({ ...row, day: $.truth(row.on) ? dayText(world.ui, journey.facts, row.on) : "" }));
  const ahead = rows.filter((row) => $.truth(row.on) && $.compare(row.on, state.today) >= 0);
  const private_ = ahead.filter((row) => isPrivate(world, row.scheme)).length;
  return { deadlines: rows, private: private_ };
}

function tripsOf(world, state, journey, made) {
  const catalogue = together(world, state.today, journey.facts);
  const first_ones = actionsOf(world, state, journey, made);
  const helped = helpedOf(world, state, journey, made);
  return tripsShown(made, catalogue, journey.facts, journey.lists.way, first_ones, helped);
}

function travelled(trips) {
  const now = $.truth(trips.next) ? [trips.next] : [];
  return [...now, ...trips.now, ...trips.more].filter((trip) => $.truth(trip.travel));
}

function done(world, state, journey, do_) {
  if (!do_.startsWith("done:")) {
    return journey;
  }
  const trip = $.removeprefix(do_, "done:");
  const steps = stepsIn(listOf(world, state, journey));
  const ticked = steps.filter((step) => trip.split(",").includes(namedStep(step))).map((step) => namedStep(step));
  const ticks = journeys$distinct([...journey.lists.tick, ...ticked]);
  return $.replaced(journey, { lists: { ...journey.lists, tick: ticks } });
}

function askedDates(world, state, journey, made) {
  const catalogue = together(world, state.today, journey.facts);
  const declared = journeys$declarations(world);
  const needed = made.deadlines.filter((row) => $.truth(row.needs)).map((row) => row.needs);
  const facts = [...new Set(needed)];
  const found = [];
  for (const fact of facts) {
    if ($.within(fact, declared) && isAsked(catalogue, journey.facts, state.today, fact)) {
      const words = declared[fact];
      const ask = named(world.ui, $.get(words, "ask", words.label), words, journey.facts);
      found.push({ fact: fact, ask: ask, lang: $.get(words, "lang", world.ui.lang) });
    }
  }
  return found;
}

export { page, withProblem, shownList, pickedOf, changed, withAll, datesOf, tripsOf, travelled, done, askedDates };
//# sourceMappingURL=checklist.js.map
