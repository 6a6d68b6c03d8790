// @ts-nocheck
// Made from migrant_helper/pages/schemes.py: change that.
import * as $ from "../../../static/js/core/python.js";
import { line, lookedFor, papersOf, placesOf } from "./parts/browsed.js";
import { frame } from "./parts/frame.js";
import { read as journeys$read } from "./parts/journey.js";
import { filledIn } from "./parts/one_catalogue.js";
import { Page, first } from "./parts/page.js";
import { countries } from "./parts/places.js";

function page(world, state, form) {
  const journey = journeys$read(world, state, form);
  const asked = first(form, "country");
  const catalogues = filledIn(world, state.today, journey.facts);
  const country = Object.hasOwn(catalogues, asked) ? asked : $.next(Object.keys(catalogues));
  const schemes = [...Object.values(catalogues).flatMap((catalogue) => catalogue.schemes)];
  const by = first(form, "do") !== "find" ? first(form, "by") : "";
  const words = by ? "" : first(form, "words");
  const kinds = {};
  for (const scheme of catalogues[country].schemes) {
    $.setdefault(kinds, scheme.kind, []).push(line(scheme));
  }
  const papers = papersOf(world);
  const context = frame(world, state, journey, undefined, { default_do: "find", country: country, countries: countries(world).map((one) => ({ code: one.code, name: one.name })), kinds: Object.entries(kinds).map(([kind, rows]) => ({ id: kind, entries: rows })), words: words, by: by, looked: lookedFor(world, schemes, journey.facts, words, by), papers: Object.keys(papers).map((name) => ({ id: name, name: papers[name] })), places: placesOf(world, schemes, journey.facts) });
  return new Page(200, "public/schemes.html", context);
}

export { page };
//# sourceMappingURL=schemes.js.map
