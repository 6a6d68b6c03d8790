// @ts-nocheck
// Made from migrant_helper/pages/parts/trouble.py: change that.
import * as $ from "../../../../static/js/core/python.js";

const SIGNS = [["free_to_leave", "no", "held"], ["free_to_leave", "afraid_to_say", "held"], ["event", "trafficked", "held"], ["event", "arrested", "police"], ["event", "violence", "violence"], ["event", "conflict", "violence"], ["event", "child_lost", "child"], ["event", "work_injury", "hurt"], ["event", "commute_injury", "hurt"]];

function troubleIn(facts) {
  const found = troublesIn(facts);
  return found.length ? $.index(found, 0) : "";
}

function troublesIn(facts) {
  const found = [];
  for (const $row1 of SIGNS) {
    const fact = $row1[0], value = $row1[1], trouble = $row1[2];
    const told = $.get(facts, fact);
    if (value === told || Array.isArray(told) && told.includes(value)) {
      found.push(trouble);
    }
  }
  return found;
}

export { SIGNS, troubleIn, troublesIn };
//# sourceMappingURL=trouble.js.map
