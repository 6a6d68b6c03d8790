// @ts-nocheck
// Made from migrant_helper/pages/home.py: change that.
import * as $ from "../../../static/js/core/python.js";
import { frame } from "./parts/frame.js";
import { read as journeys$read } from "./parts/journey.js";
import { Page, first } from "./parts/page.js";
import { countries } from "./parts/places.js";
import { TOLD } from "./parts/ways.js";

function page(world, state, form) {
  return start(world, state, form, false);
}

function start(world, state, form, missing) {
  const journey = journeys$read(world, state, form);
  const context = frame(world, state, journey, ["f.home", "f.here"], { default_do: "start", default_path: "check", languages_open: true, countries: countries(world), home: first(form, "f.home"), here: first(form, "f.here"), missing: missing, ways: [...Object.keys(TOLD)], has_kept: Boolean($.truth(state.kept)) });
  return new Page(missing ? 400 : 200, "public/home.html", { ...context, path: "" });
}

export { page, start };
//# sourceMappingURL=home.js.map
