// @ts-nocheck
// Made from migrant_helper/pages/parts/browsed.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { found } from "../../core/entry/found.js";
import { concerns } from "./entries.js";
import { placeName } from "./places.js";

function lookedFor(world, schemes, facts, words, by) {
  const [way, , what] = $.partition(by, ":");
  const papers = papersOf(world);
  if (way === "paper" && Object.hasOwn(papers, what)) {
    return { title: papers[what], lists: [listed("needs", schemes.filter((one) => _needs(one, what))), listed("makes", schemes.filter((one) => $.within(what, one.makes)))], place: "" };
  }
  if (way === "place" && $.within(what, world.ui.places)) {
    const own = schemes.filter((one) => one.jurisdiction === what);
    const name = placeName(world.ui.places, what);
    return { title: name, lists: [listed("place", own)], place: own.length ? "" : name };
  }
  if (words === "") {
    return null;
  }
  const near = schemes.filter((one) => concerns(one.jurisdiction, facts)).map((one) => one.id);
  const held = $.keyed(schemes, (one) => one.id, (one) => one);
  const fitting = found(words, schemes, near).map((name) => held[name]);
  return { title: "", lists: [listed("words", fitting)], place: "" };
}

function listed(how, schemes) {
  const rows = schemes.slice();
  if (how !== "words") {
    $.sort(rows, (one) => [-one.matters, one.id]);
  }
  return { how: how, entries: rows.map((one) => line(one)) };
}

function line(scheme) {
  const names = ["id", "lang", "short", "brief", "picture"];
  return $.keyed(names, (name) => name, (name) => scheme[name]);
}

function papersOf(world) {
  const found = {};
  for (const catalogue of Object.values(world.catalogues)) {
    for (const [name, paper] of $.items(catalogue.documents)) {
      $.setdefault(found, name, paper.short);
    }
  }
  return found;
}

function placesOf(world, schemes, facts) {
  const told = ["home", "here", "going_to"].map((name) => $.cut($.or($.get(facts, name), () => ""), 0, 5));
  const states = (($value1) => $.dict([...told, ...schemes.map((one) => one.jurisdiction)].map((key) => [key, $value1])))(null);
  const places = world.ui.places;
  return Object.keys(states).filter((code) => $.within("-", code) && $.within(code, places)).map((code) => ({ code: code, name: placeName(places, code) }));
}

function _needs(scheme, paper) {
  return scheme.documents.some((row) => row.id === paper);
}

export { lookedFor, listed, line, papersOf, placesOf };
//# sourceMappingURL=browsed.js.map
