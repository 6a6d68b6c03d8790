// @ts-nocheck
// Made from migrant_helper/pages/urgent.py: change that.
import * as $ from "../../../static/js/core/python.js";
import { dialled } from "../core/words/texts.js";
import { frame } from "./parts/frame.js";
import { read as journeys$read } from "./parts/journey.js";
import { FIRST_COUNTRY } from "./parts/needed_countries.js";
import { isFor } from "./parts/office/unheld.js";
import { Page, first } from "./parts/page.js";
import { AT_ONCE, isAnothers } from "./parts/trouble.js";

const FAMILYS = ["child", "police", "trafficked"];

const WATCHED = ["held", "violence", "trafficked"];

function page(world, state, form) {
  const journey = journeys$read(world, state, form);
  const trouble = first(form, "trouble");
  const doors = $.key(world.ui, "urgent");
  const known = Object.hasOwn(doors, trouble) ? trouble : "";
  const context = frame(world, state, journey, undefined, { troubles: [...Object.keys(doors)], trouble: known, watched: WATCHED.includes(known), doors: nearestFirst(world, journey, known, $.get(doors, known, [])).map((door) => named(world, door, journey.facts, state.today, known)) });
  return new Page(200, "public/urgent.html", context);
}

function isWatched(world, scheme) {
  const doors = $.key(world.ui, "urgent");
  const leading = Object.keys(doors).flatMap((trouble) => $.key(doors, trouble).flatMap((door) => $.toldList($.key(door, "entries")).filter((entry) => $.equal($.key(entry, "id"), $.key(scheme, "id"))).map((entry) => trouble)));
  const others = leading.filter((trouble) => !WATCHED.includes(trouble));
  return Boolean($.truth($.key(scheme, "sensitive"))) && leading.length > 0 && !others.length;
}

function nearestFirst(world, journey, trouble, doors) {
  const [here, home, there] = ["here", "home", "event_place"].map((name) => $.cut($.text($.or($.get(journey.facts, name), () => "")), 0, 2));
  const first_one = here || $.get(FIRST_COUNTRY, $.key(world.ui, "lang"), "IN");
  const serving = [here, there, ...(FAMILYS.includes(trouble) ? [home] : [])];
  const own = doors.filter((door) => serving.includes($.key(door, "country")));
  return $.sorted(here && own.length ? own : doors, (door) => $.key(door, "country") !== first_one);
}

function named(world, door, facts, on, trouble) {
  const [here, home] = ["here", "home"].map((name) => $.cut($.text($.or($.get(facts, name), () => "")), 0, 5));
  const near = $.toldList($.key(door, "calls")).filter((call) => $.truth(here ? [here, "", home].includes($.key(call, "place")) : $.and($.key(call, "verified"), () => !$.truth($.get(call, "old"))))).map((call) => ({ old: false, ...call, dial: dialled($.key(call, "number")) }));
  const calls = $.sorted(near, (call) => [!$.truth($.key(call, "verified")), trouble === "unpaid" || !AT_ONCE.includes($.key(call, "dial")), $.key(call, "place") !== here, isAnothers($.key(call, "dial"), facts, on)]);
  const notes = $.toldList($.key(door, "notes")).filter((row) => isFor(row, facts, $.key(world.ui, "lang")));
  const name = $.key($.key($.key(world.ui, "places"), $.key(door, "country")), "name");
  return { ...door, calls: calls, notes: notes, name: name };
}

export { FAMILYS, WATCHED, page, isWatched, nearestFirst, named };
//# sourceMappingURL=urgent.js.map
