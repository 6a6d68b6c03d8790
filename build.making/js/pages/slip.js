// @ts-nocheck
// Made from migrant_helper/pages/slip.py: change that.
import * as $ from "../../../static/js/core/python.js";
import { cardCase } from "../core/card/case.js";
import { MOST_WHOLE, printed, slipCase, without } from "../core/list/slips.js";
import { stagesOf } from "../core/list/stages.js";
import { eachOnce, namedStep } from "../core/list/trips.js";
import { firstSentence } from "../core/words/texts.js";
import { withProblem as checklist$withProblem } from "./checklist.js";
import { start as home$start } from "./home.js";
import { fitted } from "./parts/fitted_card.js";
import { frame } from "./parts/frame.js";
import { hasAnswers as journeys$hasAnswers, read as journeys$read } from "./parts/journey.js";
import { listOf } from "./parts/list/picked.js";
import { isAsked, off } from "./parts/list/private.js";
import { slipsOf } from "./parts/list/slips.js";
import { languages, together } from "./parts/one_catalogue.js";
import { Page, first } from "./parts/page.js";

function caseOf(world, state, form) {
  const journey = journeys$read(world, state, form);
  const found = askedFor(world, state, journey, form);
  if (found === null) {
    return null;
  }
  const [made, slip] = found;
  const lang = world.ui.lang, issued = state.today, minute = state.minute;
  const whole = cardCase(made, lang, state.fresh_id, issued, minute);
  const case_ = fitted(world, slipCase(slip, made, whole));
  return $.truth(case_.entries) ? case_ : null;
}

function page(world, state, form) {
  const journey = journeys$read(world, state, form);
  if (!journeys$hasAnswers(journey)) {
    return home$start(world, state, form, false);
  }
  const found = askedFor(world, state, journey, form);
  if (found === null) {
    return checklist$withProblem(world, $.replaced(state, { path: "checklist" }), form);
  }
  const slip = found[1];
  const catalogue = together(world, state.today, journey.facts);
  const on_paper = printed(slip, stagesOf(journey.facts));
  const context = frame(world, state, journey, journey.id === state.fresh_id ? ["case"] : [], { slip: slip, places: slip.places.map((place) => shownPlace(catalogue, place, on_paper)), is_long: $.length(slip.steps) > MOST_WHOLE, unprinted: $.length(slip.steps) - on_paper.length, papers: slip.papers.map((names) => names.map((name) => shownPaper(catalogue, name))), shorts: $.keyed(catalogue.schemes, (scheme) => scheme.id, (scheme) => scheme.short), unchecked: slip.steps.some((step) => !$.truth(step.verified)), code: $.truth(state.signed) ? state.signed.svg : "", status: $.truth(state.signed) ? state.signed.status : "", tried: first(form, "do") === "sign", langs: languages(world), private: slip.private, asked: isAsked(form) });
  return new Page(200, "public/slip.html", context);
}

function askedFor(world, state, journey, form) {
  if (!journeys$hasAnswers(journey)) {
    return null;
  }
  const made = listOf(world, state, journey);
  for (const slip of slipsOf(world, state, journey, made)) {
    if (slip.id === first(form, "carrier")) {
      const kept = without(slip, made, off(world, form, slip.schemes));
      const private_ = $.length(slip.steps) - $.length(kept.steps);
      return [made, { ...slip, ...kept, private: private_ }];
    }
  }
  return null;
}

function shownPlace(catalogue, place, on_paper) {
  let paper;
  const office = $.key(catalogue.offices, place.where);
  const steps = [];
  for (const step of eachOnce(place.steps)) {
    const brief = firstSentence(step.do);
    paper = on_paper.includes(namedStep(step)) ? "" : "mh-screen";
    const more = $.removeprefix(step.do, brief);
    steps.push({ ...step, brief: brief, more: more, paper: paper });
  }
  paper = steps.some((step) => !$.truth(step.paper)) ? "" : "mh-screen";
  return { ...place, short: office.short, picture: office.picture, steps: steps, paper: paper };
}

function shownPaper(catalogue, name) {
  const paper = catalogue.documents[name];
  return { name: paper.short, picture: paper.picture };
}

export { caseOf, page, askedFor, shownPlace, shownPaper };
//# sourceMappingURL=slip.js.map
