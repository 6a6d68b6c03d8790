// @ts-nocheck
// Made from migrant_helper/core/cases/case.py: change that.
import * as $ from "../../../../static/js/core/python.js";

const _BY_NAME = { step: ["steps", "step"], paper: ["papers", "paper"], application: ["applications", "entry"], found: ["found", "entry"] };

const _ADDED = { visit: "visits", note: "notes" };

function folded(changes) {
  const ordered = inOrder(changes);
  const case_ = _empty(ordered);
  for (const change of ordered) {
    _take(case_, change);
  }
  return $.truth($.key(case_, "erased")) ? _empty(ordered, true) : case_;
}

function inOrder(changes) {
  const found = [];
  const known = new Set();
  for (const change of $.sorted(changes, (one) => [$.key(one, "at"), $.key(one, "id")])) {
    if (!known.has($.key(change, "id"))) {
      known.add($.key(change, "id"));
      found.push(change);
    }
  }
  return found;
}

function nextTime(changes, now) {
  const times = changes.map((change) => $.key(change, "at"));
  return $.max([now, ...times.map((at) => $.whole(at + 1))]);
}

function _empty(ordered, erased = false) {
  return { id: $.key($.index(ordered, 0), "case"), name: "", phone: "", lang: "", camp: "", consent: null, answers: {}, lists: {}, steps: {}, picks: [], papers: {}, applications: {}, found: {}, household: [], visits: [], notes: [], next: { on: "", what: "" }, closed: null, erased: erased, first: $.key($.index(ordered, 0), "at"), last: $.key($.lastItem(ordered, 1), "at"), by: $.key($.index(ordered, 0), "by") };
}

function _take(case_, change) {
  const data = $.key(change, "data");
  let said = { ...data, at: $.key(change, "at"), by: $.key(change, "by") };
  const kind = $.key(change, "kind");
  if (kind === "application") {
    said = { ...said, days: _days($.key(case_, "applications"), data) };
  }
  if (Object.hasOwn(_BY_NAME, kind)) {
    const [table, name] = $.key(_BY_NAME, kind);
    $.put(case_, table, { ...$.key(case_, table), [$.name($.key(data, name))]: said });
  } else if (Object.hasOwn(_ADDED, kind)) {
    $.put(case_, $.key(_ADDED, kind), [...$.toldList($.key(case_, $.key(_ADDED, kind))), said]);
  } else {
    _settle(case_, kind, said);
  }
  return null;
}

function _days(before, data) {
  const stage = $.key(data, "state");
  const entry = $.key(data, "entry");
  const day = $.key(data, "on");
  const known = Object.hasOwn(before, entry) ? $.key($.key(before, entry), "days") : {};
  return stage === "sent" ? { [$.name(stage)]: day } : { ...known, [$.name(stage)]: day };
}

function _settle(case_, kind, said) {
  const $match1 = kind;
  if ($match1 === "opened") {
    for (const name of ["name", "phone", "lang", "camp"]) {
      $.put(case_, name, $.key(said, name));
    }
  } else if ($match1 === "consent") {
    case_.consent = $.truth($.key(said, "for")) ? said : null;
  } else if ($match1 === "journey") {
    _travel(case_, said);
  } else if ($match1 === "household") {
    const others = $.toldList($.key(case_, "household")).filter((one) => !$.equal(one, $.key(said, "with")));
    case_.household = $.truth($.key(said, "same")) ? [...others, $.key(said, "with")] : others;
  } else if ($match1 === "next") {
    case_.next = { on: $.key(said, "on"), what: $.key(said, "what") };
  } else if ($match1 === "closed") {
    case_.closed = $.or($.key(said, "why"), () => null);
  } else if ($match1 === "erased") {
    case_.erased = true;
  }
  return null;
}

function _travel(case_, said) {
  const answers = $.key(said, "answers"), lists = $.key(said, "lists");
  const steps = $.key(said, "steps");
  const flags = $.key(said, "picks");
  case_.answers = { ...$.key(case_, "answers"), ...answers };
  case_.lists = { ...$.key(case_, "lists"), ...lists };
  const about = { why: "", at: $.key(said, "at"), by: $.key(said, "by") };
  const done = $.keyed(Object.keys(steps), (step) => step, (step) => ({ step: step, state: $.key(steps, step), ...about }));
  case_.steps = { ...$.key(case_, "steps"), ...done };
  const kept = $.toldList($.key(case_, "picks")).filter((entry) => $.get(flags, entry, true));
  case_.picks = [...kept, ...Object.keys(flags).filter((one) => $.key(flags, one) && !kept.includes(one))];
  return null;
}

export { folded, inOrder, nextTime };
//# sourceMappingURL=case.js.map
