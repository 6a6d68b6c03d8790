// @ts-nocheck
// Made from migrant_helper/pages/parts/list/trips.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { offices } from "../../../core/entry/counter.js";
import { NEVER, lapse } from "../../../core/list/do_first.js";
import { travels, visits } from "../../../core/list/order.js";
import { asking, brought } from "../../../core/list/papers.js";
import { stagesOf } from "../../../core/list/stages.js";
import { eachOnce, namedStep, tripOf } from "../../../core/list/trips.js";
import { isAtHome } from "../../../core/list/whose.js";
import { firstSentence } from "../../../core/words/texts.js";
import { callsOf } from "./numbers.js";
import { isFamilys } from "../ways.js";

const MOST_NOW = [2, 0];

function tripsShown(made, catalogue, facts, way, first, helped) {
  const stages = stagesOf(facts);
  const steps = withHelpers(first.map((action) => $.key(action, "step")), helped);
  const trips = $.key(made, "trips");
  const own = trips.filter((one) => (!isFamilys(one, facts, way) || isTold(steps, one)));
  const every = inOrder(made, [...own.flatMap((trip) => $.toldList($.key(trip, "steps")))], helped);
  const today = stages.flatMap((stage) => every.filter((step) => $.key(step, "when") === stage));
  const [now, exact] = _now(today, made, steps, isAtHome(facts));
  const shown_now = now.map((trip) => shown(trip, made, catalogue, isFamilys(trip, facts, way), facts));
  const undone = ownFirst(shown_now.filter((trip) => !$.truth($.key(trip, "is_done"))), steps);
  const then = [...undone.slice(1), ...shown_now.filter((trip) => $.truth($.key(trip, "is_done")))];
  const most = $.index(MOST_NOW, undone.length && $.length($.key($.index(undone, 0), "steps")) > 1 ? 1 : 0);
  const rest = trips.filter((trip) => (!stages.includes($.key(trip, "when")) || !$.within(trip, own))).map((trip) => shown(trip, made, catalogue, isFamilys(trip, facts, way), facts));
  return { next: undone.length ? $.index(undone, 0) : null, now: then.slice(0, most), more: then.slice(most), later: rest.filter((trip) => !$.truth($.key(trip, "is_familys"))), family: rest.filter((trip) => $.truth($.key(trip, "is_familys"))), exact: $.and($.key(made, "exact"), () => exact) };
}

function withHelpers(steps, helped) {
  const others = $.keyed(helped, (step) => namedStep(step), (step) => step);
  return steps.map((step) => $.get(others, namedStep(step), step));
}

function _now(steps, made, first, is_home) {
  const nearly = $.toldList($.key(made, "entries")).filter((one) => $.key(one, "eligible") === "unmet").map((one) => $.key(one, "scheme"));
  const turning = steps.filter((step) => $.within($.key(step, "scheme"), nearly)).map((step) => namedStep(step));
  const told = [...first.map((step) => namedStep(step)), ...turning];
  const places = first.map((step) => `${$.told($.key(step, "who"))} ${$.told($.key(step, "where"))}`);
  const [ordered, exact] = visits(steps, $.key(made, "needs"), (step) => _urge(step, made, places));
  const found = inTurn(ordered, told, $.key(made, "needs")).map((rows) => tripOf($.sorted(rows, (step) => !told.includes(namedStep(step)))));
  return [found.map((trip) => ({ ...trip, when: is_home || $.key(trip, "when") === "return" ? "" : $.key(trip, "when") })), exact];
}

function inTurn(ordered, told, needs) {
  const waiting = ordered.flatMap((rows) => rows.filter((step) => !$.truth($.key(step, "done"))).map((step) => $.key(step, "scheme")));
  const named = ordered.map((rows) => rows.map((step) => namedStep(step)));
  let turns = [];
  for (const name of told) {
    const scheme = $.index($.partition(name, "."), 0);
    if (!$.get(needs, scheme, []).some((one) => waiting.includes(one))) {
      $.extend(turns, $.enumerated(named).filter(([at, names]) => names.includes(name)).map(([at, names]) => at));
    }
  }
  const order = [...new Set(turns), ...$.range(ordered.length).filter((at) => !turns.includes(at))];
  return order.map((at) => $.index(ordered, at));
}

function ownFirst(trips, first) {
  const own = trips.filter((trip) => !$.truth($.key(trip, "is_familys")));
  if (!own.length || !$.truth($.key($.index(trips, 0), "is_familys")) || isTold(first.slice(0, 1), $.index(trips, 0))) {
    return trips.slice();
  }
  return [$.index(own, 0), ...trips.filter((trip) => trip !== $.index(own, 0))];
}

function _urge(step, made, places) {
  const visit = `${$.told($.key(step, "who"))} ${$.told($.key(step, "where"))}`;
  const place = places.includes(visit) ? $.position(places, visit) : places.length;
  return `${place} ${lapse(made, $.key(step, "scheme")) || NEVER} ${travels(step) ? 0 : 1}`;
}

function inOrder(made, own, helped) {
  const names = [...$.toldList($.key(made, "entries")).flatMap((one) => _named(one))];
  return $.sorted([...own, ...helped], (step) => helped.length ? $.position(names, namedStep(step)) : 0);
}

function _named(entry) {
  const steps = $.key(entry, "steps");
  return Object.keys(steps).map((step) => `${$.told($.key(entry, "scheme"))}.${step}`);
}

function isTold(first, trip) {
  const told = first.map((step) => namedStep(step));
  return $.toldList($.key(trip, "steps")).some((step) => told.includes(namedStep(step)));
}

function shown(trip, made, catalogue, familys, facts) {
  const office = $.key($.key(catalogue, "offices"), $.key(trip, "where"));
  const own = $.toldList($.key(catalogue, "schemes")).filter((scheme) => $.within($.key(scheme, "id"), $.key(trip, "schemes")));
  const needed = brought($.key(made, "documents"), asking(own, $.key(trip, "steps")));
  const papers = needed.map((names) => $.key($.key(catalogue, "documents"), $.index(names, 0)));
  return { ...trip, id: $.toldList($.key(trip, "steps")).map((step) => namedStep(step)).join(","), steps: eachOnce($.key(trip, "steps")).map((step) => ({ ...step, brief: firstSentence($.key(step, "do")) })), short: $.key(office, "short"), picture: $.key(office, "picture"), papers: papers.map((paper) => ({ name: $.key(paper, "short"), picture: $.key(paper, "picture") })), calls: callsOf(trip, own, facts, $.key(made, "as_of")), is_done: $.toldList($.key(trip, "steps")).every((step) => $.truth($.key(step, "done"))), is_familys: familys, helped: $.toldList($.key(trip, "steps")).some((step) => $.within("helped", step)), has_lines: offices(own, $.key(trip, "schemes")).includes($.key(trip, "where")), door: $.within("near", office) ? `${_side(trip, office)}:${$.told($.key(trip, "where"))}` : "" };
}

function _side(trip, office) {
  const is_home = $.key(trip, "who") === "family" || ["before", "return"].includes($.key($.key($.key(trip, "steps"), 0), "when"));
  return $.truth(is_home) || $.key(office, "near") === "home" ? "home" : "here";
}

export { MOST_NOW, tripsShown, withHelpers, inTurn, ownFirst, inOrder, isTold, shown };
//# sourceMappingURL=trips.js.map
