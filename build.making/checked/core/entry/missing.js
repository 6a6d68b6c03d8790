// @ts-nocheck
// Made from migrant_helper/core/entry/missing.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { found } from "./found.js";
import { sounds } from "../words/sound.js";

const _SHORT = 2;

const _LONGEST = 99;

function phrasesOf(words) {
  return [...new Set(words.map((text) => _phrase(_spelt(text))))].join(",");
}

function _phrase(words) {
  const is_short = $.same(words.length, 1) && $.length(_key($.index(words, 0))) <= _SHORT;
  return is_short ? $.index(words, 0) : words.map((word) => _key(word)).join(" ");
}

function _spelt(text) {
  return $.cut(text, 0, _LONGEST).toLowerCase().split("-").join(" ").split(" ").filter((word) => word);
}

function _key(word) {
  return sounds(word).join("");
}

function askedFor(text, rows) {
  const words = _spelt(text);
  const known = [...words, ...words.map((word) => _key(word))];
  return rows.filter((row) => "find" in row && _fitting($.key(row, "find"), known)).map((row) => $.key(row, "id"));
}

function _fitting(find, known) {
  return find.split(",").some((phrase) => phrase.split(" ").every((word) => known.includes(word)));
}

function rest(text, schemes, near) {
  const words = _spelt(text).filter((word) => $.length(_key(word)) > _SHORT);
  const lists = words.map((word) => found(word, schemes, near));
  let fewest = lists.length ? $.index(lists, 0) : [];
  for (const names of lists) {
    fewest = names.length < fewest.length ? names : fewest;
  }
  return fewest;
}

export { phrasesOf, askedFor, rest };
//# sourceMappingURL=missing.js.map
