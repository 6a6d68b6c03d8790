// @ts-nocheck
// Made from migrant_helper/pages/card.py: change that.
import * as $ from "../../../static/js/core/python.js";
import { MOST_ENTRIES, VALID_DAYS, cardCase } from "../core/card/case.js";
import { theirs } from "../core/list/doubts.js";
import { addDays } from "../core/words/days.js";
import { rowsOf, shownDay, shownMoment } from "./parts/card_rows.js";
import { fitted } from "./parts/fitted_card.js";
import { frame } from "./parts/frame.js";
import { hasAnswers as journeys$hasAnswers, hidden as journeys$hidden, read as journeys$read } from "./parts/journey.js";
import { caseId as leaving$caseId, entries as leaving$entries, fields as leaving$fields } from "./parts/leaving.js";
import { listOf } from "./parts/list/picked.js";
import { FIELD, isAsked, off, openRows } from "./parts/list/private.js";
import { behind } from "./parts/office/behind.js";
import { schemeOf } from "./parts/one_catalogue.js";
import { Page, first } from "./parts/page.js";

function caseOf(world, state, form) {
  const made = fitted(world, whole(world, state, form));
  return $.truth(made.entries) ? made : null;
}

function whole(world, state, form) {
  const journey = journeys$read(world, state, form);
  const lang = world.ui.lang, issued = state.today, minute = state.minute;
  if (journeys$hasAnswers(journey)) {
    const made = listOf(world, state, journey);
    const told = { ...made, entries: openRows(world, form, made.entries) };
    return cardCase(told, lang, journey.id, issued, minute);
  }
  const found = openRows(world, form, leaving$entries(world, form));
  return { id: leaving$caseId(form, state.fresh_id), lang: lang, country: found.length ? $.cut(found[0].scheme, 0, 2).toUpperCase() : "", entries: found.slice(0, MOST_ENTRIES), issued: issued, expires: addDays(issued, VALID_DAYS), revision: minute };
}

function page(world, state, form) {
  const made = caseOf(world, state, form);
  const names = listed(world, state, form);
  const journey = journeys$read(world, state, {});
  let own = { case: null, code: "", digits: "", status: "", left_out: 0 };
  if ($.truth(made) && $.truth(state.signed)) {
    own = { case: { issued: shownMoment(world, made), expires: shownDay(world, made.expires) }, code: state.signed.svg, digits: state.signed.text, status: state.signed.status, left_out: names.length - off(world, form, names).length - $.length(made.entries) };
  }
  const fields = $.truth(made) ? leaving$fields(made) : [];
  own.private = off(world, form, names).length;
  const rows = $.truth(made) ? rowsOf(world, made) : [];
  const told = journeys$read(world, state, form);
  const asked = isAsked(form) ? [FIELD] : [];
  const back = behind(world, state, told, rows.map((row) => row.id));
  const tried = first(form, "do") === "sign" || state.path === "card/signed";
  let context = frame(world, state, journey, undefined, { rows: rows, back: back, tried: tried, ...own });
  if (journeys$hasAnswers(told)) {
    context = { ...context, carried: [...journeys$hidden(told).map((pair) => pair.slice()), ...asked] };
  }
  return new Page(200, "public/card.html", { ...context, hidden: [...fields, ...asked, ["once", state.fresh_id]] });
}

function listed(world, state, form) {
  const journey = journeys$read(world, state, form);
  if (journeys$hasAnswers(journey)) {
    return theirs(listOf(world, state, journey)).map((entry) => entry.scheme);
  }
  return [...new Set($.get(form, "entry", []))].filter((name) => $.truth(schemeOf(world, name)));
}

export { caseOf, whole, page, listed };
//# sourceMappingURL=card.js.map
