// @ts-nocheck
// Made from migrant_helper/pages/missing.py: change that.
import * as $ from "../../../static/js/core/python.js";
import { frame } from "./parts/frame.js";
import { read as journeys$read } from "./parts/journey.js";
import { Page } from "./parts/page.js";

const CODES = new Map([[404, "no_page"], [405, "no_page"], [413, "too_long"]]);

function page(world, state, status) {
  const journey = journeys$read(world, state, {});
  return new Page(status, "public/missing.html", frame(world, state, journey, undefined, { code: $.get(CODES, status, "failed") }));
}

export { CODES, page };
//# sourceMappingURL=missing.js.map
