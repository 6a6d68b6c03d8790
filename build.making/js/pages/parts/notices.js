// @ts-nocheck
// Made from migrant_helper/pages/parts/notices.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { dayText } from "./calendar.js";
import { concerns } from "./entries.js";
import { hasAnswers } from "./journey.js";
import { schemeOf } from "./one_catalogue.js";
import { placeName } from "./places.js";

const MOST = 2;

function ofEntry(world, state, journey, entry) {
  const told = hasAnswers(journey);
  return _shown(world, journey, _running(world, state.today).filter((one) => one.entry === entry && (!told || concerns(one.place, journey.facts))));
}

function ofPerson(world, state, journey, entries) {
  const drawn = journey.facts.gets_already || [];
  return _shown(world, journey, _running(world, state.today).filter((one) => ($.within(one.entry, $.list(entries)) || $.within(one.entry, drawn)) && concerns(one.place, journey.facts) && !isSensitive(world, one.entry)));
}

function isSensitive(world, entry) {
  const scheme = schemeOf(world, entry);
  return scheme === null || scheme.sensitive;
}

function _running(world, today) {
  return world.notices.filter((one) => $.compare(one.from, today) <= 0 && $.compare(today, one.until) <= 0);
}

function _shown(world, journey, found) {
  const ui = world.ui;
  return found.slice(0, MOST).map((one) => ({ ...one, place: placeName(ui.places, one.place), day: dayText(ui, journey.facts, one.until) }));
}

export { MOST, ofEntry, ofPerson, isSensitive };
//# sourceMappingURL=notices.js.map
