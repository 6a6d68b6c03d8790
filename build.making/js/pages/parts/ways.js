// @ts-nocheck
// Made from migrant_helper/pages/parts/ways.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { isAsked } from "../../core/asking/asked.js";
import { isAnother, onlyDeaths } from "../../core/asking/whom.js";
import { hasWithThem, isAtHome } from "../../core/list/whose.js";
import { say } from "./words.js";

const TOLD = { died: {}, hurt: {}, freed: { free_to_leave: "freed" }, displaced: { event: ["disaster"] }, trafficked: { event: ["trafficked"] }, left: { who_moved: ["partner"], phase: "settled" } };

const _HARM = ["event", "worker_is", "event_place", "event_date", "their_cover", "their_payer"];

const _OWN = ["employment", "esi_member", "disability"];

const FIRST = { died: _HARM, hurt: [..._HARM, "their_harm", ..._OWN], freed: ["pay_problem", "pay_problem_since", "identity_card", "bank_account"], displaced: ["event_place", "event_date", "ration_card", "identity_card", "children_6_14"], trafficked: ["free_to_leave", "sex", "birth_year", "identity_card"], left: ["ration_card", "on_ration_card", "ration_last_drawn", "job_card", "children_under_6", "sex", "marital_status"] };

const OFFERED = { died: ["death_at_work", "death_other"], hurt: ["work_injury", "commute_injury", "other_injury"] };

const _WORK = 8;

function offered(declared, fact, facts, way) {
  if (fact === "worker_is" && onlyDeaths(facts)) {
    return { ...declared, values: declared.values.filter((value) => value !== "self") };
  }
  if (fact === "citizen_of") {
    const likely = _likelyFirst(declared, $.cut($.text($.or(facts.home ?? null, () => "")), 0, 2));
    const rest = declared.values.filter((value) => !likely.includes(value));
    return { ...declared, values: [...likely, ...rest], front: likely.length };
  }
  if (fact === "work") {
    return { ...declared, front: _WORK };
  }
  const few = [...way.flatMap((name) => $.get(OFFERED, name, []))];
  if (fact !== "event" || Object.hasOwn(facts, fact) || !few.length) {
    return { ...declared };
  }
  return { ...declared, values: few };
}

function _likelyFirst(declared, home) {
  const often = $.dict($.zip(true, declared.values, declared.usual));
  const likely = declared.values.filter((value) => ($.compare(often[value], 0) > 0 || value === home));
  return $.sorted(likely, (value) => [value === home ? 0 : 1, -often[value]]);
}

function firstQuestion(catalogue, facts, on, way, skipped) {
  const theirs = isAnother(facts, way);
  for (const name of way) {
    for (const fact of $.get(FIRST, name, [])) {
      let is_open = $.within(fact, catalogue.facts) && !Object.hasOwn(facts, fact) && !skipped.includes(fact);
      is_open = is_open && !(name === "hurt" && theirs && _OWN.includes(fact));
      if (is_open && isAsked(catalogue, facts, on, fact)) {
        return fact;
      }
    }
  }
  return null;
}

function familyAsks(way, facts) {
  return isAtHome(facts) || way.some((name) => ["left", "died"].includes(name));
}

function isFamilys(step, facts, way) {
  const own = familyAsks(way, facts) || hasWithThem(facts, step.where);
  return Boolean(step.who === "family") && !own;
}

function toldFirst(ui, way, facts) {
  const event = facts.event || [];
  const found = [];
  const has_died = way.includes("died") || onlyDeaths(facts);
  if (has_died && _isInNepal(facts)) {
    found.push(say(ui, "First have the death registered at the ward office. Claims need that paper."));
  } else if (has_died) {
    found.push(say(ui, "First the death paper: ask the register of births and deaths where the death was. It is at the hospital, the panchayat or the town office."));
  }
  if (way.includes("displaced") || event.includes("disaster")) {
    found.push(say(ui, "First ask the block or ward office if you are on the list of this disaster, even if you were away. Bring photos and papers."));
  }
  return found;
}

function _isInNepal(facts) {
  const place = $.or(facts.event_place ?? null, () => facts.here ?? null);
  return $.cut($.text(place), 0, 2) === "NP";
}

export { TOLD, FIRST, OFFERED, offered, firstQuestion, familyAsks, isFamilys, toldFirst };
//# sourceMappingURL=ways.js.map
