// @ts-nocheck
// Made from migrant_helper/core/asking/path.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { WHOLE } from "./chance.js";
import { missingOf } from "../rules/tree.js";

const ANSWER = 65536;

const DOUBTS = 128;

const NOWHERE = [0, []];

const _NEVER = [$.whole(DOUBTS - 1), []];

const _MET = 2, _UNKNOWN = 1, _UNMET = 0;

class Fresh {
  constructor(steps, met, unmet) {
    this.steps = steps;
    this.met = met;
    this.unmet = unmet;
  }
}

function _likelihoods() {
  const found = [$.whole(WHOLE * WHOLE)];
  for (let _ = 0, $end1 = $.whole(DOUBTS - 1); _ < $end1; _ += 1) {
    found.push($.floorDivided($.whole($.lastItem(found, 1) * 917), 1000));
  }
  return found;
}

const _LIKELY = /* @__PURE__ */ _likelihoods();

function freshOf(chances) {
  return new Fresh(new Map($.items(chances).map(([slot, [met, unmet]]) => [slot, [_steps(met), _steps(unmet)]])), new Map(), new Map());
}

function _steps(chance) {
  return $.next($.enumerated(_LIKELY), $.whole(DOUBTS - 1), ([at, likely]) => likely <= $.whole(chance * WHOLE), ([at, likely]) => at);
}

function likelihood(far) {
  return $.index(_LIKELY, Math.min($.modulo(far, ANSWER), $.whole(DOUBTS - 1)));
}

function rate(far) {
  return $.floorDivided($.whole(likelihood(far) * 2), $.whole($.whole(2 * $.floorDivided(far, ANSWER)) + 1));
}

function pathTo(fresh, screening, slot, wanted) {
  const state = $.index(screening.state, slot);
  if (state !== _UNKNOWN) {
    return state === wanted ? NOWHERE : _NEVER;
  }
  for (const fact of $.index(screening.plan.reads, slot)) {
    if (Object.hasOwn(screening.facts, fact)) {
      return _workedOut(fresh, screening, slot, wanted);
    }
  }
  const held = wanted === _MET ? fresh.met : fresh.unmet;
  let path = $.get(held, slot);
  if (path === null) {
    path = _workedOut(fresh, screening, slot, wanted);
    held.set(slot, path);
  }
  return path;
}

function _workedOut(fresh, screening, slot, wanted) {
  const plan = screening.plan, is_met = wanted === _MET;
  if (!plan.groups.has(slot)) {
    return _leaf(fresh, screening, slot, is_met);
  }
  let [, end, , needs, inside] = $.entry(plan.groups, slot);
  if (needs < 0) {
    return _asked(fresh, screening, inside, wanted);
  }
  if (end === _UNKNOWN && $.same(needs, 0)) {
    return pathTo(fresh, screening, $.index(inside, 0), is_met ? _UNMET : _MET);
  }
  const paths = inside.map((part) => pathTo(fresh, screening, part, wanted));
  if (needs > 0) {
    return _together(_best(paths, is_met ? needs : $.whole($.whole(paths.length - needs) + 1)));
  }
  return _together($.same(end === _MET, is_met) ? _best(paths, 1) : paths);
}

function _asked(fresh, screening, inside, wanted) {
  const told = pathTo(fresh, screening, $.index(inside, 0), wanted);
  if ($.same(inside.length, 1) || $.index(screening.state, $.index(inside, 1)) !== _UNKNOWN) {
    return told;
  }
  const [far, asked] = pathTo(fresh, screening, $.index(inside, 1), wanted);
  return wanted === _MET ? [$.whole(far + $.index(told, 0)), asked] : [far, asked];
}

function _leaf(fresh, screening, slot, is_met) {
  const leaf = $.entry(screening.plan.leaves, slot);
  const missing = missingOf(leaf, $.key(screening.plan.catalogue, "facts"), screening.facts);
  if (!missing.length) {
    return _NEVER;
  }
  const asked = [...new Set(missing)];
  return [$.whole($.whole(asked.length * ANSWER) + $.index($.entry(fresh.steps, slot), is_met ? 0 : 1)), asked];
}

function _best(paths, count) {
  const rates = paths.map((path) => rate($.index(path, 0)));
  if ($.same(count, 1)) {
    return [$.index(paths, $.position(rates, $.max(rates)))];
  }
  const order = $.sorted($.range(paths.length), (at) => [-$.index(rates, at), at]);
  return order.slice(0, count).map((at) => $.index(paths, at));
}

function _together(paths) {
  if ($.same(paths.length, 1)) {
    return $.index(paths, 0);
  }
  let far = 0;
  const asked = {};
  for (const $row2 of paths) {
    const more = $row2[0], facts = $row2[1];
    const again = $.total(facts.filter((fact) => Object.hasOwn(asked, fact)).map((fact) => 1));
    far = $.whole(far + $.whole(more - $.whole(again * ANSWER)));
    for (const fact of facts) {
      $.put(asked, fact, true);
    }
  }
  return [far, [...Object.keys(asked)]];
}

export { ANSWER, DOUBTS, NOWHERE, Fresh, freshOf, likelihood, rate, pathTo };
//# sourceMappingURL=path.js.map
