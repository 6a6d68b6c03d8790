// @ts-nocheck
// Made from migrant_helper/pages/office.py: change that.
import * as $ from "../../../static/js/core/python.js";
import { start as home$start } from "./home.js";
import { moneyPage } from "./parts/office/money.js";
import { refusedPage } from "./parts/office/refused.js";
import { wherePage } from "./parts/office/where.js";

function page(world, state, form) {
  if (state.path === "where") {
    return wherePage(world, state, form) || home$start(world, state, form, false);
  }
  if (state.path === "money") {
    return moneyPage(world, state, form);
  }
  return refusedPage(world, state, form);
}

export { page };
//# sourceMappingURL=office.js.map
