// @ts-nocheck
// Made from migrant_helper/pages/parts/list/burden.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { borne } from "../../../core/list/burdens.js";
import { stepsIn } from "../../../core/list/slips.js";
import { familyAsks } from "../ways.js";

function burdenOf(journey, made) {
  const own = familyAsks(journey.lists.way, journey.facts) ? ["family"] : [];
  const shares = borne(stepsIn(made), own);
  return { papers: made.burden.after.documents, shares: shares, steps: made.burden.before.steps, others: $.sum(shares.filter((share) => share.carrier !== "worker").map((share) => share.steps)) };
}

export { burdenOf };
//# sourceMappingURL=burden.js.map
