// @ts-nocheck
// Made from migrant_helper/pages/check.py: change that.
import * as $ from "../../../static/js/core/python.js";
import { soonQuestion } from "../core/asking/asked.js";
import { nextQuestion, untoldQuestion } from "../core/asking/next.js";
import { listed, openRows, rowsLeft } from "../core/asking/ticks.js";
import { settlingQuestion, troubleQuestion } from "../core/list/settling.js";
import { decodeAnswer } from "../core/rules/facts/answers.js";
import { byPapers, outside } from "../core/rules/facts/bounds.js";
import { BIKRAM, readAnswer } from "../core/rules/facts/typed.js";
import { start as home$start } from "./home.js";
import { askedPage } from "./parts/asking/asked.js";
import { daysMeant } from "./parts/asking/month.js";
import { meanings, question, toTap } from "./parts/asking/one.js";
import { ANY as part$ANY, begun as part$begun, isOver as part$isOver, topicOf as part$topicOf } from "./parts/asking/part.js";
import { answered as ticked$answered, listsOf as ticked$listsOf, question as ticked$question, rowsOf as ticked$rowsOf, skipped as ticked$skipped } from "./parts/asking/ticked.js";
import { givenOf, told, toldLast, typedIn } from "./parts/asking/told.js";
import { dayText, hasBikram, mixedDays } from "./parts/calendar.js";
import { declarations as journeys$declarations, distinct as journeys$distinct, hasAnswers as journeys$hasAnswers, hidden as journeys$hidden, read as journeys$read } from "./parts/journey.js";
import { together } from "./parts/one_catalogue.js";
import { first } from "./parts/page.js";
import { TOLD, firstQuestion, offered } from "./parts/ways.js";
import { page as results$page } from "./results.js";
import { page as urgent$page } from "./urgent.js";

function page(world, state, form) {
  const journey = journeys$read(world, state, form);
  if (!journeys$hasAnswers(journey)) {
    return home$start(world, state, form, first(form, "do").startsWith("start"));
  }
  const catalogue = together(world, state.today);
  if (journey.unusable.length) {
    return ask(world, state, journey, catalogue, $.index(journey.unusable, 0), "unreadable");
  }
  let do_ = first(form, "do") || (first(form, "v") ? "answer" : "");
  do_ = first(form, "meant") ? "meant" : do_;
  if (do_.startsWith("start:")) {
    return setOut(world, state, journey, catalogue, $.removeprefix(do_, "start:"));
  }
  if (do_ === "go" || do_.startsWith("topic:")) {
    const topic = do_ !== "go" ? $.removeprefix(do_, "topic:") : part$ANY;
    return goOn(world, state, part$begun(journey, topic), catalogue, {});
  }
  if (Object.hasOwn(ticked$listsOf(catalogue), first(form, "q")) && ON_TICKS.includes(do_)) {
    return tick(world, state, journey, catalogue, form);
  }
  return $.get(ACTIONS, do_, goOn)(world, state, journey, catalogue, form);
}

function setOut(world, state, journey, catalogue, way) {
  if (!Object.hasOwn(TOLD, way)) {
    return goOn(world, state, journey, catalogue, {});
  }
  const known = $.dict(Object.entries($.key(TOLD, way)).filter(([name, value]) => $.within(name, $.key(catalogue, "facts"))));
  const lists = { ...journey.lists, way: [way] };
  const begun = $.replaced(journey, { facts: { ...journey.facts, ...known }, lists: lists });
  if (way === "trafficked") {
    const told = { ...formOf(begun), trouble: [way] };
    return urgent$page(world, $.replaced(state, { path: "urgent" }), told);
  }
  return goOn(world, state, begun, catalogue, {});
}

function goOn(world, state, journey, catalogue, form) {
  const do_ = first(form, "do"), asked = first(form, "q");
  const wanted = do_.startsWith("change:") ? $.removeprefix(do_, "change:") : do_ === "show" ? asked : "";
  if (Object.hasOwn(journeys$declarations(world), wanted)) {
    return ask(world, state, journey, catalogue, wanted, undefined, wanted === asked ? typedIn(form) : null);
  }
  const fact = part$isOver(journey) ? null : nextFact(state, journey, catalogue);
  if (fact === null) {
    return results$page(world, $.replaced(state, { path: "results" }), formOf(journey));
  }
  const name = listed(catalogue, fact);
  const rows = openRows(catalogue, journey.facts, state.today, $.key(journey.lists, "skip"), name);
  if (rows.length) {
    const rows_asked = ticked$question(world, catalogue, name, journey, rows, null);
    return askedPage(world, state, journey, rows_asked);
  }
  return ask(world, state, journey, catalogue, fact);
}

