// Times the JavaScript engine and its peers on what tests/bench/__main__.py hands over, in the rounds of race.py;
// prints the milliseconds of each as JSON.

import { readFileSync } from "node:fs";
import jsonLogic from "json-logic-js";
import Engine from "publicodes";
import { questionFor } from "#made/core/asking/next.js";
import { answered, start } from "#made/core/rules/decide.js";
import { outcomes, results } from "#made/core/rules/screening.js";

const LEAST_MICROSECONDS = 20_000;
const WARM = 20;
const given = JSON.parse(readFileSync(0, "utf-8"));
const { on, persons, flat, codes } = given;

/** The times of each act: a round has people of its own, the same for every act. */
function race(acts, people) {
  const times = Object.fromEntries(Object.keys(acts).map((name) => [name, []]));
  for (const act of Object.values(acts)) {
    for (let round = 0; round < WARM; round += 1) {
      turn(act, group(0, people));
    }
  }
  for (let round = 0; round < given.rounds; round += 1) {
    for (const [name, act] of Object.entries(acts)) {
      times[name].push(turn(act, group(round, people)));
    }
  }
  return times;
}

function group(round, people) {
  return Array.from({ length: people }, (_, at) => round * people + at);
}

/** The milliseconds of the processor that `act` takes for one of the group. */
function turn(act, group) {
  const begun = process.cpuUsage();
  let [done, spent] = [0, 0];
  while (spent < LEAST_MICROSECONDS) {
    group.forEach((at) => {
      act(at);
    });
    done += group.length;
    const { user, system } = process.cpuUsage(begun);
    spent = user + system;
  }
  return spent / done / 1000;
}

function byLogic(person, rules) {
  const found = {};
  for (const [id, { met, open }] of Object.entries(rules)) {
    const isOpen = () => jsonLogic.apply(open, person);
    found[id] = jsonLogic.apply(met, person) ? "met" : isOpen() ? "unknown" : "unmet";
  }
  return found;
}

function byCodes(engine, situation, ids) {
  engine.setSituation(situation);
  const found = {};
  for (const id of ids) {
    const value = engine.evaluate(id).nodeValue;
    found[id] = value === undefined ? "unknown" : value === true ? "met" : "unmet";
  }
  return found;
}

function agree(ours, theirs, who) {
  for (const [id, outcome] of Object.entries(ours)) {
    if (theirs[id] !== outcome) {
      throw new Error(`${who} says ${theirs[id]} of ${id}, the engine ${outcome}`);
    }
  }
}

function ours(catalogue) {
  const half = persons["60"];
  const schemes = catalogue.schemes.slice(0, given.shown).map((scheme) => scheme.id);
  return {
    outcomes: (at) => outcomes(catalogue, half[at], on),
    reasons: (at) => results(start(catalogue, half[at], on), schemes),
    question: (at) => questionFor(start(catalogue, persons["30"][at], on)),
    ...growing(catalogue),
  };
}

/** A person known to 60 % gives every other answer, one by one. */
function growing(catalogue) {
  const begun = persons["60"].map((person) => start(catalogue, person, on));
  const rest = persons["60"].map((person, at) =>
    Object.entries(persons["100"][at]).filter(([fact]) => !(fact in person)),
  );
  return {
    "one more": (at) =>
      rest[at].reduce((known, [fact, value]) => answered(known, fact, value), begun[at]),
    "from scratch": (at) => {
      let facts = persons["60"][at];
      for (const [fact, value] of rest[at]) {
        facts = { ...facts, [fact]: value };
        start(catalogue, facts, on);
      }
    },
  };
}

/** The peers by name, once they are seen to agree. */
function peers(name, catalogue) {
  const found = { "json-logic-js": (at) => byLogic(flat[at], given.logic[name]) };
  for (let at = 0; at < 10; at += 1) {
    agree(outcomes(catalogue, persons["60"][at], on), found["json-logic-js"](at), "json-logic-js");
  }
  return name === "W1" ? { ...found, publicodes: publicodes(catalogue) } : found;
}

// Of people whose facts are all known: it has two values.
function publicodes(catalogue) {
  const engine = new Engine(codes.rules);
  const ids = catalogue.schemes.map((scheme) => scheme.id);
  const act = (at) => byCodes(engine, codes.situations[at], ids);
  for (let at = 0; at < 10; at += 1) {
    agree(outcomes(catalogue, persons["100"][at], on), act(at), "publicodes");
  }
  return act;
}

const answer = {};
for (const [name, catalogue] of Object.entries(given.catalogues)) {
  answer[name] = race({ ...peers(name, catalogue), ...ours(catalogue) }, given.people[name]);
}
process.stdout.write(JSON.stringify(answer));
