// @ts-nocheck
// Made from migrant_helper/pages/parts/frame.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { shown } from "../../core/words/dates.js";
import { daysBetween } from "../../core/words/days.js";
import { hidden } from "./journey.js";

const OLD = 90;

function frame(world, state, journey, without = [], own = {}) {
  const context = { ui: world.ui, path: state.path, today: state.today, default_do: "show", default_path: "", languages_open: false, carried: [], hidden: hidden(journey, without).map((pair) => pair.slice()), age: rulesAge(world), can_keep: state.kept !== null, borrowed: state.borrowed, keep: $.key(journey.lists, "pin").length ? "keep:pin" : "keep", old: daysBetween(newest(world), state.today) > OLD };
  return { ...context, ...own };
}

function rulesAge(world) {
  const dates = $.key(world.ui, "dates");
  return { oldest: shown($.min(checked(world)), dates), newest: shown(newest(world), dates) };
}

function newest(world) {
  return $.max(checked(world));
}

function checked(world) {
  return Object.values(world.catalogues).flatMap((held) => $.toldList($.key(held, "schemes")).map((one) => $.key(one, "checked")));
}

export { OLD, frame, rulesAge, newest, checked };
//# sourceMappingURL=frame.js.map
