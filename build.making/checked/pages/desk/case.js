// @ts-nocheck
// Made from migrant_helper/pages/desk/case.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { consentOf, late } from "../../core/cases/due.js";
import { fieldsOf } from "../../core/cases/journey.js";
import { CODES } from "../../core/cases/kinds.js";
import { shown } from "../../core/words/dates.js";
import { told, withCase } from "./acts.js";
import { deskPage, limitsOf, withIds, writing } from "./desk.js";
import { history } from "./history.js";
import { MONTHS } from "./person.js";
import { catalogueOf, entriesOf, entryRow, listed, officeRows, paperRows, sentRow } from "./shown.js";
import { page as today } from "./today.js";
import { first } from "../parts/page.js";
import { placeName } from "../parts/places.js";

const FOLDS = { note: "notes", next: "next", visit: "visits", end: "end" };

function page(world, state, desk, form) {
  if (desk.case === null) {
    return today(world, state, desk, form);
  }
  const case_ = desk.case, do_ = first(form, "do");
  const [drafts, problem] = told(state, case_, form);
  const catalogue = catalogueOf(world, state);
  const own = { case: shownCase(world, state, desk, case_, catalogue), history: history(world, catalogue, desk, desk.changes), family: desk.family.map((one) => ({ id: $.key(one, "id"), name: $.key(one, "name") })), hidden: fieldsOf(case_), ends: $.key(CODES, "closed").slice(1), months: MONTHS, asks_erase: do_ === "erase", problem: problem, fold: $.get(FOLDS, problem, ""), today: state.today };
  const made = deskPage(world, state, desk, "case", own, problem ? 422 : 200);
  if (!drafts.length) {
    return made;
  }
  return writing(made, withIds(withCase(drafts, case_), form, state), "case");
}

function shownCase(world, state, desk, case_, catalogue) {
  const dates = $.key(world.ui, "dates");
  const consent = $.key(case_, "consent"), following = $.key(case_, "next");
  const answers = $.key(case_, "answers");
  const made = listed(world, state, case_);
  const ends = ["home", "here"].map((name) => placeName($.key(world.ui, "places"), $.get(answers, name, "")));
  return { id: $.key(case_, "id"), name: $.key(case_, "name"), phone: $.key(case_, "phone"), camp: $.key(case_, "camp"), ends: ends.filter((end) => end !== ""), yes: consentOf(case_, state.today), until: consent !== null ? shown($.key(consent, "until"), dates) : "", purposes: consent !== null ? $.key(consent, "for") : [], next: { ...following, day: $.truth($.key(following, "on")) ? shown($.key(following, "on"), dates) : "" }, closed: $.or($.key(case_, "closed"), () => ""), answers: Object.keys(answers).length, late: late(case_, limitsOf(desk), state.today).length, entries: entryLines(world, state, desk, case_, made), papers: paperRows(catalogue, case_, made), offices: officeRows(catalogue, made), visits: visitLines(world, catalogue, case_), notes: $.toldList($.key(case_, "notes")).map((note) => $.key(note, "text")) };
}

function entryLines(world, state, desk, case_, made) {
  const catalogue = catalogueOf(world, state);
  const steps = $.key(case_, "steps");
  const listed_steps = $.truth(made) ? $.keyed($.toldList($.key(made, "entries")), (one) => $.key(one, "scheme"), (one) => $.key(one, "steps")) : {};
  const rows = [];
  for (const entry of entriesOf(case_, made)) {
    const own = Object.keys(steps).filter((step) => $.index($.partition(step, "."), 0) === entry);
    const stuck = own.filter((step) => $.key($.key(steps, step), "state") === "stuck").map((step) => $.key($.key(steps, step), "why"));
    const states = $.get(listed_steps, entry, {});
    const needed = Object.keys(states).filter((step) => $.key(states, step) !== "not_needed");
    const done = needed.filter((step) => $.key(states, step) === "done");
    const row = { ...entryRow(catalogue, entry), sent: sentRow(world, state, case_, entry, limitsOf(desk)), stuck: stuck.length ? $.index(stuck, 0) : "", done: done.length, total: needed.length };
    rows.push(row);
  }
  return rows;
}

function visitLines(world, catalogue, case_) {
  const offices = $.key(catalogue, "offices");
  const visits = $.key(case_, "visits");
  return [...visits].reverse().map((one) => ({ office: $.within($.key(one, "office"), offices) ? $.key($.key(offices, $.key(one, "office")), "short") : $.key(one, "office"), day: shown($.key(one, "on"), $.key(world.ui, "dates")) }));
}

export { FOLDS, page, shownCase, entryLines, visitLines };
//# sourceMappingURL=case.js.map
