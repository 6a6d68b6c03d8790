// @ts-nocheck
// Made from migrant_helper/pages/phone.py: change that.
import * as $ from "../../../static/js/core/python.js";
import { clearPage } from "./parts/phone/clear.js";
import { clockPage } from "./parts/phone/clock.js";
import { keptPage } from "./parts/phone/kept.js";
import { privacyPage } from "./parts/phone/privacy.js";

function page(world, state, form) {
  if (state.asks_day) {
    return clockPage(world, state, form);
  }
  if (state.path === "clear") {
    return clearPage(world, state, form);
  }
  if (state.path === "privacy") {
    return privacyPage(world, state, form);
  }
  return keptPage(world, state, form);
}

export { page };
//# sourceMappingURL=phone.js.map
