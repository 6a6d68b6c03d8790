// @ts-nocheck
// Made from migrant_helper/core/words/numbers.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { plain } from "../../../../static/js/core/plain.js";

function grouped(number, table) {
  const [whole, point, rest] = $.partition(plain(number), ".");
  const sign = whole.startsWith("-") ? "-" : "";
  const digits = _parts($.removeprefix(whole, "-"), [...$.toldList($.key(table, "sizes"))]).join($.told($.key(table, "group")));
  return sign + digits + (point ? $.told($.key(table, "decimal")) + rest : "");
}

function money(amount, pattern, table) {
  return pattern.split("{n}").join(grouped(amount, table));
}

function _parts(digits, sizes) {
  let parts = [];
  while ($.length(digits) > $.index(sizes, 0)) {
    parts = [$.cut(digits, -$.index(sizes, 0)), ...parts];
    digits = $.cut(digits, 0, -$.index(sizes, 0));
    sizes = $.or(sizes.slice(1), () => sizes);
  }
  return [digits, ...parts];
}

export { grouped, money };
//# sourceMappingURL=numbers.js.map
