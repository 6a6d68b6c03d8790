// Answers the cases on standard input as tests/parity/test_plans.py does: moves, checklists, dates.

import { readFileSync } from "node:fs";
import { calendar } from "../../static/js/core/calendar.js";
import { cardCase } from "../../static/js/core/cases.js";
import { checklist } from "../../static/js/core/checklists.js";
import { remindersFor } from "../../static/js/core/deadlines.js";
import { changes, explained, WORDS } from "../../static/js/core/explanations.js";
import { move } from "../../static/js/core/portability.js";
import { screen } from "../../static/js/core/screening.js";
import { ready } from "../../static/js/core/texts.js";

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
    changes(result, catalogue.facts, show),
  ]);
}

const answers = cases.map(({ facts, on, picks, ticks }) => {
  const filled = {};
  for (const [country, catalogue] of Object.entries(catalogues)) {
    const schemes = catalogue.schemes.map((scheme) => ready(scheme, on, "?"));
    filled[country] = { ...catalogue, schemes };
  }
  const list = checklist(filled, facts, on, picks, ticks);
  return {
    move: move(filled, facts, on),
    list,
    reminders: remindersFor(list.deadlines, on),
    calendar: calendar("0011223344556677", list.deadlines, words, on),
    card: cardCase(list, { lang: "ur", case: "0011223344556677", issued: on }),
    reasons: reasons(catalogues.IN, facts, on),
  };
});
process.stdout.write(JSON.stringify({ words: WORDS, answers }));
