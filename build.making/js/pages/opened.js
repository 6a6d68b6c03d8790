// @ts-nocheck
// Made from migrant_helper/pages/opened.py: change that.
import * as $ from "../../../static/js/core/python.js";
import { rowsOf, shownDay } from "./parts/card_rows.js";
import { frame } from "./parts/frame.js";
import { read as journeys$read } from "./parts/journey.js";
import { Page, first } from "./parts/page.js";

function page(world, state, form) {
  const verdict = state.signed;
  const journey = journeys$read(world, state, {});
  const own = { verdict: null, rows: [], issued: "", expires: "" };
  if ($.truth(verdict)) {
    own.verdict = { valid: verdict.valid, refused: $.or(verdict.refused, () => ""), status: $.or(verdict.status, () => ""), issuer: $.or(verdict.issuer, () => "") };
  }
  if ($.truth(verdict) && $.truth(verdict.valid)) {
    const case_ = verdict.case;
    own.rows = rowsOf(world, case_);
    own.issued = shownDay(world, case_.issued);
    own.expires = shownDay(world, case_.expires);
  }
  const digits = $.truth(verdict) && $.truth(verdict.valid) ? first(form, "digits") : "";
  const status = $.truth(verdict) && !$.truth(verdict.valid) ? 422 : 200;
  return new Page(status, "public/opened.html", { ...frame(world, state, journey, undefined, { ...own }), hidden: digits ? [["digits", digits]] : [] });
}

export { page };
//# sourceMappingURL=opened.js.map
