// The steps of an entry as one person meets them: which apply, who carries them, what they cost.
// Twin of migrant_helper/core/steps.py; kept the same by tests/vectors/steps.json.

import { screen } from "./screening.js";
import { inForce } from "./texts.js";

/** @typedef {Record<string, any>} Row */
/** @typedef {(condition: any) => {outcome: string, missing: string[]}} Decide */

export const STAGES = ["apply", "before", "arrival", "there", "return"];

/**
 * Decides the conditions that stand in the catalogue's entries, all together when one is asked for.
 * @param {Row} catalogue
 * @param {Row} facts
 * @param {string} on
 * @returns {Decide}
 */
export function decider(catalogue, facts, on) {
  const found = new Map();
  return (condition) => {
    if (found.size === 0) {
      /** @type {Row[]} */
      const conditions = [];
      for (const scheme of catalogue.schemes) {
        conditions.push(...conditionsOf(scheme));
      }
      const rules = conditions.map((rule, at) => ({ id: String(at).padStart(6, "0"), rule }));
      const results = screen({ ...catalogue, schemes: rules }, facts, on);
      conditions.forEach((rule, at) => {
        found.set(rule, results[at]);
      });
    }
    return found.get(condition);
  };
}

/**
 * @param {Row} scheme
 * @returns {Row[]}
 */
function conditionsOf(scheme) {
  const rows = [...(scheme.steps || []), ...(scheme.deadlines || [])];
  const outcomes = scheme.portability.outcomes || [];
  return [
    ...rows.filter((row) => row.only_if).map((row) => row.only_if),
    ...outcomes.map((/** @type {Row} */ row) => row.if),
  ];
}

/**
 * The entry's steps that apply, by stage and then in the entry's order.
 * @param {Row} scheme
 * @param {Record<string, Row>} offices
 * @param {Decide} decide
 * @param {string} on
 * @returns {Row[]}
 */
export function stepsOf(scheme, offices, decide, on) {
  const rows = (scheme.steps || []).map((/** @type {Row} */ step) =>
    rowOf(scheme, offices, step, decide, on),
  );
  return inOrder(rows.filter((/** @type {Row} */ row) => row.if !== "unmet"));
}

/**
 * The steps whose stage is a key of `stages`, at the stage that it names, in order of stages.
 * @param {Row[]} rows
 * @param {Record<string, string>} stages
 * @returns {Row[]}
 */
export function staged(rows, stages) {
  const kept = rows.filter((row) => stages[row.when] !== undefined);
  return inOrder(kept.map((row) => ({ ...row, when: stages[row.when] })));
}

/**
 * @param {Row[]} rows
 * @returns {Row[]}
 */
function inOrder(rows) {
  // Not by sort(): it is stable only since 2019, and older phones are out there.
  /** @type {Row[]} */
  const found = [];
  for (const stage of STAGES) {
    found.push(...rows.filter((row) => row.when === stage));
  }
  return found;
}

/**
 * @param {Row} scheme
 * @param {Record<string, Row>} offices
 * @param {Row} step
 * @param {Decide} decide
 * @param {string} on
 * @returns {Row}
 */
function rowOf(scheme, offices, step, decide, on) {
  const office = offices[step.where] || {};
  return {
    scheme: scheme.id,
    name: scheme.name,
    step: step.id,
    code: step.code,
    when: step.when,
    do: step.do,
    who: step.who,
    where: step.where,
    office: told(office.name),
    find: told(office.find),
    fee: feeOf(scheme, told(step.fee), on),
    takes: told(step.takes),
    if: step.only_if ? decide(step.only_if).outcome : "met",
    source: told(step.source),
    verified: step.verified,
  };
}

/**
 * @param {Row} scheme
 * @param {any} fee
 * @param {string} on
 * @returns {any}
 */
function feeOf(scheme, fee, on) {
  if (typeof fee !== "string") {
    return fee;
  }
  const found = inForce(scheme.amounts || {}, fee, on);
  return found === null ? null : found.text;
}

/**
 * @param {any} value
 * @returns {any}
 */
function told(value) {
  return value === undefined ? null : value;
}
