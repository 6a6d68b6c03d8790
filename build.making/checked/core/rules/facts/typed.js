// @ts-nocheck
// Made from migrant_helper/core/rules/facts/typed.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { NONE_OF_THEM, NOT_KNOWN, Refused, accepted, answerFrom, asNumber, asRange, valueFrom } from "./answers.js";
import { dayOf } from "../../words/bikram.js";
import { DIGITS } from "../../words/digits.js";

const _SIGNS = new Map([[1644, ","], [1548, ","], [1643, "."], ...(($value1) => new Map([32, 160, 8201, 8239].map((key) => [key, $value1])))(" ")]);

const _DASHES = (($value2) => new Map([8211, 8212, 8722].map((key) => [key, $value2])))("-");

const _GROUPED = /[0-9]{1,3}((?:(,[0-9]{2,3})*,[0-9]{3}|( [0-9]{2,3})* [0-9]{3}))(\.[0-9]+)?/u;

const _DOTTED = /[0-9]{1,3}(\.[0-9]{3})+/u;

const BIKRAM = "b";

function readAnswer(fact, fields, bikram = null) {
  return answerFrom(() => _value(fact, fields, bikram));
}

function _value(fact, fields, bikram) {
  const texts = _texts(fields, "v").map(($each3) => _trimmed($each3)).filter((text) => text);
  if (texts.length > 1 && ($.key(fact, "type") !== "choices" || texts.includes(NOT_KNOWN) || texts.includes(NONE_OF_THEM))) {
    throw new Refused("two-answers");
  }
  if ($.equal(texts, [NOT_KNOWN])) {
    return null;
  }
  if ($.key(fact, "type") === "choices" && texts.length && !$.equal(texts, [NONE_OF_THEM])) {
    return accepted(fact, texts);
  }
  const text = texts.length ? $.index(texts, 0) : "";
  if ($.key(fact, "type") === "number") {
    return _number(fact, text, fields);
  }
  return $.key(fact, "type") === "date" ? _date(fact, text, fields, bikram) : valueFrom(fact, text);
}

function _texts(fields, name) {
  const given = $.get(fields, name, []);
  return typeof given === "string" ? [given] : given;
}

function _only(fields, name) {
  return _trimmed(_texts(fields, name).join(" "));
}

function _trimmed(text) {
  return $.strip(text, " \t\r\n   ");
}

function _number(fact, text, fields) {
  const low = _only(fields, "v.min"), high = _only(fields, "v.max");
  if (text && (low || high)) {
    throw new Refused("two-answers");
  }
  if (text.includes("..")) {
    return valueFrom(fact, text);
  }
  if (text) {
    return accepted(fact, _oneOrBoth(text));
  }
  const ends = [low, high].map((end) => end ? typedNumber(end) : null);
  return accepted(fact, asRange(...ends));
}

function _oneOrBoth(text) {
  const [low, dash, high] = $.partition($.translate(text, _DASHES), "-");
  const ends = [_trimmed(low), _trimmed(high)];
  if (dash === "" || ends.includes("")) {
    return typedNumber(text);
  }
  return asRange(typedNumber($.index(ends, 0)), typedNumber($.index(ends, 1)));
}

function typedNumber(text) {
  let plain = $.translate($.translate(text, DIGITS), _SIGNS);
  if ($.fullmatchOf(_DOTTED, plain)) {
    if ($.same(plain.split(".").length, 2)) {
      throw new Refused("unclear-number");
    }
    plain = plain.split(".").join("");
  } else if ($.fullmatchOf(_GROUPED, plain)) {
    plain = plain.split(",").join("").split(" ").join("");
  }
  if (plain.startsWith("-")) {
    throw new Refused("not-a-number");
  }
  return asNumber(plain);
}

function _date(fact, text, fields, bikram) {
  const parts = ["year", "month", "day"].map((part) => $.translate(_only(fields, `v.${part}`), DIGITS));
  if (text && parts.some($.truth)) {
    throw new Refused("two-answers");
  }
  if (text || !parts.some($.truth)) {
    return valueFrom(fact, $.translate(text, DIGITS));
  }
  if (!parts.every($.truth)) {
    throw new Refused("incomplete-day");
  }
  if (!$.fullmatch(/[0-9]{4} b?[0-9]{1,2} [0-9]{1,2}/u, parts.join(" "))) {
    throw new Refused("not-a-day");
  }
  if ($.index(parts, 1).startsWith(BIKRAM)) {
    const month = $.readInt($.removeprefix($.index(parts, 1), BIKRAM));
    const day = bikram === null ? null : dayOf($.readInt($.index(parts, 0)), month, $.readInt($.index(parts, 2)), bikram);
    if (day === null) {
      throw new Refused("not-a-day");
    }
    return accepted(fact, day);
  }
  return accepted(fact, `${$.index(parts, 0)}-${$.padded($.readInt($.index(parts, 1)), 2, 10)}-${$.padded($.readInt($.index(parts, 2)), 2, 10)}`);
}

export { BIKRAM, readAnswer, typedNumber };
//# sourceMappingURL=typed.js.map
