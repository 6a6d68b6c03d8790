// Answers the cases on standard input as tests/parity/test_plans.py does: moves, checklists, dates.

import { readFileSync } from "node:fs";
import { cardCase } from "#checked/core/card/case.js";
import { remindersFor } from "#checked/core/entry/deadlines.js";
import { calendar } from "#checked/core/list/calendar.js";
import { checklist } from "#checked/core/list/checklist.js";
import { move } from "#checked/core/moving/portability.js";
import { changes, explained, WORDS } from "#checked/core/rules/explanations.js";
import { screen } from "#checked/core/rules/screening.js";
import { ready } from "#checked/core/words/texts.js";

const { catalogues, cases, words, show } = JSON.parse(readFileSync(0, "utf-8"));

/** The shown reasons and changes of every entry of one country, when all its facts are declared. */
function reasons(catalogue, facts, on) {
  const known = Object.keys(facts).filter((name) => name in catalogue.facts);
  const own = {};
  for (const name of known) {
    own[name] = facts[name];
  }
  return screen(catalogue, own, on).map((result) => [
    explained(result, catalogue.facts, show, on),
    changes(result.would_change, catalogue.facts, show),
  ]);
}

const days = new Map();

/** The catalogues with the amounts of one day. */
function filledOn(on) {
  const filled = days.get(on) || {};
  days.set(on, filled);
  if (Object.keys(filled).length) return filled;
  for (const [country, catalogue] of Object.entries(catalogues)) {
    const schemes = catalogue.schemes.map((scheme) => ready(scheme, on, "?"));
    filled[country] = { ...catalogue, schemes };
  }
  return filled;
}

const answers = cases.map(({ facts, on, picks, ticks }) => {
  const filled = filledOn(on);
  const list = checklist(filled, facts, on, picks, ticks);
  return {
    move: move(filled, facts, on),
    list,
    reminders: remindersFor(list.deadlines, on),
    calendar: calendar("0011223344556677", list.deadlines, words, on),
    card: cardCase(list, "ur", "0011223344556677", on, 7),
    reasons: reasons(catalogues.IN, facts, on),
  };
});
process.stdout.write(JSON.stringify({ words: WORDS, answers }));
