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
    return $.index(NEGATED, $.index(truths, 0));
  } else if ($match1 === "asked") {
    return _asked(needs, truths);
  }
  return atLeast(needs, truths);
}

function _asked(needs, truths) {
  const told = $.index(truths, 0);
  if (told !== _UNKNOWN) {
    return told;
  }
  return $.same(needs, UNTOLD) || $.index(truths, 1) === _UNMET ? _UNMET : told;
}

function fold(steps, state, only_open = false) {
  for (const $row2 of steps) {
    const slot = $row2[0], end = $row2[1], rest = $row2[2], needs = $row2[3], parts = $row2[4];
    if (only_open && $.index(state, slot) !== _UNKNOWN) {
      continue;
    }
    if (end === _UNKNOWN) {
      if (needs > 0) {
        $.setItem(state, slot, atLeast(needs, parts.map((part) => $.index(state, part))));
      } else if (needs < 0) {
        $.setItem(state, slot, _asked(needs, parts.map((part) => $.index(state, part))));
      } else {
        $.setItem(state, slot, $.index(NEGATED, $.index(state, $.index(parts, 0))));
      }
      continue;
    }
    let truth = rest;
    for (const part of parts) {
      const found = $.index(state, part);
      if (found === end) {
        truth = end;
        break;
      }
      if (found === _UNKNOWN) {
        truth = found;
      }
    }
    $.setItem(state, slot, truth);
  }
  return null;
}

function folded(rule, known) {
  const truths = [];
  for (let at = 0, $rows3 = rule; at < $rows3.length; at += 1) {
    const part = $rows3[at];
    let truth = $.index(known, at);
    if (truth === null) {
      const inside = part.parts.map((place) => $.index(truths, place));
      const leaf = part.leaf;
      if (leaf === null) {
        truth = combined(part.kind, part.needs, inside);
      } else {
        truth = $.truth(leaf.operand) ? $.index(inside, 0) : $.index(NEGATED, $.index(inside, 0));
      }
    }
    truths.push(truth);
  }
  return truths;
}

function deciding(rule, state, untold = false, unknown = []) {
  const decides = rule.map((_) => false);
  $.setItem(decides, $.whole(rule.length - 1), true);
  for (const at of [...$.range(rule.length)].reverse()) {
    const part = $.index(rule, at);
    if (!$.index(decides, at) || part.leaf !== null) {
      continue;
    }
    const truth = $.index(state, part.slot);
    if (part.kind === "asked") {
      const settled_by = _toldOrAsked(rule, part, state);
      if (settled_by !== null || untold || $.within(at, $.list(unknown))) {
        $.setItem(decides, settled_by === null ? $.index(part.parts, 0) : settled_by, true);
      }
      continue;
    }
    for (const place of part.parts) {
      if (part.kind === "not" || $.index(state, $.index(rule, place).slot) === truth) {
        $.setItem(decides, place, true);
      }
    }
  }
  return $.enumerated(rule).filter(([at, part]) => $.index(decides, at) && part.leaf !== null).map(([at, part]) => part);
}

function _toldOrAsked(rule, part, state) {
  const told = $.index(part.parts, 0);
  if ($.index(state, $.index(rule, told).slot) !== _UNKNOWN) {
    return told;
  }
  const asked = part.parts.length > 1 ? $.index(part.parts, 1) : told;
  return $.index(state, $.index(rule, asked).slot) === _UNMET ? asked : null;
}

function _stillToAsk(rule, part, state) {
  const [told, asked] = part.parts;
  return $.index(state, $.index(rule, asked).slot) === _UNKNOWN ? asked : told;
}

function stillOpen(rule, state) {
  const is_open = rule.map((_) => false);
  $.setItem(is_open, $.whole(rule.length - 1), $.index(state, $.lastItem(rule, 1).slot) === _UNKNOWN);
  for (const at of [...$.range(rule.length)].reverse()) {
    if ($.index(is_open, at) && $.index(rule, at).kind === "asked") {
      $.setItem(is_open, _stillToAsk(rule, $.index(rule, at), state), true);
    } else if ($.index(is_open, at)) {
      for (const place of $.index(rule, at).parts) {
        $.setItem(is_open, place, $.index(state, $.index(rule, place).slot) === _UNKNOWN);
      }
    }
  }
  const found = $.enumerated(rule).filter(([at, part]) => $.index(is_open, at) && part.kind === "leaf").map(([at, part]) => part);
  return found.filter((part) => part.leaf !== null).map((part) => part.leaf);
}

function missingOf(leaf, declared, facts) {
  if (leaf.operator === "same_as") {
    const sides = [leaf.fact, leaf.operand];
    return sides.filter((side) => isCoarse($.get(facts, side), $.key(leaf.rule, "level")));
  }
  const fact = $.key(declared, leaf.fact);
  if ("derive" in fact) {
    return missingSince($.key(fact, "derive"), facts);
  }
  const known = isExact($.get(facts, leaf.fact)) && leaf.operator !== "within";
  return known ? [] : [leaf.fact];
}

export { Leaf, Part, ASKED, UNTOLD, stepOf, combined, fold, folded, deciding, stillOpen, missingOf };
//# sourceMappingURL=tree.js.map
