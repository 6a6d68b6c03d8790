// @ts-nocheck
// Made from migrant_helper/core/list/do_first.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { travels } from "./order.js";
import { ANY_HOUR, brought } from "./papers.js";
import { stagesOf } from "./stages.js";
import { isAlone, isForFamily } from "./whose.js";
import { addDays } from "../words/days.js";

const MOST = 3;

const MOST_MATTERS = 5;

const LAPSE_DAYS = 90;

const HELPERS = ["cso", "service-centre"];

const _GRADES = ["child", "safety", "freed", "harm", "owed", "cut", "lapses", "unlocks", "worth"];

const _TROUBLES = ["child", "safety", "freed", "harm", "owed", "cut"];

const _OWED = ["freed", "harm", "owed", "cut"];

const _DANGERS = ["child", "safety"];

const _TO_BE_CONFIRMED = 2;

const NEVER = "~";

function doFirst(made, schemes, facts, pressing) {
  const steps = _firstSteps(made, schemes, stagesOf(facts), pressing);
  const entries = $.keyed($.toldList($.key(made, "entries")), (entry) => $.key(entry, "scheme"), (entry) => entry);
  const rows = steps.filter((step) => $.key($.key(entries, $.key(step, "scheme")), "eligible") === "met" && !_waits(step, schemes, pressing)).map((step) => ({ ..._why(made, schemes, step, pressing), entry: $.key(entries, $.key(step, "scheme")), step: step, familys: isForFamily(facts, step) }));
  const alone = isAlone(facts);
  const ranked = $.sorted(rows, (row) => _rank(row, $.key(row, "step"), schemes, pressing, alone));
  return _actions(alone ? _ownFirst(ranked, schemes) : ranked, schemes);
}

function _waits(step, schemes, pressing) {
  const sensitive = Boolean($.truth($.get($.key(schemes, $.key(step, "scheme")), "sensitive")));
  const late = sensitive && ANY_HOUR.includes($.key(step, "where")) && !$.within($.key(step, "scheme"), pressing);
  const is_owed = Object.values(pressing).some((grade) => _OWED.includes(grade));
  const is_number = late && _said(step, schemes) === "spare";
  const costs = $.within("child", $.list(Object.values(pressing))) && !$.within($.get(step, "fee"), [0, null]);
  return is_number || costs || is_owed && _isPaidInto(step, schemes);
}

function _ownFirst(ranked, schemes) {
  const own = ranked.filter((row) => !$.truth($.key(row, "familys")) && $.compare($.key($.key(row, "step"), "haste"), 2) < 0 && !_isBought($.key(row, "step"), schemes));
  if (!own.length || _DANGERS.includes($.key($.index(ranked, 0), "because")) || !$.truth($.key($.index(ranked, 0), "familys"))) {
    return ranked.slice();
  }
  return [$.index(own, 0), ...ranked.filter((row) => row !== $.index(own, 0))];
}

function _actions(ranked, schemes) {
  const actions = [];
  for (const row of ranked) {
    const step = $.key(row, "step");
    const same = _same(actions, $.key(row, "because"), step);
    if (same !== null) {
      _join(same, $.key(schemes, $.key(step, "scheme")), step);
    } else if (actions.length < MOST && ($.compare($.key(step, "haste"), 2) < 0 || !actions.length)) {
      actions.push({ scheme: $.key(step, "scheme"), why: { because: $.key(row, "because"), on: $.key(row, "on"), count: $.key(row, "count") }, step: step, also: [], along: [] });
    }
  }
  return actions;
}

function _same(actions, because, step) {
  for (const action of actions) {
    const told = _TROUBLES.includes(because) && $.key($.key(action, "why"), "because") === because;
    if ($.truth(told) || _oneVisit(action, step)) {
      return action;
    }
  }
  return null;
}

