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
  return $.truth(case_.erased) ? _empty(ordered, true) : case_;
}

function inOrder(changes) {
  const found = [];
  const known = new Set();
  for (const change of $.sorted(changes, (one) => [one.at, one.id])) {
    if (!known.has(change.id)) {
      known.add(change.id);
      found.push(change);
    }
  }
  return found;
}

function nextTime(changes, now) {
  const times = changes.map((change) => change.at);
  return $.max([now, ...times.map((at) => at + 1)]);
}

function _empty(ordered, erased = false) {
  return { id: ordered[0].case, name: "", phone: "", lang: "", camp: "", consent: null, answers: {}, lists: {}, steps: {}, picks: [], papers: {}, applications: {}, found: {}, household: [], visits: [], notes: [], next: { on: "", what: "" }, closed: null, erased: erased, first: ordered[0].at, last: $.last(ordered, 1).at, by: ordered[0].by };
}

function _take(case_, change) {
  const data = change.data;
  let said = { ...data, at: change.at, by: change.by };
  const kind = change.kind;
  if (kind === "application") {
    said = { ...said, days: _days(case_.applications, data) };
  }
  if (Object.hasOwn(_BY_NAME, kind)) {
    const [table, name] = _BY_NAME[kind];
    $.put(case_, table, { ...case_[table], [data[name]]: said });
  } else if (Object.hasOwn(_ADDED, kind)) {
    $.put(case_, _ADDED[kind], [...case_[_ADDED[kind]], said]);
  } else {
    _settle(case_, kind, said);
  }
  return null;
}

function _days(before, data) {
  const stage = data.state;
  const entry = data.entry;
  const day = data.on;
  const known = Object.hasOwn(before, entry) ? before[entry].days : {};
  return stage === "sent" ? { [stage]: day } : { ...known, [stage]: day };
}

function _settle(case_, kind, said) {
  const $match1 = kind;
  if ($match1 === "opened") {
    for (const name of ["name", "phone", "lang", "camp"]) {
      $.put(case_, name, said[name]);
    }
  } else if ($match1 === "consent") {
    case_.consent = $.truth(said.for) ? said : null;
  } else if ($match1 === "journey") {
    _travel(case_, said);
  } else if ($match1 === "household") {
    const others = case_.household.filter((one) => !$.equal(one, said.with));
    case_.household = $.truth(said.same) ? [...others, said.with] : others;
  } else if ($match1 === "next") {
    case_.next = { on: said.on, what: said.what };
  } else if ($match1 === "closed") {
    case_.closed = $.or(said.why, () => null);
  } else if ($match1 === "erased") {
    case_.erased = true;
  }
  return null;
}

function _travel(case_, said) {
  const answers = said.answers, lists = said.lists;
  const steps = said.steps;
  const flags = said.picks;
  case_.answers = { ...case_.answers, ...answers };
  case_.lists = { ...case_.lists, ...lists };
  const about = { why: "", at: said.at, by: said.by };
  const done = $.keyed(Object.keys(steps), (step) => step, (step) => ({ step: step, state: steps[step], ...about }));
  case_.steps = { ...case_.steps, ...done };
  const kept = case_.picks.filter((entry) => $.get(flags, entry, true));
  case_.picks = [...kept, ...Object.keys(flags).filter((one) => flags[one] && !kept.includes(one))];
  return null;
}

export { folded, inOrder, nextTime };
//# sourceMappingURL=case.js.map
