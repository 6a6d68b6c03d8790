// @ts-nocheck
// Made from migrant_helper/pages/move.py: change that.
import * as $ from "../../../static/js/core/python.js";
import { move } from "../core/moving/portability.js";
import { firstSentence } from "../core/words/texts.js";
import { start as home$start } from "./home.js";
import { named } from "./parts/asking/about.js";
import { frame } from "./parts/frame.js";
import { declarations as journeys$declarations, hasAnswers as journeys$hasAnswers, read as journeys$read } from "./parts/journey.js";
import { picksOf } from "./parts/list/picked.js";
import { filledIn, languages, together } from "./parts/one_catalogue.js";
import { Page, first } from "./parts/page.js";
import { placeName } from "./parts/places.js";

const OUTCOMES = ["re-register", "update", "gained", "split", "keeps", "suspended", "lost", "unknown"];

const STAGES = ["before", "arrival", "there", "return"];

const TILES = { keep: ["keeps", "split"], change: ["re-register", "update", "gained"], wait: ["suspended", "lost"] };

const IN_SIGHT = ["re-register", "update"];

const MOST_IN_SIGHT = 3;

const MOST_STEPS = 3;

const NEXT = { leaving: "before", there: "there", settled: "arrival", returned: "return" };

function page(world, state, form) {
  const journey = journeys$read(world, state, form);
  if (!journeys$hasAnswers(journey)) {
    return home$start(world, state, form, first(form, "do") === "start");
  }
  const plan = move(filledIn(world, state.today, journey.facts), journey.facts, state.today);
  const names = world.ui.places;
  const held = $.keyed(together(world, state.today, journey.facts).schemes, (row) => row.id, (row) => row);
  const rows = plan.schemes.map((row) => ({ ...row, ask: askable(world, journey, row.missing), short: held[row.id].short, picture: held[row.id].picture }));
  const shown = tiles(rows);
  const context = frame(world, state, journey, undefined, { start: placeName(names, plan.from), end: placeName(names, plan.to), stays: $.equal(plan.from, plan.to), tiles: shown, is_blank: $.equal($.sum(shown.map((tile) => tile.count)), 0), outcomes: OUTCOMES.map((outcome) => outcomeOf(rows, outcome)), stages: stages(plan.plan, $.text($.or(journey.facts.phase ?? null, () => ""))), has_list: picksOf(world, state, journey).length > 0, has_steps: STAGES.some((stage) => $.length(plan.plan[stage]) > 0), langs: languages(world) });
  return new Page(200, "public/move.html", context);
}

function outcomeOf(rows, outcome) {
  const found = rows.filter((row) => row.outcome === outcome);
  const in_sight = IN_SIGHT.includes(outcome) ? found.slice(0, MOST_IN_SIGHT) : [];
  return { id: outcome, rows: found, in_sight: in_sight };
}

function tiles(rows) {
  return Object.keys(TILES).map((name) => ({ id: name, picture: TILES[name][0], count: $.sum(rows.filter((row) => TILES[name].includes(row.outcome)).map((row) => 1)) }));
}

function stages(plan, phase) {
  const at = $.position(STAGES, $.get(NEXT, phase, "arrival"));
  const order = [...STAGES.slice(at), ...STAGES.slice(0, at)];
  const soon = $.next(order, "", (stage) => plan[stage].length);
  return STAGES.map((stage) => ({ id: stage, steps: groupedSteps(plan[stage]), count: plan[stage].length, is_next: stage === soon, first: $.sorted(plan[stage], (step) => step.who !== "worker").map((step) => ({ ...step, do: firstSentence(step.do) })).slice(0, MOST_STEPS) }));
}

function askable(world, journey, facts) {
  const declared = journeys$declarations(world);
  return facts.filter((fact) => Object.hasOwn(declared, fact) && !Object.hasOwn(journey.facts, fact)).map((fact) => ({ fact: fact, label: named(world.ui, declared[fact].label, declared[fact], journey.facts) }));
}

function groupedSteps(steps) {
  const offices = {};
  for (const step of steps) {
    $.setdefault(offices, step.where, []).push(step);
  }
  return Object.entries(offices).map(([where, rows]) => ({ where: where, office: $.or(rows[0].office, () => ""), find: $.or(rows[0].find, () => ""), steps: rows }));
}

export { OUTCOMES, STAGES, TILES, IN_SIGHT, MOST_IN_SIGHT, MOST_STEPS, NEXT, page, outcomeOf, tiles, stages, askable, groupedSteps };
//# sourceMappingURL=move.js.map
