/** The questions, one a page. Twin of migrant_helper/pages/check.py. */

import { encodeAnswer, PREFIX } from "../core/answers.js";
import { nextQuestion, progress } from "../core/questions.js";
import { readAnswer } from "../core/typed.js";
import { frame } from "./frame.js";
import { start } from "./home.js";
import { declarations, distinct, hasAnswers, hidden, read } from "./journey.js";
import { makePage } from "./makePage.js";
import { first } from "./page.js";
import { question } from "./questions.js";
import { page as resultsPage } from "./results.js";
import { together } from "./together.js";
import { troubleIn } from "./urgent.js";

/**
 * @import { Catalogue, Form, Page, State, World } from "./page.js"
 * @import { Journey } from "./journey.js"
 * @typedef {(world: World, state: State, journey: Journey, catalogue: Catalogue, form: Form) => Page} Action
 */

export const TYPED = ["v", "v.min", "v.max", "v.year", "v.month", "v.day"];

/** The question to show after what the form did. @param {World} world @param {State} state @param {Form} form */
export function page(world, state, form) {
  const journey = read(world, form, state.fresh_id);
  if (!hasAnswers(journey)) return start(world, state, form, first(form, "do") === "start");
  const catalogue = together(world);
  if (journey.unusable.length > 0) {
    return ask(world, state, journey, catalogue, journey.unusable[0], "unreadable", null);
  }
  const action = ACTIONS.get(first(form, "do")) || goOn;
  return action(world, state, journey, catalogue, form);
}

/** The next question; the results when nothing is left; a question asked for by name. @type {Action} */
export function goOn(world, state, journey, catalogue, form) {
  const done = first(form, "do");
  const asked = first(form, "q");
  const wanted = done.startsWith("change:")
    ? done.slice("change:".length)
    : done === "show"
      ? asked
      : "";
  if (Object.hasOwn(declarations(world), wanted)) {
    return ask(
      world,
      state,
      journey,
      catalogue,
      wanted,
      "",
      wanted === asked ? typedIn(form) : null,
    );
  }
  const fact = nextQuestion(catalogue, journey.facts, state.today, journey.lists.skip);
  if (fact === null) return resultsPage(world, { ...state, path: "results" }, formOf(journey));
  return ask(world, state, journey, catalogue, fact, "", null);
}

/** What was typed becomes the answer; an unreadable one is asked again. @type {Action} */
export function answer(world, state, journey, catalogue, form) {
  const fact = first(form, "q");
  const declared = declarations(world);
  if (!Object.hasOwn(declared, fact)) return goOn(world, state, journey, catalogue, new Map());
  const typed = typedIn(form);
  const meant = toldLast(declared[fact], typed, givenOf(journey, fact));
  const { value, problem } = readAnswer(declared[fact], meant);
  if (problem) return ask(world, state, journey, catalogue, fact, problem, typed);
  return goOn(world, state, told(journey, fact, value), catalogue, new Map());
}

/** "I don't know". @type {Action} */
export function unknown(world, state, journey, catalogue, form) {
  const fact = first(form, "q");
  const known = Object.hasOwn(declarations(world), fact);
  return goOn(world, state, known ? told(journey, fact, null) : journey, catalogue, new Map());
}

/** Skipped: left open, and not asked again on this way. @type {Action} */
export function skip(world, state, journey, catalogue, form) {
  const fact = first(form, "q");
  if (!Object.hasOwn(declarations(world), fact)) {
    return goOn(world, state, journey, catalogue, new Map());
  }
  const { [fact]: _dropped, ...facts } = journey.facts;
  const lists = {
    ...journey.lists,
    skip: distinct([...journey.lists.skip, fact]),
    trail: distinct([...journey.lists.trail, fact]),
  };
  return goOn(world, state, { ...journey, facts, lists }, catalogue, new Map());
}

/** The question before, with its answer; the start page before the first. @type {Action} */
export function back(world, state, journey, catalogue, form) {
  const declared = declarations(world);
  let trail = journey.lists.trail.filter((fact) => Object.hasOwn(declared, fact));
  const asked = first(form, "q");
  if (trail.includes(asked)) trail = trail.slice(0, trail.indexOf(asked));
  const before = trail.pop();
  if (before === undefined) return start(world, { ...state, path: "" }, form, false);
  const earlier = { ...journey, lists: { ...journey.lists, trail } };
  return ask(world, state, earlier, catalogue, before, "", null);
}

/** @type {Map<string, Action>} */
export const ACTIONS = new Map(Object.entries({ answer, unknown, skip, back }));

/** The journey with one answer more. @param {Journey} journey @param {string} fact @param {any} value @returns {Journey} */
export function told(journey, fact, value) {
  const { [fact]: _old, ...facts } = journey.facts;
  const lists = {
    ...journey.lists,
    skip: journey.lists.skip.filter((name) => name !== fact),
    trail: distinct([...journey.lists.trail.filter((name) => name !== fact), fact]),
  };
  return { ...journey, facts: { ...facts, [fact]: value }, lists };
}

/** The fields a question's own inputs fill. @param {Form} form @returns {Record<string, string[]>} */
export function typedIn(form) {
  return Object.fromEntries(TYPED.map((name) => [name, [...(form.get(name) || [])]]));
}

/** The fields with the one number meant: what was written stands before a range tapped earlier, since
 * nobody can untap one; but what stood there as `given` before gives way.
 * @param {any} declared @param {Record<string, string[]>} fields @param {string} given */
export function toldLast(declared, fields, given) {
  if (declared.type !== "number") return fields;
  const written = fields.v.filter((text) => /[^ \t\r\n]/.test(text));
  const fresh = written.filter((text) => text !== given);
  return { ...fields, v: (fresh.length > 0 ? fresh : written).slice(-1) };
}

/** The answer given before, as its field holds it; "" where there is none. @param {Journey} journey @param {string} fact */
export function givenOf(journey, fact) {
  return Object.hasOwn(journey.facts, fact) ? encodeAnswer(journey.facts[fact]) : "";
}

/** The journey written back as a form. @param {Journey} journey @returns {Form} */
export function formOf(journey) {
  /** @type {Form} */
  const fields = new Map();
  for (const [name, value] of hidden(journey)) {
    fields.set(name, [...(fields.get(name) || []), value]);
  }
  return fields;
}

/** The page of one question.
 * @param {World} world @param {State} state @param {Journey} journey @param {Catalogue} catalogue @param {string} fact
 * @param {string} problem @param {Record<string, string[]> | null} typed @returns {Page} */
export function ask(world, state, journey, catalogue, fact, problem, typed) {
  const declared = catalogue.facts[fact];
  const given = givenOf(journey, fact);
  const settled = progress(catalogue, journey.facts, state.today);
  const context = frame(world, state, journey, {
    without: problem === "unreadable" ? [PREFIX + fact] : [],
    default_do: "answer",
    question: question(world, fact, declared, given, typed),
    problem,
    trouble: troubleIn(journey.facts),
    settled: settled.settled,
    all: settled.all,
    path: "check",
  });
  return makePage(problem ? 400 : 200, "public/check.html", context);
}
