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
  const steps = first.map((action) => action.step);
  const told = steps.map((step) => namedStep(step));
  const own = made.trips.filter((trip) => (asks || isOwn(told, trip)));
  const [now, exact] = _now(stages.flatMap((stage) => own.filter((trip) => trip.when === stage)), made, steps);
  const shown_now = now.map((trip) => shown(trip, made, catalogue, asks));
  const at_once = $.sorted(shown_now, (trip) => trip.is_done);
  const is_open = at_once.length > 0 && !$.truth(at_once[0].is_done);
  const then = is_open ? at_once.slice(1) : at_once;
  const rest = made.trips.filter((trip) => (!stages.includes(trip.when) || !(asks || isOwn(told, trip)))).map((trip) => shown(trip, made, catalogue, asks));
  return { next: is_open ? at_once[0] : null, now: then.slice(0, MOST_NOW), more: then.slice(MOST_NOW), later: rest.filter((trip) => !$.truth(trip.is_familys)), family: rest.filter((trip) => $.truth(trip.is_familys)), exact: $.and(made.exact, () => exact) };
}

function _now(trips, made, first) {
  const told = first.map((step) => namedStep(step));
  const places = first.map((step) => `${step.who} ${step.where}`);
  const [ordered, exact] = visits([...trips.flatMap((trip) => trip.steps)], made.needs, (step) => _urge(step, made, places));
  const found = ordered.map((steps) => tripOf($.sorted(steps, (step) => !told.includes(namedStep(step)))));
  return [found.map((trip) => ({ ...trip, when: trip.when === "return" ? "" : trip.when })), exact];
}

function _urge(step, made, places) {
  const visit = `${step.who} ${step.where}`;
  const place = places.includes(visit) ? $.position(places, visit) : places.length;
  return `${place} ${lapse(made, step.scheme) || NEVER} ${travels(step) ? 0 : 1}`;
}

function isOwn(told, trip) {
  return trip.who === "worker" || trip.steps.some((step) => told.includes(namedStep(step)));
}

function shown(trip, made, catalogue, asks) {
  const office = $.key(catalogue.offices, trip.where);
  const own = catalogue.schemes.filter((scheme) => $.within(scheme.id, trip.schemes));
  const needed = ANY_HOUR.includes(trip.where) ? [] : brought(made.documents, trip.schemes);
  const papers = needed.map((names) => catalogue.documents[names[0]]);
  return { ...trip, id: trip.steps.map((step) => namedStep(step)).join(","), steps: trip.steps.map((step) => ({ ...step, brief: firstSentence(step.do) })), short: office.short, picture: office.picture, papers: papers.map((paper) => ({ name: paper.short, picture: paper.picture })), is_done: trip.steps.every((step) => $.truth(step.done)), is_familys: !asks && trip.who !== "worker", has_lines: offices(own, trip.schemes).includes(trip.where), door: $.within("near", office) ? `${_side(trip, office)}:${trip.where}` : "" };
}

function _side(trip, office) {
  const is_home = trip.who === "family" || ["before", "return"].includes($.key(trip.steps, 0).when);
  return $.truth(is_home) || office.near === "home" ? "home" : "here";
}

export { MOST_NOW, tripsShown, isOwn, shown };
//# sourceMappingURL=trips.js.map
