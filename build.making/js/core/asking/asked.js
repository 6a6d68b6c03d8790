// @ts-nocheck
// Made from migrant_helper/core/asking/asked.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { start } from "../rules/decide.js";
import { kept } from "../words/kept.js";

const _MOST_CATALOGUES = 32;

const _conditions = [];

function isAsked(catalogue, facts, on, fact) {
  if (!$.within("only_if", catalogue.facts[fact])) {
    return true;
  }
  return _isMet(catalogue, facts, on, fact);
}

function isOpen(fact, declared, facts, skipped) {
  if (Object.hasOwn(facts, fact) || $.within(fact, $.list(skipped))) {
    return false;
  }
  const coarser = declared[fact].finer_than ?? null;
  if (coarser === null) {
    return true;
  }
  return !$.within(coarser, $.list(skipped)) && (!$.within(coarser, facts) || facts[coarser] !== null);
}

function soonQuestion(catalogue, facts, on, skipped = []) {
  const declared = catalogue.facts;
  for (const fact of $.sorted(Object.keys(declared), (name) => !("delicate" in declared[name]))) {
    if (!("soon" in declared[fact]) || !isOpen(fact, declared, facts, skipped)) {
      continue;
    }
    if (_isMet(catalogue, facts, on, `soon ${fact}`) && isAsked(catalogue, facts, on, fact)) {
      return fact;
    }
  }
  return null;
}

function _isMet(catalogue, facts, on, name) {
  const asked = kept(_conditions, _MOST_CATALOGUES, [catalogue], "", () => _conditionsOf(catalogue));
  const screening = start(asked, facts, on);
  return screening.state[screening.plan.row_of[name].slot] === 2;
}

function _conditionsOf(catalogue) {
  const declared = catalogue.facts;
  const rules = ["only_if", "soon"].flatMap((part) => Object.keys(declared).filter((name) => Object.hasOwn(declared[name], part)).map((name) => ({ id: part === "only_if" ? name : `${part} ${name}`, rule: declared[name][part] })));
  return { ...catalogue, schemes: rules };
}

export { isAsked, isOpen, soonQuestion };
//# sourceMappingURL=asked.js.map
