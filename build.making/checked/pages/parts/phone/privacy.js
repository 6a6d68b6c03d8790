// @ts-nocheck
// Made from migrant_helper/pages/parts/phone/privacy.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { frame } from "../frame.js";
import { read as journeys$read } from "../journey.js";
import { Page } from "../page.js";

function privacyPage(world, state, form) {
  const journey = journeys$read(world, state, form);
  return new Page(200, "public/privacy.html", frame(world, state, journey));
}

export { privacyPage };
//# sourceMappingURL=privacy.js.map
