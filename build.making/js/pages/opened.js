// @ts-nocheck
// Made from migrant_helper/pages/opened.py: change that.
import * as $ from "../../../static/js/core/python.js";
import { hostOf } from "../core/card/read.js";
import { rowsOf, shownDay, shownMoment } from "./parts/card_rows.js";
import { frame } from "./parts/frame.js";
import { read as journeys$read } from "./parts/journey.js";
import { Page, first } from "./parts/page.js";

const LONGEST_HOST = 80;

function isAnother(form) {
  return first(form, "do") === "another";
}

function page(world, state, form) {
  const verdict = state.signed;
  const journey = journeys$read(world, state, {});
  const before = first(form, "before");
  const own = { verdict: null, rows: [], issued: "", expires: "", order: "" };
  let hidden = before ? [["before", before]] : [];
  if ($.truth(verdict)) {
    own.verdict = { valid: verdict.valid, refused: $.or(verdict.refused, () => ""), status: $.or(verdict.status, () => ""), issuer: $.or(verdict.issuer, () => ""), host: $.cut(hostOf(first(form, "digits")), 0, LONGEST_HOST) };
  }
  if ($.truth(verdict) && $.truth(verdict.valid)) {
    const case_ = verdict.case;
    own.rows = rowsOf(world, case_);
    own.issued = shownMoment(world, case_);
    own.expires = shownDay(world, case_.expires);
    own.order = first(form, "do") === "open" ? order(before, madeOf(case_)) : "";
    hidden = [["digits", first(form, "digits")], ["before", madeOf(case_)]];
  }
  const status = $.truth(verdict) && !$.truth(verdict.valid) ? 422 : 200;
  const context = frame(world, state, journey, undefined, { host: state.host, ...own });
  return new Page(status, "public/opened.html", { ...context, hidden: hidden });
}

function madeOf(case_) {
  const minute = $.int(case_.revision);
  return `${case_.id}.${case_.issued}.${$.padded(minute, 4, 10)}`;
}

function order(before, now) {
  if (before === now) {
    return "same";
  }
  if ($.partition(before, ".")[0] !== $.partition(now, ".")[0]) {
    return "";
  }
  return $.compare(before, now) < 0 ? "newer" : "older";
}

export { LONGEST_HOST, isAnother, page, madeOf, order };
//# sourceMappingURL=opened.js.map
