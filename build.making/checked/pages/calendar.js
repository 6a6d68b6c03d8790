// @ts-nocheck
// Made from migrant_helper/pages/calendar.py: change that.
import * as $ from "../../../static/js/core/python.js";
import { calendar } from "../core/list/calendar.js";
import { start as home$start } from "./home.js";
import { hasAnswers as journeys$hasAnswers, read as journeys$read } from "./parts/journey.js";
import { listOf } from "./parts/list/picked.js";
import { openDates } from "./parts/list/private.js";
import { Page } from "./parts/page.js";
import { say } from "./parts/words.js";

function page(world, state, form) {
  const journey = journeys$read(world, state, form);
  if (state.borrowed || !journeys$hasAnswers(journey)) {
    return home$start(world, state, form, false);
  }
  const ui = world.ui;
  const words = { calendar: say(ui, "My dates"), summary: "%(name)s: %(text)s", to_confirm: say(ui, "To be confirmed: %(text)s"), ask_first: say(ui, "Nobody has checked this date for us. Ask the office first.") };
  const rows = openDates(world, form, $.key(listOf(world, state, journey), "deadlines"));
  const body = calendar(journey.id, rows, words, state.today);
  return new Page(200, "", {}, undefined, body, "text/calendar; charset=utf-8", "migrant-helper.ics");
}

export { page };
//# sourceMappingURL=calendar.js.map
