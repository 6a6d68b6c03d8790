// @ts-nocheck
// Made from migrant_helper/pages/parts/entries.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { tooLate, upcoming } from "../../core/entry/deadlines.js";
import { decider } from "../../core/entry/steps.js";
import { screen } from "../../core/rules/screening.js";
import { firstSentence } from "../../core/words/texts.js";
import { dayText } from "./calendar.js";

const _MOVES = ["moved_subdivision", "moved_district", "voter_at", "identity_address"];

const _BESIDE = ["phase", "pay_problem"];

function entries(world, state, journey, catalogue) {
  const schemes = $.keyed($.toldList($.key(catalogue, "schemes")), (scheme) => $.key(scheme, "id"), (scheme) => scheme);
  const decide = decider(catalogue, journey.facts, state.today);
  const found = [];
  for (const result of screen(catalogue, journey.facts, state.today)) {
    const scheme = $.key(schemes, $.key(result, "id"));
    if ($.key(result, "outcome") !== "unmet" || concerns($.key(scheme, "jurisdiction"), journey.facts)) {
      const met = $.key(result, "outcome") === "met";
      found.push({ ...entry(scheme, result), late: met ? late(world, journey.facts, scheme, decide, state.today) : [] });
    }
  }
  return $.sorted(found, (row) => [-$.key(row, "matters"), $.key(row, "id")]);
}

function entry(scheme, result) {
  const stays = isForAMove(result);
  const door = stays && "instead" in scheme ? firstSentence($.key($.key(scheme, "instead"), "text")) : "";
  return { id: $.key(scheme, "id"), lang: $.key(scheme, "lang"), short: $.key(scheme, "short"), brief: door || $.key(scheme, "brief"), picture: $.key(scheme, "picture"), matters: $.key(scheme, "matters"), group: groupOf(result), stays: stays, confirm: $.key(result, "confirm"), asks: $.length($.key(result, "missing")) || $.length($.key(result, "would_change")), sensitive: $.key(scheme, "sensitive") };
}

function instead(scheme, catalogue) {
  if (!("instead" in scheme)) {
    return null;
  }
  const named = $.key($.key(scheme, "instead"), "entries");
  const held = $.keyed($.toldList($.key(catalogue, "schemes")), (one) => $.key(one, "id"), (one) => one);
  const doors = named.filter((name) => Object.hasOwn(held, name)).map((name) => $.key(held, name));
  return { text: $.key($.key(scheme, "instead"), "text"), entries: doors.map((one) => ({ id: $.key(one, "id"), name: $.key(one, "name"), lang: $.key(one, "lang") })) };
}

function late(world, facts, scheme, decide, today) {
  const rows = tooLate(upcoming(scheme, facts, decide, today));
  return rows.map((row) => ({ on: dayText(world.ui, facts, $.key(row, "on")), text: $.key(row, "late") }));
}

function concerns(jurisdiction, facts) {
  const places = ["home", "here", "going_to"].map((name) => $.or($.get(facts, name), () => ""));
  return places.some((place) => place === jurisdiction || $.cut(place, 0, 2) === jurisdiction || $.cut(place, 0, 5) === jurisdiction);
}

function isForAMove(result) {
  const against = $.key(result, "outcome") === "unmet" ? $.toldList($.key(result, "because")).map((one) => $.get(one, "fact")) : [];
  return against.some((fact) => _MOVES.includes(fact)) && against.every((fact) => _MOVES.includes(fact) || _BESIDE.includes(fact));
}

function groupOf(result) {
  if ($.key(result, "outcome") === "unmet") {
    const turns = $.toldList($.key(result, "would_change")).filter((one) => !$.within("open", one));
    return turns.length ? "soon" : $.truth($.key(result, "would_change")) ? "open" : "not";
  }
  return $.key(result, "outcome") === "met" ? "yours" : "open";
}

export { entries, entry, instead, late, concerns, isForAMove, groupOf };
//# sourceMappingURL=entries.js.map
