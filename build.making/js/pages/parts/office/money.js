// @ts-nocheck
// Made from migrant_helper/pages/parts/office/money.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { OF_EMPLOYERS, UNKNOWN, followed, paying } from "../../../core/entry/money.js";
import { decider, nameOf } from "../../../core/entry/steps.js";
import { frame } from "../frame.js";
import { hasAnswers as journeys$hasAnswers, read as journeys$read } from "../journey.js";
import { picksOf } from "../list/picked.js";
import { grouped } from "./grouped.js";
import { possible } from "./possible.js";
import { calledLine } from "./refused.js";
import { together } from "../one_catalogue.js";
import { Page, first } from "../page.js";

function moneyPage(world, state, form) {
  const journey = journeys$read(world, state, form);
  const catalogue = together(world, state.today, journey.facts);
  const mine = journeys$hasAnswers(journey) ? picksOf(world, state, journey) : [];
  const seen = $.get(form, "seen", []), is_back = first(form, "do") === "back";
  const asked = seen.length || !is_back ? first(form, "money") : "";
  const entries = paying(possible(catalogue, state, journey), mine);
  const others = catalogue.not_held.filter((row) => $.within("short", row));
  const entry = $.next([...catalogue.schemes, ...others], null, (one) => one.id === asked);
  const own = $.truth(entry) ? moneyOf(entry, others) : null;
  const known = world.ui.money;
  const found = followed(known, $.truth(own) ? own.way : "", is_back ? seen.slice(0, -1) : seen);
  const context = frame(world, state, journey, undefined, { groups: $.truth(own) ? [] : groupsOf(world, entries, others, mine), entry: $.truth(entry) && $.truth(own) ? { ...shown(entry, world), takes: "", call: null, ...own } : null, seen: $.truth(own) ? found.answers : [], question: $.truth(own) && $.truth(found.question) ? asking(known, found.question) : null, cause: $.truth(own) && $.truth(found.cause) ? $.key(known.causes, found.cause) : null, look: $.truth(own) ? found.look : "", claim: $.truth(own) && $.truth(found.cause) ? claimed(catalogue, state, journey, entry) : null });
  return new Page(200, "public/money.html", context);
}

function groupsOf(world, entries, others, mine) {
  const rows = grouped([...entries, ...others], mine);
  return rows.map((row) => ({ kinds: row.kinds, entries: row.entries.map((one) => shown(one, world)) }));
}

function claimed(catalogue, state, journey, entry) {
  if (!$.within("rule", entry) || !OF_EMPLOYERS.includes(entry.money.way)) {
    return { days: [], door: "", call: null };
  }
  const decide = decider(catalogue, journey.facts, state.today);
  const days = $.enumerated(entry.deadlines).filter(([at, row]) => (!$.within("only_if", row) || decide(nameOf(entry, "deadlines", at)) !== "unmet")).map(([at, row]) => row.text);
  const offices = entry.steps.filter((step) => $.truth(step.where.endsWith("labour-office"))).map((step) => step.where);
  const lines = entry.helplines.filter((line) => $.truth(line.verified));
  const is_placed = journeys$hasAnswers(journey) && offices.length > 0;
  return { days: days, door: is_placed ? `here:${offices[0]}:money` : "", call: lines.length ? calledLine(entry, lines[0]) : null };
}

function moneyOf(entry, others) {
  if ($.within("rule", entry)) {
    const money = entry.money ?? null;
    return money;
  }
  const last = $.last(others.filter((row) => $.equal($.cut(row.id, 0, 2), $.cut(entry.id, 0, 2))), 1);
  return { way: "bank", payer: "", see: entry.text, who_acts: !$.equal(last.id, entry.id) ? last.text : "", verified: $.and(entry.verified, () => last.verified), call: last.call };
}

function shown(entry, world) {
  const kinds = world.ui.pictures.kinds;
  return { id: entry.id, short: entry.short, picture: $.within("rule", entry) ? entry.picture : $.key(kinds, entry.kind), lang: entry.lang };
}

function asking(known, name) {
  const question = known.questions[name];
  const answers = question.answers.map((row) => ({ text: row.text, value: `${name}:${row.id}` }));
  return { ask: question.ask, answers: answers, unknown: `${name}:${UNKNOWN}` };
}

export { moneyPage, groupsOf, claimed, moneyOf, shown, asking };
//# sourceMappingURL=money.js.map
