// @ts-nocheck
// Made from migrant_helper/pages/privacy.py: change that.
import * as $ from "../../../static/js/core/python.js";
import { frame } from "./parts/frame.js";
import { read as journeys$read } from "./parts/journey.js";
import { Page } from "./parts/page.js";

function page(world, state, form) {
  const journey = journeys$read(world, state, form);
  return new Page(200, "public/privacy.html", frame(world, state, journey));
}

export { page };
//# sourceMappingURL=privacy.js.map
