// @ts-nocheck
// Made from migrant_helper/pages/parts/list/trips.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { offices } from "../../../core/entry/counter.js";
import { ANY_HOUR, NEVER, lapse, stagesOf } from "../../../core/list/do_first.js";
import { travels, visits } from "../../../core/list/order.js";
import { brought } from "../../../core/list/papers.js";
import { namedStep, tripOf } from "../../../core/list/trips.js";
import { firstSentence } from "../../../core/words/texts.js";
import { familyAsks } from "../ways.js";

const MOST_NOW = 2;

function tripsShown(made, catalogue, facts, way, first) {
  const asks = familyAsks(way);
  const stages = stagesOf(facts);
  const steps = first.map((action) => $.key(action, "step"));
  const told = steps.map((step) => namedStep(step));
  const own = $.toldList($.key(made, "trips")).filter((trip) => (asks || isOwn(told, trip)));
  const [now, exact] = _now(stages.flatMap((stage) => own.filter((trip) => $.key(trip, "when") === stage)), made, steps);
  const shown_now = now.map((trip) => shown(trip, made, catalogue, asks));
  const at_once = $.sorted(shown_now, (trip) => $.key(trip, "is_done"));
  const is_open = at_once.length > 0 && !$.truth($.key($.index(at_once, 0), "is_done"));
  const then = is_open ? at_once.slice(1) : at_once;
  const rest = $.toldList($.key(made, "trips")).filter((trip) => (!stages.includes($.key(trip, "when")) || !(asks || isOwn(told, trip)))).map((trip) => shown(trip, made, catalogue, asks));
  return { next: is_open ? $.index(at_once, 0) : null, now: then.slice(0, MOST_NOW), more: then.slice(MOST_NOW), later: rest.filter((trip) => !$.truth($.key(trip, "is_familys"))), family: rest.filter((trip) => $.truth($.key(trip, "is_familys"))), exact: $.and($.key(made, "exact"), () => exact) };
}

function _now(trips, made, first) {
  const told = first.map((step) => namedStep(step));
  const places = first.map((step) => `${$.told($.key(step, "who"))} ${$.told($.key(step, "where"))}`);
  const [ordered, exact] = visits([...trips.flatMap((trip) => $.toldList($.key(trip, "steps")))], $.key(made, "needs"), (step) => _urge(step, made, places));
  const found = ordered.map((steps) => tripOf($.sorted(steps, (step) => !told.includes(namedStep(step)))));
  return [found.map((trip) => ({ ...trip, when: $.key(trip, "when") === "return" ? "" : $.key(trip, "when") })), exact];
}

function _urge(step, made, places) {
  const visit = `${$.told($.key(step, "who"))} ${$.told($.key(step, "where"))}`;
  const place = places.includes(visit) ? $.position(places, visit) : places.length;
  return `${place} ${lapse(made, $.key(step, "scheme")) || NEVER} ${travels(step) ? 0 : 1}`;
}

function isOwn(told, trip) {
  return $.key(trip, "who") === "worker" || $.toldList($.key(trip, "steps")).some((step) => told.includes(namedStep(step)));
}

function shown(trip, made, catalogue, asks) {
  const office = $.key($.key(catalogue, "offices"), $.key(trip, "where"));
  const own = $.toldList($.key(catalogue, "schemes")).filter((scheme) => $.within($.key(scheme, "id"), $.key(trip, "schemes")));
  const needed = ANY_HOUR.includes($.key(trip, "where")) ? [] : brought($.key(made, "documents"), $.key(trip, "schemes"));
  const papers = needed.map((names) => $.key($.key(catalogue, "documents"), $.index(names, 0)));
  return { ...trip, id: $.toldList($.key(trip, "steps")).map((step) => namedStep(step)).join(","), steps: $.toldList($.key(trip, "steps")).map((step) => ({ ...step, brief: firstSentence($.key(step, "do")) })), short: $.key(office, "short"), picture: $.key(office, "picture"), papers: papers.map((paper) => ({ name: $.key(paper, "short"), picture: $.key(paper, "picture") })), is_done: $.toldList($.key(trip, "steps")).every((step) => $.truth($.key(step, "done"))), is_familys: !asks && $.key(trip, "who") !== "worker", has_lines: offices(own, $.key(trip, "schemes")).includes($.key(trip, "where")), door: $.within("near", office) ? `${_side(trip, office)}:${$.told($.key(trip, "where"))}` : "" };
}

function _side(trip, office) {
  const is_home = $.key(trip, "who") === "family" || ["before", "return"].includes($.key($.key($.key(trip, "steps"), 0), "when"));
  return $.truth(is_home) || $.key(office, "near") === "home" ? "home" : "here";
}

export { MOST_NOW, tripsShown, isOwn, shown };
//# sourceMappingURL=trips.js.map
