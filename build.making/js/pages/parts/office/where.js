// @ts-nocheck
// Made from migrant_helper/pages/parts/office/where.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { saidAt } from "../../../core/entry/counter.js";
import { frame } from "../frame.js";
import { hasAnswers as journeys$hasAnswers, read as journeys$read } from "../journey.js";
import { possible } from "./possible.js";
import { callsOf } from "./refused.js";
import { together } from "../one_catalogue.js";
import { Page, first } from "../page.js";
import { SIDES, districtOf, doorsOf, placeName, placeOf } from "../places.js";

const MOST_DISTRICTS = 14;

const LIST = "checklist";

const BACK = ["results", "money"];

function wherePage(world, state, form) {
  const asked = journeys$read(world, state, form);
  let [side, , named] = $.partition(first(form, "door"), ":");
  let back, office;
  ;[office, , back] = $.partition(named, ":");
  const catalogue = together(world, state.today, asked.facts);
  if (!journeys$hasAnswers(asked) || !SIDES.includes(side) || !$.within(office, catalogue.offices)) {
    return null;
  }
  const journey = withLast(asked);
  const row = catalogue.offices[office];
  const near = $.get(world.near, placeOf(journey, side));
  const is_held = near !== null && $.values(near.doors).some((doors) => $.within(office, doors));
  const names = near !== null && is_held ? near.names : {};
  const letters = lettersOf(names, `${side}:${placeOf(journey, side)}/`);
  const schemes = possible(catalogue, state, journey);
  const door = $.get(doorsOf(world, journey), `${side}:${office}`);
  const context = frame(world, state, journey, undefined, { door: BACK.includes(back) ? `${side}:${named}` : `${side}:${office}`, back: BACK.includes(back) ? back : LIST, answered: ["money", "seen"].flatMap((name) => $.get(form, name, []).map((text) => [name, text])), side: side, office: { short: row.short, name: row.name, picture: row.picture }, find: $.get(row, "find", ""), lang: $.get(row, "lang", catalogue.lang), place: placeName(world.ui.places, placeOf(journey, side)), district: districtOf(world, journey, side), address: door, is_near: near !== null, calls: $.truth(door) ? [] : callsOf(catalogue, journey, office, saidAt(schemes, office, [])), letters: letters, is_few: $.sum(letters.map((one) => $.length(one.districts))) <= MOST_DISTRICTS });
  return new Page(200, "public/where.html", context);
}

function withLast(journey) {
  const told = $.keyed(journey.lists.district, (one) => $.partition(one, ":")[0], (one) => one);
  return $.replaced(journey, { lists: { ...journey.lists, district: [...Object.values(told)] } });
}

function lettersOf(names, start) {
  return $.items(names).map(([letter, group]) => ({ letter: letter, districts: $.items(group).map(([name, told]) => ({ value: `${start}${name}`, name: told })) }));
}

export { MOST_DISTRICTS, LIST, BACK, wherePage, withLast, lettersOf };
//# sourceMappingURL=where.js.map
