// @ts-nocheck
// Made from migrant_helper/pages/parts/places.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { shown } from "../../core/words/dates.js";
import { dialled } from "../../core/words/texts.js";
import { FIRST_COUNTRY } from "./needed_countries.js";

const SIDES = ["home", "here"];

function countries(world) {
  const first = $.get(FIRST_COUNTRY, world.ui.lang, "IN");
  const found = [];
  for (const [code, place] of $.items(world.ui.places)) {
    if (!$.within("-", code)) {
      const inside = $.items(world.ui.places).filter(([other, part]) => $.truth(other.startsWith(`${code}-`))).map(([other, part]) => ({ code: other, name: part.name }));
      found.push({ code: code, name: place.name, places: inside });
    }
  }
  return $.sorted(found, (one) => one.code !== first);
}

function placeName(places, code) {
  return $.get($.get(places, $.cut(code || "", 0, 5), {}), "name", "");
}

function placeOf(journey, side) {
  return $.partition($.text($.or($.get(journey.facts, side), () => "")), "/")[0];
}

function districtOf(world, journey, side) {
  const place = placeOf(journey, side);
  const start = `${side}:${place}/`;
  const told = journey.lists.district.filter((one) => one.startsWith(start)).map((one) => $.cut(one, $.length(start)));
  for (const names of $.values($.get(world.near, place, { names: {} }).names)) {
    if (told.length && $.within($.last(told, 1), names)) {
      return { id: $.last(told, 1), name: names[$.last(told, 1)] };
    }
  }
  return null;
}

function endName(world, journey, side) {
  const district = districtOf(world, journey, side);
  const place = placeName(world.ui.places, placeOf(journey, side));
  return $.truth(district) ? `${district.name}, ${place}` : place;
}

function endsOf(world, journey) {
  return { start: endName(world, journey, "home"), end: endName(world, journey, "here"), doors: doorsOf(world, journey) };
}

function doorsOf(world, journey) {
  const found = {};
  for (const side of SIDES) {
    const district = districtOf(world, journey, side);
    if (district !== null) {
      const doors = world.near[placeOf(journey, side)].doors;
      for (const [office, door] of $.items($.get(doors, district.id, {}))) {
        const phone = $.get(door, "phone", "");
        const called = { phone: phone, dial: dialled(phone) };
        const day = shown(door.read, world.ui.dates);
        $.put(found, `${side}:${office}`, { ...door, ...called, day: day });
      }
    }
  }
  return found;
}

export { SIDES, countries, placeName, placeOf, districtOf, endName, endsOf, doorsOf };
//# sourceMappingURL=places.js.map
