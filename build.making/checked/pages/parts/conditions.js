// @ts-nocheck
// Made from migrant_helper/pages/parts/conditions.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { ruleText } from "../../core/rules/explanations.js";
import { resolved } from "../../core/rules/operands.js";
import { OPERATORS } from "../../core/rules/operators.js";
import { showOf } from "./reasons.js";

const OPPOSITE = { all: "any", any: "all" };

function conditionsOf(world, catalogue, scheme, on) {
  const show = showOf(world, $.cut($.key(scheme, "id"), 0, 2).toUpperCase(), {});
  const rule = $.key(scheme, "rule");
  const parts = $.get(rule, "all", [rule]);
  const found = [...$.toldList(parts).flatMap((part) => spread(part, $.key(catalogue, "definitions")))];
  return found.map((row) => "node" in row ? { ...row, ...leaf(catalogue, show, on, row) } : row);
}

function spread(node, definitions, depth = 0, negated = false) {
  if ("use" in node) {
    return spread($.key(definitions, $.key(node, "use")), definitions, depth, negated);
  }
  if ("not" in node) {
    return spread($.key(node, "not"), definitions, depth, !negated);
  }
  if ("fact" in node) {
    return [{ kind: "leaf", count: 0, depth: depth, node: node, negated: negated }];
  }
  const [kind, count, parts] = group(node, negated);
  const heads = parts.length > 1 ? [{ kind: kind, count: count, depth: depth }] : [];
  const inner = negated && Object.hasOwn(OPPOSITE, kind);
  const deeper = $.whole(depth + heads.length);
  return [...heads, ...[...parts.flatMap((part) => spread(part, definitions, deeper, inner))]];
}

function group(node, negated) {
  if ("of" in node) {
    return [negated ? "fewer" : "at_least", $.key(node, "at_least"), $.key(node, "of")];
  }
  const kind = "all" in node ? "all" : "any";
  return [negated ? $.key(OPPOSITE, kind) : kind, 0, $.key(node, kind)];
}

function leaf(catalogue, show, on, row) {
  const node = $.key(row, "node");
  const facts = $.key(catalogue, "facts"), parameters = $.key(catalogue, "parameters");
  const operator = $.next(Object.keys(node), undefined, (key) => Object.hasOwn(OPERATORS, key));
  const ends = operator === "between" ? $.key(node, operator) : [$.key(node, operator)];
  const values = $.list(ends).map((end) => resolved(end, parameters, on));
  const value = operator === "between" ? values : $.index(values, 0);
  const asked = { fact: $.key(node, "fact"), operator: operator, value: value, negated: $.key(row, "negated") };
  return { label: $.key($.key(facts, $.key(node, "fact")), "label"), rule: values.includes(null) ? "?" : ruleText(asked, facts, show), verified: $.get(node, "verified", false), grade: $.get(node, "grade", "none") };
}

export { OPPOSITE, conditionsOf, spread, group, leaf };
//# sourceMappingURL=conditions.js.map
