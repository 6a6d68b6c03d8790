// @ts-nocheck
// Made from migrant_helper/pages/desk/shown.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { answerBy } from "../../core/cases/due.js";
import { formOf } from "../../core/cases/journey.js";
import { travels } from "../../core/list/order.js";
import { stepsIn } from "../../core/list/slips.js";
import { namedStep } from "../../core/list/trips.js";
import { shown } from "../../core/words/dates.js";
import { firstSentence } from "../../core/words/texts.js";
import { hasAnswers as journeys$hasAnswers, read as journeys$read } from "../parts/journey.js";
import { listOf } from "../parts/list/picked.js";
import { together } from "../parts/one_catalogue.js";

function listed(world, state, case_) {
  const journey = journeys$read(world, state, formOf(case_));
  return journeys$hasAnswers(journey) ? listOf(world, state, journey) : null;
}

function entriesOf(case_, made) {
  const sent = $.key(case_, "applications");
  const on_list = made !== null ? $.toldList($.key(made, "entries")).map((entry) => $.key(entry, "scheme")) : [];
  return [...new Set([...on_list, ...$.toldList($.key(case_, "picks")), ...[...Object.keys(sent)]])];
}

function entryRow(catalogue, entry) {
  const found = $.next($.toldList($.key(catalogue, "schemes")), null, (one) => $.key(one, "id") === entry);
  if (found === null) {
    return { id: entry, short: entry, lang: "en", picture: "" };
  }
  return $.keyed(["id", "short", "lang", "picture"], (name) => name, (name) => $.key(found, name));
}

function sentRow(world, state, case_, entry, limits) {
  const sent = $.get($.key(case_, "applications"), entry);
  if (sent === null) {
    return null;
  }
  const dates = $.key(world.ui, "dates");
  const by = answerBy(case_, entry, limits, state.today);
  return { ...sent, day: shown($.key(sent, "on"), dates), by: by ? shown(by, dates) : "", is_late: by !== "" && $.compare(by, state.today) < 0 };
}

function stepRows(world, case_, made, entry) {
  if (made === null) {
    return [];
  }
  const rows = [];
  for (const step of stepsIn(made)) {
    if ($.key(step, "scheme") === entry) {
      const name = namedStep(step), brief = firstSentence($.key(step, "do"));
      const row = { id: name, do: brief, rest: $.cut($.key(step, "do"), $.length(brief)), who: $.key(step, "who") };
      rows.push({ ...row, place: $.or($.key(step, "office"), () => ""), ...standing(world, case_, name) });
    }
  }
  return rows;
}

function standing(world, case_, step) {
  const known = $.get($.key(case_, "steps"), step);
  if (known === null) {
    return { state: "todo", why: "", at: 0, by: "" };
  }
  return $.keyed(["state", "why", "at", "by"], (name) => name, (name) => $.key(known, name));
}

function paperRows(catalogue, case_, made) {
  const named = made !== null ? papersIn(made) : [];
  const known = $.key(case_, "papers");
  const ids = [...new Set([...named, ...[...Object.keys(known)]])];
  return ids.map((name) => ({ ...paperRow(catalogue, name), seen: Object.hasOwn(known, name) && $.key($.key(known, name), "seen") === true }));
}

function paperRow(catalogue, name) {
  const found = $.get($.key(catalogue, "documents"), name);
  const told = found !== null ? found : { short: name, picture: "" };
  return { id: name, name: $.key(told, "short"), picture: $.key(told, "picture") };
}

function papersIn(made) {
  const documents = $.key(made, "documents");
  const choices = [...$.toldList($.key(documents, "choices")).flatMap((choice) => $.toldList($.key(choice, "papers")))];
  const rows = [...$.toldList($.key(documents, "required")), ...choices, ...$.toldList($.key(documents, "optional"))];
  return [...new Set(rows.map((paper) => $.key(paper, "id")))];
}

function officeRows(catalogue, made) {
  const steps = made !== null ? stepsIn(made) : [];
  const names = [...new Set(steps.filter((step) => travels(step)).map((step) => $.key(step, "where")))];
  return names.map((name) => officeRow(catalogue, name));
}

function officeRow(catalogue, name) {
  const found = $.get($.key(catalogue, "offices"), name);
  return { id: name, short: found !== null ? $.key(found, "short") : name };
}

function catalogueOf(world, state) {
  return together(world, state.today);
}

export { listed, entriesOf, entryRow, sentRow, stepRows, standing, paperRows, paperRow, papersIn, officeRows, officeRow, catalogueOf };
//# sourceMappingURL=shown.js.map
