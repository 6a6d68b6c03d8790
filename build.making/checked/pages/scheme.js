// @ts-nocheck
// Made from migrant_helper/pages/scheme.py: change that.
import * as $ from "../../../static/js/core/python.js";
import { lineOf } from "../core/entry/counter.js";
import { decider, nameOf } from "../core/entry/steps.js";
import { HELPERS } from "../core/list/do_first.js";
import { needOf } from "../core/list/papers.js";
import { stagesOf } from "../core/list/stages.js";
import { screen } from "../core/rules/screening.js";
import { shown } from "../core/words/dates.js";
import { dialled, firstSentence, ready } from "../core/words/texts.js";
import { start as home$start } from "./home.js";
import { page as missing$page } from "./missing.js";
import { conditionsOf } from "./parts/conditions.js";
import { groupOf, instead, isForAMove, late } from "./parts/entries.js";
import { frame } from "./parts/frame.js";
import { hasAnswers as journeys$hasAnswers, read as journeys$read } from "./parts/journey.js";
import { offeredOf, picksOf } from "./parts/list/picked.js";
import { ofEntry } from "./parts/notices.js";
import { schemeOf, together } from "./parts/one_catalogue.js";
import { Page, first } from "./parts/page.js";
import { entryAsked } from "./parts/phone/borrowed.js";
import { gradeOf, inOrder, numbers } from "./parts/publishers.js";
import { reasonsOf } from "./parts/reasons.js";
import { withPressed } from "./parts/trouble.js";
import { say } from "./parts/words.js";
import { isWatched } from "./urgent.js";

const MOST_STEPS = 3;

function page(world, state, form) {
  const asked = entryAsked(state, form);
  if (asked === "") {
    return home$start(world, state, form, false);
  }
  const found = schemeOf(world, asked);
  return found === null ? missing$page(world, state, 404) : _of(world, state, form, found);
}

function _of(world, state, form, found) {
  const journey = journeys$read(world, state, form);
  const unknown = say(world.ui, "(amount not known)");
  const event = $.get(journey.facts, "event_date");
  const scheme = ready(found, state.today, unknown, event);
  const catalogue = $.key(world.catalogues, $.cut($.key(found, "id"), 0, 2).toUpperCase());
  const pressed = $.within(first(form, "trouble"), $.key(world.ui, "urgent")) ? first(form, "trouble") : "";
  const told = withTrouble(journey, pressed, catalogue);
  const decide = decided(world, state, told);
  const rows = steps(scheme, catalogue, decide);
  const picks = journeys$hasAnswers(journey) ? picksOf(world, state, journey) : [];
  const context = frame(world, state, journey, ["pick", "picked"], { picks: picks, offered: offeredOf(journey, picks), entry: whole(scheme), conditions: conditionsOf(world, catalogue, found, state.today), papers: papers(scheme, catalogue, decide), steps: rows, first_steps: firstSteps(rows, told.facts), sources: sources(world, scheme), official: $.sum($.toldList($.values($.key(scheme, "sources"))).filter((row) => $.truth($.key(row, "official"))).map((row) => 1)), status: status(scheme, state.today), checked: shown($.key(scheme, "checked"), $.key(world.ui, "dates")), own: ownResult(world, state, told, $.key(scheme, "id")), country: countryOf(world, told, catalogue), about: $.key(scheme, "id"), trouble: pressed, watched: isWatched(world, scheme), notices: ofEntry(world, state, journey, $.key(scheme, "id")) });
  return new Page(200, "public/scheme.html", context);
}

function withTrouble(journey, pressed, catalogue) {
  return $.replaced(journey, { facts: withPressed(journey.facts, pressed, $.key(catalogue, "country")) });
}

function countryOf(world, journey, catalogue) {
  const ends = $.key(world.ui, "places");
  return journeys$hasAnswers(journey) ? "" : $.told($.key($.key(ends, $.key(catalogue, "country")), "name"));
}

function whole(scheme) {
  const portability = { family: "", across_border: "", ...sourced($.key(scheme, "portability"), scheme) };
  return { id: $.key(scheme, "id"), name: $.key(scheme, "name"), short: $.key(scheme, "short"), brief: $.key(scheme, "brief"), picture: $.key(scheme, "picture"), lang: $.key(scheme, "lang"), reviewed: $.key(scheme, "reviewed"), kind: $.key(scheme, "kind"), local: $.get(scheme, "local"), summary: $.key(scheme, "summary"), portability: portability, gives: $.toldList($.key(scheme, "gives")).map((row) => sourced(row, scheme)), claim: claim(scheme), ...alive(scheme), deadlines: $.toldList($.key(scheme, "deadlines")).map((row) => ({ consequence: "", ...sourced(row, scheme) })), helplines: $.toldList($.key(scheme, "helplines")).map((row) => ({ hours: "", ...row, dial: dialled($.key(row, "number")) })) };
}

function sourced(row, scheme) {
  return { ...row, ...graded(row, scheme) };
}

