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
  const found = Object.values(catalogues).flatMap((catalogue) => _rows(catalogue, facts, on).filter((row) => (schemes === null || $.within(row.id, $.list(schemes)))));
  const rows = $.sorted(found, (row) => row.id);
  const steps = [...rows.flatMap((row) => row.steps)];
  const trip = journey(facts);
  const levels = apart(trip.from, trip.to);
  return { as_of: on, ...trip, crosses: levels.length === 1 ? levels[0] : null, schemes: rows, plan: $.keyed(Object.keys(_OUTWARD), (stage) => stage, (stage) => steps.filter((s) => s.when === stage)) };
}

function _rows(catalogue, facts, on) {
  const known = $.dict(Object.entries(facts).filter(([name, value]) => $.within(name, catalogue.facts)));
  const trip = journey(facts);
  const seen = $.keyed(Object.keys(trip), (end) => end, (end) => verdicts(start(catalogue, standing(known, end), on)));
  const decide = decider(catalogue, standing(known, "to"), on);
  const told = decider(catalogue, standing(known, "from"), on);
  const tell = teller(catalogue, standing(known, "to"), on);
  const rows = [];
  for (const scheme of catalogue.schemes) {
    const ends = $.keyed(Object.keys(seen), (end) => end, (end) => seen[end][scheme.id]);
    const entry = entryOf(scheme, facts, ends, _holding(catalogue, scheme, known, told));
    const [outcome, missing] = settled(entry, tell);
    if (outcome !== null) {
      const steps = stepsOf(scheme, catalogue.offices, decide, on);
      const row = _row(entry, outcome, missing, _staged(entry, outcome, steps, trip));
      rows.push({ ...row, deadlines: upcoming(scheme, known, decide, on) });
    }
  }
  return rows;
}

function _holding(catalogue, scheme, facts, told) {
  if ($.within("held", scheme.portability)) {
    return TRUTHS[told(nameOf(scheme, "held", 0))];
  }
  const drawn = facts.gets_already ?? null;
  const listed = (catalogue.facts.gets_already || {}).values || [];
  if (drawn === null || !$.within(scheme.id, listed)) {
    return null;
  }
  return $.within(scheme.id, drawn) ? 2 : 0;
}

function _row(entry, outcome, missing, steps) {
  const portability = entry.scheme.portability;
  const abroad = $.equal(entry.far, ["country"]) && outcome === "unknown";
  const gained = outcome === "gained";
  const seen = entry.seen[gained ? "to" : "from"];
  const sure = entry[gained ? "gain" : "had"] === 2 ? "met" : "unknown";
  return { id: entry.scheme.id, name: entry.scheme.name, outcome: outcome, why: $.or(abroad ? portability.across_border ?? null : null, () => portability.why), steps: steps.map((step) => ({ ...step, eligible: sure })), family: _leavesFamily(entry, outcome) ? portability.family ?? null : null, eligible: sure, confirm: !$.truth(portability.verified) || !entry.drawn && seen.confirm, missing: missing, source: portability.source ?? null };
}

function _staged(entry, outcome, steps, trip) {
  const has = entry[outcome === "gained" ? "gain" : "had"];
  if ($.equal(apart(trip.from, trip.to), ["none"]) || outcome === "unknown" || has !== 2) {
    return [];
  }
  if ($.equal(entry.away, ["none"])) {
    return staged(steps, $.get(_HOME_AGAIN, outcome, _HOMEWARD));
  }
  let stages = $.get(_STAGES, outcome, _OUTWARD);
  if (stages === _APPLY && steps.some((step) => step.when === "arrival")) {
    stages = _OUTWARD;
  }
  return staged(steps, stages);
}

function _leavesFamily(entry, outcome) {
  const apart_from = !$.equal(entry.away, ["none"]) && entry.both_ends !== 0;
  return apart_from && (outcome !== "gained" || entry.of_home);
}

export { move };
//# sourceMappingURL=portability.js.map
