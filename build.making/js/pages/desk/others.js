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
  const names = desk.cases.map((case_) => [case_.id, case_.name]);
  const own = { rows: rows.slice(0, MOST).map((row) => line(world, state, catalogue, row, names)), left: rows.slice(MOST).length };
  return deskPage(world, state, desk, "others", own);
}

function doersOf(catalogue) {
  return $.dict(catalogue.schemes.flatMap((scheme) => scheme.steps.map((step) => [`${scheme.id}.${step.id}`, step.who])));
}

function line(world, state, catalogue, row, names) {
  const [entry, , step] = $.partition(row.what, ".");
  const found = $.next(catalogue.schemes, null, (one) => one.id === entry);
  const steps = found !== null && step !== "" ? found.steps : [];
  const does = steps.filter((one) => one.id === step).map((one) => firstSentence(one.do));
  const dates = world.ui.dates;
  return { ...row, ...$.keyed(["short", "lang", "picture"], (name) => name, (name) => entryRow(catalogue, entry)[name]), entry: entry, do: does.length ? does[0] : "", name: $.next(names, "", ([case_, name]) => case_ === row.case, ([case_, name]) => name), day: shown(row.since, dates), by: $.truth(row.by) ? shown(row.by, dates) : "", is_late: row.by !== "" && $.compare(row.by, state.today) < 0 };
}

export { MOST, page, doersOf, line };
//# sourceMappingURL=others.js.map
