// @ts-nocheck
// Made from migrant_helper/core/rules/truth.py: change that.
import * as $ from "../../../../static/js/core/python.js";

const Truth = { name: "Truth", members: { UNMET: 0, UNKNOWN: 1, MET: 2 } };

const WORDS = ["unmet", "unknown", "met"];

const TRUTHS = { unmet: 0, unknown: 1, met: 2 };

const NEGATED = [2, 1, 0];

const _UNMET = 0, _UNKNOWN = 1, _MET = 2;

function allOf(truths) {
  return truths.includes(_UNMET) ? _UNMET : truths.includes(_UNKNOWN) ? _UNKNOWN : _MET;
}

function anyOf(truths) {
  return truths.includes(_MET) ? _MET : truths.includes(_UNKNOWN) ? _UNKNOWN : _UNMET;
}

function atLeast(needs, truths) {
  let could, met;
  met = could = 0;
  for (const truth of truths) {
    met = met + (truth === 2);
    could = could + (truth !== 0);
  }
  if (met >= needs) {
    return 2;
  }
  return could >= needs ? 1 : 0;
}

export { Truth, WORDS, TRUTHS, NEGATED, allOf, anyOf, atLeast };
//# sourceMappingURL=truth.js.map
