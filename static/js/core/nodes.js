// A rule as a tree of numbered parts.
// Twin of migrant_helper/core/nodes.py; kept the same by tests/vectors/rules.json.

import { allOf, anyOf, atLeast, NEGATED } from "./truth.js";

/** @import { Condition } from "./shapes.js" */
/** @typedef {Leaf | Group} Node */

/** One leaf where it stands: its operand on the plan's day, and whether a checked source bears it. */
export class Leaf {
  /** @param {{slot: number, fact: string, operator: string, operand: any, rule: Condition, verified: boolean}} leaf */
  constructor({ slot, fact, operator, operand, rule, verified }) {
    this.slot = slot;
    this.fact = fact;
    this.operator = operator;
    /** @type {any} */
    this.operand = operand;
    /** @type {Condition} */
    this.rule = rule;
    this.verified = verified;
  }
}

/** `all`, `any`, `not` or `at_least` over its parts. */
export class Group {
  /**
   * @param {number} slot
   * @param {string} kind
   * @param {Node[]} parts
   * @param {number} [needs]
   */
  constructor(slot, kind, parts, needs = 0) {
    this.slot = slot;
    this.kind = kind;
    this.parts = parts;
    this.needs = needs;
  }
}

/**
 * The truth of a group from those of its parts; `all` of nothing is met, `any` of nothing unmet.
 * @param {string} kind
 * @param {number} needs
 * @param {number[]} truths
 * @returns {number}
 */
export function combined(kind, needs, truths) {
  switch (kind) {
    case "all":
      return allOf(truths);
    case "any":
      return anyOf(truths);
    case "not":
      return NEGATED[truths[0]];
    default:
      return atLeast(needs, truths);
  }
}

/**
 * What `node` would be if each leaf were as `truthOf(leaf, negated)` says.
 * @param {Node} node
 * @param {(leaf: Leaf, negated: boolean) => number} truthOf
 * @param {boolean} [negated]
 * @returns {number}
 */
export function folded(node, truthOf, negated = false) {
  if (node instanceof Leaf) {
    return truthOf(node, negated);
  }
  const inside = negated !== (node.kind === "not");
  return combined(
    node.kind,
    node.needs,
    node.parts.map((part) => folded(part, truthOf, inside)),
  );
}
