// @ts-nocheck
// Made from migrant_helper/core/list/do_first.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { onlyDeaths } from "../asking/whom.js";
import { travels } from "./order.js";
import { brought } from "./papers.js";
import { apart, journey } from "../moving/moves.js";
import { addDays } from "../words/days.js";

const MOST = 3;

const MOST_MATTERS = 5;

const LAPSE_DAYS = 90;

const _NOW = { leaving: ["before", "apply"], there: ["arrival", "apply", "there"], returned: ["return", "apply", "there"], settled: ["arrival", "apply", "there"], home: ["apply", "return", "there"] };

const HELPERS = ["cso", "service-centre"];

const _TRAVELLERS = ["leaving", "there", "returned"];

const _GRADES = ["child", "safety", "owed", "lapses", "unlocks", "worth"];

const _TROUBLES = ["child", "safety", "owed"];

const _TO_BE_CONFIRMED = 2;

const ANY_HOUR = ["home", "phone"];

const NEVER = "~";

function doFirst(made, schemes, facts, pressing) {
  const steps = _firstSteps(made, schemes, stagesOf(facts), pressing);
  const rows = made.entries.filter((entry) => entry.eligible === "met" && $.within(entry.scheme, steps)).map((entry) => ({ ..._why(made, schemes, steps[entry.scheme], pressing), entry: entry }));
  const ranked = $.sorted(rows, (row) => _rank(row, steps[row.entry.scheme], schemes, pressing));
  return _actions(ranked, steps, schemes);
}

function _actions(ranked, steps, schemes) {
  const actions = {};
  for (const row of ranked) {
    const scheme = row.entry.scheme;
    const same = _same(actions, row.because, steps[scheme]);
    if (same !== null) {
      _join(same, schemes[scheme], steps[scheme]);
    } else if (Object.keys(actions).length < MOST && ($.compare(steps[scheme].haste, 2) < 0 || !$.truth(actions))) {
      $.put(actions, scheme, { scheme: scheme, why: { because: row.because, on: row.on, count: row.count }, step: steps[scheme], also: [], along: [] });
    }
  }
  return [...Object.values(actions)];
}

function _same(actions, because, step) {
  for (const action of Object.values(actions)) {
    const told = _TROUBLES.includes(because) && action.why.because === because;
    if ($.truth(told) || _oneVisit(action, step)) {
      return action;
    }
  }
  return null;
}

function _join(action, scheme, step) {
  action.also.push(step.scheme);
  if ($.equal(scheme.matters, MOST_MATTERS) && _oneVisit(action, step)) {
    action.along.push(step.scheme);
  }
  return null;
}

function _oneVisit(action, step) {
  const one = action.step;
  const same = $.equal(one.who, step.who) && $.equal(one.where, step.where);
  return Boolean($.truth(step.travel)) && same;
}

function stagesOf(facts) {
  const phase = $.text($.or(facts.phase ?? null, () => ""));
  const trip = journey(facts);
  if (!_TRAVELLERS.includes(phase) && $.equal(apart(trip.from, trip.to), ["none"])) {
    return _NOW.home;
  }
  const now = $.get(_NOW, phase, _NOW.there);
  return onlyDeaths(facts) && !now.includes("return") ? [...now, "return"] : now;
}

function _firstSteps(made, schemes, stages, pressing) {
  const own = [...made.trips.flatMap((trip) => trip.steps)];
  const helped = made.carried.filter((one) => HELPERS.includes(one.who)).flatMap((one) => one.steps.filter((step) => $.within(step.scheme, pressing)));
  const steps = [own, helped].flatMap((some) => stages.flatMap((stage) => [true, false].flatMap((travel) => some.filter((step) => step.when === stage && travels(step) === travel && !$.truth(step.done) && step.if === "met").map((step) => ({ ...step, travel: travel, haste: _haste(step, schemes, pressing) })))));
  const found = {};
  for (const step of $.sorted(steps, (one) => one.haste)) {
    $.setdefault(found, step.scheme, step);
  }
  return found;
}

function _haste(step, schemes, pressing) {
  const rows = schemes[step.scheme].steps || [];
  const said = rows.filter((row) => $.equal(row.id, step.step) && "haste" in row).map((row) => row.haste);
  const grade = $.get(pressing, step.scheme);
  if (!said.length || grade === "owed") {
    return 1;
  }
  return said[0] === "at_once" && grade !== null ? 0 : 2;
}

function _why(made, schemes, step, pressing) {
  const scheme = step.scheme;
  const on = lapse(made, scheme);
  const count = _unlocks(made, schemes, scheme);
  if ($.within(scheme, pressing) && (!$.truth(step.haste) || pressing[scheme] === "owed")) {
    return { because: pressing[scheme], on: on, count: count };
  }
  if (on !== null) {
    return { because: "lapses", on: on, count: count };
  }
  return { because: count ? "unlocks" : "worth", on: null, count: count };
}

function lapse(made, scheme) {
  const last = addDays(made.as_of, LAPSE_DAYS);
  const days = made.deadlines.filter((row) => row.scheme === scheme && row.if === "met" && row.on !== null).map((row) => row.on);
  const near = days.filter((day) => $.compare(made.as_of, day) <= 0 && $.compare(day, last) <= 0);
  return near.length ? $.min(near) : null;
}

function _unlocks(made, schemes, scheme) {
  const own = schemes[scheme].makes;
  const asking = made.entries.filter((entry) => entry.scheme !== scheme && brought(made.documents, [entry.scheme]).some((names) => names.some((name) => own.includes(name)))).map((entry) => entry.scheme);
  return asking.length > 1 ? asking.length : 0;
}

function _worth(entry, schemes) {
  const matters = schemes[entry.scheme].matters;
  return $.truth(entry.confirm) ? matters - _TO_BE_CONFIRMED : matters;
}

function _rank(row, step, schemes, pressing) {
  const entry = row.entry;
  return [$.compare(step.haste, 1) > 0, $.position(_GRADES, row.because), $.truth(step.haste) ? 0 : $.position([...Object.keys(pressing)], entry.scheme), $.or(row.on, () => NEVER), -row.count, !$.truth(step.verified), ANY_HOUR.includes(step.where), -_worth(entry, schemes), entry.scheme];
}

export { MOST, MOST_MATTERS, LAPSE_DAYS, HELPERS, ANY_HOUR, NEVER, doFirst, stagesOf, lapse };
//# sourceMappingURL=do_first.js.map
