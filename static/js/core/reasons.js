// Why a scheme came out as it did: the leaves that decide it, what is missing, whether checked sources bear it.
// Twin of migrant_helper/core/reasons.py; kept the same by tests/vectors/screenings.json.

import { missingSince, since } from "./derived.js";
import { folded, Leaf } from "./nodes.js";
import { isExact } from "./operators.js";
import { has, isObject, own } from "./own.js";
import { isCoarse } from "./places.js";

import { Truth } from "./truth.js";

/** @import { Node } from "./nodes.js" */
/** @import { Row } from "./plan.js" */
/** @import { Screening } from "./states.js" */

/**
 * The facts that still matter to `node`, sorted: those of unknown leaves reached through unknown parts alone.
 * @param {Screening} screening
 * @param {Node} node
 * @returns {string[]}
 */
export function missing(screening, node) {
  /** @type {Set<string>} */
  const found = new Set();
  gather(screening, node, found);
  return Array.from(found).sort();
}

/** @param {Screening} screening @param {Node} node @param {Set<string>} found */
function gather(screening, node, found) {
  if (screening.state[node.slot] !== Truth.UNKNOWN) {
    return;
  }
  if (node instanceof Leaf) {
    for (const fact of missingOf(screening, node)) {
      found.add(fact);
    }
    return;
  }
  for (const part of node.parts) {
    gather(screening, part, found);
  }
}

/**
 * The facts that would settle an unknown leaf; none where only its parameter has no value on that day.
 * @param {Screening} screening
 * @param {Leaf} leaf
 * @returns {string[]}
 */
export function missingOf(screening, leaf) {
  const { plan, facts } = screening;
  if (leaf.operator === "same_as") {
    return [leaf.fact, leaf.operand].filter((side) => isCoarse(own(facts, side), leaf.rule.level));
  }
  const fact = plan.catalogue.facts[leaf.fact];
  const group = plan.derived.get(leaf.fact);
  if (group !== undefined) {
    return missing(screening, group);
  }
  if (has(fact, "derive") && since(fact.derive) !== null) {
    return missingSince(fact.derive, facts);
  }
  const known = isExact(own(facts, leaf.fact)) && leaf.operator !== "within";
  return known ? [] : [leaf.fact];
}

/**
 * The leaves that decide a met or unmet `node`, in document order; none for an unknown one.
 * @param {Screening} screening
 * @param {Node} node
 * @returns {Record<string, any>[]}
 */
export function because(screening, node) {
  if (screening.state[node.slot] === Truth.UNKNOWN) {
    return [];
  }
  return deciding(screening, node, false).map(([leaf, negated]) =>
    reason(screening, leaf, negated),
  );
}

/**
 * The leaves that decide `node`, each with whether it is negated: of a group, the parts that came out as it did.
 * @param {Screening} screening
 * @param {Node} node
 * @param {boolean} negated
 * @returns {[Leaf, boolean][]}
 */
export function deciding(screening, node, negated) {
  if (node instanceof Leaf) {
    return [[node, negated]];
  }
  if (node.kind === "not") {
    return deciding(screening, node.parts[0], !negated);
  }
  const { state } = screening;
  const parts = node.parts.filter((part) => state[part.slot] === state[node.slot]);
  return parts.reduce(
    (found, part) => found.concat(deciding(screening, part, negated)),
    /** @type {[Leaf, boolean][]} */ ([]),
  );
}

/** @param {Screening} screening @param {Leaf} leaf @param {boolean} negated */
function reason(screening, leaf, negated) {
  const { rule } = leaf;
  const isPair = leaf.operator === "same_as";
  /** @type {Record<string, any>} */
  const found = { fact: leaf.fact, operator: leaf.operator, value: leaf.operand };
  if (isPair) {
    found.level = rule.level;
  }
  found.answer = answerOf(screening, leaf.fact);
  if (isPair) {
    found.other = answerOf(screening, leaf.operand);
  }
  found.negated = negated;
  const named = parametersOf(leaf);
  if (named.length > 0) {
    found.parameter = named.length === 1 ? named[0] : named;
  }
  if (has(rule, "source")) {
    found.source = rule.source;
  }
  found.verified = leaf.verified;
  return found;
}

/**
 * The ids of the parameters that stand in the leaf's operand.
 * @param {Leaf} leaf
 * @returns {string[]}
 */
export function parametersOf(leaf) {
  const operand = leaf.rule[leaf.operator];
  const ends = leaf.operator === "between" ? operand : [operand];
  return ends.filter(isObject).map((/** @type {any} */ end) => end.parameter);
}

/**
 * The fact as it is stored, or as it is derived; null where it is not known.
 * @param {Screening} screening
 * @param {string} fact
 * @returns {any}
 */
export function answerOf(screening, fact) {
  const stored = own(screening.facts, fact);
  if (stored !== undefined && stored !== null) {
    return stored;
  }
  const group = screening.plan.derived.get(fact);
  if (group !== undefined) {
    const truth = screening.state[group.slot];
    return truth === Truth.UNKNOWN ? null : truth === Truth.MET;
  }
  const ends = screening.values.get(fact);
  if (ends === undefined) {
    return null;
  }
  const [low, high] = ends;
  if (low === high) {
    return low;
  }
  return { ...(low > -Infinity ? { min: low } : {}), ...(high < Infinity ? { max: high } : {}) };
}

/**
 * Whether the scheme's outcome has to be confirmed: it rests on a row without a checked source, or it is not sure that
 * the scheme runs.
 * @param {Screening} screening
 * @param {Row} row
 * @returns {boolean}
 */
export function toConfirm(screening, row) {
  const status = row.status || {};
  if (row.closed) {
    return status.verified !== true;
  }
  return status.is === "doubtful" || restsOnUnchecked(screening, row.root);
}

/**
 * Whether the outcome of `node`, met or unmet, would not stand on the rows with a checked source alone.
 * @param {Screening} screening
 * @param {Node} node
 * @returns {boolean}
 */
export function restsOnUnchecked(screening, node) {
  const truth = screening.state[node.slot];
  if (truth === Truth.UNKNOWN) {
    return false;
  }
  const checked = folded(node, (leaf, negated) => {
    const stands = leaf.verified || (truth === Truth.MET && negated);
    return stands ? screening.state[leaf.slot] : Truth.UNKNOWN;
  });
  return checked !== truth;
}
