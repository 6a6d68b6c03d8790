// @ts-nocheck
// Made from migrant_helper/pages/parts/entries.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { tooLate, upcoming } from "../../core/entry/deadlines.js";
import { decider } from "../../core/entry/steps.js";
import { screen } from "../../core/rules/screening.js";
import { dayText } from "./calendar.js";

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
  return { id: $.key(scheme, "id"), lang: $.key(scheme, "lang"), short: $.key(scheme, "short"), brief: $.key(scheme, "brief"), picture: $.key(scheme, "picture"), matters: $.key(scheme, "matters"), group: groupOf(result), confirm: $.key(result, "confirm"), asks: $.length($.key(result, "missing")), sensitive: $.key(scheme, "sensitive") };
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

function groupOf(result) {
  if ($.key(result, "outcome") === "unmet") {
    return $.truth($.key(result, "would_change")) ? "soon" : "not";
  }
  return $.key(result, "outcome") === "met" ? "yours" : "open";
}

export { entries, entry, instead, late, concerns, groupOf };
//# sourceMappingURL=entries.js.map
