// @ts-nocheck
// Made from migrant_helper/core/moving/moves.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { levels } from "../rules/places.js";

const _LEVELS = ["none", "district", "subdivision", "country"];

const _NO_PARTNER = ["single", "widowed", "divorced", "separated", "deserted"];

const _CHILDREN = ["children_under_6", "children_6_14", "children_15_17"];

function journey(facts) {
  const [home, here, going_to] = ["home", "here", "going_to"].map((name) => $.get(facts, name));
  if (going_to !== null && !$.equal(going_to, here)) {
    return { home: home, from: here === null ? home : here, to: going_to };
  }
  return { home: home, from: home, to: here };
}

function standing(facts, end) {
  const trip = journey(facts);
  const place = $.key(trip, end);
  const moved = $.dict(Object.entries(facts).filter(([name, value]) => !["here", "going_to"].includes(name)));
  if (place !== null) {
    moved.here = place;
    const ahead = end === "to" && place !== $.get(facts, "here");
    if (ahead && $.get(facts, "phase") === "leaving") {
      moved.phase = place === $.key(trip, "home") ? "returned" : "there";
    }
  }
  return moved;
}

function apart(one, other) {
  if (one === null || other === null) {
    return _LEVELS.slice();
  }
  const ends = [_parts(one), _parts(other)];
  if ($.index($.index(ends, 0), 0) !== $.index($.index(ends, 1), 0)) {
    return ["country"];
  }
  if ([$.index($.index(ends, 0), 1), $.index($.index(ends, 1), 1)].includes("")) {
    return ["none", "district", "subdivision"];
  }
  if ($.index($.index(ends, 0), 1) !== $.index($.index(ends, 1), 1)) {
    return ["subdivision"];
  }
  if ($.index($.index(ends, 0), 2) === $.index($.index(ends, 1), 2)) {
    return ["none"];
  }
  return [$.index($.index(ends, 0), 2), $.index($.index(ends, 1), 2)].includes("") ? ["none", "district"] : ["district"];
}

function vague(facts) {
  let used = ["home", "here"];
  if ($.get(facts, "going_to") !== null) {
    used = [...["going_to", "home"], ...($.get(facts, "here") !== null ? ["here"] : [])];
  }
  const depth = $.keyed(used, (name) => name, (name) => $.truth($.get(facts, name)) ? levels($.key(facts, name)).length : 0);
  const coarsest = $.min(Object.values(depth));
  return coarsest < 3 ? $.sorted(used.filter((name) => $.same($.key(depth, name), coarsest))) : [];
}

function countryOf(place) {
  return $.cut(place, 0, 2);
}

function bothEnds(facts) {
  const moved = $.get(facts, "who_moved");
  if (moved === null) {
    return 1;
  }
  if ($.within(moved, [[], ["self"]])) {
    return $.truth(moved) ? 2 : 0;
  }
  const partner = !$.within("partner", moved) && !_NO_PARTNER.includes($.get(facts, "marital_status"));
  const children = !$.within("children", moved) && !_CHILDREN.every((name) => $.equal($.get(facts, name), 0));
  const elders = !$.within("parents", moved) && _atLeastOne($.get(facts, "elders_60_plus"));
  return partner || children || elders ? 2 : 0;
}

function _atLeastOne(count) {
  const lowest = $.isDict(count) ? $.get(count, "min") : count;
  return lowest !== null && $.compare(lowest, 1) >= 0;
}

function _parts(place) {
  const [subdivision, , district] = $.partition(place, "/");
  return [$.cut(place, 0, 2), $.cut(subdivision, 3), district];
}

export { journey, standing, apart, vague, countryOf, bothEnds };
//# sourceMappingURL=moves.js.map
