// Times the JavaScript engine and its peers on what tests/bench/__main__.py hands over; prints JSON.

import { readFileSync } from "node:fs";
import jsonLogic from "json-logic-js";
import Engine from "publicodes";
import { questionFor } from "#checked/core/asking/next.js";
import { outcomes, results } from "#checked/core/rules/screening.js";
import { answered, start } from "#checked/core/rules/decide.js";

const { on, catalogues, persons, logic, flat, codes } = JSON.parse(readFileSync(0, "utf-8"));

/** The median of the milliseconds that `act` takes over all of `over`, once warm. */
function median(over, act) {
  for (let round = 0; round < 3; round += 1) {
    over.forEach(act);
  }
  const times = over.map((one, at) => {
    const begun = performance.now();
    act(one, at);
    return performance.now() - begun;
  });
  return times.sort((one, two) => one - two)[Math.floor(times.length / 2)];
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

/** One answer more, from 60 % known to all, over the first people. */
function oneMore(catalogue) {
  const times = [];
  persons["60"].slice(0, 40).forEach((person, at) => {
    const whole = persons["100"][at];
    let screening = start(catalogue, person, on);
    for (const fact of Object.keys(whole).filter((name) => !(name in person))) {
      const begun = performance.now();
      screening = answered(screening, fact, whole[fact]);
      times.push(performance.now() - begun);
    }
  });
  return times.reduce((sum, time) => sum + time, 0) / times.length;
}

const answer = {};
for (const [name, catalogue] of Object.entries(catalogues)) {
  for (const [at, person] of flat["60"].slice(0, 50).entries()) {
    agree(
      outcomes(catalogue, persons["60"][at], on),
      byLogic(person, logic[name]),
      "json-logic-js",
    );
  }
  const shown = catalogue.schemes.slice(0, 30).map((scheme) => scheme.id);
  const peerPeople = flat["60"].slice(0, name === "W1" ? 100 : 10);
  answer[name] = {
    outcomes: median(persons["60"], (person) => outcomes(catalogue, person, on)),
    start: median(persons["60"], (person) => start(catalogue, person, on)),
    reasons: median(persons["60"], (person) =>
      results(start(catalogue, person, on), { schemes: shown }),
    ),
    question: median(persons["30"], (person) => questionFor(start(catalogue, person, on))),
    oneMore: Math.min(...[1, 2, 3].map(() => oneMore(catalogue))),
    peer: median(peerPeople, (person) => byLogic(person, logic[name])),
  };
}
const engine = new Engine(codes.rules);
const ids = catalogues.W1.schemes.map((scheme) => scheme.id);
codes.situations.forEach((situation, at) => {
  const ours = outcomes(catalogues.W1, persons["100"][at], on);
  agree(ours, byCodes(engine, situation, ids), "publicodes");
});
answer.W1.publicodes = median(codes.situations, (situation) => byCodes(engine, situation, ids));
process.stdout.write(JSON.stringify(answer));