function tick(world, state, journey, catalogue, form) {
  const name = first(form, "q"), do_ = first(form, "do");
  const facts = ticked$rowsOf(catalogue, name, $.get(form, "of", [])).map((row) => $.key(row, "fact"));
  const typed = $.get(form, "v", []).filter((fact) => facts.includes(fact));
  if (do_ === "show" || do_ === "none" && typed.length || !ANYWAY.includes(do_) && !typed.length) {
    const asked = ticked$question(world, catalogue, name, journey, facts, typed);
    return askedPage(world, state, journey, asked, do_ === "show" ? "" : "ticks");
  }
  if (do_ === "skip") {
    return goOn(world, state, ticked$skipped(journey, name, facts), catalogue, {});
  }
  const told_all = ticked$answered(catalogue, journey, name, facts, typed, do_ !== "unknown");
  return goOn(world, state, told_all, catalogue, {});
}

function nextFact(state, journey, catalogue) {
  let fact;
  const facts = journey.facts, skipped = $.key(journey.lists, "skip"), topic = part$topicOf(journey);
  if (topic !== part$ANY) {
    fact = nextQuestion(catalogue, facts, state.today, skipped, topic);
    return fact || settlingQuestion(catalogue, facts, state.today, skipped, topic);
  }
  fact = firstQuestion(catalogue, facts, state.today, $.key(journey.lists, "way"), skipped);
  if (fact === null) {
    fact = soonQuestion(catalogue, facts, state.today, skipped);
  }
  if (fact === null) {
    fact = troubleQuestion(catalogue, facts, state.today, skipped);
  }
  if (fact === null) {
    fact = nextQuestion(catalogue, facts, state.today, skipped);
  }
  if (fact === null) {
    fact = untoldQuestion(catalogue, facts, state.today, skipped);
  }
  return fact || settlingQuestion(catalogue, facts, state.today, skipped);
}

function answer(world, state, journey, catalogue, form) {
  let why, meant;
  const fact = first(form, "q");
  const declared = $.get(journeys$declarations(world), fact);
  let typed = typedIn(form);
  const stands = Object.hasOwn(journey.facts, fact) && !Object.values(typed).some((texts) => texts.join(""));
  if (declared === null || stands) {
    const same = stands ? tell(journey, catalogue, fact, $.key(journey.facts, fact)) : journey;
    return goOn(world, state, same, catalogue, {});
  }
  if (first(form, "do") === "") {
    typed = { ...typed, v: $.key(typed, "v").slice(0, 1) };
  }
  const table = hasBikram(journey.facts) ? $.key(world.ui, "bikram") : null;
  const read = readAnswer(declared, toldLast(declared, typed, givenOf(journey, fact)), table);
  if (read.problem) {
    let days;
    ;[why, days] = daysMeant(world, journey.facts, declared, typed, state.today);
    why = why || read.problem;
    return ask(world, state, journey, catalogue, fact, why, typed, days);
  }
  if (hasBikram(journey.facts) && !$.equal(read.value, $.get(journey.facts, fact))) {
    meant = byCalendar(world, state, journey, declared, read.value, typed);
    if (meant.length > 1) {
      return ask(world, state, journey, catalogue, fact, "either", typed, meant);
    }
    if (meant.length && $.key(declared, "type") === "number") {
      const only = $.index($.index(byPapers(declared, read.value, state.today), 0), 1);
      return goOn(world, state, tell(journey, catalogue, fact, only), catalogue, {});
    }
  }
  const problem = outside(declared, read.value, state.today);
  if (problem !== null) {
    meant = meanings(world, declared, read.value, state.today);
    if (hasBikram(journey.facts) && $.key(declared, "type") === "date") {
      meant = byCalendar(world, state, journey, declared, read.value, typed);
    }
    why = meant.length ? "year" : problem;
    return ask(world, state, journey, catalogue, fact, why, typed, meant);
  }
  return goOn(world, state, tell(journey, catalogue, fact, read.value), catalogue, {});
}

