// @ts-nocheck
// Made from migrant_helper/pages/parts/list/first.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { checklist } from "../../../core/list/checklist.js";
import { HELPERS, doFirst } from "../../../core/list/do_first.js";
import { brought } from "../../../core/list/papers.js";
import { addYears } from "../../../core/words/days.js";
import { firstSentence } from "../../../core/words/texts.js";
import { dayText } from "../calendar.js";
import { filledIn, together } from "../one_catalogue.js";
import { troublesIn } from "../trouble.js";
import { familyAsks } from "../ways.js";
import { say } from "../words.js";

const CHILD_LINE = "in-childline-1098";

const GROWN = 18;

const MOST_PAPERS = 3;

function firstOf(world, state, journey, rows) {
  const mine = rows.filter((row) => $.key(row, "group") === "yours").map((row) => $.key(row, "id"));
  const made = checklist(filledIn(world, state.today, journey.facts), journey.facts, state.today, mine, $.key(journey.lists, "tick"));
  return actionsOf(world, state, journey, made);
}

function actionsOf(world, state, journey, made) {
  const catalogue = together(world, state.today, journey.facts);
  const schemes = $.keyed($.toldList($.key(catalogue, "schemes")), (scheme) => $.key(scheme, "id"), (scheme) => scheme);
  const actions = doFirst(made, schemes, journey.facts, pressing(world, journey.facts, schemes, state.today));
  return actions.map((one) => ({ ...one, papers: brought($.key(made, "documents"), [$.key(one, "scheme")]).map((names) => $.index(names, 0)) }));
}

function pressing(world, facts, schemes, on) {
  const found = {};
  for (const trouble of owing(facts)) {
    for (const name of helping(world, trouble)) {
      if (Object.hasOwn(schemes, name) && "claim" in $.key(schemes, name)) {
        $.put(found, name, "owed");
      }
    }
  }
  const here = $.cut($.text($.or($.get(facts, "here"), () => "")), 0, 2).toLowerCase();
  const troubles = troublesIn(facts);
  for (const trouble of troubles) {
    for (const name of helping(world, trouble)) {
      if (["", $.cut(name, 0, 2)].includes(here)) {
        $.setdefault(found, name, "safety");
      }
    }
  }
  if (troubles.includes("child") || troubles.length && $.compare(born(facts), addYears(on, -GROWN)) > 0) {
    $.put(found, CHILD_LINE, "child");
  }
  return found;
}

function owing(facts) {
  const happened = $.or($.get(facts, "event"), () => []);
  const found = $.truth($.get(facts, "pay_problem")) ? ["unpaid"] : [];
  return happened.includes("death_at_work") ? [...found, "hurt"] : found;
}

function born(facts) {
  const year = $.get(facts, "birth_year");
  const first = $.isDict(year) ? $.get(year, "min") : year;
  return $.text($.or($.get(facts, "birth_date"), () => $.or(first, () => "")));
}

function helping(world, trouble) {
  const doors = $.key($.key(world.ui, "urgent"), trouble);
  return doors.flatMap((door) => $.toldList($.key(door, "entries")).map((entry) => $.key(entry, "id")));
}

function shownActions(world, state, journey, actions, rows) {
  const catalogue = together(world, state.today, journey.facts);
  const schemes = $.keyed($.toldList($.key(catalogue, "schemes")), (scheme) => $.key(scheme, "id"), (scheme) => scheme);
  const late = $.keyed(rows, (row) => $.key(row, "id"), (row) => $.key(row, "late"));
  const found = [];
  for (const action of actions) {
    const scheme = $.key(schemes, $.key(action, "scheme")), step = $.key(action, "step");
    const papers = $.toldList($.key(action, "papers")).map((name) => $.key($.key(catalogue, "documents"), name));
    found.push({ id: $.key(scheme, "id"), step: $.key(step, "step"), name: $.key(scheme, "short"), lang: $.key(scheme, "lang"), picture: $.key(scheme, "picture"), do: firstSentence($.key(step, "do")), family: $.key(step, "who") === "family" && !familyAsks($.key(journey.lists, "way")), helped: HELPERS.includes($.key(step, "who")), late: $.key(late, $.key(scheme, "id")), because: because(world, journey.facts, $.key(action, "why")), papers: papers.slice(0, MOST_PAPERS).map((paper) => ({ name: $.key(paper, "short"), picture: $.key(paper, "picture") })), verified: $.key(step, "verified") });
  }
  return found;
}

function because(world, facts, why) {
  const ui = world.ui;
  if (["child", "safety"].includes($.key(why, "because"))) {
    return say(ui, "Your safety comes first.");
  }
  if ($.key(why, "because") === "owed") {
    return say(ui, "This money is owed to you.");
  }
  if ($.key(why, "because") === "lapses") {
    return say(ui, "Until %(day)s.", { day: dayText(ui, facts, $.key(why, "on")) });
  }
  if ($.key(why, "because") === "unlocks") {
    return say(ui, "%(count)s other things need it.", { count: $.told($.key(why, "count")) });
  }
  return "";
}

export { CHILD_LINE, GROWN, MOST_PAPERS, firstOf, actionsOf, pressing, owing, born, helping, shownActions, because };
//# sourceMappingURL=first.js.map
