// @ts-nocheck
// Made from migrant_helper/core/rules/facts/held.py: change that.
import * as $ from "../../../../../static/js/core/python.js";

function withPlaces(declared, facts, places) {
  const settled = {};
  const unknown = [];
  for (const [name, value] of Object.entries(facts)) {
    if (declared[name].type !== "place" || value === null) {
      $.put(settled, name, value);
      continue;
    }
    const place = heldPlace(value, places);
    if (place === null) {
      unknown.push(name);
    } else {
      $.put(settled, name, place);
    }
  }
  return [settled, unknown];
}

function heldPlace(place, places) {
  const [subdivision, slash, district] = $.partition(place, "/");
  const code = Object.hasOwn(places, subdivision) ? subdivision : _calledNow(subdivision, places);
  if (code === null) {
    return null;
  }
  const listed = places[code].districts ?? null;
  if (slash === "" || listed === null) {
    return `${code}${slash}${district}`;
  }
  const named = $.get(listed.was, district, district);
  return $.within(named, listed.names) ? `${code}/${named}` : null;
}

function _calledNow(code, places) {
  return $.next(Object.entries(places), null, ([now, place]) => $.within(code, $.get(place, "was", [])), ([now, place]) => now);
}

export { withPlaces, heldPlace };
//# sourceMappingURL=held.js.map
