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
  const declared = $.key(catalogue, "facts");
  const found = Object.keys(declared).filter((fact) => Object.hasOwn(worths, fact) && isOpen(fact, declared, facts, skipped)).map((fact) => $.text($.get($.key(declared, fact), "topic")));
  return [...new Set(found)];
}

function questionFor(screening, skipped = [], topic = "") {
  const catalogue = screening.plan.catalogue;
  const worths = together(catalogue, screening.facts, screening.plan.on, skipped, _scores(screening));
  const declared = $.key(catalogue, "facts");
  const known = [...Object.keys(screening.facts), ...skipped];
  const begun = new Set($.plainKeys(known.filter((fact) => Object.hasOwn(declared, fact)).map((fact) => $.get($.key(declared, fact), "topic"))));
  let best = null, best_key = [-1, false];
  for (const fact of Object.keys(declared)) {
    if (!Object.hasOwn(worths, fact) || !isOpen(fact, declared, screening.facts, skipped)) {
      continue;
    }
    if (topic && $.get($.key(declared, fact), "topic") !== topic) {
      continue;
    }
    const weight = $.get($.key(declared, fact), "weight", 1);
    const key = [$.whole($.key(worths, fact) * weight), begun.has($.get($.key(declared, fact), "topic"))];
    if (best === null || $.compare(key, best_key) > 0) {
      ;[best, best_key] = [fact, key];
    }
  }
  return best;
}

function untoldQuestion(catalogue, facts, on, skipped = []) {
  const screening = start(catalogue, facts, on);
  const plan = screening.plan, state = screening.state;
  const declared = $.key(plan.catalogue, "facts");
  for (const fact of Object.keys(declared)) {
    if (Object.hasOwn(plan.untold, fact) && !Object.hasOwn(facts, fact) && !$.within(fact, $.list(skipped))) {
      const asked = $.key(plan.untold, fact);
      if (asked === null || $.index(state, asked) === 2) {
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
    const gain = $.index(gains, slot);
    if (gain > 0) {
      const doubt = $.modulo($.index(far, slot), DOUBTS);
      for (const fact of $.index(asked, slot)) {
        $.put(found, fact, $.whole($.whole($.get(found, fact, 0) + $.whole(gain * DOUBTS)) + doubt));
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
      $.setItem(far, slot, 0);
      $.setItem(asked, slot, []);
      if ($.index(state, slot) === _UNKNOWN) {
        stale.set(slot, true);
      }
    }
  }
  for (const $row1 of worth.rows) {
    let whole = $row1[0], parts = $row1[1];
    if ($.index(state, whole) === _UNKNOWN) {
      for (const slot of parts) {
        if (stale.has(slot) && !$.index(asked, slot).length) {
          const path = pathTo(worth.fresh, screening, slot, 2);
          $.setItem(far, slot, $.index(path, 0));
          $.setItem(asked, slot, $.index(path, 1));
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
    if ($.index(state, whole) === _UNKNOWN) {
      let total = 0;
      const ways = is_any ? _best(parts, far) : parts;
      for (const slot of ways) {
        total = $.whole(total + $.index(far, slot));
      }
      const gain = $.whole($.floorDivided($.whole(matters * likelihood(total)), Math.max($.floorDivided(total, ANSWER), 1)) + 1);
      for (const slot of ways) {
        $.setItem(gains, slot, $.whole($.index(gains, slot) + gain));
      }
    }
  }
  return gains;
}

function _best(parts, far) {
  const likely = parts.map((slot) => $.index(far, slot) >= ANSWER ? rate($.index(far, slot)) : -1);
  return [$.index(parts, $.position(likely, $.max(likely)))];
}

export { nextQuestion, openTopics, questionFor, untoldQuestion };
//# sourceMappingURL=next.js.map
