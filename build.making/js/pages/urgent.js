// @ts-nocheck
// Made from migrant_helper/pages/urgent.py: change that.
import * as $ from "../../../static/js/core/python.js";
import { dialled } from "../core/words/texts.js";
import { frame } from "./parts/frame.js";
import { read as journeys$read } from "./parts/journey.js";
import { FIRST_COUNTRY } from "./parts/needed_countries.js";
import { Page, first } from "./parts/page.js";

const WATCHED = ["held", "violence"];

function page(world, state, form) {
  const journey = journeys$read(world, state, form);
  const trouble = first(form, "trouble");
  const doors = world.ui.urgent;
  const known = Object.hasOwn(doors, trouble) ? trouble : "";
  const context = frame(world, state, journey, undefined, { troubles: [...Object.keys(doors)], trouble: known, watched: WATCHED.includes(known), doors: nearestFirst(world, journey, $.get(doors, known, [])).map((door) => named(world, door, journey.facts)) });
  return new Page(200, "public/urgent.html", context);
}

function isWatched(world, scheme) {
  const doors = world.ui.urgent;
  const leading = Object.keys(doors).flatMap((trouble) => doors[trouble].flatMap((door) => door.entries.filter((entry) => $.equal(entry.id, scheme.id)).map((entry) => trouble)));
  const others = leading.filter((trouble) => !WATCHED.includes(trouble));
  return Boolean($.truth(scheme.sensitive)) && leading.length > 0 && !others.length;
}

function nearestFirst(world, journey, doors) {
  const [here, home] = ["here", "home"].map((name) => $.cut($.text($.or($.get(journey.facts, name), () => "")), 0, 2));
  const first_one = here || $.get(FIRST_COUNTRY, world.ui.lang, "IN");
  const own = doors.filter((door) => [here, home].includes(door.country));
  return $.sorted(here && own.length ? own : doors, (door) => door.country !== first_one);
}

function named(world, door, facts) {
  const [here, home] = ["here", "home"].map((name) => $.cut($.text($.or($.get(facts, name), () => "")), 0, 5));
  const near = door.calls.filter((call) => (!here || [here, "", home].includes(call.place))).map((call) => ({ ...call, dial: dialled(call.number) }));
  const calls = $.sorted(near, (call) => [!$.truth(call.verified), call.place !== here]);
  return { ...door, calls: calls, name: $.key(world.ui.places, door.country).name };
}

export { WATCHED, page, isWatched, nearestFirst, named };
//# sourceMappingURL=urgent.js.map
