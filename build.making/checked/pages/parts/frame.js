// @ts-nocheck
// Made from migrant_helper/pages/parts/frame.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { shown } from "../../core/words/dates.js";
import { hidden } from "./journey.js";

function frame(world, state, journey, without = [], own = {}) {
  const context = { ui: world.ui, path: state.path, today: state.today, default_do: "show", default_path: "", languages_open: false, hidden: hidden(journey, without).map((pair) => pair.slice()), age: rulesAge(world), can_keep: state.kept !== null };
  return { ...context, ...own };
}

function rulesAge(world) {
  const days = $.sorted(Object.values(world.catalogues).flatMap((catalogue) => $.toldList($.key(catalogue, "schemes")).map((scheme) => $.key(scheme, "checked"))));
  const dates = $.key(world.ui, "dates");
  return { oldest: shown($.index(days, 0), dates), newest: shown($.lastItem(days, 1), dates) };
}

export { frame, rulesAge };
//# sourceMappingURL=frame.js.map
