// @ts-nocheck
// Made from migrant_helper/core/words/texts.py: change that.
import * as $ from "../../../../static/js/core/python.js";

const PLACE = /\{([a-z][a-z0-9_]*)\}/u;

const _WORD = /%(?:%|\(([a-z][a-z0-9_]*)\)s)/u;

const _OWN = ["summary", "brief"];

const _PORTABILITY = ["why", "family", "across_border"];

const _ROWS = { gives: ["text"], documents: ["note"], steps: ["do", "takes"], deadlines: ["text", "consequence", "late"], lapses: ["text", "see", "revive", "meanwhile"], counter: ["says", "show", "english", "exception", "complain"] };

const _PARTS = { instead: ["text"], never: ["text"], money: ["payer", "see", "takes", "who_acts"] };

const _STOPS = ".।۔";

function filled(text, amounts, on, unknown, event = null) {
  function value(place) {
    const found = inForce(amounts, (place[1] ?? null), on, event);
    return found === null ? unknown : $.told($.key(found, "text"));
  }
  return $.substituted(PLACE, value, text);
}

function inForce(amounts, name, on, event = null) {
  const rows = $.get(amounts, name, []).filter((row) => $.compare($.or($.get(row, "from"), () => ""), event === null || !("by" in row) ? on : event) <= 0);
  if (!rows.length) {
    return null;
  }
  const last = $.index($.max($.enumerated(rows), (pair) => [$.or($.get($.index(pair, 1), "from"), () => ""), $.index(pair, 0)]), 1);
  return $.get(last, "text") !== null ? last : null;
}

function put(pattern, values) {
  return $.substituted(_WORD, (place) => (place[0] ?? null) === "%%" ? "%" : $.key(values, (place[1] ?? null)), pattern);
}

function firstSentence(text) {
  for (let at = 0, $rows1 = [...text]; at < $rows1.length; at += 1) {
    const sign = $rows1[at];
    if (_STOPS.includes(sign) && ["", " "].includes($.cut(text, $.whole(at + 1), $.whole(at + 2)))) {
      return $.cut(text, 0, $.whole(at + 1));
    }
  }
  return text;
}

function dialled(number) {
  return [...number].filter((sign) => "+0123456789".includes(sign)).join("");
}

function ready(scheme, on, unknown, event = null) {
  const amounts = $.or($.get(scheme, "amounts"), () => ({}));
  function copy(row, names) {
    const texts = $.keyed(names.filter((n) => $.truth($.get(row, n))), (n) => n, (n) => filled($.key(row, n), amounts, on, unknown, event));
    return { ...row, ...texts };
  }
  const result = copy(scheme, _OWN);
  for (const [key, names] of Object.entries(_ROWS)) {
    $.put(result, key, $.list($.or($.get(scheme, key), () => [])).map((row) => copy(row, names)));
  }
  for (const [key, names] of Object.entries(_PARTS)) {
    if (Object.hasOwn(scheme, key)) {
      $.put(result, key, copy($.key(scheme, key), names));
    }
  }
  if ("claim" in scheme) {
    const claim = $.key(scheme, "claim");
    result.claim = $.keyed(Object.keys(claim), (part) => part, (part) => $.toldList($.key(claim, part)).map((row) => copy(row, ["text"])));
  }
  result.portability = copy($.or($.get(scheme, "portability"), () => ({})), _PORTABILITY);
  return result;
}

export { PLACE, filled, inForce, put, firstSentence, dialled, ready };
//# sourceMappingURL=texts.js.map
