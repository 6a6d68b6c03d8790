// @ts-nocheck
// Made from migrant_helper/core/asking/worth.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { chancesOf } from "./chance.js";
import { NOWHERE, freshOf, pathTo } from "./path.js";
import { Screening } from "../rules/decide.js";
import { kept } from "../words/kept.js";

const _MOST_PLANS = 32;

const _worths = [];

class Worth {
  constructor(rows, parts, changed_by, fresh, far, asked, zeros) {
    this.rows = rows;
    this.parts = parts;
    this.changed_by = changed_by;
    this.fresh = fresh;
    this.far = far;
    this.asked = asked;
    this.zeros = zeros;
  }
}

function worthOf(plan) {
  const worth = kept(_worths, _MOST_PLANS, [plan], "", () => _worth(plan));
  return worth;
}

function _worth(plan) {
  const nobody = new Screening(plan, {}, {}, plan.blank.slice());
  const fresh = freshOf(chancesOf($.key(plan.catalogue, "facts"), plan.leaves, plan.columns));
  const own = [...new Set(plan.rows.flatMap((row) => row.parts))];
  const paths = [...plan.blank.map((_) => NOWHERE)];
  const changed_by = {};
  for (const slot of own) {
    $.setItem(paths, slot, pathTo(fresh, nobody, slot, 2));
    for (const fact of $.index(plan.reads, slot)) {
      $.setdefault(changed_by, fact, []).push(slot);
    }
  }
  return new Worth(plan.rows.map((row) => [row.slot, row.parts, row.matters, row.is_any]), own.slice(), $.keyed(Object.entries(changed_by), ([fact, slots]) => fact, ([fact, slots]) => slots.slice()), fresh, paths.map((path) => $.index(path, 0)), paths.map((path) => $.index(path, 1)), paths.map((_) => 0));
}

export { Worth, worthOf };
//# sourceMappingURL=worth.js.map
