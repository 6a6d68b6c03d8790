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
  const schemes = $.keyed(catalogue.schemes, (scheme) => scheme.id, (scheme) => scheme);
  const decide = decider(catalogue, journey.facts, state.today);
  const found = [];
  for (const result of screen(catalogue, journey.facts, state.today)) {
    const scheme = schemes[result.id];
    if (result.outcome !== "unmet" || concerns(scheme.jurisdiction, journey.facts)) {
      const met = result.outcome === "met";
      found.push({ ...entry(scheme, result), late: met ? late(world, journey.facts, scheme, decide, state.today) : [] });
    }
  }
  return $.sorted(found, (row) => [-row.matters, row.id]);
}

function entry(scheme, result) {
  const stays = isForAMove(result);
  const door = stays && "instead" in scheme ? firstSentence(scheme.instead.text) : "";
  return { id: scheme.id, lang: scheme.lang, short: scheme.short, brief: door || scheme.brief, picture: scheme.picture, matters: scheme.matters, group: groupOf(result), stays: stays, confirm: result.confirm, asks: $.length(result.missing) || $.length(result.would_change), sensitive: scheme.sensitive };
}

function instead(scheme, catalogue) {
  if (!("instead" in scheme)) {
    return null;
  }
  const named = scheme.instead.entries;
  const held = $.keyed(catalogue.schemes, (one) => one.id, (one) => one);
  const doors = named.filter((name) => Object.hasOwn(held, name)).map((name) => held[name]);
  return { text: scheme.instead.text, entries: doors.map((one) => ({ id: one.id, name: one.name, lang: one.lang })) };
}

function late(world, facts, scheme, decide, today) {
  const rows = tooLate(upcoming(scheme, facts, decide, today));
  return rows.map((row) => ({ on: dayText(world.ui, facts, row.on), text: row.late }));
}

function concerns(jurisdiction, facts) {
  const places = ["home", "here", "going_to"].map((name) => $.or($.get(facts, name), () => ""));
  return places.some((place) => place === jurisdiction || $.cut(place, 0, 2) === jurisdiction || $.cut(place, 0, 5) === jurisdiction);
}

function isForAMove(result) {
  const against = result.outcome === "unmet" ? result.because.map((one) => one.fact ?? null) : [];
  return against.some((fact) => _MOVES.includes(fact)) && against.every((fact) => _MOVES.includes(fact) || _BESIDE.includes(fact));
}

function groupOf(result) {
  if (result.outcome === "unmet") {
    const turns = result.would_change.filter((one) => !$.within("open", one));
    return turns.length ? "soon" : $.truth(result.would_change) ? "open" : "not";
  }
  return result.outcome === "met" ? "yours" : "open";
}

export { entries, entry, instead, late, concerns, isForAMove, groupOf };
//# sourceMappingURL=entries.js.map
