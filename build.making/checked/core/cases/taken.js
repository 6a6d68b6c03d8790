// @ts-nocheck
// Made from migrant_helper/core/cases/taken.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { inOrder, nextTime } from "./case.js";

function notTaken(change, before, member) {
  if ($.key(change, "by") !== member) {
    return "by";
  }
  if (before.some((one) => $.key(one, "kind") === "erased")) {
    return "erased";
  }
  return !before.length && $.key(change, "kind") !== "opened" ? "case" : "";
}

function stampedAnew(changes, wrong, now) {
  const good = changes.filter((one) => !wrong.includes($.key(one, "id")));
  const at = nextTime(good, now);
  const anew = [];
  for (const one of inOrder(changes)) {
    if (wrong.includes($.key(one, "id"))) {
      anew.push({ ...one, at: $.whole(at + anew.length) });
    }
  }
  return anew;
}

export { notTaken, stampedAnew };
//# sourceMappingURL=taken.js.map
