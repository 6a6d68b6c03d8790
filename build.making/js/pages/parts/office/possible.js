// @ts-nocheck
// Made from migrant_helper/pages/parts/office/possible.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { decider, nameOf } from "../../../core/entry/steps.js";
import { screen } from "../../../core/rules/screening.js";
import { hasAnswers as journeys$hasAnswers } from "../journey.js";

function possible(catalogue, state, journey) {
  const schemes = catalogue.schemes;
  if (!journeys$hasAnswers(journey)) {
    return schemes;
  }
  const results = screen(catalogue, journey.facts, state.today);
  const open_ones = results.filter((one) => one.outcome !== "unmet").map((one) => one.id);
  const decide = decider(catalogue, journey.facts, state.today);
  return schemes.filter((scheme) => open_ones.includes(scheme.id)).map((scheme) => ({ ...scheme, counter: heard(scheme, decide) }));
}

function heard(scheme, decide) {
  return $.enumerated($.list(scheme.counter || [])).filter(([at, row]) => (!$.truth(row.only_if) || decide(nameOf(scheme, "counter", at)) !== "unmet")).map(([at, row]) => row);
}

export { possible, heard };
//# sourceMappingURL=possible.js.map
