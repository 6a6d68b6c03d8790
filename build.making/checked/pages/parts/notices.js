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
  return _shown(world, journey, _running(world, state.today).filter((one) => $.key(one, "entry") === entry && (!told || concerns($.key(one, "place"), journey.facts))));
}

function ofPerson(world, state, journey, entries) {
  const drawn = $.or($.get(journey.facts, "gets_already"), () => []);
  return _shown(world, journey, _running(world, state.today).filter((one) => ($.within($.key(one, "entry"), $.list(entries)) || $.within($.key(one, "entry"), drawn)) && concerns($.key(one, "place"), journey.facts) && !isSensitive(world, $.key(one, "entry"))));
}

function isSensitive(world, entry) {
  const scheme = schemeOf(world, entry);
  return scheme === null || $.key(scheme, "sensitive");
}

function _running(world, today) {
  return world.notices.filter((one) => $.compare($.key(one, "from"), today) <= 0 && $.compare(today, $.key(one, "until")) <= 0);
}

function _shown(world, journey, found) {
  const ui = world.ui;
  return found.slice(0, MOST).map((one) => ({ ...one, place: placeName($.key(ui, "places"), $.key(one, "place")), day: dayText(ui, journey.facts, $.key(one, "until")) }));
}

export { MOST, ofEntry, ofPerson, isSensitive };
//# sourceMappingURL=notices.js.map
