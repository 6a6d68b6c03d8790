// @ts-nocheck
// Made from migrant_helper/pages/parts/list/burden.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { borne } from "../../../core/list/burdens.js";
import { stepsIn } from "../../../core/list/slips.js";
import { familyAsks } from "../ways.js";

function burdenOf(journey, made) {
  const own = familyAsks($.key(journey.lists, "way"), journey.facts) ? ["family"] : [];
  const shares = borne(stepsIn(made), own);
  return { papers: $.key($.key($.key(made, "burden"), "after"), "documents"), shares: shares, steps: $.key($.key($.key(made, "burden"), "before"), "steps"), others: $.sum(shares.filter((share) => $.key(share, "carrier") !== "worker").map((share) => $.key(share, "steps"))) };
}

export { burdenOf };
//# sourceMappingURL=burden.js.map
