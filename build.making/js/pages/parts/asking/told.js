// @ts-nocheck
// Made from migrant_helper/pages/parts/asking/told.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { encodeAnswer } from "../../../core/rules/facts/answers.js";
import { distinct } from "../journey.js";

const TYPED = ["v", "v.min", "v.max", "v.year", "v.month", "v.day"];

function told(journey, fact, value, listed) {
  const facts = $.dict(Object.entries(journey.facts).filter(([name, old]) => name !== fact));
  const skipped = journey.lists.skip.filter((name) => name !== fact);
  let trail = journey.lists.trail;
  if (!trail.includes(listed) || !Object.hasOwn(journey.facts, fact)) {
    trail = distinct([...trail.filter((name) => name !== fact), fact]);
  }
  const lists = { ...journey.lists, skip: skipped, trail: trail };
  return $.replaced(journey, { facts: { ...facts, [fact]: value }, lists: lists });
}

function typedIn(form) {
  return $.keyed(TYPED, (name) => name, (name) => $.get(form, name, []).slice());
}

function toldLast(declared, fields, given) {
  if (declared.type !== "number") {
    return fields;
  }
  const written = fields.v.filter((text) => $.strip(text, " \t\r\n"));
  const fresh = written.filter((text) => text !== given);
  return { ...fields, v: $.or(fresh, () => written).slice(-1) };
}

function givenOf(journey, fact) {
  return Object.hasOwn(journey.facts, fact) ? encodeAnswer(journey.facts[fact]) : "";
}

export { TYPED, told, typedIn, toldLast, givenOf };
//# sourceMappingURL=told.js.map
