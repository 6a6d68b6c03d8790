// @ts-nocheck
// Made from migrant_helper/core/cases/due.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { addDays, addMonths, daysBetween } from "../words/days.js";

const GROUPS = ["over", "late", "due", "ends", "stuck", "waiting", "open", "closed"];

const ASK_AGAIN = 30;

const WAITING = ["sent", "granted", "appealed"];

function consentOf(case_, on) {
  const consent = $.key(case_, "consent");
  if (consent === null || $.compare($.key(consent, "until"), on) < 0) {
    return "over";
  }
  return daysBetween(on, $.key(consent, "until")) <= ASK_AGAIN ? "ends" : "given";
}

function answerBy(case_, entry, limits, on) {
  const sent = $.get($.key(case_, "applications"), entry);
  if (sent === null || $.key(sent, "state") !== "sent" || $.compare($.key(sent, "on"), on) > 0 || !Object.hasOwn(limits, entry)) {
    return "";
  }
  const day = $.key(sent, "on");
  const limit = $.key(limits, entry);
  return "days" in limit ? addDays(day, $.key(limit, "days")) : addMonths(day, $.key(limit, "months"));
}

function late(case_, limits, on) {
  const sent = $.key(case_, "applications");
  const last = $.keyed(Object.keys(sent), (entry) => entry, (entry) => answerBy(case_, entry, limits, on));
  return Object.keys(sent).filter((entry) => $.key(last, entry) !== "" && $.compare($.key(last, entry), on) < 0);
}

function groupOf(case_, limits, on) {
  const steps = $.key(case_, "steps");
  const sent = $.key(case_, "applications");
  const day = $.key($.key(case_, "next"), "on");
  const yes = consentOf(case_, on);
  const is_so = { over: yes === "over", closed: $.key(case_, "closed") !== null, late: late(case_, limits, on).length > 0, due: day !== "" && $.compare(day, on) <= 0, ends: yes === "ends", stuck: Object.keys(steps).some((step) => $.key($.key(steps, step), "state") === "stuck"), waiting: Object.keys(sent).some((entry) => WAITING.includes($.key($.key(sent, entry), "state"))) };
  return $.next(Object.entries(is_so), "open", ([group, holds]) => $.truth(holds), ([group, holds]) => group);
}

function isForToday(case_, limits, on) {
  if ($.truth($.key(case_, "closed")) || consentOf(case_, on) === "over") {
    return false;
  }
  return $.compare($.key($.key(case_, "next"), "on"), on) <= 0 || late(case_, limits, on).length > 0;
}

export { GROUPS, ASK_AGAIN, WAITING, consentOf, answerBy, late, groupOf, isForToday };
//# sourceMappingURL=due.js.map
