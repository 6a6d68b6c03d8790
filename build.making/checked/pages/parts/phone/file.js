// @ts-nocheck
// Made from migrant_helper/pages/parts/phone/file.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { isDay } from "../../../core/words/days.js";
import { hasAnswers as journeys$hasAnswers, hidden as journeys$hidden, isId as journeys$isId, read as journeys$read } from "../journey.js";
import { fieldsOf } from "../needed_countries.js";

const _MARK = ["migrant-helper", "kept-1"];

const _NAMES = ["id", "lang", "saved", "fields"];

const _YOURS = "yours";

const _SPACES = /[ \u{9}\u{d}\u{a}]+/u;

const _CONTROLS = /[\u{0}-\u{1f}]/u;

const _SHAPE = /\{s:s,s:s,s:s,s:s,s:\[\[s,s\](?:,\[s,s\])*\](?:,s:\[(?:s(?:,s)*)?\])?\}/u;

function written(case_) {
  const lines = _NAMES.slice(0, 3).map((name) => `${_quoted(name)}: ${_quoted($.key(case_, name))}`);
  const pairs = $.toldList($.key(case_, "fields")).map(([name, value]) => `[${_quoted(name)}, ${_quoted(value)}]`).join(",\n");
  lines.push(`${_quoted("fields")}: [\n${pairs}\n]`);
  if (Object.hasOwn(case_, _YOURS)) {
    lines.push(`${_quoted(_YOURS)}: [${$.toldList($.key(case_, _YOURS)).map((one) => _quoted(one)).join(", ")}]`);
  }
  const head = `${_quoted($.index(_MARK, 0))}: ${_quoted($.index(_MARK, 1))}`;
  return "{\n" + [head, ...lines].join(",\n") + "\n}\n";
}

function putBack(world, state, text) {
  const case_ = _read(text);
  if (case_ === null || !journeys$isId($.key(case_, "id")) || !isDay($.key(case_, "saved"))) {
    return null;
  }
  if ($.toldList($.key(world.ui, "languages")).every((language) => !$.equal($.key(case_, "lang"), $.key(language, "tag")))) {
    return null;
  }
  const form = { ...fieldsOf(case_), case: [$.key(case_, "id")] };
  const journey = journeys$read(world, state, form);
  if (!journeys$hasAnswers(journey)) {
    return null;
  }
  const fields = journeys$hidden(journey, ["today", "pin"]).map((pair) => pair.slice());
  return { ...case_, fields: fields };
}

function _read(text) {
  const pieces = text.split("\"");
  const around = $.enumerated(pieces).filter(([at, piece]) => $.same($.modulo(at, 2), 0)).map(([at, piece]) => piece);
  const texts = $.enumerated(pieces).filter(([at, piece]) => $.same($.modulo(at, 2), 1)).map(([at, piece]) => _unquoted(piece));
  const shape = $.substituted(_SPACES, "", around.join("s"));
  if (around.join("").includes("s") || !$.fullmatchOf(_SHAPE, shape)) {
    return null;
  }
  const told = texts.slice(2, 9);
  const named = $.enumerated(told).filter(([at, text]) => $.same($.modulo(at, 2), 0)).map(([at, text]) => text);
  if (!$.equal(texts.slice(0, 2), _MARK) || !$.equal(named, _NAMES)) {
    return null;
  }
  const end = $.whole(9 + $.whole(2 * $.whole($.index($.partition(shape, "]]"), 0).split("[s,s").length - 1)));
  const fields = $.range(9, end, 2).map((at) => [$.index(texts, at), $.index(texts, $.whole(at + 1))]);
  const case_ = { id: $.index(told, 1), lang: $.index(told, 3), saved: $.index(told, 5), fields: fields };
  if ($.same(texts.length, end)) {
    return case_;
  }
  return $.index(texts, end) === _YOURS ? { ...case_, [$.name(_YOURS)]: texts.slice($.whole(end + 1)) } : null;
}

function _quoted(text) {
  const plain = $.substituted(_CONTROLS, " ", text);
  return "\"" + plain.split("\\").join("\\u005c").split("\"").join("\\u0022") + "\"";
}

function _unquoted(text) {
  return text.split("\\u0022").join("\"").split("\\u005c").join("\\");
}

export { written, putBack };
//# sourceMappingURL=file.js.map
