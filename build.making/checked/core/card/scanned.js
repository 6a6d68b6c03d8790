// @ts-nocheck
// Made from migrant_helper/core/card/scanned.py: change that.
import * as $ from "../../../../static/js/core/python.js";

const MAX_TEXT = 4096;

const _CARD = /https?:\/\/[!-"\$-~]+#[0-9]+/u;

class Scanned {
  constructor(kind, text) {
    this.kind = kind;
    this.text = text;
  }
}

function among(texts) {
  const cards = [];
  for (const text of texts) {
    if ($.length(text) <= MAX_TEXT && $.fullmatchOf(_CARD, text) && !cards.includes(text)) {
      cards.push(text);
    }
  }
  if ($.same(cards.length, 1)) {
    return new Scanned("card", $.index(cards, 0));
  }
  if (cards.length) {
    return new Scanned("several", "");
  }
  return new Scanned(texts.length ? "other" : "nothing", "");
}

export { MAX_TEXT, Scanned, among };
//# sourceMappingURL=scanned.js.map
