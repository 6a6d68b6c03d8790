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
  return (name) => $.index(WORDS, $.index(screening.state, $.key(screening.plan.row_of, name).slot));
}

function teller(catalogue, facts, on) {
  const screening = _screened(catalogue, facts, on);
  return (name) => verdict(screening, $.key(screening.plan.row_of, name));
}

function _screened(catalogue, facts, on) {
  const asked = kept(_conditions, _MOST_CATALOGUES, [catalogue], "", () => _conditionsOf(catalogue));
  return start(asked, facts, on);
}

function nameOf(scheme, part, at) {
  return `${$.told($.key(scheme, "id"))} ${part} ${at}`;
}

function _conditionsOf(catalogue) {
  const rules = [];
  for (const scheme of $.toldList($.key(catalogue, "schemes"))) {
    const lists = { documents: $.list($.or($.get(scheme, "documents"), () => [])).map((row) => $.get(row, "only_if")), steps: $.list($.or($.get(scheme, "steps"), () => [])).map((row) => $.get(row, "only_if")), deadlines: $.list($.or($.get(scheme, "deadlines"), () => [])).map((row) => $.get(row, "only_if")), counter: $.list($.or($.get(scheme, "counter"), () => [])).map((row) => $.get(row, "only_if")), held: [$.get($.key(scheme, "portability"), "held")], outcomes: $.list($.or($.get($.key(scheme, "portability"), "outcomes"), () => [])).map((row) => $.key(row, "if")) };
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
  const made = $.enumerated($.list($.or($.get(scheme, "steps"), () => [])));
  const rows = [...made].map(([at, step]) => _row(scheme, offices, [at, step], decide, on));
  const applying = rows.filter((row) => $.key(row, "if") !== "unmet");
  return $.sorted(applying, (row) => $.position(STAGES, $.key(row, "when")));
}

function staged(rows, stages) {
  const kept = rows.filter((row) => $.within($.key(row, "when"), stages)).map((row) => ({ ...row, when: $.key(stages, $.key(row, "when")) }));
  return $.sorted(kept, (row) => $.position(STAGES, $.key(row, "when")));
}

function _row(scheme, offices, listed, decide, on) {
  const [at, step] = listed;
  const office = $.or($.get(offices, $.key(step, "where")), () => ({}));
  return { scheme: $.key(scheme, "id"), name: $.key(scheme, "name"), step: $.key(step, "id"), code: $.key(step, "code"), when: $.key(step, "when"), do: $.key(step, "do"), who: $.key(step, "who"), where: $.key(step, "where"), office: $.get(office, "name"), find: $.get(office, "find"), fee: _fee(scheme, $.get(step, "fee"), on), takes: $.get(step, "takes"), if: $.truth($.get(step, "only_if")) ? decide(nameOf(scheme, "steps", at)) : "met", source: $.get(step, "source"), verified: $.key(step, "verified") };
}

function _fee(scheme, fee, on) {
  if (!(typeof fee === "string")) {
    return fee;
  }
  const found = inForce($.or($.get(scheme, "amounts"), () => ({})), fee, on);
  return found === null ? null : $.key(found, "text");
}

export { STAGES, decider, teller, nameOf, stepsOf, staged };
//# sourceMappingURL=steps.js.map
