// @ts-nocheck
// Made from migrant_helper/pages/desk/entry.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { deskPage } from "./desk.js";
import { first } from "../parts/page.js";

const STATUS = { wrong: 401, often: 429, code: 422, short: 422, easy: 422 };

function page(world, state, desk, form) {
  const own = { name: $.cut(first(form, "name"), 0, 40) };
  return deskPage(world, state, desk, "entry", own, $.get(STATUS, desk.problem, 200));
}

export { STATUS, page };
//# sourceMappingURL=entry.js.map
