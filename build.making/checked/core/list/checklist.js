// @ts-nocheck
// Made from migrant_helper/core/list/checklist.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { byDay, upcoming } from "../entry/deadlines.js";
import { STAGES, decider, nameOf, stepsOf } from "../entry/steps.js";
import { burden } from "./burdens.js";
import { NEVER, lapse } from "./do_first.js";
import { needs } from "./needs.js";
import { papers } from "./papers.js";
import { applies, standingSteps } from "./stages.js";
import { carried, namedStep, trips } from "./trips.js";
import { countryOf, journey } from "../moving/moves.js";
import { screen } from "../rules/screening.js";

function checklist(catalogues, facts, on, picks, ticks) {
  const picked = [...[...new Set(picks)].flatMap((pick) => _found(catalogues, pick))];
  let steps = [], deadlines = [], entries = [];
  let brought = [], asking = [];
  const ticked = [...ticks, ..._alike([...picked.map(([, scheme]) => scheme)], ticks)];
  for (const $row1 of picked) {
    const catalogue = $row1[0], scheme = $row1[1];
    const known = $.keyed(Object.keys(facts).filter((name) => $.within(name, $.key(catalogue, "facts"))), (name) => name, (name) => $.key(facts, name));
    const decide = decider(catalogue, known, on);
    const applying = stepsOf(scheme, $.key(catalogue, "offices"), decide, on);
    let rows;
    $.extend(steps, rows = _ticked(standingSteps(scheme, applying, facts), ticked));
    $.extend(deadlines, upcoming(scheme, known, decide, on));
    brought.push([_withPapers(scheme, decide), $.key(catalogue, "documents")]);
    $.extend(asking, applies(scheme, facts) ? [$.index($.lastItem(brought, 1), 0)] : []);
    entries.push({ ..._entry(scheme, rows), ..._eligible(catalogue, scheme, known, on) });
  }
  steps = $.sorted(steps, (row) => $.position(STAGES, $.key(row, "when")));
  const ordered = _ordered(steps, { as_of: on, deadlines: byDay(deadlines) }, asking, picked);
  return { ...ordered, country: _country(facts, picked), entries: entries, ..._work($.key(ordered, "trips"), steps, brought, facts) };
}

function _ordered(steps, dated, asking, picked) {
  const ranked = $.sorted(picked, (pair) => [-$.key($.index(pair, 1), "matters"), $.key($.index(pair, 1), "id")]);
  const line = ranked.map(([, scheme]) => $.key(scheme, "id"));
  const order = needs($.sorted(asking, (scheme) => $.position(line, $.key(scheme, "id"))));
  const rows = $.sorted(steps, (step) => $.position(line, $.key(step, "scheme")));
  const made = trips(rows, $.key(order, "before"), (row) => lapse(dated, $.key(row, "scheme")) || NEVER);
  return { ...dated, needs: $.key(order, "before"), circles: $.key(order, "circles"), ...made };
}

function _work(trips, steps, brought, facts) {
  const documents = papers(brought);
  const groups = carried(steps);
  const rows = [...[...trips, ...groups].flatMap((group) => $.toldList($.key(group, "steps")))];
  return { documents: documents, carried: groups, burden: burden([...brought.map(([scheme, ]) => scheme)], rows, documents, $.get(facts, "daily_wage")), done: $.sum(steps.filter((row) => $.truth($.key(row, "done"))).map((row) => 1)), total: steps.length };
}

function _found(catalogues, pick) {
  const pairs = Object.values(catalogues).flatMap((catalogue) => $.toldList($.key(catalogue, "schemes")).filter((scheme) => $.key(scheme, "id") === pick).map((scheme) => [catalogue, scheme]));
  return pairs.slice(0, 1);
}

function _withPapers(scheme, decide) {
  const rows = $.enumerated($.toldList($.key(scheme, "documents"))).filter(([at, row]) => (!$.within("only_if", row) || decide(nameOf(scheme, "documents", at)) !== "unmet")).map(([at, row]) => row);
  return { ...scheme, documents: rows };
}

function _ticked(rows, ticks) {
  return rows.map((row) => ({ ...row, done: $.within(namedStep(row), $.list(ticks)) }));
}

function _alike(schemes, ticks) {
  const named = schemes.flatMap((scheme) => $.list($.or($.get(scheme, "steps"), () => [])).map((step) => [`${$.told($.key(scheme, "id"))}.${$.told($.key(step, "id"))}`, `${$.told($.key(step, "who"))} ${$.told($.key(step, "where"))} ${$.told($.key(step, "do"))}`]));
  const done = named.filter(([name, words]) => $.within(name, $.list(ticks))).map(([name, words]) => words);
  return named.filter(([name, words]) => done.includes(words)).map(([name, words]) => name);
}

function _entry(scheme, rows) {
  const states = $.keyed(rows, (row) => $.key(row, "step"), (row) => $.truth($.key(row, "done")) ? "done" : "todo");
  const steps = $.keyed($.list($.or($.get(scheme, "steps"), () => [])), (step) => $.key(step, "id"), (step) => $.get(states, $.key(step, "id"), "not_needed"));
  return { scheme: $.key(scheme, "id"), name: $.key(scheme, "name"), kind: $.key(scheme, "kind"), steps: steps };
}

function _eligible(catalogue, scheme, facts, on) {
  const result = $.index(screen(catalogue, facts, on, [$.key(scheme, "id")]), 0);
  return { eligible: $.key(result, "outcome"), confirm: $.key(result, "confirm"), would_change: $.key(result, "would_change") };
}

function _country(facts, picked) {
  const place = $.key(journey(facts), "to");
  if (place !== null) {
    return countryOf(place);
  }
  return picked.length ? countryOf($.key($.index($.index(picked, 0), 1), "jurisdiction")) : null;
}

export { checklist };
//# sourceMappingURL=checklist.js.map
