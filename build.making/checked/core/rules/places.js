// @ts-nocheck
// Made from migrant_helper/core/rules/places.py: change that.
import * as $ from "../../../../static/js/core/python.js";

const LEVELS = ["country", "subdivision", "district"];

const _PLACE = /[A-Z]{2}(-[A-Z0-9]{1,3}(\/[a-z0-9]+(-[a-z0-9]+)*)?)?/u;

function isPlace(text) {
  return typeof text === "string" && $.fullmatchOf(_PLACE, text) !== null;
}

function levels(place) {
  const [subdivision, slash, ] = $.partition(place, "/");
  const found = [$.cut(place, 0, 2), subdivision, place];
  return found.slice(0, slash ? 3 : $.whole(1 + ($.length(subdivision) > 2)));
}

function within(place, outer) {
  if (levels(place).includes(outer)) {
    return 2;
  }
  return levels(outer).includes(place) ? 1 : 0;
}

function samePlace(place, other, level) {
  if (place === null || other === null) {
    return 1;
  }
  const depth = $.whole($.position(LEVELS, level) + 1);
  const ours = levels(place).slice(0, depth), theirs = levels(other).slice(0, depth);
  const known = Math.min(ours.length, theirs.length);
  if (!$.equal(ours.slice(0, known), theirs.slice(0, known))) {
    return 0;
  }
  return $.same(known, depth) ? 2 : 1;
}

function isCoarse(place, level) {
  return place === null || levels(place).length <= $.position(LEVELS, level);
}

export { LEVELS, isPlace, levels, within, samePlace, isCoarse };
//# sourceMappingURL=places.js.map
