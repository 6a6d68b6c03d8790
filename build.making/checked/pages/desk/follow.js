// @ts-nocheck
// Made from migrant_helper/pages/desk/follow.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { fieldsOf } from "../../core/cases/journey.js";
import { CODES } from "../../core/cases/kinds.js";
import { dayOf } from "../../core/cases/moments.js";
import { shown } from "../../core/words/dates.js";
import { told, withCase } from "./acts.js";
import { page as wholeCase } from "./case.js";
import { deskPage, limitsOf, nameOf, withIds, writing } from "./desk.js";
import { wordsOf } from "./found.js";
import { catalogueOf, entryRow, listed, sentRow, stepRows } from "./shown.js";
import { calledLine } from "../parts/office/refused.js";
import { first } from "../parts/page.js";

const THEN = { "": ["sent"], sent: ["granted", "refused", "received"], granted: ["received", "refused"], refused: ["appealed", "sent"], appealed: ["granted", "refused", "received"], received: ["received", "sent"] };

function page(world, state, desk, form) {
  const entry = first(form, "entry");
  if (desk.case === null || entry === "") {
    return wholeCase(world, state, desk, form);
  }
  const case_ = desk.case;
  const [do_, , about] = $.partition(first(form, "do"), ":");
  const [drafts, problem] = told(state, case_, form);
  const catalogue = catalogueOf(world, state);
  const sent = sentRow(world, state, case_, entry, limitsOf(desk));
  const stage = do_ === "stage" ? about : problem ? first(form, "stage") : "";
  const own = { name: $.key(case_, "name"), entry: entryRow(catalogue, entry), steps: stepsOf(world, state, desk, case_, entry), sent: sent, stages: $.get(THEN, sent !== null ? $.key(sent, "state") : "", []), stage: $.key(CODES, "stage").includes(stage) ? stage : "", asks_why: do_ === "why" ? about : "", reasons: $.key(CODES, "stuck").slice(1), refusals: $.key(CODES, "refused").slice(1), found: wordsOf(world, catalogue, case_, entry), lines: sent !== null && $.truth($.key(sent, "is_late")) ? linesOf(catalogue, entry) : [], calls: sent !== null && $.truth($.key(sent, "is_late")) ? callsOf(catalogue, entry) : [], typed: $.keyed(["on", "reference", "amount"], (name) => name, (name) => first(form, name)), problem: problem, today: state.today, hidden: [...fieldsOf(case_), ["entry", entry]] };
  const made = deskPage(world, state, desk, "follow", own, problem ? 422 : 200);
  if (!drafts.length) {
    return made;
  }
  return writing(made, withIds(withCase(drafts, case_), form, state), "follow");
}

function stepsOf(world, state, desk, case_, entry) {
  const rows = stepRows(world, case_, listed(world, state, case_), entry);
  const dates = $.key(world.ui, "dates");
  return rows.map((row) => ({ ...row, day: $.truth($.key(row, "at")) ? shown(dayOf($.key(row, "at")), dates) : "", by: nameOf(desk, $.key(row, "by")) }));
}

function linesOf(catalogue, entry) {
  const found = $.next($.toldList($.key(catalogue, "schemes")), null, (one) => $.key(one, "id") === entry);
  const rows = found !== null ? $.get(found, "counter", []) : [];
  return [...new Set(rows.map((row) => $.told($.key(row, "complain"))))].slice(0, 1);
}

function callsOf(catalogue, entry) {
  const found = $.next($.toldList($.key(catalogue, "schemes")), null, (one) => $.key(one, "id") === entry);
  if (found === null) {
    return [];
  }
  return $.toldList($.key(found, "helplines")).filter((line) => $.truth($.key(line, "verified"))).map((line) => calledLine(found, line)).slice(0, 1);
}

export { THEN, page, stepsOf, linesOf, callsOf };
//# sourceMappingURL=follow.js.map
