// @ts-nocheck
// Made from migrant_helper/core/asking/next.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { isOpen } from "./asked.js";
import { ANSWER, DOUBTS, likelihood, pathTo, rate } from "./path.js";
import { together } from "./ticks.js";
import { worthOf } from "./worth.js";
import { start } from "../rules/decide.js";

const _UNKNOWN = 1;

function nextQuestion(catalogue, facts, on, skipped = [], topic = "") {
  return questionFor(start(catalogue, facts, on), skipped, topic);
}

function openTopics(catalogue, facts, on, skipped = []) {
  const worths = _scores(start(catalogue, facts, on));
  const declared = catalogue.facts;
  const found = Object.keys(declared).filter((fact) => Object.hasOwn(worths, fact) && isOpen(fact, declared, facts, skipped)).map((fact) => $.text(declared[fact].topic ?? null));
  return [...new Set(found)];
}

function questionFor(screening, skipped = [], topic = "") {
  const catalogue = screening.plan.catalogue;
  const worths = together(catalogue, screening.facts, screening.plan.on, skipped, _scores(screening));
  const declared = catalogue.facts;
  const known = [...Object.keys(screening.facts), ...skipped];
  const begun = new Set(known.filter((fact) => Object.hasOwn(declared, fact)).map((fact) => declared[fact].topic ?? null));
  let best = null, best_key = [-1, false];
  for (const fact of Object.keys(declared)) {
    if (!Object.hasOwn(worths, fact) || !isOpen(fact, declared, screening.facts, skipped)) {
      continue;
    }
    if (topic && (declared[fact].topic ?? null) !== topic) {
      continue;
    }
    const weight = $.get(declared[fact], "weight", 1);
    const key = [worths[fact] * weight, begun.has(declared[fact].topic ?? null)];
    if (best === null || $.compare(key, best_key) > 0) {
      ;[best, best_key] = [fact, key];
    }
  }
  return best;
}

function untoldQuestion(catalogue, facts, on, skipped = []) {
  const screening = start(catalogue, facts, on);
  const plan = screening.plan, state = screening.state;
  const declared = plan.catalogue.facts;
  for (const fact of Object.keys(declared)) {
    if (Object.hasOwn(plan.untold, fact) && !Object.hasOwn(facts, fact) && !$.within(fact, $.list(skipped))) {
      const asked = plan.untold[fact];
      if (asked === null || state[asked] === 2) {
        return fact;
      }
    }
  }
  return null;
}

function _scores(screening) {
  const worth = worthOf(screening.plan);
  const [far, asked] = _paths(worth, screening);
  const gains = _gains(worth, screening.state, far);
  const found = {};
  for (const slot of worth.parts) {
    const gain = gains[slot];
    if (gain > 0) {
      const doubt = $.modulo(far[slot], DOUBTS);
      for (const fact of asked[slot]) {
        $.put(found, fact, $.get(found, fact, 0) + gain * DOUBTS + doubt);
      }
    }
  }
  return found;
}

function _paths(worth, screening) {
  const far = worth.far.slice(), asked = worth.asked.slice(), state = screening.state;
  const stale = new Map();
  for (const fact of Object.keys(screening.facts)) {
    for (const slot of $.get(worth.changed_by, fact, [])) {
      far[slot] = 0;
      asked[slot] = [];
      if (state[slot] === _UNKNOWN) {
        stale.set(slot, true);
      }
    }
  }
  for (const $row1 of worth.rows) {
    let whole = $row1[0], parts = $row1[1];
    if (state[whole] === _UNKNOWN) {
      for (const slot of parts) {
        if (stale.has(slot) && !asked[slot].length) {
          const path = pathTo(worth.fresh, screening, slot, 2);
          far[slot] = path[0];
          asked[slot] = path[1];
        }
      }
    }
  }
  return [far, asked];
}

function _gains(worth, state, far) {
  const gains = worth.zeros.slice();
  for (const $row2 of worth.rows) {
    const whole = $row2[0], parts = $row2[1], matters = $row2[2], is_any = $row2[3];
    if (state[whole] === _UNKNOWN) {
      let total = 0;
      const ways = is_any ? _best(parts, far) : parts;
      for (const slot of ways) {
        total = total + far[slot];
      }
      const gain = Math.floor(matters * likelihood(total) / Math.max(Math.floor(total / ANSWER), 1)) + 1;
      for (const slot of ways) {
        gains[slot] = gains[slot] + gain;
      }
    }
  }
  return gains;
}

function _best(parts, far) {
  const likely = parts.map((slot) => far[slot] >= ANSWER ? rate(far[slot]) : -1);
  return [parts[$.position(likely, $.max(likely))]];
}

export { nextQuestion, openTopics, questionFor, untoldQuestion };
//# sourceMappingURL=next.js.map
