// @ts-nocheck
// Made from migrant_helper/pages/wrong.py: change that.
import * as $ from "../../../static/js/core/python.js";
import { frame } from "./parts/frame.js";
import { read as journeys$read } from "./parts/journey.js";
import { schemeOf } from "./parts/one_catalogue.js";
import { Page, first } from "./parts/page.js";

const LONGEST = 500;

function page(world, state, form) {
  return reportPage(world, state, form, "");
}

function reportPage(world, state, form, done) {
  const journey = journeys$read(world, state, {});
  const entry = schemeOf(world, first(form, "about"));
  const about = $.truth(entry) ? { id: entry.id, name: entry.name, lang: entry.lang } : null;
  const hidden = [["once", state.fresh_id]];
  if ($.truth(about)) {
    hidden.push(["about", about.id]);
  }
  const statuses = { empty: 422, too_often: 429 };
  const context = frame(world, state, journey, undefined, { about: about, done: done, words: done !== "sent" ? $.cut(first(form, "words"), 0, LONGEST) : "", longest: LONGEST, hidden: hidden, path: "wrong" });
  return new Page($.get(statuses, done, 200), "public/wrong.html", context);
}

export { LONGEST, page, reportPage };
//# sourceMappingURL=wrong.js.map
