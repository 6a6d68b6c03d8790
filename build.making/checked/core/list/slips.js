// @ts-nocheck
// Made from migrant_helper/core/list/slips.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { brought } from "./papers.js";
import { namedStep } from "./trips.js";

const _CARRIERS = { family: "family", cso: "cso", employer: "employer", contractor: "employer", office: "office", bank: "office", "service-centre": "service-centre" };

const CARRIERS = ["family", "cso", "employer", "office", "service-centre"];

const MOST_WHOLE = 8;

const MOST_PRINTED = 12;

const _WITHOUT_PAPERS = ["employer"];

function slips(made, untold) {
  const found = {};
  const steps = stepsIn(made);
  for (const carrier of CARRIERS) {
    const hidden = [...$.get(untold, "", []), ...$.get(untold, carrier, [])];
    for (const step of steps) {
      if (carrierOf(step) === carrier && !hidden.includes($.key(step, "scheme"))) {
        const name = carrier === "office" ? `office.${$.told($.key(step, "where"))}` : carrier;
        $.setdefault(found, name, []).push(step);
      }
    }
  }
  return Object.entries(found).map(([name, rows]) => _slip(name, made, rows));
}

function without(slip, made, hidden) {
  return _slip($.key(slip, "id"), made, $.toldList($.key(slip, "steps")).filter((one) => !$.within($.key(one, "scheme"), $.list(hidden))));
}

function printed(slip, stages) {
  const steps = $.sorted($.toldList($.key(slip, "steps")), (step) => !$.within($.key(step, "when"), $.list(stages)));
  return steps.slice(0, MOST_PRINTED).map((step) => namedStep(step));
}

function stepsIn(made) {
  const own = [...$.toldList($.key(made, "trips")).flatMap((trip) => $.toldList($.key(trip, "steps")))];
  return [...own, ...$.toldList($.key(made, "carried")).flatMap((group) => $.toldList($.key(group, "steps")))];
}

function carrierOf(step) {
  return $.get(_CARRIERS, $.key(step, "who"), "worker");
}

function keptBack(made, found) {
  const told = found.flatMap((slip) => $.toldList($.key(slip, "steps")).map((step) => namedStep(step)));
  const others = [...$.toldList($.key(made, "carried")).flatMap((group) => $.toldList($.key(group, "steps")))];
  return others.filter((step) => !told.includes(namedStep(step)));
}

function _slip(name, made, steps) {
  const places = {};
  for (const step of steps) {
    $.setdefault(places, $.key(step, "where"), []).push(step);
  }
  const carrier = $.index($.partition(name, "."), 0);
  const schemes = [...new Set(steps.map((step) => $.key(step, "scheme")))];
  return { id: name, carrier: carrier, steps: steps.slice(), places: Object.entries(places).map(([where, rows]) => ({ where: where, office: $.key($.index(rows, 0), "office"), find: $.key($.index(rows, 0), "find"), steps: rows })), schemes: schemes, papers: _WITHOUT_PAPERS.includes(carrier) ? [] : brought($.key(made, "documents"), schemes), left: $.sum(steps.filter((step) => !$.truth($.key(step, "done"))).map((step) => 1)) };
}

function slipCase(slip, made, case_) {
  const own = $.toldList($.key(slip, "steps")).map((step) => namedStep(step));
  const entries = $.toldList($.key(made, "entries")).filter((entry) => $.within($.key(entry, "scheme"), $.key(slip, "schemes"))).map((entry) => ({ scheme: $.key(entry, "scheme"), steps: $.dict($.toldList($.items($.key(entry, "steps"))).filter(([step, state]) => own.includes(`${$.told($.key(entry, "scheme"))}.${$.told(step)}`))), deadlines: [] }));
  return { ...case_, entries: entries };
}

export { CARRIERS, MOST_WHOLE, MOST_PRINTED, slips, without, printed, stepsIn, carrierOf, keptBack, slipCase };
//# sourceMappingURL=slips.js.map
