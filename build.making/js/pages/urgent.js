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
  const doors = world.ui.urgent;
  const known = Object.hasOwn(doors, trouble) ? trouble : "";
  const context = frame(world, state, journey, undefined, { troubles: [...Object.keys(doors)], trouble: known, watched: WATCHED.includes(known), doors: nearestFirst(world, journey, known, $.get(doors, known, [])).map((door) => named(world, door, journey.facts, state.today, known)) });
  return new Page(200, "public/urgent.html", context);
}

function isWatched(world, scheme) {
  const doors = world.ui.urgent;
  const leading = Object.keys(doors).flatMap((trouble) => doors[trouble].flatMap((door) => door.entries.filter((entry) => $.equal(entry.id, scheme.id)).map((entry) => trouble)));
  const others = leading.filter((trouble) => !WATCHED.includes(trouble));
  return Boolean($.truth(scheme.sensitive)) && leading.length > 0 && !others.length;
}

function nearestFirst(world, journey, trouble, doors) {
  const [here, home, there] = ["here", "home", "event_place"].map((name) => $.cut($.text($.or($.get(journey.facts, name), () => "")), 0, 2));
  const first_one = here || $.get(FIRST_COUNTRY, world.ui.lang, "IN");
  const serving = [here, there, ...(FAMILYS.includes(trouble) ? [home] : [])];
  const own = doors.filter((door) => serving.includes(door.country));
  return $.sorted(here && own.length ? own : doors, (door) => door.country !== first_one);
}

function named(world, door, facts, on, trouble) {
  const [here, home] = ["here", "home"].map((name) => $.cut($.text($.or($.get(facts, name), () => "")), 0, 5));
  const near = door.calls.filter((call) => $.truth(here ? [here, "", home].includes(call.place) : $.and(call.verified, () => !$.truth(call.old)))).map((call) => ({ old: false, ...call, dial: dialled(call.number) }));
  const calls = $.sorted(near, (call) => [!$.truth(call.verified), trouble === "unpaid" || !AT_ONCE.includes(call.dial), call.place !== here, isAnothers(call.dial, facts, on)]);
  const notes = door.notes.filter((row) => isFor(row, facts, world.ui.lang));
  const name = $.key(world.ui.places, door.country).name;
  return { ...door, calls: calls, notes: notes, name: name };
}

export { FAMILYS, WATCHED, page, isWatched, nearestFirst, named };
//# sourceMappingURL=urgent.js.map
