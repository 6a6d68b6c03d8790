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
  const own = { case: shownCase(world, state, desk, case_, catalogue), history: history(world, catalogue, desk, desk.changes), family: desk.family.map((one) => ({ id: one.id, name: one.name })), hidden: fieldsOf(case_), ends: CODES.closed.slice(1), months: MONTHS, asks_erase: do_ === "erase", problem: problem, fold: $.get(FOLDS, problem, ""), today: state.today };
  const made = deskPage(world, state, desk, "case", own, problem ? 422 : 200);
  if (!drafts.length) {
    return made;
  }
  return writing(made, withIds(withCase(drafts, case_), form, state), "case");
}

function shownCase(world, state, desk, case_, catalogue) {
  const dates = world.ui.dates;
  const consent = case_.consent, following = case_.next;
  const answers = case_.answers;
  const made = listed(world, state, case_);
  const ends = ["home", "here"].map((name) => placeName(world.ui.places, $.get(answers, name, "")));
  return { id: case_.id, name: case_.name, phone: case_.phone, camp: case_.camp, ends: ends.filter((end) => end !== ""), yes: consentOf(case_, state.today), until: consent !== null ? shown(consent.until, dates) : "", purposes: consent !== null ? consent.for : [], next: { ...following, day: $.truth(following.on) ? shown(following.on, dates) : "" }, closed: $.or(case_.closed, () => ""), answers: Object.keys(answers).length, late: late(case_, limitsOf(desk), state.today).length, entries: entryLines(world, state, desk, case_, made), papers: paperRows(catalogue, case_, made), offices: officeRows(catalogue, made), visits: visitLines(world, catalogue, case_), notes: case_.notes.map((note) => note.text) };
}

function entryLines(world, state, desk, case_, made) {
  const catalogue = catalogueOf(world, state);
  const steps = case_.steps;
  const listed_steps = $.truth(made) ? $.keyed(made.entries, (one) => one.scheme, (one) => one.steps) : {};
  const rows = [];
  for (const entry of entriesOf(case_, made)) {
    const own = Object.keys(steps).filter((step) => $.partition(step, ".")[0] === entry);
    const stuck = own.filter((step) => steps[step].state === "stuck").map((step) => steps[step].why);
    const states = $.get(listed_steps, entry, {});
    const needed = Object.keys(states).filter((step) => states[step] !== "not_needed");
    const done = needed.filter((step) => states[step] === "done");
    const row = { ...entryRow(catalogue, entry), sent: sentRow(world, state, case_, entry, limitsOf(desk)), stuck: stuck.length ? stuck[0] : "", done: done.length, total: needed.length };
    rows.push(row);
  }
  return rows;
}

function visitLines(world, catalogue, case_) {
  const offices = catalogue.offices;
  const visits = case_.visits;
  return [...visits].reverse().map((one) => ({ office: $.within(one.office, offices) ? offices[one.office].short : one.office, day: shown(one.on, world.ui.dates) }));
}

export { FOLDS, page, shownCase, entryLines, visitLines };
//# sourceMappingURL=case.js.map
