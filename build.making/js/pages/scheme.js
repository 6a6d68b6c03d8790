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
  const event = journey.facts.event_date ?? null;
  const scheme = ready(found, state.today, unknown, event);
  const catalogue = world.catalogues[$.cut(found.id, 0, 2).toUpperCase()];
  const pressed = $.within(first(form, "trouble"), world.ui.urgent) ? first(form, "trouble") : "";
  const told = withTrouble(journey, pressed, catalogue);
  const decide = decided(world, state, told);
  const rows = steps(scheme, catalogue, decide);
  const picks = journeys$hasAnswers(journey) ? picksOf(world, state, journey) : [];
  const context = frame(world, state, journey, ["pick", "picked"], { picks: picks, offered: offeredOf(journey, picks), entry: whole(scheme), conditions: conditionsOf(world, catalogue, found, state.today), papers: papers(scheme, catalogue, decide), steps: rows, first_steps: firstSteps(rows, told.facts), sources: sources(world, scheme), official: $.sum($.values(scheme.sources).filter((row) => $.truth(row.official)).map((row) => 1)), status: status(scheme, state.today), checked: shown(scheme.checked, world.ui.dates), own: ownResult(world, state, told, scheme.id), country: countryOf(world, told, catalogue), about: scheme.id, trouble: pressed, watched: isWatched(world, scheme), notices: ofEntry(world, state, journey, scheme.id) });
  return new Page(200, "public/scheme.html", context);
}

function withTrouble(journey, pressed, catalogue) {
  return $.replaced(journey, { facts: withPressed(journey.facts, pressed, catalogue.country) });
}

function countryOf(world, journey, catalogue) {
  const ends = world.ui.places;
  return journeys$hasAnswers(journey) ? "" : ends[catalogue.country].name;
}

function whole(scheme) {
  const portability = { family: "", across_border: "", ...sourced(scheme.portability, scheme) };
  return { id: scheme.id, name: scheme.name, short: scheme.short, brief: scheme.brief, picture: scheme.picture, lang: scheme.lang, reviewed: scheme.reviewed, kind: scheme.kind, local: scheme.local ?? null, summary: scheme.summary, portability: portability, gives: scheme.gives.map((row) => sourced(row, scheme)), claim: claim(scheme), ...alive(scheme), deadlines: scheme.deadlines.map((row) => ({ consequence: "", ...sourced(row, scheme) })), helplines: scheme.helplines.map((row) => ({ hours: "", ...row, dial: dialled(row.number) })) };
}

function sourced(row, scheme) {
  return { ...row, ...graded(row, scheme) };
}

function claim(scheme) {
  const given = scheme.claim || {};
  return Object.keys(given).map((part) => ({ part: part, rows: given[part].map((row) => sourced(row, scheme)) }));
}

function alive(scheme) {
  const never = scheme.never ?? null;
  return { lapses: $.list(scheme.lapses || []).map((row) => sourced(row, scheme)), never: $.truth(never) ? sourced(never, scheme) : null, lines: $.list(scheme.counter || []).map((row) => ({ line: lineOf(scheme, row), says: row.says })), pays: "money" in scheme };
}

function decided(world, state, journey) {
  if (!journeys$hasAnswers(journey)) {
    return null;
  }
  return decider(together(world, state.today, journey.facts), journey.facts, state.today);
}

function applies(scheme, part, at, decide) {
  if (decide === null || !$.within("only_if", $.key(scheme[part], at))) {
    return true;
  }
  return decide(nameOf(scheme, part, at)) !== "unmet";
}

function papers(scheme, catalogue, decide) {
  const rows = [];
  const listed = $.enumerated(scheme.documents);
  const own = [...listed].filter(([at, row]) => applies(scheme, "documents", at, decide)).map(([at, row]) => row);
  for (const row of own) {
    const paper = $.key(catalogue.documents, row.id);
    rows.push({ name: paper.name, short: paper.short, picture: paper.picture, lang: $.get(paper, "lang", catalogue.lang), get: $.get(paper, "get", ""), need: needOf(row, own), note: $.get(row, "note", ""), ...graded(row, scheme) });
  }
  return rows;
}

function steps(scheme, catalogue, decide) {
  return $.enumerated(scheme.steps).map(([at, row]) => ({ do: row.do, who: row.who, when: row.when, office: $.key(catalogue.offices, row.where).name, picture: $.key(catalogue.offices, row.where).picture, applies: applies(scheme, "steps", at, decide), ...graded(row, scheme) }));
}

function firstSteps(rows, facts) {
  const stages = stagesOf(facts);
  const mine = rows.filter((row) => $.truth(row.applies));
  const groups = [["worker"], ["family"], HELPERS].map((who) => mine.filter((row) => who.includes(row.who)));
  const of_now = groups.map((own) => stages.flatMap((stage) => own.filter((row) => row.when === stage)));
  const filled = [...of_now, ...groups].filter((group) => group.length);
  const shown_first = filled.length ? filled[0] : [];
  return shown_first.slice(0, MOST_STEPS).map((row) => ({ ...row, do: firstSentence(row.do) }));
}

function graded(row, scheme) {
  const listed = numbers(row.source);
  return { sources: listed, grade: gradeOf(scheme.sources, listed) };
}

function sources(world, scheme) {
  return inOrder(scheme.sources).map((row) => ({ number: row.number, publisher: row.publisher, day: row.date, official: row.official, read: shown(row.read, world.ui.dates) }));
}

function status(scheme, today) {
  let current = "closed";
  for (const row of scheme.status) {
    if ($.compare(row.from, today) <= 0) {
      current = row.is;
    }
  }
  return current;
}

function ownResult(world, state, journey, entry) {
  if (!journeys$hasAnswers(journey) && !("event_place" in journey.facts)) {
    return null;
  }
  const catalogue = together(world, state.today, journey.facts);
  const result = screen(catalogue, journey.facts, state.today, [entry])[0];
  const group = groupOf(result);
  if (!journeys$hasAnswers(journey) && group !== "yours") {
    return null;
  }
  const scheme = $.next(catalogue.schemes, undefined, (one) => one.id === result.id);
  const told = reasonsOf(world, catalogue, result, journey.facts, state.today);
  const decide = decider(catalogue, journey.facts, state.today);
  return { group: group, stays: isForAMove(result), confirm: result.confirm, instead: result.outcome === "unmet" ? instead(scheme, catalogue) : null, late: group === "yours" ? late(world, journey.facts, scheme, decide, state.today) : [], ...told, changes: [...told.changes, ...told.later] };
}

export { MOST_STEPS, page, withTrouble, countryOf, whole, sourced, claim, alive, decided, applies, papers, steps, firstSteps, graded, sources, status, ownResult };
//# sourceMappingURL=scheme.js.map
