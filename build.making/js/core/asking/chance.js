// @ts-nocheck
// Made from migrant_helper/core/asking/chance.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { truthsAt } from "../rules/operators.js";
import { addDays, daysBetween } from "../words/days.js";

const WHOLE = 1000;

const _MET = 2, _UNMET = 0;

function chancesOf(declared, leaves, columns) {
  const found = new Map();
  for (const [slot, leaf] of $.items(leaves)) {
    if (leaf.operator === "same_as") {
      found.set(slot, [Math.floor(WHOLE / 4), WHOLE - Math.floor(WHOLE / 4)]);
    } else if (declared[leaf.fact].type === "choices") {
      found.set(slot, _listChance(declared[leaf.fact], leaf));
    }
  }
  for (const [name, column] of Object.entries(columns)) {
    if (column.kind !== "choices") {
      const asked = column.slots.map((slot) => leaves.get(slot));
      const samples = _samples(declared[name], asked);
      const states = samples.map((sample) => truthsAt(column, sample));
      const shares = _shares(declared[name], samples.length);
      for (let at = 0, $rows1 = column.slots; at < $rows1.length; at += 1) {
        const slot = $rows1[at];
        found.set(slot, _share(states.map((truths) => truths[at]), shares));
      }
    }
  }
  return found;
}

function _shares(fact, count) {
  const usual = fact.usual || [];
  return $.length(usual) === count && _isShared(fact) ? usual : $.range(count).map((_) => 1);
}

function _isShared(fact) {
  return fact.type !== "number" || "bands" in fact;
}

function _share(truths, shares) {
  const every = $.sum(shares);
  const met = $.sum($.enumerated(truths).filter(([at, truth]) => truth === _MET).map(([at, truth]) => shares[at]));
  const unmet = $.sum($.enumerated(truths).filter(([at, truth]) => truth === _UNMET).map(([at, truth]) => shares[at]));
  return [Math.floor(met * WHOLE / every), Math.floor(unmet * WHOLE / every)];
}

function _listChance(fact, leaf) {
  const named = leaf.operator === "includes" ? [leaf.operand] : leaf.operand;
  let none = WHOLE, every = WHOLE;
  for (const value of $.list(named)) {
    const often = _often(fact, value);
    ;[none, every] = [Math.floor(none * (WHOLE - often) / WHOLE), Math.floor(every * often / WHOLE)];
  }
  return leaf.operator === "includes_all" ? [every, WHOLE - every] : [WHOLE - none, none];
}

function _often(fact, value) {
  const values = fact.values || [];
  if (!("usual" in fact) || !values.includes(value)) {
    return Math.floor(WHOLE / 3);
  }
  return Math.floor($.int($.key(fact.usual, $.position(values, value))) * WHOLE / 100);
}

function _samples(fact, leaves) {
  const listed = leaves.map((leaf) => Array.isArray(leaf.operand) ? leaf.operand : [leaf.operand]);
  const named = new Set(listed.flatMap((operands) => operands.filter((operand) => operand !== null)));
  const $match2 = fact.type;
  if ($match2 === "bool") {
    return [true, false];
  } else if ($match2 === "number" && $.truth(fact.bands)) {
    return fact.bands.map((band) => _band($.key(band, 0), $.key(band, 1)));
  } else if ($match2 === "number") {
    return $.or(fact.usual ?? null, () => _numbers($.sorted([...named])));
  } else if ($match2 === "date") {
    return _days($.sorted([...named]));
  }
  return $.or(fact.values ?? null, () => [...$.sorted([...named]), ""]);
}

function _numbers(named) {
  const between = $.range(named.length - 1).map((at) => (named[at] + named[at + 1]) / 2);
  return [-Infinity, ...named, ...between, Infinity];
}

function _days(named) {
  const gaps = $.range(named.length - 1).map((at) => [named[at], named[at + 1]]);
  const between = gaps.map(([one, two]) => addDays(one, Math.floor(daysBetween(one, two) / 2)));
  return ["0001-01-01", ...named, ...between, "9999-12-31"];
}

function _band(low, high) {
  return $.dict([["min", low], ["max", high]].filter(([key, end]) => end !== null));
}

export { WHOLE, chancesOf };
//# sourceMappingURL=chance.js.map
