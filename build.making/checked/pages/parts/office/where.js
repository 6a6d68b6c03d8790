// @ts-nocheck
// Made from migrant_helper/pages/parts/office/where.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { frame } from "../frame.js";
import { hasAnswers as journeys$hasAnswers, read as journeys$read } from "../journey.js";
import { together } from "../one_catalogue.js";
import { Page, first } from "../page.js";
import { SIDES, districtOf, doorsOf, placeName, placeOf } from "../places.js";

const MOST_DISTRICTS = 14;

function wherePage(world, state, form) {
  const asked = journeys$read(world, state, form);
  const [side, , office] = $.partition(first(form, "door"), ":");
  const catalogue = together(world, state.today, asked.facts);
  if (!journeys$hasAnswers(asked) || !SIDES.includes(side) || !$.within(office, $.key(catalogue, "offices"))) {
    return null;
  }
  const journey = withLast(asked);
  const row = $.key($.key(catalogue, "offices"), office);
  const near = $.get(world.near, placeOf(journey, side));
  const letters = lettersOf($.truth(near) ? $.key(near, "names") : {}, `${side}:${placeOf(journey, side)}/`);
  const door = $.get(doorsOf(world, journey), `${side}:${office}`);
  const context = frame(world, state, journey, undefined, { door: `${side}:${office}`, side: side, office: { short: $.key(row, "short"), name: $.key(row, "name"), picture: $.key(row, "picture") }, find: $.get(row, "find", ""), lang: $.get(row, "lang", $.key(catalogue, "lang")), place: placeName($.key(world.ui, "places"), placeOf(journey, side)), district: districtOf(world, journey, side), address: door, letters: letters, is_few: $.total(letters.map((one) => $.length($.key(one, "districts")))) <= MOST_DISTRICTS });
  return new Page(200, "public/where.html", context);
}

function withLast(journey) {
  const told = $.keyed($.key(journey.lists, "district"), (one) => $.index($.partition(one, ":"), 0), (one) => one);
  return $.replaced(journey, { lists: { ...journey.lists, district: [...Object.values(told)] } });
}

function lettersOf(names, start) {
  return $.toldList($.items(names)).map(([letter, group]) => ({ letter: letter, districts: $.toldList($.items(group)).map(([name, told]) => ({ value: `${start}${$.told(name)}`, name: told })) }));
}

export { MOST_DISTRICTS, wherePage, withLast, lettersOf };
//# sourceMappingURL=where.js.map
