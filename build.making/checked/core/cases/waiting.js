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
    if (!$.truth($.key(case_, "closed")) && consentOf(case_, on) !== "over") {
      $.extend(found, [..._sent(case_, limits, on), ..._told(case_, doers)]);
    }
  }
  const rows = found.filter((row) => $.compare($.key(row, "since"), on) <= 0).map((row) => ({ ...row, days: daysBetween($.key(row, "since"), on) }));
  return $.sorted(rows, (row) => $.key(row, "since"));
}

function _sent(case_, limits, on) {
  const sent = $.key(case_, "applications");
  return Object.keys(sent).filter((entry) => WAITING.includes($.key($.key(sent, entry), "state"))).map((entry) => ({ case: $.key(case_, "id"), who: "office", what: entry, since: $.key($.key(sent, entry), "on"), by: answerBy(case_, entry, limits, on) }));
}

function _told(case_, doers) {
  const steps = $.key(case_, "steps");
  return Object.keys(steps).filter((step) => ["doing", "stuck"].includes($.key($.key(steps, step), "state")) && !_OWN.includes($.get(doers, step, "cso"))).map((step) => ({ case: $.key(case_, "id"), who: $.key(doers, step), what: step, since: dayOf($.key($.key(steps, step), "at")), by: "" }));
}

export { waiting };
//# sourceMappingURL=waiting.js.map
