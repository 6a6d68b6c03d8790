// @ts-nocheck
// Made from migrant_helper/core/rules/facts/read.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { isPlace } from "../places.js";
import { LARGEST, Wrong } from "../wrong.js";
import { isDay } from "../../words/days.js";

const TYPES = ["bool", "number", "choice", "choices", "place", "date"];

function readFacts(declared, given, derived = false) {
  if (!($.isDict(given))) {
    throw new Wrong("facts", given, "an object of facts");
  }
  return $.keyed(Object.entries(given), ([fact, value]) => fact, ([fact, value]) => _read(declared, fact, value, derived));
}

function _read(declared, fact, value, derived) {
  const place = `fact ${fact}`;
  if (!Object.hasOwn(declared, fact)) {
    throw new Wrong(place, value, "nothing, for no such fact is declared");
  }
  if ("derive" in $.key(declared, fact) && !derived) {
    throw new Wrong(place, value, "nothing, for this fact is derived from others");
  }
  return value === null ? null : readValue($.key(declared, fact), value, place);
}

function readValue(fact, value, place) {
  const $match1 = $.key(fact, "type");
  if ($match1 === "bool" && (typeof value === "boolean")) {
    return value;
  } else if ($match1 === "number") {
    return $.isDict(value) ? _range(value, place) : readNumber(value, place);
  } else if ($match1 === "choice") {
    return _declared(fact, value, place);
  } else if ($match1 === "choices") {
    return _list(fact, value, place);
  } else if ($match1 === "place" && isPlace(value)) {
    return value;
  } else if ($match1 === "date" && isDay(value)) {
    return value;
  }
  throw new Wrong(place, value, $.key(_EXPECTED, $.key(fact, "type")));
}

const _EXPECTED = { bool: "true or false", place: "a place such as \"IN\", \"IN-KL\" or \"IN-KL/ernakulam\"", date: "a day that exists, as YYYY-MM-DD" };

function isNumber(value) {
  return (typeof value === "number" || typeof value === "boolean") && !(typeof value === "boolean") && Math.abs(value) <= LARGEST;
}

function readNumber(value, place) {
  if (!(typeof value === "number" || typeof value === "boolean") || !isNumber(value)) {
    throw new Wrong(place, value, "a number up to 9007199254740992 or a range of them");
  }
  return $.same(value, Math.trunc(value) + 0) ? Math.trunc(value) + 0 : value;
}

function _range(value, place) {
  for (const key of $.sorted(Object.keys(value))) {
    if (!["min", "max"].includes(key)) {
      throw new Wrong(`${place}.${key}`, $.key(value, key), "only \"min\" and \"max\" in a range");
    }
  }
  if (!$.truth(value)) {
    throw new Wrong(place, value, "a range with \"min\", \"max\" or both");
  }
  const ends = $.keyed(["min", "max"].filter((key) => Object.hasOwn(value, key)), (key) => key, (key) => readNumber($.key(value, key), `${place}.${key}`));
  if (Object.keys(ends).length < 2) {
    return ends;
  }
  if ($.key(ends, "min") > $.key(ends, "max")) {
    throw new Wrong(`${place}.min`, $.key(ends, "min"), "at most its \"max\"");
  }
  return $.same($.key(ends, "min"), $.key(ends, "max")) ? $.key(ends, "min") : ends;
}

function _declared(fact, value, place) {
  if (!(typeof value === "string")) {
    throw new Wrong(place, value, "one of the declared values");
  }
  if ("values" in fact && !$.within(value, $.key(fact, "values"))) {
    throw new Wrong(place, value, `one of ${$.toldList($.key(fact, "values")).join(", ")}`);
  }
  return value;
}

function _list(fact, value, place) {
  if (!(Array.isArray(value))) {
    throw new Wrong(place, value, "a list of declared values");
  }
  for (let at = 0, $rows2 = value; at < $rows2.length; at += 1) {
    const item = $rows2[at];
    _declared(fact, item, `${place}[${at}]`);
    if ($.within(item, value.slice(0, at))) {
      throw new Wrong(`${place}[${at}]`, item, "each value once");
    }
  }
  return value;
}

export { TYPES, readFacts, readValue, isNumber, readNumber };
//# sourceMappingURL=read.js.map
