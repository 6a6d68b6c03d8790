// @ts-nocheck
// Made from migrant_helper/pages/parts/asking/part.py: change that.
import * as $ from "../../../../../static/js/core/python.js";

const FIRST = 9;

const MORE = 6;

const ANY = "any";

function begun(journey, topic) {
  const part = `${topic}.${journey.lists.trail.length}`;
  return $.replaced(journey, { lists: { ...journey.lists, part: [part] } });
}

function topicOf(journey) {
  return _read(journey)[0];
}

function askedIn(journey) {
  return Math.max(0, journey.lists.trail.length - _read(journey)[1]);
}

function lengthOf(journey) {
  return journey.lists.part.length ? MORE : FIRST;
}

function isOver(journey) {
  return askedIn(journey) >= lengthOf(journey);
}

function _read(journey) {
  const text = journey.lists.part.length ? journey.lists.part[0] : "";
  const [topic, , before] = $.partition(text, ".");
  const is_count = before !== "" && $.length(before) < 4 && [...before].every((sign) => "0123456789".includes(sign));
  return is_count ? [topic, $.int(before)] : [ANY, 0];
}

export { FIRST, MORE, ANY, begun, topicOf, askedIn, lengthOf, isOver };
//# sourceMappingURL=part.js.map
