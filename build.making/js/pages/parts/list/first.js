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
  const mine = rows.filter((row) => row.group === "yours").map((row) => row.id);
  const made = checklist(filledIn(world, state.today, journey.facts), journey.facts, state.today, mine, journey.lists.tick);
  return actionsOf(world, state, journey, made);
}

function actionsOf(world, state, journey, made) {
  const catalogue = together(world, state.today, journey.facts);
  const schemes = $.keyed(catalogue.schemes, (scheme) => scheme.id, (scheme) => scheme);
  const actions = doFirst(made, schemes, journey.facts, pressing(world, journey.facts, schemes, state.today));
  return actions.map((one) => ({ ...one, papers: brought(made.documents, [one.scheme]).map((names) => names[0]) }));
}

function pressing(world, facts, schemes, on) {
  const found = {};
  for (const trouble of owing(facts)) {
    for (const name of helping(world, trouble)) {
      if (Object.hasOwn(schemes, name) && "claim" in schemes[name]) {
        $.put(found, name, "owed");
      }
    }
  }
  const here = $.cut($.text($.or(facts.here ?? null, () => "")), 0, 2).toLowerCase();
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
  const happened = facts.event || [];
  const found = $.truth(facts.pay_problem) ? ["unpaid"] : [];
  return happened.includes("death_at_work") ? [...found, "hurt"] : found;
}

function born(facts) {
  const year = facts.birth_year ?? null;
  const first = $.isDict(year) ? year.min ?? null : year;
  return $.text($.or(facts.birth_date ?? null, () => $.or(first, () => "")));
}

function helping(world, trouble) {
  const doors = world.ui.urgent[trouble];
  return doors.flatMap((door) => door.entries.map((entry) => entry.id));
}

function shownActions(world, state, journey, actions, rows) {
  const catalogue = together(world, state.today, journey.facts);
  const schemes = $.keyed(catalogue.schemes, (scheme) => scheme.id, (scheme) => scheme);
  const late = $.keyed(rows, (row) => row.id, (row) => row.late);
  const found = [];
  for (const action of actions) {
    const scheme = schemes[action.scheme], step = action.step;
    const papers = action.papers.map((name) => $.key(catalogue.documents, name));
    found.push({ id: scheme.id, step: step.step, name: scheme.short, lang: scheme.lang, picture: scheme.picture, do: firstSentence(step.do), family: step.who === "family" && !familyAsks(journey.lists.way), helped: HELPERS.includes(step.who), late: late[scheme.id], because: because(world, journey.facts, action.why), papers: papers.slice(0, MOST_PAPERS).map((paper) => ({ name: paper.short, picture: paper.picture })), verified: step.verified });
  }
  return found;
}

function because(world, facts, why) {
  const ui = world.ui;
  if (["child", "safety"].includes(why.because)) {
    return say(ui, "Your safety comes first.");
  }
  if (why.because === "owed") {
    return say(ui, "This money is owed to you.");
  }
  if (why.because === "lapses") {
    return say(ui, "Until %(day)s.", { day: dayText(ui, facts, why.on) });
  }
  if (why.because === "unlocks") {
    return say(ui, "%(count)s other things need it.", { count: why.count });
  }
  return "";
}

export { CHILD_LINE, GROWN, MOST_PAPERS, firstOf, actionsOf, pressing, owing, born, helping, shownActions, because };
//# sourceMappingURL=first.js.map