function _join(action, scheme, step) {
  if (!$.equal($.key(step, "scheme"), $.key(action, "scheme"))) {
    $.key(action, "also").push($.key(step, "scheme"));
  }
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

function _firstSteps(made, schemes, stages, pressing) {
  const own = [...$.toldList($.key(made, "trips")).flatMap((trip) => $.toldList($.key(trip, "steps")))];
  const helped = helpedSteps(made, schemes, pressing);
  const steps = [own, helped].flatMap((some) => stages.flatMap((stage) => [true, false].flatMap((travel) => some.filter((step) => $.key(step, "when") === stage && travels(step) === travel && !$.truth($.key(step, "done")) && $.key(step, "if") === "met").map((step) => ({ ...step, travel: travel, haste: _haste(step, schemes, pressing) })))));
  const found = {};
  for (const step of $.sorted(steps, (one) => $.key(one, "haste"))) {
    const rows = $.setdefault(found, $.key(step, "scheme"), []);
    const then = $.get(pressing, $.key(step, "scheme")) === "harm" && $.equal($.key(step, "haste"), 1);
    if (!rows.length || $.truth(then) && $.same(rows.length, 1) && _leadsOn($.index(rows, 0), step)) {
      rows.push(step);
    }
  }
  return [...Object.values(found).flatMap((rows) => rows)];
}

function _leadsOn(first, step) {
  return Boolean($.equal($.key(first, "haste"), 0) && !$.equal($.key(step, "where"), $.key(first, "where")));
}

function helpedSteps(made, schemes, pressing) {
  const own = [...$.toldList($.key(made, "trips")).flatMap((trip) => $.toldList($.key(trip, "steps")))];
  const steps = $.toldList($.key(made, "carried")).filter((one) => HELPERS.includes($.key(one, "who"))).flatMap((one) => $.toldList($.key(one, "steps")));
  const begun = [...own, ...steps].filter((step) => $.truth($.key(step, "done"))).map((step) => $.key(step, "scheme"));
  return steps.filter((step) => $.within($.key(step, "scheme"), pressing) && ($.within($.key(step, "scheme"), begun) || _said(step, schemes) !== "then"));
}

function _said(step, schemes) {
  const rows = $.or($.get($.key(schemes, $.key(step, "scheme")), "steps"), () => []);
  const said = rows.filter((row) => $.equal($.key(row, "id"), $.key(step, "step")) && "haste" in row).map((row) => $.told($.key(row, "haste")));
  return said.length ? $.index(said, 0) : "";
}

function _haste(step, schemes, pressing) {
  const said = _said(step, schemes), grade = $.get(pressing, $.key(step, "scheme"));
  if (said === "at_once" && grade !== null && grade !== "owed") {
    return 0;
  }
  return ["at_once", "spare"].includes(said) && !_OWED.includes(grade) ? 2 : 1;
}

function _why(made, schemes, step, pressing) {
  const scheme = $.key(step, "scheme");
  const on = lapse(made, scheme);
  const count = _unlocks(made, schemes, scheme);
  let grade = $.get(pressing, scheme, "");
  if (grade === "harm" && !$.truth($.key(step, "haste"))) {
    grade = "safety";
  }
  if (_OWED.includes(grade) || grade && !$.truth($.key(step, "haste"))) {
    return { because: grade, on: on, count: count };
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

function _isBought(step, schemes) {
  const kind = $.get($.key(schemes, $.key(step, "scheme")), "kind");
  return kind === "insurance" && !$.within($.get(step, "fee"), [0, null]);
}

function _isPaidInto(step, schemes) {
  const begins = $.key(step, "when") === "apply" && ["bank", "checklist"].includes($.key(step, "where"));
  return _isBought(step, schemes) || $.and(begins, () => $.key($.key(schemes, $.key(step, "scheme")), "kind") === "pension");
}

function _rank(row, step, schemes, pressing, alone) {
  const entry = $.key(row, "entry");
  return [$.compare($.key(step, "haste"), 1) > 0, $.position(_GRADES, $.key(row, "because")), $.truth($.key(step, "haste")) ? 0 : $.position([...Object.keys(pressing)], $.key(entry, "scheme")), $.or($.key(row, "on"), () => NEVER), -$.key(row, "count"), _isBought(step, schemes), alone && $.key(row, "familys"), !$.truth($.key(step, "verified")), ANY_HOUR.includes($.key(step, "where")), -(_OWED.includes($.key(row, "because")) ? $.key($.key(schemes, $.key(entry, "scheme")), "matters") : _worth(entry, schemes)), $.key(entry, "scheme")];
}

export { MOST, MOST_MATTERS, LAPSE_DAYS, HELPERS, NEVER, doFirst, helpedSteps, lapse };
//# sourceMappingURL=do_first.js.map
