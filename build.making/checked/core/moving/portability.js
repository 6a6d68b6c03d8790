// @ts-nocheck
// Made from migrant_helper/core/moving/portability.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { upcoming } from "../entry/deadlines.js";
import { decider, nameOf, staged, stepsOf, teller } from "../entry/steps.js";
import { apart, journey, standing } from "./moves.js";
import { entryOf, settled } from "./outcomes.js";
import { start } from "../rules/decide.js";
import { verdicts } from "../rules/screening.js";
import { TRUTHS } from "../rules/truth.js";

const _OUTWARD = { before: "before", arrival: "arrival", there: "there", return: "return" };

const _APPLY = { ..._OUTWARD, apply: "arrival" };

const _LEAVE = { before: "before", return: "return" };

const _HOMEWARD = { return: "return" };

const _HOME_AGAIN = { update: { arrival: "arrival", return: "return" }, "re-register": { apply: "arrival", arrival: "arrival", return: "return" }, gained: { apply: "arrival", arrival: "arrival" } };

const _STAGES = { "re-register": _APPLY, gained: _APPLY, lost: _LEAVE };

function move(catalogues, facts, on, schemes = null) {
  const found = Object.values(catalogues).flatMap((catalogue) => _rows(catalogue, facts, on).filter((row) => (schemes === null || $.within($.key(row, "id"), $.list(schemes)))));
  const rows = $.sorted(found, (row) => $.told($.key(row, "id")));
  const steps = [...rows.flatMap((row) => $.toldList($.key(row, "steps")))];
  const trip = journey(facts);
  const levels = apart($.key(trip, "from"), $.key(trip, "to"));
  return { as_of: on, ...trip, crosses: $.same(levels.length, 1) ? $.index(levels, 0) : null, schemes: rows, plan: $.keyed(Object.keys(_OUTWARD), (stage) => stage, (stage) => steps.filter((s) => $.key(s, "when") === stage)) };
}

function _rows(catalogue, facts, on) {
  const known = $.dict(Object.entries(facts).filter(([name, value]) => $.within(name, $.key(catalogue, "facts"))));
  const trip = journey(facts);
  const seen = $.keyed(Object.keys(trip), (end) => end, (end) => verdicts(start(catalogue, standing(known, end), on)));
  const decide = decider(catalogue, standing(known, "to"), on);
  const told = decider(catalogue, standing(known, "from"), on);
  const tell = teller(catalogue, standing(known, "to"), on);
  const rows = [];
  for (const scheme of $.toldList($.key(catalogue, "schemes"))) {
    const ends = $.keyed(Object.keys(seen), (end) => end, (end) => $.key($.key(seen, end), $.key(scheme, "id")));
    const entry = entryOf(scheme, facts, ends, _holding(catalogue, scheme, known, told));
    const [outcome, missing] = settled(entry, tell);
    if (outcome !== null) {
      const steps = stepsOf(scheme, $.key(catalogue, "offices"), decide, on);
      const row = _row(entry, outcome, missing, _staged(entry, outcome, steps, trip));
      rows.push({ ...row, deadlines: upcoming(scheme, known, decide, on) });
    }
  }
  return rows;
}

function _holding(catalogue, scheme, facts, told) {
  if ($.within("held", $.key(scheme, "portability"))) {
    return $.key(TRUTHS, told(nameOf(scheme, "held", 0)));
  }
  const drawn = $.get(facts, "gets_already");
  const listed = $.or($.get($.or($.get($.key(catalogue, "facts"), "gets_already"), () => ({})), "values"), () => []);
  if (drawn === null || !$.within($.key(scheme, "id"), listed)) {
    return null;
  }
  return $.within($.key(scheme, "id"), drawn) ? 2 : 0;
}

function _row(entry, outcome, missing, steps) {
  const portability = $.key($.key(entry, "scheme"), "portability");
  const abroad = $.equal($.key(entry, "far"), ["country"]) && outcome === "unknown";
  const gained = outcome === "gained";
  const seen = $.key($.key(entry, "seen"), gained ? "to" : "from");
  const sure = $.key(entry, gained ? "gain" : "had") === 2 ? "met" : "unknown";
  return { id: $.key($.key(entry, "scheme"), "id"), name: $.key($.key(entry, "scheme"), "name"), outcome: outcome, why: $.or(abroad ? $.get(portability, "across_border") : null, () => $.key(portability, "why")), steps: steps.map((step) => ({ ...step, eligible: sure })), family: _leavesFamily(entry, outcome) ? $.get(portability, "family") : null, eligible: sure, confirm: !$.truth($.key(portability, "verified")) || !$.key(entry, "drawn") && $.key(seen, "confirm"), missing: missing, source: $.get(portability, "source") };
}

function _staged(entry, outcome, steps, trip) {
  const has = $.key(entry, outcome === "gained" ? "gain" : "had");
  if ($.equal(apart($.key(trip, "from"), $.key(trip, "to")), ["none"]) || outcome === "unknown" || has !== 2) {
    return [];
  }
  if ($.equal($.key(entry, "away"), ["none"])) {
    return staged(steps, $.get(_HOME_AGAIN, outcome, _HOMEWARD));
  }
  let stages = $.get(_STAGES, outcome, _OUTWARD);
  if (stages === _APPLY && steps.some((step) => $.key(step, "when") === "arrival")) {
    stages = _OUTWARD;
  }
  return staged(steps, stages);
}

function _leavesFamily(entry, outcome) {
  const apart_from = !$.equal($.key(entry, "away"), ["none"]) && $.key(entry, "both_ends") !== 0;
  return apart_from && (outcome !== "gained" || $.key(entry, "of_home"));
}

export { move };
//# sourceMappingURL=portability.js.map
