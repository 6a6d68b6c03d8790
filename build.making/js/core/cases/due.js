// @ts-nocheck
// Made from migrant_helper/core/cases/due.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { addDays, addMonths, daysBetween } from "../words/days.js";

const GROUPS = ["over", "late", "due", "ends", "stuck", "waiting", "open", "closed"];

const ASK_AGAIN = 30;

const WAITING = ["sent", "granted", "appealed"];

function consentOf(case_, on) {
  const consent = case_.consent;
  if (consent === null || $.compare(consent.until, on) < 0) {
    return "over";
  }
  return daysBetween(on, consent.until) <= ASK_AGAIN ? "ends" : "given";
}

function answerBy(case_, entry, limits, on) {
  const sent = $.get(case_.applications, entry);
  if (sent === null || sent.state !== "sent" || $.compare(sent.on, on) > 0 || !Object.hasOwn(limits, entry)) {
    return "";
  }
  const day = sent.on;
  const limit = limits[entry];
  return "days" in limit ? addDays(day, limit.days) : addMonths(day, limit.months);
}

function late(case_, limits, on) {
  const sent = case_.applications;
  const last = $.keyed(Object.keys(sent), (entry) => entry, (entry) => answerBy(case_, entry, limits, on));
  return Object.keys(sent).filter((entry) => last[entry] !== "" && $.compare(last[entry], on) < 0);
}

function groupOf(case_, limits, on) {
  const steps = case_.steps;
  const sent = case_.applications;
  const day = case_.next.on;
  const yes = consentOf(case_, on);
  const is_so = { over: yes === "over", closed: case_.closed !== null, late: late(case_, limits, on).length > 0, due: day !== "" && $.compare(day, on) <= 0, ends: yes === "ends", stuck: Object.keys(steps).some((step) => steps[step].state === "stuck"), waiting: Object.keys(sent).some((entry) => WAITING.includes(sent[entry].state)) };
  return $.next(Object.entries(is_so), "open", ([group, holds]) => $.truth(holds), ([group, holds]) => group);
}

function isForToday(case_, limits, on) {
  if ($.truth(case_.closed) || consentOf(case_, on) === "over") {
    return false;
  }
  return $.compare(case_.next.on, on) <= 0 || late(case_, limits, on).length > 0;
}

export { GROUPS, ASK_AGAIN, WAITING, consentOf, answerBy, late, groupOf, isForToday };
//# sourceMappingURL=due.js.map
