// @ts-nocheck
// Made from migrant_helper/pages/desk/how.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { deskPage } from "./desk.js";

function page(world, state, desk, form) {
  return deskPage(world, state, desk, "how", {});
}

export { page };
//# sourceMappingURL=how.js.map