function claim(scheme) {
  const given = $.or($.get(scheme, "claim"), () => ({}));
  return Object.keys(given).map((part) => ({ part: part, rows: $.toldList($.key(given, part)).map((row) => sourced(row, scheme)) }));
}

function alive(scheme) {
  const never = $.get(scheme, "never");
  return { lapses: $.list($.or($.get(scheme, "lapses"), () => [])).map((row) => sourced(row, scheme)), never: $.truth(never) ? sourced(never, scheme) : null, lines: $.list($.or($.get(scheme, "counter"), () => [])).map((row) => ({ line: lineOf(scheme, row), says: $.key(row, "says") })), pays: "money" in scheme };
}

function decided(world, state, journey) {
  if (!journeys$hasAnswers(journey)) {
    return null;
  }
  return decider(together(world, state.today, journey.facts), journey.facts, state.today);
}

function applies(scheme, part, at, decide) {
  if (decide === null || !$.within("only_if", $.key($.key(scheme, part), at))) {
    return true;
  }
  return decide(nameOf(scheme, part, at)) !== "unmet";
}

function papers(scheme, catalogue, decide) {
  const rows = [];
  const listed = $.enumerated($.toldList($.key(scheme, "documents")));
  const own = [...listed].filter(([at, row]) => applies(scheme, "documents", at, decide)).map(([at, row]) => row);
  for (const row of own) {
    const paper = $.key($.key(catalogue, "documents"), $.key(row, "id"));
    rows.push({ name: $.key(paper, "name"), short: $.key(paper, "short"), picture: $.key(paper, "picture"), lang: $.get(paper, "lang", $.key(catalogue, "lang")), get: $.get(paper, "get", ""), need: needOf(row, own), note: $.get(row, "note", ""), ...graded(row, scheme) });
  }
  return rows;
}

function steps(scheme, catalogue, decide) {
  return $.enumerated($.toldList($.key(scheme, "steps"))).map(([at, row]) => ({ do: $.key(row, "do"), who: $.key(row, "who"), when: $.key(row, "when"), office: $.key($.key($.key(catalogue, "offices"), $.key(row, "where")), "name"), picture: $.key($.key($.key(catalogue, "offices"), $.key(row, "where")), "picture"), applies: applies(scheme, "steps", at, decide), ...graded(row, scheme) }));
}

function firstSteps(rows, facts) {
  const stages = stagesOf(facts);
  const mine = rows.filter((row) => $.truth($.key(row, "applies")));
  const groups = [["worker"], ["family"], HELPERS].map((who) => mine.filter((row) => who.includes($.key(row, "who"))));
  const of_now = groups.map((own) => stages.flatMap((stage) => own.filter((row) => $.key(row, "when") === stage)));
  const filled = [...of_now, ...groups].filter((group) => group.length);
  const shown_first = filled.length ? $.index(filled, 0) : [];
  return shown_first.slice(0, MOST_STEPS).map((row) => ({ ...row, do: firstSentence($.key(row, "do")) }));
}

function graded(row, scheme) {
  const listed = numbers($.key(row, "source"));
  return { sources: listed, grade: gradeOf($.key(scheme, "sources"), listed) };
}

function sources(world, scheme) {
  return inOrder($.key(scheme, "sources")).map((row) => ({ number: $.key(row, "number"), publisher: $.key(row, "publisher"), day: $.key(row, "date"), official: $.key(row, "official"), read: shown($.key(row, "read"), $.key(world.ui, "dates")) }));
}

function status(scheme, today) {
  let current = "closed";
  for (const row of $.toldList($.key(scheme, "status"))) {
    if ($.compare($.key(row, "from"), today) <= 0) {
      current = $.key(row, "is");
    }
  }
  return current;
}

function ownResult(world, state, journey, entry) {
  if (!journeys$hasAnswers(journey) && !("event_place" in journey.facts)) {
    return null;
  }
  const catalogue = together(world, state.today, journey.facts);
  const result = $.index(screen(catalogue, journey.facts, state.today, [entry]), 0);
  const group = groupOf(result);
  if (!journeys$hasAnswers(journey) && group !== "yours") {
    return null;
  }
  const scheme = $.next($.toldList($.key(catalogue, "schemes")), undefined, (one) => $.key(one, "id") === $.key(result, "id"));
  const told = reasonsOf(world, catalogue, result, journey.facts, state.today);
  const decide = decider(catalogue, journey.facts, state.today);
  return { group: group, stays: isForAMove(result), confirm: $.key(result, "confirm"), instead: $.key(result, "outcome") === "unmet" ? instead(scheme, catalogue) : null, late: group === "yours" ? late(world, journey.facts, scheme, decide, state.today) : [], ...told, changes: [...$.toldList($.key(told, "changes")), ...$.toldList($.key(told, "later"))] };
}

export { MOST_STEPS, page, withTrouble, countryOf, whole, sourced, claim, alive, decided, applies, papers, steps, firstSteps, graded, sources, status, ownResult };
//# sourceMappingURL=scheme.js.map
