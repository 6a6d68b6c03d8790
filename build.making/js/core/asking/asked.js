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
  const asked = kept(_conditions, _MOST_CATALOGUES, [catalogue], "", () => _conditionsOf(catalogue));
  const screening = start(asked, facts, on);
  return screening.state[screening.plan.row_of[fact].slot] === 2;
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

function _conditionsOf(catalogue) {
  const declared = catalogue.facts;
  const rules = Object.keys(declared).filter((name) => "only_if" in declared[name]).map((name) => ({ id: name, rule: declared[name].only_if }));
  return { ...catalogue, schemes: rules };
}

export { isAsked, isOpen };
//# sourceMappingURL=asked.js.map
