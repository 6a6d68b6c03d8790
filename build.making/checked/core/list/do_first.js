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
  const rows = $.toldList($.key(made, "entries")).filter((entry) => $.key(entry, "eligible") === "met" && $.within($.key(entry, "scheme"), steps)).map((entry) => ({ ..._why(made, schemes, $.key(steps, $.key(entry, "scheme")), pressing), entry: entry }));
  const ranked = $.sorted(rows, (row) => _rank(row, $.key(steps, $.key($.key(row, "entry"), "scheme")), schemes, pressing));
  return _actions(ranked, steps, schemes);
}

function _actions(ranked, steps, schemes) {
  const actions = {};
  for (const row of ranked) {
    const scheme = $.key($.key(row, "entry"), "scheme");
    const same = _same(actions, $.key(row, "because"), $.key(steps, scheme));
    if (same !== null) {
      _join(same, $.key(schemes, scheme), $.key(steps, scheme));
    } else if (Object.keys(actions).length < MOST && ($.compare($.key($.key(steps, scheme), "haste"), 2) < 0 || !$.truth(actions))) {
      $.put(actions, scheme, { scheme: scheme, why: { because: $.key(row, "because"), on: $.key(row, "on"), count: $.key(row, "count") }, step: $.key(steps, scheme), also: [], along: [] });
    }
  }
  return [...Object.values(actions)];
}

function _same(actions, because, step) {
  for (const action of Object.values(actions)) {
    const told = _TROUBLES.includes(because) && $.key($.key(action, "why"), "because") === because;
    if ($.truth(told) || _oneVisit(action, step)) {
      return action;
    }
  }
  return null;
}

function _join(action, scheme, step) {
  $.key(action, "also").push($.key(step, "scheme"));
  if ($.equal($.key(scheme, "matters"), MOST_MATTERS) && _oneVisit(action, step)) {
    $.key(action, "along").push($.key(step, "scheme"));
  }
  return null;
}

function _oneVisit(action, step) {
  const one = $.key(action, "step");
  const same = $.equal($.key(one, "who"), $.key(step, "who")) && $.equal($.key(one, "where"), $.key(step, "where"));
  return Boolean($.truth($.key(step, "travel"))) && same;
}

function stagesOf(facts) {
  const phase = $.text($.or($.get(facts, "phase"), () => ""));
  const trip = journey(facts);
  if (!_TRAVELLERS.includes(phase) && $.equal(apart($.key(trip, "from"), $.key(trip, "to")), ["none"])) {
    return $.key(_NOW, "home");
  }
  const now = $.get(_NOW, phase, $.key(_NOW, "there"));
  return onlyDeaths(facts) && !now.includes("return") ? [...now, "return"] : now;
}

function _firstSteps(made, schemes, stages, pressing) {
  const own = [...$.toldList($.key(made, "trips")).flatMap((trip) => $.toldList($.key(trip, "steps")))];
  const helped = $.toldList($.key(made, "carried")).filter((one) => HELPERS.includes($.key(one, "who"))).flatMap((one) => $.toldList($.key(one, "steps")).filter((step) => $.within($.key(step, "scheme"), pressing)));
  const steps = [own, helped].flatMap((some) => stages.flatMap((stage) => [true, false].flatMap((travel) => some.filter((step) => $.key(step, "when") === stage && travels(step) === travel && !$.truth($.key(step, "done")) && $.key(step, "if") === "met").map((step) => ({ ...step, travel: travel, haste: _haste(step, schemes, pressing) })))));
  const found = {};
  for (const step of $.sorted(steps, (one) => $.key(one, "haste"))) {
    $.setdefault(found, $.key(step, "scheme"), step);
  }
  return found;
}

function _haste(step, schemes, pressing) {
  const rows = $.or($.get($.key(schemes, $.key(step, "scheme")), "steps"), () => []);
  const said = rows.filter((row) => $.equal($.key(row, "id"), $.key(step, "step")) && "haste" in row).map((row) => $.key(row, "haste"));
  const grade = $.get(pressing, $.key(step, "scheme"));
  if (!said.length || grade === "owed") {
    return 1;
  }
  return $.index(said, 0) === "at_once" && grade !== null ? 0 : 2;
}

function _why(made, schemes, step, pressing) {
  const scheme = $.key(step, "scheme");
  const on = lapse(made, scheme);
  const count = _unlocks(made, schemes, scheme);
  if ($.within(scheme, pressing) && (!$.truth($.key(step, "haste")) || $.key(pressing, scheme) === "owed")) {
    return { because: $.key(pressing, scheme), on: on, count: count };
  }
  if (on !== null) {
    return { because: "lapses", on: on, count: count };
  }
  return { because: count ? "unlocks" : "worth", on: null, count: count };
}

function lapse(made, scheme) {
  const last = addDays($.key(made, "as_of"), LAPSE_DAYS);
  const days = $.toldList($.key(made, "deadlines")).filter((row) => $.key(row, "scheme") === scheme && $.key(row, "if") === "met" && $.key(row, "on") !== null).map((row) => $.key(row, "on"));
  const near = days.filter((day) => $.compare($.key(made, "as_of"), day) <= 0 && $.compare(day, last) <= 0);
  return near.length ? $.min(near) : null;
}

function _unlocks(made, schemes, scheme) {
  const own = $.key($.key(schemes, scheme), "makes");
  const asking = $.toldList($.key(made, "entries")).filter((entry) => $.key(entry, "scheme") !== scheme && brought($.key(made, "documents"), [$.key(entry, "scheme")]).some((names) => names.some((name) => own.includes(name)))).map((entry) => $.key(entry, "scheme"));
  return asking.length > 1 ? asking.length : 0;
}

function _worth(entry, schemes) {
  const matters = $.key($.key(schemes, $.key(entry, "scheme")), "matters");
  return $.truth($.key(entry, "confirm")) ? $.whole(matters - _TO_BE_CONFIRMED) : matters;
}

function _rank(row, step, schemes, pressing) {
  const entry = $.key(row, "entry");
  return [$.compare($.key(step, "haste"), 1) > 0, $.position(_GRADES, $.key(row, "because")), $.truth($.key(step, "haste")) ? 0 : $.position([...Object.keys(pressing)], $.key(entry, "scheme")), $.or($.key(row, "on"), () => NEVER), -$.key(row, "count"), !$.truth($.key(step, "verified")), ANY_HOUR.includes($.key(step, "where")), -_worth(entry, schemes), $.key(entry, "scheme")];
}

export { MOST, MOST_MATTERS, LAPSE_DAYS, HELPERS, ANY_HOUR, NEVER, doFirst, stagesOf, lapse };
//# sourceMappingURL=do_first.js.map
