// @ts-nocheck
// Made from migrant_helper/pages/parts/publishers.py: change that.
import * as $ from "../../../../static/js/core/python.js";

function inOrder(sources) {
  const numbered = $.sorted(Object.entries(sources), (pair) => $.readInt($.index(pair, 0)));
  return numbered.map(([number, source]) => ({ ...source, number: number }));
}

function gradeOf(sources, numbers) {
  const named = numbers.map((number) => $.key(sources, $.told(number)));
  if (named.some((source) => $.truth($.key(source, "official")))) {
    return "official";
  }
  return named.length ? "other" : "none";
}

function numbers(source) {
  if (source === null) {
    return [];
  }
  return Array.isArray(source) ? source.slice() : [source];
}

export { inOrder, gradeOf, numbers };
//# sourceMappingURL=publishers.js.map
