// @ts-nocheck
// Made from migrant_helper/core/rules/screening.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { start } from "./decide.js";
import { because, missing, notKnown, toConfirm } from "./reasons.js";
import { deciding } from "./tree.js";
import { WORDS } from "./truth.js";
import { wouldChange } from "./would_change.js";
import { addDays } from "../words/days.js";

const SOON_DAYS = 366;

function screen(catalogue, facts, on, schemes = null) {
  return results(start(catalogue, facts, on), schemes);
}

function results(screening, schemes = null) {
  const rows = screening.plan.row_of;
  const chosen = schemes === null ? rows : $.sorted([...new Set(schemes)]);
  return [...$.list(chosen)].map((scheme) => _result(screening, rows[scheme]));
}

function verdicts(screening) {
  return $.keyed(screening.plan.rows, (row) => row.id, (row) => verdict(screening, row));
}

function verdict(screening, row) {
  const truth = screening.state[row.slot];
  const known = truth !== 1 && !row.closed;
  const decisive = known ? deciding(row.rule, screening.state) : [];
  return { outcome: WORDS[truth], missing: truth === 1 ? missing(screening, row.rule) : [], confirm: toConfirm(screening, row, decisive) };
}

function outcomes(catalogue, facts, on) {
  const screening = start(catalogue, facts, on);
  const state = screening.state;
  return $.keyed(screening.plan.rows, (row) => row.id, (row) => WORDS[state[row.slot]]);
}

function _result(screening, row) {
  const truth = screening.state[row.slot];
  const asked = truth === 1 ? missing(screening, row.rule) : [];
  const known = truth !== 1 && !row.closed;
  const decisive = known ? deciding(row.rule, screening.state) : [];
  const is_off = truth === 0 && !row.closed;
  const changes = is_off ? wouldChange(screening, row, decisive) : [];
  const soon = changes.length ? addDays(screening.plan.on, SOON_DAYS) : "";
  return { id: row.id, outcome: WORDS[truth], missing: asked, because: row.closed ? [_status(row)] : because(screening, known ? _told(screening, row) : [], truth === 2), would_change: changes.filter((one) => $.compare($.get(one, "on", ""), soon) <= 0), later: changes.filter((one) => $.compare($.get(one, "on", ""), soon) > 0), undecidable: asked.filter((fact) => Object.hasOwn(screening.facts, fact) && screening.facts[fact] === null).map((fact) => ({ fact: fact, where: screening.plan.catalogue.facts[fact].where ?? null })), confirm: toConfirm(screening, row, decisive) };
}

function _told(screening, row) {
  return deciding(row.rule, screening.state, undefined, notKnown(screening, row.rule));
}

function _status(row) {
  const status = row.status || {};
  const source = "source" in status ? { source: status.source } : {};
  return { status: "closed", from: status.from, ...source, verified: (status.verified ?? null) === true };
}

export { SOON_DAYS, screen, results, verdicts, verdict, outcomes };
//# sourceMappingURL=screening.js.map
