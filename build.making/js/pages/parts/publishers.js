// @ts-nocheck
// Made from migrant_helper/pages/parts/publishers.py: change that.
import * as $ from "../../../../static/js/core/python.js";

function inOrder(sources) {
  const numbered = $.sorted(Object.entries(sources), (pair) => $.int(pair[0]));
  return numbered.map(([number, source]) => ({ ...source, number: number }));
}

function gradeOf(sources, numbers) {
  const named = numbers.map((number) => sources[number]);
  if (named.some((source) => $.truth(source.official))) {
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
