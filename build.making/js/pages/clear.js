// @ts-nocheck
// Made from migrant_helper/pages/clear.py: change that.
import * as $ from "../../../static/js/core/python.js";
import { frame } from "./parts/frame.js";
import { read as journeys$read } from "./parts/journey.js";
import { Page, first } from "./parts/page.js";

function page(world, state, form) {
  const done = first(form, "do") === "clear";
  const journey = journeys$read(world, state, done ? {} : form);
  const changes = done ? [{ kind: "clear" }] : [];
  return new Page(200, "public/clear.html", frame(world, state, journey, undefined, { done: done }), changes);
}

export { page };
//# sourceMappingURL=clear.js.map
