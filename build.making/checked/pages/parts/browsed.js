// @ts-nocheck
// Made from migrant_helper/pages/parts/browsed.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { found } from "../../core/entry/found.js";
import { askedFor, rest } from "../../core/entry/missing.js";
import { DIGITS } from "../../core/words/digits.js";
import { dialled } from "../../core/words/texts.js";
import { concerns } from "./entries.js";
import { hasGaps, isFor, namesOf } from "./office/unheld.js";
import { placeName } from "./places.js";

function lookedFor(world, schemes, facts, words, by) {
  const [way, , what] = $.partition(by, ":");
  const papers = papersOf(world);
  if (way === "paper" && Object.hasOwn(papers, what)) {
    return { title: $.key(papers, what), lists: [listed("needs", schemes.filter((one) => _needs(one, what))), listed("makes", schemes.filter((one) => $.within(what, $.key(one, "makes"))))], place: "", held: "", missing: [], doors: [] };
  }
  if (way === "place" && $.within(what, $.key(world.ui, "places"))) {
    const own = schemes.filter((one) => $.key(one, "jurisdiction") === what);
    const name = placeName($.key(world.ui, "places"), what);
    return { title: name, lists: [listed("place", own)], place: hasGaps(what, own) ? name : "", held: namesOf(world, own), missing: [], doors: [] };
  }
  return words === "" ? null : foundBy(world, schemes, facts, words);
}

function foundBy(world, schemes, facts, words) {
  const near = schemes.filter((one) => concerns($.key(one, "jurisdiction"), facts)).map((one) => $.key(one, "id"));
  const held = $.keyed(schemes, (one) => $.key(one, "id"), (one) => one);
  const absent = absentFor(world, facts, words);
  const names = absent.length ? rest(words, schemes, near) : found(words, schemes, near);
  const fitting = $.or(names.map((name) => $.key(held, name)), () => numbered(schemes, words));
  return { title: "", lists: [listed("words", fitting)], place: "", held: "", missing: absent, doors: askedFor(words, $.key(world.ui, "doors")) };
}

function numbered(schemes, words) {
  const number = dialled($.translate(words, DIGITS));
  return schemes.filter((one) => $.toldList($.key(one, "helplines")).some((line) => dialled($.key(line, "number")) === number));
}

function absentFor(world, facts, words) {
  const every = [...Object.values(world.catalogues).flatMap((one) => $.toldList($.key(one, "not_held")))];
  const rows = every.filter((row) => isFor(row, facts, $.key(world.ui, "lang")));
  const wanted = askedFor(words, rows);
  return rows.filter((row) => wanted.includes($.key(row, "id")));
}

function listed(how, schemes) {
  const rows = schemes.slice();
  if (how !== "words") {
    $.sort(rows, (one) => [-$.key(one, "matters"), $.key(one, "id")]);
  }
  return { how: how, entries: rows.map((one) => line(one)) };
}

function line(scheme) {
  const names = ["id", "lang", "short", "brief", "picture"];
  return $.keyed(names, (name) => name, (name) => $.key(scheme, name));
}

function papersOf(world) {
  const found = {};
  for (const catalogue of Object.values(world.catalogues)) {
    for (const [name, paper] of $.toldList($.items($.key(catalogue, "documents")))) {
      $.setdefault(found, name, $.key(paper, "short"));
    }
  }
  return found;
}

function placesOf(world, schemes, facts) {
  const told = ["home", "here", "going_to"].map((name) => $.cut($.or($.get(facts, name), () => ""), 0, 5));
  const states = (($value1) => $.dict([...told, ...schemes.map((one) => $.key(one, "jurisdiction"))].map((key) => [key, $value1])))(null);
  const places = $.key(world.ui, "places");
  return Object.keys(states).filter((code) => $.within("-", code) && $.within(code, places)).map((code) => ({ code: code, name: placeName(places, code) }));
}

function _needs(scheme, paper) {
  return $.toldList($.key(scheme, "documents")).some((row) => $.key(row, "id") === paper);
}

export { lookedFor, foundBy, numbered, absentFor, listed, line, papersOf, placesOf };
//# sourceMappingURL=browsed.js.map
