// @ts-nocheck
// Made from migrant_helper/core/asking/path.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { WHOLE } from "./chance.js";
import { missingOf } from "../rules/tree.js";

const ANSWER = 65536;

const DOUBTS = 128;

const NOWHERE = [0, []];

const _NEVER = [DOUBTS - 1, []];

const _MET = 2, _UNKNOWN = 1, _UNMET = 0;

class Fresh {
  constructor(steps, met, unmet) {
    this.steps = steps;
    this.met = met;
    this.unmet = unmet;
  }
}

function _likelihoods() {
  const found = [WHOLE * WHOLE];
  for (let _ = 0, $end1 = DOUBTS - 1; _ < $end1; _ += 1) {
    found.push(Math.floor($.last(found, 1) * 917 / 1000));
  }
  return found;
}

const _LIKELY = /* @__PURE__ */ _likelihoods();

function freshOf(chances) {
  return new Fresh(new Map($.items(chances).map(([slot, [met, unmet]]) => [slot, [_steps(met), _steps(unmet)]])), new Map(), new Map());
}

function _steps(chance) {
  return $.next($.enumerated(_LIKELY), DOUBTS - 1, ([at, likely]) => likely <= chance * WHOLE, ([at, likely]) => at);
}

function likelihood(far) {
  return _LIKELY[Math.min($.modulo(far, ANSWER), DOUBTS - 1)];
}

function rate(far) {
  return Math.floor(likelihood(far) * 2 / (2 * Math.floor(far / ANSWER) + 1));
}

function pathTo(fresh, screening, slot, wanted) {
  const state = screening.state[slot];
  if (state !== _UNKNOWN) {
    return state === wanted ? NOWHERE : _NEVER;
  }
  for (const fact of screening.plan.reads[slot]) {
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
  let [, end, , needs, inside] = plan.groups.get(slot);
  if (needs < 0) {
    return _asked(fresh, screening, inside, wanted);
  }
  if (end === _UNKNOWN && needs === 0) {
    return pathTo(fresh, screening, inside[0], is_met ? _UNMET : _MET);
  }
  const paths = inside.map((part) => pathTo(fresh, screening, part, wanted));
  if (needs > 0) {
    return _together(_best(paths, is_met ? needs : paths.length - needs + 1));
  }
  return _together((end === _MET) === is_met ? _best(paths, 1) : paths);
}

function _asked(fresh, screening, inside, wanted) {
  const told = pathTo(fresh, screening, inside[0], wanted);
  if (inside.length === 1 || screening.state[inside[1]] !== _UNKNOWN) {
    return told;
  }
  const [far, asked] = pathTo(fresh, screening, inside[1], wanted);
  return wanted === _MET ? [far + told[0], asked] : [far, asked];
}

function _leaf(fresh, screening, slot, is_met) {
  const leaf = screening.plan.leaves.get(slot);
  const missing = missingOf(leaf, screening.plan.catalogue.facts, screening.facts);
  if (!missing.length) {
    return _NEVER;
  }
  const asked = [...new Set(missing)];
  return [asked.length * ANSWER + fresh.steps.get(slot)[is_met ? 0 : 1], asked];
}

function _best(paths, count) {
  const rates = paths.map((path) => rate(path[0]));
  if (count === 1) {
    return [paths[$.position(rates, $.max(rates))]];
  }
  const order = $.sorted($.range(paths.length), (at) => [-rates[at], at]);
  return order.slice(0, count).map((at) => paths[at]);
}

function _together(paths) {
  if (paths.length === 1) {
    return paths[0];
  }
  let far = 0;
  const asked = {};
  for (const $row2 of paths) {
    const more = $row2[0], facts = $row2[1];
    const again = $.sum(facts.filter((fact) => Object.hasOwn(asked, fact)).map((fact) => 1));
    far = far + (more - again * ANSWER);
    for (const fact of facts) {
      $.put(asked, fact, true);
    }
  }
  return [far, [...Object.keys(asked)]];
}

export { ANSWER, DOUBTS, NOWHERE, Fresh, freshOf, likelihood, rate, pathTo };
//# sourceMappingURL=path.js.map
