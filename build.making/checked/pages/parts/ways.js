// @ts-nocheck
// Made from migrant_helper/pages/parts/ways.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { isAsked } from "../../core/asking/asked.js";
import { isAnother, onlyDeaths } from "../../core/asking/whom.js";
import { say } from "./words.js";

const TOLD = { died: {}, hurt: {}, freed: { free_to_leave: "freed" }, displaced: { event: ["disaster"] }, trafficked: { event: ["trafficked"] }, left: { who_moved: ["partner"], phase: "settled" } };

const _HARM = ["event", "worker_is", "event_place", "event_date", "their_cover", "their_payer"];

const _OWN = ["employment", "esi_member", "disability"];

const FIRST = { died: _HARM, hurt: [..._HARM, "their_harm", ..._OWN], freed: ["pay_problem", "pay_problem_since", "identity_card", "bank_account"], displaced: ["event_place", "event_date", "identity_card", "ration_card", "children_6_14"], trafficked: ["free_to_leave", "sex", "birth_year", "identity_card"], left: ["ration_card", "on_ration_card", "ration_last_drawn", "job_card", "children_under_6"] };

const OFFERED = { died: ["death_at_work", "death_other"], hurt: ["work_injury", "commute_injury", "other_injury"] };

function offered(declared, fact, facts, way) {
  if (fact === "worker_is" && onlyDeaths(facts)) {
    return { ...declared, values: $.toldList($.key(declared, "values")).filter((value) => value !== "self") };
  }
  if (fact === "citizen_of") {
    const likely = _likelyFirst(declared, $.cut($.text($.or($.get(facts, "home"), () => "")), 0, 2));
    const rest = $.toldList($.key(declared, "values")).filter((value) => !likely.includes(value));
    return { ...declared, values: [...likely, ...rest], front: likely.length };
  }
  const few = [...way.flatMap((name) => $.get(OFFERED, name, []))];
  if (fact !== "event" || Object.hasOwn(facts, fact) || !few.length) {
    return { ...declared };
  }
  return { ...declared, values: few };
}

function _likelyFirst(declared, home) {
  const often = $.dict($.zip(true, $.toldList($.key(declared, "values")), $.toldList($.key(declared, "usual"))));
  const likely = $.toldList($.key(declared, "values")).filter((value) => ($.compare($.key(often, value), 0) > 0 || value === home));
  return $.sorted(likely, (value) => [value === home ? 0 : 1, -$.key(often, value)]);
}

function firstQuestion(catalogue, facts, on, way, skipped) {
  const theirs = isAnother(facts, way);
  for (const name of way) {
    for (const fact of $.get(FIRST, name, [])) {
      let is_open = $.within(fact, $.key(catalogue, "facts")) && !Object.hasOwn(facts, fact) && !skipped.includes(fact);
      is_open = is_open && !(name === "hurt" && theirs && _OWN.includes(fact));
      if (is_open && isAsked(catalogue, facts, on, fact)) {
        return fact;
      }
    }
  }
  return null;
}

function ways(ui) {
  return [{ id: "died", name: say(ui, "Someone of the family has died") }, { id: "hurt", name: say(ui, "Someone was hurt") }, { id: "freed", name: say(ui, "I was held at work and came out") }, { id: "displaced", name: say(ui, "We lost our home to flood, storm or the river") }, { id: "trafficked", name: say(ui, "Someone was taken away by lies") }, { id: "left", name: say(ui, "My husband or wife works away, I am at home") }];
}

function familyAsks(way) {
  return way.some((name) => ["left", "died"].includes(name));
}

function notHeldYet(ui, way, home) {
  if (home === "NP") {
    const births = say(ui, "We do not hold yet: money for a birth at a health post (Aama). Ask there before the birth.");
    return way.includes("died") || way.includes("hurt") ? [births, _ofNepal(ui)] : [births];
  }
  const texts = { died: say(ui, "We do not hold yet: widow's pension, family benefit, bringing the body home, funeral money. Ask the panchayat, the block office and the police there."), hurt: say(ui, "We do not hold yet: what states pay for treatment. Ask the help desk of a government hospital."), displaced: say(ui, "We do not hold yet: money after a flood or storm, and help for a new house. Ask at the block or district office if your name is on the list, also when you were away."), trafficked: say(ui, "We do not hold yet: money for people who were trafficked, and shelters. A free lawyer can ask for both."), left: say(ui, "We do not hold yet: state pensions and money for women. Ask at the panchayat or ward office.") };
  return way.filter((name) => Object.hasOwn(texts, name)).map((name) => $.key(texts, name));
}

function _ofNepal(ui) {
  return say(ui, "We do not hold yet: money from the employer's accident insurance, and bringing the body home. Ask the labour office and the ward office.");
}

export { TOLD, FIRST, OFFERED, offered, firstQuestion, ways, familyAsks, notHeldYet };
//# sourceMappingURL=ways.js.map
