// @ts-nocheck
// Made from migrant_helper/core/cases/waiting.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { WAITING, answerBy, consentOf } from "./due.js";
import { dayOf } from "./moments.js";
import { daysBetween } from "../words/days.js";

const _OWN = ["worker", "family", "cso"];

function waiting(cases, doers, limits, on) {
  let found = [];
  for (const case_ of cases) {
    if (!$.truth(case_.closed) && consentOf(case_, on) !== "over") {
      $.extend(found, [..._sent(case_, limits, on), ..._told(case_, doers)]);
    }
  }
  const rows = found.filter((row) => $.compare(row.since, on) <= 0).map((row) => ({ ...row, days: daysBetween(row.since, on) }));
  return $.sorted(rows, (row) => row.since);
}

function _sent(case_, limits, on) {
  const sent = case_.applications;
  return Object.keys(sent).filter((entry) => WAITING.includes(sent[entry].state)).map((entry) => ({ case: case_.id, who: "office", what: entry, since: sent[entry].on, by: answerBy(case_, entry, limits, on) }));
}

function _told(case_, doers) {
  const steps = case_.steps;
  return Object.keys(steps).filter((step) => ["doing", "stuck"].includes(steps[step].state) && !_OWN.includes($.get(doers, step, "cso"))).map((step) => ({ case: case_.id, who: doers[step], what: step, since: dayOf(steps[step].at), by: "" }));
}

export { waiting };
//# sourceMappingURL=waiting.js.map
