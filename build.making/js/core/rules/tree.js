// @ts-nocheck
// Made from migrant_helper/core/rules/tree.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { missingSince } from "./derived.js";
import { isExact } from "./operators.js";
import { isCoarse } from "./places.js";
import { NEGATED, allOf, anyOf, atLeast } from "./truth.js";

class Leaf {
  constructor(fact, operator, operand, rule, parameters, verified, timed) {
    this.fact = fact;
    this.operator = operator;
    this.operand = operand;
    this.rule = rule;
    this.parameters = parameters;
    this.verified = verified;
    this.timed = timed;
  }
}

class Part {
  constructor(slot, kind, needs, parts, negated, leaf) {
    this.slot = slot;
    this.kind = kind;
    this.needs = needs;
    this.parts = parts;
    this.negated = negated;
    this.leaf = leaf;
  }
}

const ASKED = -1, UNTOLD = -2;

const _MET = 2, _UNKNOWN = 1, _UNMET = 0;

const _ENDS = { all: [_UNMET, _MET], any: [_MET, _UNMET] };

function stepOf(slot, kind, needs, parts) {
  const [end, rest] = $.get(_ENDS, kind, [_UNKNOWN, _UNKNOWN]);
  return [slot, end, rest, needs, parts.slice()];
}

function combined(kind, needs, truths) {
  const $match1 = kind;
  if ($match1 === "all") {
    return allOf(truths);
  } else if ($match1 === "any") {
    return anyOf(truths);
  } else if ($match1 === "not") {
    return NEGATED[truths[0]];
  } else if ($match1 === "asked") {
    return _asked(needs, truths);
  }
  return atLeast(needs, truths);
}

function _asked(needs, truths) {
  const told = truths[0];
  if (told !== _UNKNOWN) {
    return told;
  }
  return needs === UNTOLD || truths[1] === _UNMET ? _UNMET : told;
}

function fold(steps, state, only_open = false) {
  for (const $row2 of steps) {
    const slot = $row2[0], end = $row2[1], rest = $row2[2], needs = $row2[3], parts = $row2[4];
    if (only_open && state[slot] !== _UNKNOWN) {
      continue;
    }
    if (end === _UNKNOWN) {
      if (needs > 0) {
        state[slot] = atLeast(needs, parts.map((part) => state[part]));
      } else if (needs < 0) {
        state[slot] = _asked(needs, parts.map((part) => state[part]));
      } else {
        state[slot] = NEGATED[state[parts[0]]];
      }
      continue;
    }
    let truth = rest;
    for (const part of parts) {
      const found = state[part];
      if (found === end) {
        truth = end;
        break;
      }
      if (found === _UNKNOWN) {
        truth = found;
      }
    }
    state[slot] = truth;
  }
  return null;
}

function folded(rule, known) {
  const truths = [];
  for (let at = 0, $rows3 = rule; at < $rows3.length; at += 1) {
    const part = $rows3[at];
    let truth = known[at];
    if (truth === null) {
      const inside = part.parts.map((place) => truths[place]);
      const leaf = part.leaf;
      if (leaf === null) {
        truth = combined(part.kind, part.needs, inside);
      } else {
        truth = $.truth(leaf.operand) ? inside[0] : NEGATED[inside[0]];
      }
    }
    truths.push(truth);
  }
  return truths;
}

function deciding(rule, state, untold = false, unknown = []) {
  const decides = rule.map((_) => false);
  decides[rule.length - 1] = true;
  for (const at of [...$.range(rule.length)].reverse()) {
    const part = rule[at];
    if (!decides[at] || part.leaf !== null) {
      continue;
    }
    const truth = state[part.slot];
    if (part.kind === "asked") {
      const settled_by = _toldOrAsked(rule, part, state);
      if (settled_by !== null || untold || $.within(at, $.list(unknown))) {
        decides[settled_by === null ? part.parts[0] : settled_by] = true;
      }
      continue;
    }
    for (const place of part.parts) {
      if (part.kind === "not" || state[rule[place].slot] === truth) {
        decides[place] = true;
      }
    }
  }
  return $.enumerated(rule).filter(([at, part]) => decides[at] && part.leaf !== null).map(([at, part]) => part);
}

function _toldOrAsked(rule, part, state) {
  const told = part.parts[0];
  if (state[rule[told].slot] !== _UNKNOWN) {
    return told;
  }
  const asked = part.parts.length > 1 ? part.parts[1] : told;
  return state[rule[asked].slot] === _UNMET ? asked : null;
}

function _stillToAsk(rule, part, state) {
  const [told, asked] = part.parts;
  return state[rule[asked].slot] === _UNKNOWN ? asked : told;
}

function stillOpen(rule, state) {
  const is_open = rule.map((_) => false);
  is_open[rule.length - 1] = state[$.last(rule, 1).slot] === _UNKNOWN;
  for (const at of [...$.range(rule.length)].reverse()) {
    if (is_open[at] && rule[at].kind === "asked") {
      is_open[_stillToAsk(rule, rule[at], state)] = true;
    } else if (is_open[at]) {
      for (const place of rule[at].parts) {
        is_open[place] = state[rule[place].slot] === _UNKNOWN;
      }
    }
  }
  const found = $.enumerated(rule).filter(([at, part]) => is_open[at] && part.kind === "leaf").map(([at, part]) => part);
  return found.filter((part) => part.leaf !== null).map((part) => part.leaf);
}

function missingOf(leaf, declared, facts) {
  if (leaf.operator === "same_as") {
    const sides = [leaf.fact, leaf.operand];
    return sides.filter((side) => isCoarse($.get(facts, side), leaf.rule.level));
  }
  const fact = declared[leaf.fact];
  if ("derive" in fact) {
    return missingSince(fact.derive, facts);
  }
  const known = isExact($.get(facts, leaf.fact)) && leaf.operator !== "within";
  return known ? [] : [leaf.fact];
}

export { Leaf, Part, ASKED, UNTOLD, stepOf, combined, fold, folded, deciding, stillOpen, missingOf };
//# sourceMappingURL=tree.js.map
