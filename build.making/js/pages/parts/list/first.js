// @ts-nocheck
// Made from migrant_helper/pages/parts/list/first.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { checklist } from "../../../core/list/checklist.js";
import { HELPERS, doFirst, helpedSteps } from "../../../core/list/do_first.js";
import { asking, brought } from "../../../core/list/papers.js";
import { firstSentence } from "../../../core/words/texts.js";
import { dayText } from "../calendar.js";
import { callsOf } from "./numbers.js";
import { filledIn, together } from "../one_catalogue.js";
import { isChild, isPutToWork, troublesIn } from "../trouble.js";
import { isFamilys } from "../ways.js";
import { say } from "../words.js";

const HARMS = ["work_injury", "commute_injury", "death_at_work"];

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
  return actions.map((one) => ({ ...one, papers: brought(made.documents, asking([schemes[one.scheme]], [one.step])).map((names) => names[0]) }));
}

function helpedOf(world, state, journey, made) {
  const catalogue = together(world, state.today, journey.facts);
  const schemes = $.keyed(catalogue.schemes, (scheme) => scheme.id, (scheme) => scheme);
  const troubles = pressing(world, journey.facts, schemes, state.today);
  return helpedSteps(made, schemes, troubles).map((step) => ({ ...step, who: "worker", helped: true }));
}

function pressing(world, facts, schemes, on) {
  let found = {};
  const here = $.cut($.text($.or(facts.here ?? null, () => "")), 0, 2).toLowerCase();
  const troubles = troublesIn(facts);
  for (const trouble of troubles) {
    for (const name of helping(world, trouble)) {
      if (["", $.cut(name, 0, 2)].includes(here)) {
        $.setdefault(found, name, "safety");
      }
    }
  }
  for (const $row1 of owing(facts)) {
    const trouble = $row1[0], grade = $row1[1];
    for (const name of helping(world, trouble)) {
      if (Object.hasOwn(schemes, name) && "claim" in schemes[name]) {
        $.put(found, name, grade);
      }
    }
  }
  if ($.within("cut", facts.pay_problem || [])) {
    found = { ...found, ...firstFor(schemes, "cut") };
  }
  const was_held = (facts.free_to_leave ?? null) === "freed";
  if ($.truth(was_held)) {
    found = { ...found, ...firstFor(schemes, "freed") };
  }
  const in_danger = $.and($.or(troubles, () => was_held), () => isChild(facts, on));
  if (troubles.includes("child") || $.truth(in_danger) || isPutToWork(facts, on)) {
    found = { ...found, ...firstFor(schemes, "child") };
  }
  return found;
}

function firstFor(schemes, whom) {
  return $.keyed(Object.keys(schemes).filter((name) => $.within(whom, $.get(schemes[name], "first_for", []))), (name) => name, (name) => whom);
}

function owing(facts) {
  const happened = facts.event || [];
  const found = (facts.free_to_leave ?? null) === "freed" ? [["held", "harm"]] : [];
  if ($.truth(facts.pay_problem)) {
    found.push(["unpaid", "owed"]);
  }
  return happened.some((one) => HARMS.includes(one)) ? [...found, ["hurt", "harm"]] : found;
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
    found.push({ id: scheme.id, step: step.step, name: scheme.short, lang: scheme.lang, picture: scheme.picture, do: firstSentence(step.do), family: isFamilys(step, journey.facts, journey.lists.way), helped: HELPERS.includes(step.who), late: late[scheme.id], because: because(world, journey.facts, action.why), papers: papers.slice(0, MOST_PAPERS).map((paper) => ({ name: paper.short, picture: paper.picture })), verified: step.verified, calls: callsOf({ ...step, steps: [step] }, [scheme], journey.facts, state.today) });
  }
  return found;
}

function because(world, facts, why) {
  const ui = world.ui;
  if (["child", "safety"].includes(why.because)) {
    return say(ui, "Your safety comes first.");
  }
  if (["freed", "harm", "owed", "cut"].includes(why.because)) {
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

export { HARMS, MOST_PAPERS, firstOf, actionsOf, helpedOf, pressing, firstFor, owing, helping, shownActions, because };
//# sourceMappingURL=first.js.map