function meant(world, state, journey, catalogue, form) {
  const fact = first(form, "q");
  const declared = $.get(journeys$declarations(world), fact);
  if (declared === null) {
    return goOn(world, state, journey, catalogue, {});
  }
  const read = decodeAnswer(declared, first(form, "meant"));
  if (read.problem || outside(declared, read.value, state.today) !== null) {
    const problem = read.problem ? read.problem : "not-offered";
    return ask(world, state, journey, catalogue, fact, problem, typedIn(form));
  }
  return goOn(world, state, tell(journey, catalogue, fact, read.value), catalogue, {});
}

function byCalendar(world, state, journey, declared, value, typed) {
  if ($.key(declared, "type") === "number") {
    return toTap(world, byPapers(declared, value, state.today), value);
  }
  if ($.key(declared, "type") !== "date" || value === null) {
    return [];
  }
  const days = [value, ...mixedDays(world.ui, typed)];
  const own = $.index($.or($.key(typed, "v.month"), () => [""]), 0).startsWith(BIKRAM);
  if (!own && outside(declared, value, state.today) === null) {
    return [];
  }
  return days.filter((day) => outside(declared, day, state.today) === null).map((day) => ({ value: day, text: dayText(world.ui, journey.facts, day) }));
}

function unknown(world, state, journey, catalogue, form) {
  const fact = first(form, "q");
  const known = Object.hasOwn(journeys$declarations(world), fact);
  return goOn(world, state, known ? tell(journey, catalogue, fact, null) : journey, catalogue, {});
}

function skip(world, state, journey, catalogue, form) {
  const fact = first(form, "q");
  if (!Object.hasOwn(journeys$declarations(world), fact)) {
    return goOn(world, state, journey, catalogue, {});
  }
  const lists = { ...journey.lists, skip: journeys$distinct([...$.key(journey.lists, "skip"), fact]), trail: journeys$distinct([...$.key(journey.lists, "trail"), fact]) };
  const facts = $.dict(Object.entries(journey.facts).filter(([name, value]) => name !== fact));
  return goOn(world, state, $.replaced(journey, { facts: facts, lists: lists }), catalogue, {});
}

function back(world, state, journey, catalogue, form) {
  const declared = journeys$declarations(world);
  const lists = ticked$listsOf(catalogue);
  let trail = $.key(journey.lists, "trail").filter((fact) => (Object.hasOwn(declared, fact) || Object.hasOwn(lists, fact)));
  const asked = first(form, "q");
  if (trail.includes(asked)) {
    trail = trail.slice(0, $.position(trail, asked));
  }
  if (!trail.length) {
    return home$start(world, $.replaced(state, { path: "" }), form, false);
  }
  const before = $.popItem(trail);
  const earlier = $.replaced(journey, { lists: { ...journey.lists, trail: trail.slice() } });
  if (Object.hasOwn(lists, before)) {
    const left = rowsLeft(catalogue, journey.facts, state.today, $.key(journey.lists, "skip"), before);
    const known = [...Object.keys(journey.facts), ...left];
    const asked_again = ticked$question(world, catalogue, before, journey, known, null);
    return askedPage(world, state, earlier, asked_again);
  }
  return ask(world, state, earlier, catalogue, before);
}

function tell(journey, catalogue, fact, value) {
  return told(journey, fact, value, listed(catalogue, fact));
}

const ANYWAY = ["none", "unknown", "skip"];

const ON_TICKS = ["answer", "show", ...ANYWAY];

const ACTIONS = { answer: answer, meant: meant, unknown: unknown, skip: skip, back: back };

function formOf(journey) {
  const fields = {};
  for (const $row1 of journeys$hidden(journey)) {
    const name = $row1[0], value = $row1[1];
    $.setdefault(fields, name, []).push(value);
  }
  return fields;
}

function ask(world, state, journey, catalogue, fact, problem = "", typed = null, meant = []) {
  const declared = offered($.key($.key(catalogue, "facts"), fact), fact, journey.facts, $.key(journey.lists, "way"));
  const given = givenOf(journey, fact);
  const asked = question(world, journey.facts, fact, declared, given, typed);
  return askedPage(world, state, journey, asked, problem, meant);
}

export { page, setOut, goOn, tick, nextFact, answer, meant, byCalendar, unknown, skip, back, tell, ANYWAY, ON_TICKS, ACTIONS, formOf, ask };
//# sourceMappingURL=check.js.map
