// @ts-nocheck
// Made from migrant_helper/core/cases/taken.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { inOrder, nextTime } from "./case.js";

function notTaken(change, before, member) {
  if (change.by !== member) {
    return "by";
  }
  if (before.some((one) => one.kind === "erased")) {
    return "erased";
  }
  return !before.length && change.kind !== "opened" ? "case" : "";
}

function stampedAnew(changes, wrong, now) {
  const good = changes.filter((one) => !wrong.includes(one.id));
  const at = nextTime(good, now);
  const anew = [];
  for (const one of inOrder(changes)) {
    if (wrong.includes(one.id)) {
      anew.push({ ...one, at: at + anew.length });
    }
  }
  return anew;
}

export { notTaken, stampedAnew };
//# sourceMappingURL=taken.js.map
