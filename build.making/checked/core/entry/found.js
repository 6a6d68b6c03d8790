// @ts-nocheck
// Made from migrant_helper/core/entry/found.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { sounds } from "../words/sound.js";

const MOST = 8;

const _LONGEST = 200, _WORDS = 12;

const _WORTH = [6, 5, 1];

const _FAR = 5;

const _FEW = [2, 3], _PART = 3;

function indexOf(short, names, told) {
  const known = new Set();
  const parts = [];
  for (const texts of [short, names, told]) {
    const added = [];
    for (const text of texts) {
      const keys = keysOf(text).filter((key) => (texts !== told || !known.has(key)));
      if (isNew(text, known) && keys.length) {
        added.push(keys.join(" "));
      }
    }
    parts.push(added.join(","));
  }
  return parts.join("|");
}

function isNew(text, known) {
  const keys = keysOf(text);
  const alone = keys.filter((key) => $.same(keys.length, 1)).map((key) => `${key} alone`);
  const fresh = [...keys, ...alone].some((key) => !known.has(key));
  $.extend(known, [...keys, ...alone]);
  return fresh;
}

function keysOf(text) {
  return sounds(text).filter((key) => $.length(key) > 1);
}

function found(text, schemes, near) {
  const asked = _asked(text);
  const points = $.or(_points(asked, schemes), () => _points(_meant(asked, schemes), schemes));
  const words = keysOf($.cut(text, 0, _LONGEST));
  const order = [];
  for (const scheme of schemes) {
    const name = $.key(scheme, "id");
    if (Object.hasOwn(points, name) && _isNear(words, $.key(scheme, "find"))) {
      order.push([$.whole(-$.key(points, name) * ($.within(name, $.list(near)) ? 2 : 1)), -$.key(scheme, "matters"), name]);
    }
  }
  $.sort(order);
  return order.slice(0, MOST).filter(([score, , name]) => $.whole(score * _FAR) <= $.index($.index(order, 0), 0)).map(([score, , name]) => name);
}

function _asked(text) {
  const words = sounds($.cut(text, 0, _LONGEST)).slice(0, _WORDS);
  const pairs = $.range($.whole(words.length - 1)).map((at) => $.index(words, at) + $.index(words, $.whole(at + 1)));
  return [...new Set([...words, ...pairs, words.join("")])].filter((key) => $.length(key) > 1);
}

function _isNear(words, index) {
  if (!_FEW.includes(words.length)) {
    return true;
  }
  const fitting = $.total(words.filter((key) => _worth(key, index)).map((key) => $.length(key)));
  return $.same(fitting, 0) || $.whole(fitting * _PART) > $.total(words.map((key) => $.length(key)));
}

function _points(asked, schemes) {
  let worth;
  const points = {};
  for (const key of asked) {
    const fitting = {};
    const start = $.cut(key, 0, 2);
    for (const scheme of schemes) {
      worth = $.within(start, $.key(scheme, "find")) ? _worth(key, $.key(scheme, "find")) : 0;
      if (worth) {
        $.put(fitting, $.key(scheme, "id"), worth);
      }
    }
    let name;
    for ([name, worth] of Object.entries(fitting)) {
      $.put(points, name, $.whole($.get(points, name, 0) + $.floorDivided($.whole($.whole(worth * $.length(key)) * 1000), $.whole(2 + Object.keys(fitting).length))));
    }
  }
  return points;
}

function _worth(key, index) {
  let best = 0;
  for (let part = 0, $rows1 = index.split("|"); part < $rows1.length; part += 1) {
    const texts = $rows1[part];
    for (const text of texts.split(",")) {
      const words = text.split(" ");
      for (let at = 0, $rows2 = words; at < $rows2.length; at += 1) {
        const word = $rows2[at];
        if (word.startsWith(key) || key.startsWith(word)) {
          best = Math.max(best, $.whole($.index(_WORTH, part) * _fit(key, words, at)));
        }
      }
    }
  }
  return best;
}

function _fit(key, words, at) {
  const rest = words.slice(at).join("");
  if (key === rest) {
    return at ? 2 : 3;
  }
  if (key === $.index(words, at)) {
    return 2;
  }
  return rest.startsWith(key) && $.length(key) > 2 && $.compare($.letter(key, 0), "9") > 0 ? 1 : 0;
}

function _meant(asked, schemes) {
  const known = new Set();
  for (const scheme of schemes) {
    const find = $.key(scheme, "find");
    $.extend(known, find.split("|").join(" ").split(",").join(" ").split(" "));
  }
  return $.sorted([...known].filter((word) => asked.some((key) => $.compare($.letter(key, 0), "9") > 0 && word.startsWith($.letter(key, 0)) && isSlip(key, word))));
}

function isSlip(one, other) {
  if ($.whole($.length(one) + $.length(other)) < 8 || Math.abs($.whole($.length(one) - $.length(other))) > 1 || $.letter(one, 0) !== $.letter(other, 0)) {
    return false;
  }
  let at = 1;
  while (at < Math.min($.length(one), $.length(other)) && $.letter(one, at) === $.letter(other, at)) {
    at = $.whole(at + 1);
  }
  const a = $.cut(one, at), b = $.cut(other, at);
  return $.cut(a, 1) === $.cut(b, 1) || $.cut(a, 1) === b || a === $.cut(b, 1) || $.cut(a, 0, 2) === $.cut(b, 1, 2) + $.cut(b, 0, 1) && $.cut(a, 2) === $.cut(b, 2);
}

export { MOST, indexOf, isNew, keysOf, found, isSlip };
//# sourceMappingURL=found.js.map
