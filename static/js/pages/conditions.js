/** Who an entry is for: its rule as a list in plain words. Twin of migrant_helper/pages/conditions.py. */

import { ruleText } from "../core/explanations.js";
import { resolved } from "../core/operands.js";
import { OPERATORS } from "../core/operators.js";
import { showOf } from "./reasons.js";

/**
 * @import { Show } from "../core/explanations.js"
 * @import { Catalogue, World } from "./page.js"
 * @typedef {Record<string, any>} Row
 */

/** @type {Record<string, string>} */
export const OPPOSITE = { all: "any", any: "all" };

/** Rows in the rule's order: leaves in words, and heads of the rows one step deeper.
 * @param {World} world @param {Catalogue} catalogue @param {Row} scheme @param {string} on @returns {Row[]} */
export function conditionsOf(world, catalogue, scheme, on) {
  const show = showOf(world, scheme.id.slice(0, 2).toUpperCase());
  const { rule } = scheme;
  /** @type {Row[]} */
  const parts = Object.hasOwn(rule, "all") ? rule.all : [rule];
  return parts
    .flatMap((part) => spread(part, catalogue.definitions))
    .map((row) =>
      Object.hasOwn(row, "node") ? { ...row, ...leaf(catalogue, show, on, row) } : row,
    );
}

/** The condition as heads {kind, count, depth} and leaves {kind: "leaf", depth, node, negated}.
 * @param {Row} node @param {Row} definitions @param {number} [depth] @param {boolean} [negated] @returns {Row[]} */
export function spread(node, definitions, depth = 0, negated = false) {
  if (Object.hasOwn(node, "use")) return spread(definitions[node.use], definitions, depth, negated);
  if (Object.hasOwn(node, "not")) return spread(node.not, definitions, depth, !negated);
  if (Object.hasOwn(node, "fact")) return [{ kind: "leaf", count: 0, depth, node, negated }];
  const [kind, count, parts] = group(node, negated);
  const heads = parts.length > 1 ? [{ kind, count, depth }] : [];
  const inner = negated && Object.hasOwn(OPPOSITE, kind);
  const deeper = depth + heads.length;
  return [...heads, ...parts.flatMap((part) => spread(part, definitions, deeper, inner))];
}

/** A group's kind as it is read (negated: the opposite), how many must hold, and its parts.
 * @param {Row} node @param {boolean} negated @returns {[string, number, Row[]]} */
export function group(node, negated) {
  if (Object.hasOwn(node, "of")) return [negated ? "fewer" : "at_least", node.at_least, node.of];
  const kind = Object.hasOwn(node, "all") ? "all" : "any";
  return [negated ? OPPOSITE[kind] : kind, 0, node[kind]];
}

/** A leaf's words, with the figures in force on that day; "?" where none is in force.
 * @param {Catalogue} catalogue @param {Show} show @param {string} on @param {Row} row @returns {Row} */
export function leaf(catalogue, show, on, row) {
  const { node, negated } = row;
  const { facts, parameters } = catalogue;
  const operator = Object.keys(node).find((key) => Object.hasOwn(OPERATORS, key)) || "";
  const ends = operator === "between" ? node[operator] : [node[operator]];
  const values = ends.map((/** @type {any} */ end) => resolved(end, parameters, on));
  const value = operator === "between" ? values : values[0];
  const asked = { fact: node.fact, operator, value, negated };
  return {
    label: facts[node.fact].label,
    rule: values.includes(null) ? "?" : ruleText(asked, facts, show),
    verified: node.verified ?? false,
  };
}
