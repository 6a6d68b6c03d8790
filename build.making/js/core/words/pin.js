// @ts-nocheck
// Made from migrant_helper/core/words/pin.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { isDay } from "./days.js";
import { DIGITS } from "./digits.js";

const SHORT = "short", EASY = "easy";

const LENGTH = 8;

const _WORDS = 3, _LETTERS = 10;

const _FEW = 4;

const _ALIKE = new Map([[1610, "ی"], [1609, "ی"], [1603, "ک"], [1607, "ہ"]]);

const _UNSEEN = /[\u{200b}-\u{200f}\u{2060}\u{fe0f}\u{feff}]+/u;

const _BETWEEN = /[ \u{9}\u{d}\u{a}\.,;:!\?\/_\u{60c}\u{61f}\u{6d4}\u{964}\u{2010}-\u{2015}\-]+/u;

const _NUMBER = /[0-9]+/u;

function pinOf(text) {
  const plain = $.translate($.translate($.substituted(_UNSEEN, "", text), DIGITS), _ALIKE);
  const words = $.substituted(_BETWEEN, " ", plain).split(" ").filter((word) => word);
  const joined = words.join("");
  return $.fullmatchOf(_NUMBER, joined) ? joined : words.join(" ");
}

function problemOf(pin) {
  if ($.fullmatchOf(_NUMBER, pin)) {
    if ($.length(pin) !== LENGTH) {
      return SHORT;
    }
    return _isEasy(pin) ? EASY : "";
  }
  const words = [];
  for (const word of pin.split(" ")) {
    if ($.length(word) > 1 && !words.includes(word)) {
      words.push(word);
    }
  }
  const letters = words.join("");
  if (words.length < _WORDS || $.length(letters) < _LETTERS) {
    return SHORT;
  }
  return _signs(letters) <= _FEW ? EASY : "";
}

function _isEasy(pin) {
  const half = Math.floor(LENGTH / 2);
  const first = $.cut(pin, 0, half), second = $.cut(pin, half);
  const mirror = $.range(half).map((at) => $.letter(second, half - 1 - at)).join("");
  const steps = $.range(LENGTH - 1).map((at) => $.modulo($.int($.letter(pin, at + 1)) - $.int($.letter(pin, at)), 10));
  const is_even = steps.every((step) => step === steps[0]);
  return _signs(pin) < _FEW || [second, mirror].includes(first) || is_even || _isADay(first, second);
}

function _signs(text) {
  return $.sum($.enumerated([...text]).filter(([at, sign]) => !$.cut(text, 0, at).includes(sign)).map(([at, sign]) => 1));
}

function _isADay(first, second) {
  const ways = [[first, $.cut(second, 0, 2), $.cut(second, 2)], [first, $.cut(second, 2), $.cut(second, 0, 2)], [second, $.cut(first, 0, 2), $.cut(first, 2)], [second, $.cut(first, 2), $.cut(first, 0, 2)]];
  return ways.some(([year, month, day]) => ["19", "20"].includes($.cut(year, 0, 2)) && isDay(`${year}-${month}-${day}`));
}

export { SHORT, EASY, LENGTH, pinOf, problemOf };
//# sourceMappingURL=pin.js.map
