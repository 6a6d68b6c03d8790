// @ts-nocheck
// Made from migrant_helper/core/words/kept.py: change that.
import * as $ from "../../../../static/js/core/python.js";

class Kept {
  constructor(of, words, value) {
    this.of = of;
    this.words = words;
    this.value = value;
  }
}

function kept(shelf, most, of, words, make) {
  for (const one of shelf) {
    if (one.words === words && _same(one.of, of)) {
      return one.value;
    }
  }
  const value = make();
  shelf.unshift(new Kept(of.slice(), words, value));
  while (shelf.length > most) {
    $.popItem(shelf);
  }
  return value;
}

function _same(some, others) {
  return $.same(some.length, others.length) && $.enumerated(some).every(([at, one]) => one === $.index(others, at));
}

export { Kept, kept };
//# sourceMappingURL=kept.js.map
