// @ts-nocheck
// Made from migrant_helper/core/cases/refused.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { CODES, KINDS } from "./kinds.js";
import { isNumber } from "../rules/facts/read.js";
import { isDay } from "../words/days.js";

const AHEAD_SECONDS = 86400;

const FIRST = 1577836800;

const MOST = 200;

const LONGEST = 200;

const _ID = /[0-9a-f]{32}/u;

const _SHORT = /[0-9a-f]{16}/u;

const _WORD = /[0-9]{0,79}[a-z_\.\/\-][a-z0-9_\.\/\-]{0,79}/u;

const _DIGITS = /[0-9]*/u;

const _PLAIN = /[^\u{0}-\u{1f}\u{7f}-\u{9f}\u{2028}-\u{202e}\u{2066}-\u{2069}]*/u;

function refused(change, now) {
  if (!($.isDict(change)) || !$.equal($.sorted(Object.keys(change)), ["at", "by", "case", "data", "id", "kind"])) {
    return "shape";
  }
  if (!(typeof change.kind === "string") || !Object.hasOwn(KINDS, change.kind)) {
    return "kind";
  }
  return _wrongAbout(change, now) || _wrongIn(change.data, KINDS[change.kind]);
}

function _wrongAbout(change, now) {
  if (!_is(_ID, change.id)) {
    return "id";
  }
  for (const name of ["case", "by"]) {
    if (!_is(_SHORT, change[name])) {
      return name;
    }
  }
  const at = change.at;
  if (!isCount(at) || $.compare(at, FIRST) < 0) {
    return "at";
  }
  return $.compare(at, now + AHEAD_SECONDS) > 0 ? "clock" : "";
}

function _wrongIn(data, kind) {
  if (!($.isDict(data)) || !$.equal($.sorted(Object.keys(data)), $.sorted(Object.keys(kind)))) {
    return "data";
  }
  for (const name of $.sorted(Object.keys(kind))) {
    if (!_fits(data[name], kind[name])) {
      return name;
    }
  }
  return "";
}

function _fits(value, sort) {
  const [name, , rest] = $.partition(sort, ":");
  if (["text", "text+"].includes(name)) {
    return isText(value, $.int(rest)) && (name === "text" || value !== "");
  }
  if (name === "name") {
    return isText(value, $.int(rest)) && !_is(_DIGITS, value);
  }
  if (name === "one") {
    return typeof value === "string" && CODES[rest].includes(value);
  }
  if (name === "some") {
    return isList(value) && value.every((one) => typeof one === "string" && CODES[rest].includes(one));
  }
  if (["day", "day?"].includes(name)) {
    return isDay(value) || name === "day?" && value === "";
  }
  return _fitsOne(value, name) || $.isDict(value) && Object.keys(value).length <= MOST && Object.keys(value).every((key) => _is(_WORD, key) && _fitsIn(value[key], name));
}

function _fitsOne(value, sort) {
  const $match1 = sort;
  if ($match1 === "flag") {
    return typeof value === "boolean";
  } else if ($match1 === "count") {
    return isCount(value);
  }
  return sort === "case" && _is(_SHORT, value);
}

function _fitsIn(value, sort) {
  const $match2 = sort;
  if ($match2 === "texts") {
    return isText(value, LONGEST);
  } else if ($match2 === "lists") {
    return isList(value) && value.every((text) => isText(text, LONGEST));
  } else if ($match2 === "done") {
    return ["todo", "done"].includes(value);
  }
  return sort === "flags" && typeof value === "boolean";
}

function isText(value, most) {
  return _is(_PLAIN, value) && $.length(value) <= most;
}

function isList(value) {
  return Array.isArray(value) && value.length <= MOST;
}

function isCount(value) {
  if (!(typeof value === "number" || typeof value === "boolean") || !isNumber(value)) {
    return false;
  }
  return value >= 0 && value === Math.trunc(value) + 0;
}

function _is(pattern, value) {
  return typeof value === "string" && $.fullmatchOf(pattern, value) !== null;
}

export { AHEAD_SECONDS, FIRST, MOST, LONGEST, refused, isText, isList, isCount };
//# sourceMappingURL=refused.js.map
