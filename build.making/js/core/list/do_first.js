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
  const entries = $.keyed(made.entries, (entry) => entry.scheme, (entry) => entry);
  const rows = steps.filter((step) => entries[step.scheme].eligible === "met" && !_waits(step, schemes, pressing)).map((step) => ({ ..._why(made, schemes, step, pressing), entry: entries[step.scheme], step: step, familys: isForFamily(facts, step) }));
  const alone = isAlone(facts);
  const ranked = $.sorted(rows, (row) => _rank(row, row.step, schemes, pressing, alone));
  return _actions(alone ? _ownFirst(ranked, schemes) : ranked, schemes);
}

function _waits(step, schemes, pressing) {
  const sensitive = Boolean($.truth(schemes[step.scheme].sensitive));
  const late = sensitive && ANY_HOUR.includes(step.where) && !$.within(step.scheme, pressing);
  const is_owed = Object.values(pressing).some((grade) => _OWED.includes(grade));
  const is_number = late && _said(step, schemes) === "spare";
  const costs = $.within("child", $.list(Object.values(pressing))) && !$.within(step.fee ?? null, [0, null]);
  return is_number || costs || is_owed && _isPaidInto(step, schemes);
}

function _ownFirst(ranked, schemes) {
  const own = ranked.filter((row) => !$.truth(row.familys) && $.compare(row.step.haste, 2) < 0 && !_isBought(row.step, schemes));
  if (!own.length || _DANGERS.includes(ranked[0].because) || !$.truth(ranked[0].familys)) {
    return ranked.slice();
  }
  return [own[0], ...ranked.filter((row) => row !== own[0])];
}

function _actions(ranked, schemes) {
  const actions = [];
  for (const row of ranked) {
    const step = row.step;
    const same = _same(actions, row.because, step);
    if (same !== null) {
      _join(same, schemes[step.scheme], step);
    } else if (actions.length < MOST && ($.compare(step.haste, 2) < 0 || !actions.length)) {
      actions.push({ scheme: step.scheme, why: { because: row.because, on: row.on, count: row.count }, step: step, also: [], along: [] });
    }
  }
  return actions;
}

function _same(actions, because, step) {
  for (const action of actions) {
    const told = _TROUBLES.includes(because) && action.why.because === because;
    if ($.truth(told) || _oneVisit(action, step)) {
      return action;
    }
  }
  return null;
}

function _join(action, scheme, step) {
  if (!$.equal(step.scheme, action.scheme)) {
    action.also.push(step.scheme);
  }
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

function _firstSteps(made, schemes, stages, pressing) {
  const own = [...made.trips.flatMap((trip) => trip.steps)];
  const helped = helpedSteps(made, schemes, pressing);
  const steps = [own, helped].flatMap((some) => stages.flatMap((stage) => [true, false].flatMap((travel) => some.filter((step) => step.when === stage && travels(step) === travel && !$.truth(step.done) && step.if === "met").map((step) => ({ ...step, travel: travel, haste: _haste(step, schemes, pressing) })))));
  const found = {};
  for (const step of $.sorted(steps, (one) => one.haste)) {
    const rows = $.setdefault(found, step.scheme, []);
    const then = $.get(pressing, step.scheme) === "harm" && $.equal(step.haste, 1);
    if (!rows.length || $.truth(then) && rows.length === 1 && _leadsOn(rows[0], step)) {
      rows.push(step);
    }
  }
  return [...Object.values(found).flatMap((rows) => rows)];
}

function _leadsOn(first, step) {
  return Boolean($.equal(first.haste, 0) && !$.equal(step.where, first.where));
}

function helpedSteps(made, schemes, pressing) {
  const own = [...made.trips.flatMap((trip) => trip.steps)];
  const steps = made.carried.filter((one) => HELPERS.includes(one.who)).flatMap((one) => one.steps);
  const begun = [...own, ...steps].filter((step) => $.truth(step.done)).map((step) => step.scheme);
  return steps.filter((step) => $.within(step.scheme, pressing) && ($.within(step.scheme, begun) || _said(step, schemes) !== "then"));
}

function _said(step, schemes) {
  const rows = schemes[step.scheme].steps || [];
  const said = rows.filter((row) => $.equal(row.id, step.step) && "haste" in row).map((row) => row.haste);
  return said.length ? said[0] : "";
}

function _haste(step, schemes, pressing) {
  const said = _said(step, schemes), grade = $.get(pressing, step.scheme);
  if (said === "at_once" && grade !== null && grade !== "owed") {
    return 0;
  }
  return ["at_once", "spare"].includes(said) && !_OWED.includes(grade) ? 2 : 1;
}

function _why(made, schemes, step, pressing) {
  const scheme = step.scheme;
  const on = lapse(made, scheme);
  const count = _unlocks(made, schemes, scheme);
  let grade = $.get(pressing, scheme, "");
  if (grade === "harm" && !$.truth(step.haste)) {
    grade = "safety";
  }
  if (_OWED.includes(grade) || grade && !$.truth(step.haste)) {
    return { because: grade, on: on, count: count };
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

function _isBought(step, schemes) {
  const kind = schemes[step.scheme].kind ?? null;
  return kind === "insurance" && !$.within(step.fee ?? null, [0, null]);
}

function _isPaidInto(step, schemes) {
  const begins = step.when === "apply" && ["bank", "checklist"].includes(step.where);
  return _isBought(step, schemes) || $.and(begins, () => schemes[step.scheme].kind === "pension");
}

function _rank(row, step, schemes, pressing, alone) {
  const entry = row.entry;
  return [$.compare(step.haste, 1) > 0, $.position(_GRADES, row.because), $.truth(step.haste) ? 0 : $.position([...Object.keys(pressing)], entry.scheme), $.or(row.on, () => NEVER), -row.count, _isBought(step, schemes), alone && row.familys, !$.truth(step.verified), ANY_HOUR.includes(step.where), -(_OWED.includes(row.because) ? schemes[entry.scheme].matters : _worth(entry, schemes)), entry.scheme];
}

export { MOST, MOST_MATTERS, LAPSE_DAYS, HELPERS, NEVER, doFirst, helpedSteps, lapse };
//# sourceMappingURL=do_first.js.map
