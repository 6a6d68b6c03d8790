// @ts-nocheck
// Made from migrant_helper/pages/card.py: change that.
import * as $ from "../../../static/js/core/python.js";
import { MOST_ENTRIES, VALID_DAYS, cardCase } from "../core/card/case.js";
import { screen } from "../core/rules/screening.js";
import { addDays } from "../core/words/days.js";
import { rowsOf, shownDay } from "./parts/card_rows.js";
import { fitted } from "./parts/fitted_card.js";
import { frame } from "./parts/frame.js";
import { hasAnswers as journeys$hasAnswers, read as journeys$read } from "./parts/journey.js";
import { caseId as leaving$caseId, entries as leaving$entries, fields as leaving$fields } from "./parts/leaving.js";
import { doubts, listOf, picksOf } from "./parts/list/picked.js";
import { behind } from "./parts/office/behind.js";
import { schemeOf, together } from "./parts/one_catalogue.js";
import { Page } from "./parts/page.js";

function caseOf(world, state, form) {
  const made = fitted(world, whole(world, state, form));
  return $.truth(made.entries) ? made : null;
}

function whole(world, state, form) {
  const journey = journeys$read(world, state, form);
  const lang = world.ui.lang, issued = state.today;
  if (journeys$hasAnswers(journey)) {
    return cardCase(listOf(world, state, journey), lang, journey.id, issued);
  }
  const found = leaving$entries(world, form);
  return { id: leaving$caseId(form, state.fresh_id), lang: lang, country: found.length ? $.cut(found[0].scheme, 0, 2).toUpperCase() : "", entries: found.slice(0, MOST_ENTRIES), issued: issued, expires: addDays(issued, VALID_DAYS) };
}

function page(world, state, form) {
  const made = caseOf(world, state, form);
  const journey = journeys$read(world, state, {});
  let own = { case: null, code: "", digits: "", status: "", left_out: 0 };
  if ($.truth(made) && $.truth(state.signed)) {
    own = { case: { issued: shownDay(world, made.issued), expires: shownDay(world, made.expires) }, code: state.signed.svg, digits: state.signed.text, status: state.signed.status, left_out: leftOut(world, state, form, made) };
  }
  const fields = $.truth(made) ? leaving$fields(made) : [];
  const rows = doubted(world, state, form, $.truth(made) ? rowsOf(world, made) : []);
  const told = journeys$read(world, state, form);
  const back = behind(world, state, told, rows.map((row) => row.id));
  const context = frame(world, state, journey, undefined, { rows: rows, back: back, ...own });
  return new Page(200, "public/card.html", { ...context, hidden: fields });
}

function doubted(world, state, form, rows) {
  const journey = journeys$read(world, state, form);
  if (!journeys$hasAnswers(journey)) {
    return rows;
  }
  const ids = rows.map((row) => row.id);
  const results = screen(together(world, state.today), journey.facts, state.today, ids);
  const found = $.keyed(results, (result) => result.id, (result) => doubts(result.outcome, result));
  return rows.map((row) => ({ ...row, doubts: found[row.id] }));
}

function leftOut(world, state, form, made) {
  const journey = journeys$read(world, state, form);
  const listed = journeys$hasAnswers(journey) ? picksOf(world, state, journey) : form.entry;
  const held = [...new Set(listed)].filter((name) => $.truth(schemeOf(world, name)));
  return held.length - $.length(made.entries);
}

export { caseOf, whole, page, doubted, leftOut };
//# sourceMappingURL=card.js.map
