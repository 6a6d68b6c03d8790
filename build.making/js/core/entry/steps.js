// @ts-nocheck
// Made from migrant_helper/core/entry/steps.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { start } from "../rules/decide.js";
import { verdict } from "../rules/screening.js";
import { WORDS } from "../rules/truth.js";
import { kept } from "../words/kept.js";
import { inForce } from "../words/texts.js";

const _MOST_CATALOGUES = 32;

const _conditions = [];

const STAGES = ["apply", "before", "arrival", "there", "return"];

function decider(catalogue, facts, on) {
  const screening = _screened(catalogue, facts, on);
  return (name) => WORDS[screening.state[screening.plan.row_of[name].slot]];
}

function teller(catalogue, facts, on) {
  const screening = _screened(catalogue, facts, on);
  return (name) => verdict(screening, screening.plan.row_of[name]);
}

function _screened(catalogue, facts, on) {
  const asked = kept(_conditions, _MOST_CATALOGUES, [catalogue], "", () => _conditionsOf(catalogue));
  return start(asked, facts, on);
}

function nameOf(scheme, part, at) {
  return `${scheme.id} ${part} ${at}`;
}

function _conditionsOf(catalogue) {
  const rules = [];
  for (const scheme of catalogue.schemes) {
    const lists = { documents: $.list(scheme.documents || []).map((row) => row.only_if ?? null), steps: $.list(scheme.steps || []).map((row) => row.only_if ?? null), deadlines: $.list(scheme.deadlines || []).map((row) => row.only_if ?? null), counter: $.list(scheme.counter || []).map((row) => row.only_if ?? null), held: [scheme.portability.held ?? null], outcomes: $.list(scheme.portability.outcomes || []).map((row) => row.if) };
    for (const [part, conditions] of Object.entries(lists)) {
      for (let at = 0, $rows1 = conditions; at < $rows1.length; at += 1) {
        const condition = $rows1[at];
        if ($.truth(condition)) {
          rules.push({ id: nameOf(scheme, part, at), rule: condition });
        }
      }
    }
  }
  return { ...catalogue, schemes: rules };
}

function stepsOf(scheme, offices, decide, on) {
  const made = $.enumerated($.list(scheme.steps || []));
  const rows = [...made].map(([at, step]) => _row(scheme, offices, [at, step], decide, on));
  const applying = rows.filter((row) => row.if !== "unmet");
  return $.sorted(applying, (row) => $.position(STAGES, row.when));
}

function staged(rows, stages) {
  const kept = rows.filter((row) => $.within(row.when, stages)).map((row) => ({ ...row, when: stages[row.when] }));
  return $.sorted(kept, (row) => $.position(STAGES, row.when));
}

function _row(scheme, offices, listed, decide, on) {
  const [at, step] = listed;
  const office = $.get(offices, step.where) || {};
  return { scheme: scheme.id, name: scheme.name, step: step.id, code: step.code, when: step.when, do: step.do, who: step.who, where: step.where, office: office.name ?? null, find: office.find ?? null, fee: _fee(scheme, step.fee ?? null, on), takes: step.takes ?? null, if: $.truth(step.only_if) ? decide(nameOf(scheme, "steps", at)) : "met", source: step.source ?? null, verified: step.verified };
}

function _fee(scheme, fee, on) {
  if (!(typeof fee === "string")) {
    return fee;
  }
  const found = inForce(scheme.amounts || {}, fee, on);
  return found === null ? null : found.text;
}

export { STAGES, decider, teller, nameOf, stepsOf, staged };
//# sourceMappingURL=steps.js.map
