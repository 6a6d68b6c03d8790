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
      found.set(slot, [$.floorDivided(WHOLE, 4), $.whole(WHOLE - $.floorDivided(WHOLE, 4))]);
    } else if ($.key($.key(declared, leaf.fact), "type") === "choices") {
      found.set(slot, _listChance($.key(declared, leaf.fact), leaf));
    }
  }
  for (const [name, column] of Object.entries(columns)) {
    if (column.kind !== "choices") {
      const asked = column.slots.map((slot) => $.entry(leaves, slot));
      const samples = _samples($.key(declared, name), asked);
      const states = samples.map((sample) => truthsAt(column, sample));
      const shares = _shares($.key(declared, name), samples.length);
      for (let at = 0, $rows1 = column.slots; at < $rows1.length; at += 1) {
        const slot = $rows1[at];
        found.set(slot, _share(states.map((truths) => $.index(truths, at)), shares));
      }
    }
  }
  return found;
}

function _shares(fact, count) {
  const usual = $.or($.get(fact, "usual"), () => []);
  return $.same($.length(usual), count) && _isShared(fact) ? usual : $.range(count).map((_) => 1);
}

function _isShared(fact) {
  return $.key(fact, "type") !== "number" || "bands" in fact;
}

function _share(truths, shares) {
  const every = $.total(shares);
  const met = $.total($.enumerated(truths).filter(([at, truth]) => truth === _MET).map(([at, truth]) => $.index(shares, at)));
  const unmet = $.total($.enumerated(truths).filter(([at, truth]) => truth === _UNMET).map(([at, truth]) => $.index(shares, at)));
  return [$.floorDivided($.whole(met * WHOLE), every), $.floorDivided($.whole(unmet * WHOLE), every)];
}

function _listChance(fact, leaf) {
  const named = leaf.operator === "includes" ? [leaf.operand] : leaf.operand;
  let none = WHOLE, every = WHOLE;
  for (const value of $.list(named)) {
    const often = _often(fact, value);
    ;[none, every] = [$.floorDivided($.whole(none * $.whole(WHOLE - often)), WHOLE), $.floorDivided($.whole(every * often), WHOLE)];
  }
  return leaf.operator === "includes_all" ? [every, $.whole(WHOLE - every)] : [$.whole(WHOLE - none), none];
}

function _often(fact, value) {
  const values = $.or($.get(fact, "values"), () => []);
  if (!("usual" in fact) || !values.includes(value)) {
    return $.floorDivided(WHOLE, 3);
  }
  return $.floorDivided($.whole($.readInt($.key($.key(fact, "usual"), $.position(values, value))) * WHOLE), 100);
}

function _samples(fact, leaves) {
  const listed = leaves.map((leaf) => Array.isArray(leaf.operand) ? leaf.operand : [leaf.operand]);
  const named = new Set($.plainKeys(listed.flatMap((operands) => operands.filter((operand) => operand !== null))));
  const $match2 = $.key(fact, "type");
  if ($match2 === "bool") {
    return [true, false];
  } else if ($match2 === "number" && $.truth($.get(fact, "bands"))) {
    return $.toldList($.key(fact, "bands")).map((band) => _band($.key(band, 0), $.key(band, 1)));
  } else if ($match2 === "number") {
    return $.or($.get(fact, "usual"), () => _numbers($.sorted([...named])));
  } else if ($match2 === "date") {
    return _days($.sorted([...named]));
  }
  return $.or($.get(fact, "values"), () => [...$.sorted([...named]), ""]);
}

function _numbers(named) {
  const between = $.range($.whole(named.length - 1)).map((at) => $.divided($.index(named, at) + $.index(named, $.whole(at + 1)), 2));
  return [-Infinity, ...named, ...between, Infinity];
}

function _days(named) {
  const gaps = $.range($.whole(named.length - 1)).map((at) => [$.index(named, at), $.index(named, $.whole(at + 1))]);
  const between = gaps.map(([one, two]) => addDays(one, $.floorDivided(daysBetween(one, two), 2)));
  return ["0001-01-01", ...named, ...between, "9999-12-31"];
}

function _band(low, high) {
  return $.dict([["min", low], ["max", high]].filter(([key, end]) => end !== null));
}

export { WHOLE, chancesOf };
//# sourceMappingURL=chance.js.map
