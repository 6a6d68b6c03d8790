/** What every page's template needs besides its own. Twin of migrant_helper/pages/frame.py. */

import { shown } from "../core/dates.js";
import { hidden } from "./journey.js";

/**
 * @import { State, World } from "./page.js"
 * @import { Journey } from "./journey.js"
 */

/** A template's context: the shared part and the page's own. `without` names carried fields the page shows itself.
 * @param {World} world @param {State} state @param {Journey} journey @param {Record<string, any>} [own] */
export function frame(world, state, journey, own = {}) {
  const { without = [], ...rest } = own;
  return {
    ui: world.ui,
    path: state.path,
    today: state.today,
    default_do: "show",
    default_path: "",
    languages_open: false,
    hidden: hidden(journey, without),
    age: rulesAge(world),
    can_keep: state.kept !== null,
    ...rest,
  };
}

/** The oldest and newest day on which a loaded entry was checked, as shown. @param {World} world */
export function rulesAge(world) {
  const days = Object.values(world.catalogues)
    .flatMap((catalogue) => catalogue.schemes.map((/** @type {any} */ scheme) => scheme.checked))
    .sort();
  const { dates } = world.ui;
  return { oldest: shown(days[0], dates), newest: shown(days[days.length - 1], dates) };
}
