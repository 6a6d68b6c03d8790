// @ts-nocheck
// Made from migrant_helper/pages/desk/others.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { waiting } from "../../core/cases/waiting.js";
import { shown } from "../../core/words/dates.js";
import { firstSentence } from "../../core/words/texts.js";
import { deskPage, limitsOf } from "./desk.js";
import { catalogueOf, entryRow } from "./shown.js";

const MOST = 100;

function page(world, state, desk, form) {
  const catalogue = catalogueOf(world, state);
  const rows = waiting(desk.cases, doersOf(catalogue), limitsOf(desk), state.today);
  const names = desk.cases.map((case_) => [$.key(case_, "id"), $.told($.key(case_, "name"))]);
  const own = { rows: rows.slice(0, MOST).map((row) => line(world, state, catalogue, row, names)), left: rows.slice(MOST).length };
  return deskPage(world, state, desk, "others", own);
}

function doersOf(catalogue) {
  return $.dict($.toldList($.key(catalogue, "schemes")).flatMap((scheme) => $.toldList($.key(scheme, "steps")).map((step) => [`${$.told($.key(scheme, "id"))}.${$.told($.key(step, "id"))}`, $.key(step, "who")])));
}

function line(world, state, catalogue, row, names) {
  const [entry, , step] = $.partition($.told($.key(row, "what")), ".");
  const found = $.next($.toldList($.key(catalogue, "schemes")), null, (one) => $.key(one, "id") === entry);
  const steps = found !== null && step !== "" ? $.key(found, "steps") : [];
  const does = steps.filter((one) => $.key(one, "id") === step).map((one) => firstSentence($.key(one, "do")));
  const dates = $.key(world.ui, "dates");
  return { ...row, ...$.keyed(["short", "lang", "picture"], (name) => name, (name) => $.key(entryRow(catalogue, entry), name)), entry: entry, do: does.length ? $.index(does, 0) : "", name: $.next(names, "", ([case_, name]) => case_ === $.key(row, "case"), ([case_, name]) => name), day: shown($.key(row, "since"), dates), by: $.truth($.key(row, "by")) ? shown($.key(row, "by"), dates) : "", is_late: $.key(row, "by") !== "" && $.compare($.key(row, "by"), state.today) < 0 };
}

export { MOST, page, doersOf, line };
//# sourceMappingURL=others.js.map
