/** The start: trouble first, then where home is and where the person is. Twin of migrant_helper/pages/home.py. */

import { frame } from "./frame.js";
import { read } from "./journey.js";
import { makePage } from "./makePage.js";
import { first } from "./page.js";

/** @import { Form, Page, State, World } from "./page.js" */

/** @param {World} world @param {State} state @param {Form} form @returns {Page} */
export function page(world, state, form) {
  return start(world, state, form, false);
}

/** The start page; with `missing` it says that both places are needed, and answers 400.
 * @param {World} world @param {State} state @param {Form} form @param {boolean} missing @returns {Page} */
export function start(world, state, form, missing) {
  const journey = read(world, form, state.fresh_id);
  const context = frame(world, state, journey, {
    without: ["f.home", "f.here"],
    default_do: "start",
    default_path: "check",
    languages_open: true,
    countries: countries(world),
    home: first(form, "f.home"),
    here: first(form, "f.here"),
    missing,
    path: "",
  });
  return makePage(missing ? 400 : 200, "public/home.html", context);
}

/** Each held country with its subdivisions, in the order of the registry. @param {World} world */
export function countries(world) {
  const places = Object.entries(world.ui.places);
  return places
    .filter(([code]) => !code.includes("-"))
    .map(([code, place]) => ({
      code,
      name: place.name,
      places: places
        .filter(([other]) => other.startsWith(`${code}-`))
        .map(([other, part]) => ({ code: other, name: part.name })),
    }));
}
