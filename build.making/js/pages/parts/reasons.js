// @ts-nocheck
// Made from migrant_helper/pages/parts/reasons.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { answerText, askedFor, changes, explained } from "../../core/rules/explanations.js";
import { kept } from "../../core/words/kept.js";
import { labelled } from "./asking/about.js";
import { bikramTable, hasBikram } from "./calendar.js";
import { reasonWords } from "./words.js";

const _MOST_SHOWS = 32;

const _shows = [];

function showOf(world, country, facts) {
  const ui = world.ui, papers = hasBikram(facts);
  const key = `${country} ${$.text(papers)}`;
  const show = kept(_shows, _MOST_SHOWS, [ui], key, () => _show(ui, country, papers));
  return show;
}

function _show(ui, country, papers) {
  const show = { words: reasonWords(ui), numbers: ui.numbers, dates: ui.dates, places: ui.places, money: $.key(ui.currency, ui.places[country].currency) };
  if (papers) {
    show.bikram = bikramTable(ui);
  }
  return show;
}

function reasonsOf(world, catalogue, result, facts, on) {
  const declared = labelled(world.ui, catalogue, facts);
  const show = showOf(world, $.cut(result.id, 0, 2).toUpperCase(), facts);
  const asked = askedFor(result, facts, declared);
  return { reasons: explained(result, declared, show, on).map((row) => ({ ...row, label: $.or(row.label, () => ""), answer: $.or(row.answer, () => ""), grade: $.get(row, "grade", "none") })), missing: asked.filter((row) => row.told !== "unknown"), undecidable: asked.filter((row) => row.told === "unknown").map((row) => ({ ...row, where: $.or(row.where, () => "") })), changes: _changes(result.would_change, declared, show), later: _changes(result.later, declared, show) };
}

function _changes(rows, declared, show) {
  return $.enumerated(changes(rows, declared, show)).map(([at, row]) => ({ ...row, on: $.or(row.on, () => ""), more: $.or(row.more, () => ""), open: "open" in rows[at] }));
}

function toldShow(world, facts) {
  const country = $.cut($.text($.or(facts.here ?? null, () => $.or(facts.home ?? null, () => ""))), 0, 2);
  const known = $.within(country, world.ui.places) ? country : $.next(Object.keys(world.catalogues));
  return showOf(world, known, facts);
}

function answersOf(world, catalogue, facts) {
  const declared = labelled(world.ui, catalogue, facts);
  const show = toldShow(world, facts);
  return Object.keys(declared).filter((fact) => Object.hasOwn(facts, fact)).map((fact) => ({ fact: fact, label: declared[fact].label, answer: answerText(declared[fact], facts[fact], show) }));
}

export { showOf, reasonsOf, toldShow, answersOf };
//# sourceMappingURL=reasons.js.map
