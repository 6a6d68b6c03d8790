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
  const others = $.toldList($.key(catalogue, "not_held")).filter((row) => $.within("short", row));
  const entry = $.next([...$.toldList($.key(catalogue, "schemes")), ...others], null, (one) => $.key(one, "id") === asked);
  const own = $.truth(entry) ? moneyOf(entry, others) : null;
  const known = $.key(world.ui, "money");
  const found = followed(known, $.truth(own) ? $.key(own, "way") : "", is_back ? seen.slice(0, -1) : seen);
  const context = frame(world, state, journey, undefined, { groups: $.truth(own) ? [] : groupsOf(world, entries, others, mine), entry: $.truth(entry) && $.truth(own) ? { ...shown(entry, world), takes: "", call: null, ...own } : null, seen: $.truth(own) ? $.key(found, "answers") : [], question: $.truth(own) && $.truth($.key(found, "question")) ? asking(known, $.key(found, "question")) : null, cause: $.truth(own) && $.truth($.key(found, "cause")) ? $.key($.key(known, "causes"), $.key(found, "cause")) : null, look: $.truth(own) ? $.key(found, "look") : "", claim: $.truth(own) && $.truth($.key(found, "cause")) ? claimed(catalogue, state, journey, entry) : null });
  return new Page(200, "public/money.html", context);
}

function groupsOf(world, entries, others, mine) {
  const rows = grouped([...entries, ...others], mine);
  return rows.map((row) => ({ kinds: $.key(row, "kinds"), entries: $.toldList($.key(row, "entries")).map((one) => shown(one, world)) }));
}

function claimed(catalogue, state, journey, entry) {
  if (!$.within("rule", entry) || !OF_EMPLOYERS.includes($.key($.key(entry, "money"), "way"))) {
    return { days: [], door: "", call: null };
  }
  const decide = decider(catalogue, journey.facts, state.today);
  const days = $.enumerated($.toldList($.key(entry, "deadlines"))).filter(([at, row]) => (!$.within("only_if", row) || decide(nameOf(entry, "deadlines", at)) !== "unmet")).map(([at, row]) => $.key(row, "text"));
  const offices = $.toldList($.key(entry, "steps")).filter((step) => $.truth($.key(step, "where").endsWith("labour-office"))).map((step) => $.key(step, "where"));
  const lines = $.toldList($.key(entry, "helplines")).filter((line) => $.truth($.key(line, "verified")));
  const is_placed = journeys$hasAnswers(journey) && offices.length > 0;
  return { days: days, door: is_placed ? `here:${$.told($.index(offices, 0))}:money` : "", call: lines.length ? calledLine(entry, $.index(lines, 0)) : null };
}

function moneyOf(entry, others) {
  if ($.within("rule", entry)) {
    const money = $.get(entry, "money");
    return money;
  }
  const last = $.lastItem(others.filter((row) => $.equal($.cut($.key(row, "id"), 0, 2), $.cut($.key(entry, "id"), 0, 2))), 1);
  return { way: "bank", payer: "", see: $.key(entry, "text"), who_acts: !$.equal($.key(last, "id"), $.key(entry, "id")) ? $.key(last, "text") : "", verified: $.and($.key(entry, "verified"), () => $.key(last, "verified")), call: $.key(last, "call") };
}

function shown(entry, world) {
  const kinds = $.key($.key(world.ui, "pictures"), "kinds");
  return { id: $.key(entry, "id"), short: $.key(entry, "short"), picture: $.within("rule", entry) ? $.key(entry, "picture") : $.key(kinds, $.key(entry, "kind")), lang: $.key(entry, "lang") };
}

function asking(known, name) {
  const question = $.key($.key(known, "questions"), name);
  const answers = $.toldList($.key(question, "answers")).map((row) => ({ text: $.key(row, "text"), value: `${name}:${$.told($.key(row, "id"))}` }));
  return { ask: $.key(question, "ask"), answers: answers, unknown: `${name}:${UNKNOWN}` };
}

export { moneyPage, groupsOf, claimed, moneyOf, shown, asking };
//# sourceMappingURL=money.js.map
