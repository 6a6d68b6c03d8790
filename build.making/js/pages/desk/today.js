// @ts-nocheck
// Made from migrant_helper/pages/desk/today.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { GROUPS, groupOf } from "../../core/cases/due.js";
import { shown } from "../../core/words/dates.js";
import { DIGITS } from "../../core/words/digits.js";
import { sounds } from "../../core/words/sound.js";
import { deskPage, limitsOf } from "./desk.js";
import { unsentRows } from "./unsent.js";
import { first } from "../parts/page.js";

const MOST = 50;

const FOLDED = ["waiting", "open", "closed"];

function page(world, state, desk, form) {
  const asked = first(form, "q");
  const words = sounds(asked), digits = digitsIn(asked);
  const found = asked ? desk.cases.filter((case_) => isFound(case_, words, digits)) : desk.cases;
  const named = found.map((case_) => [case_, groupOf(case_, limitsOf(desk), state.today)]);
  let groups = GROUPS.map((group) => groupRow(world, group, named.filter(([case_, one]) => one === group).map(([case_, one]) => case_), asked !== ""));
  groups = groups.filter((group) => $.truth(group.count));
  const unsent = unsentRows(world, desk);
  const own = { groups: groups, asked: asked, count: desk.cases.length, unsent: unsent };
  return deskPage(world, state, desk, "today", own);
}

function groupRow(world, group, cases, is_open) {
  return { id: group, cases: cases.slice(0, MOST).map((case_) => row(world, case_)), count: cases.length, is_open: is_open || !FOLDED.includes(group) };
}

function row(world, case_) {
  const following = case_.next;
  const day = $.truth(following.on) ? shown(following.on, world.ui.dates) : "";
  return { id: case_.id, name: case_.name, what: following.what, day: day };
}

function isFound(case_, words, digits) {
  if ($.length(digits) >= 3) {
    return digitsIn(case_.phone).includes(digits);
  }
  const named = sounds(case_.name);
  return words.every((one) => named.some((word) => word.startsWith(one)));
}

function digitsIn(text) {
  return [...$.translate(text, DIGITS)].filter((sign) => $.compare("0", sign) <= 0 && $.compare(sign, "9") <= 0).join("");
}

export { MOST, FOLDED, page, groupRow, row, isFound, digitsIn };
//# sourceMappingURL=today.js.map
