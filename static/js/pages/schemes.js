/** Every entry held of a country, by kind. Twin of migrant_helper/pages/schemes.py. */

import { ready } from "../core/texts.js";
import { frame } from "./frame.js";
import { countries } from "./home.js";
import { read } from "./journey.js";
import { makePage } from "./makePage.js";
import { say } from "./words.js";

/** @import { Form, Page, State, World } from "./page.js" */

/** The entries of the country asked for (the last `country` of the form), else of the first one loaded.
 * @param {World} world @param {State} state @param {Form} form @returns {Page} */
export function page(world, state, form) {
  const journey = read(world, form, state.fresh_id);
  const asked = (form.get("country") || []).slice(-1)[0] || "";
  const country = Object.hasOwn(world.catalogues, asked) ? asked : Object.keys(world.catalogues)[0];
  const unknown = say(world.ui, "(amount not known)");
  /** @type {Map<string, any[]>} */
  const kinds = new Map();
  for (const scheme of world.catalogues[country].schemes) {
    const { summary } = ready(scheme, state.today, unknown);
    const row = { id: scheme.id, name: scheme.name, lang: scheme.lang, summary };
    kinds.set(scheme.kind, [...(kinds.get(scheme.kind) || []), row]);
  }
  const context = frame(world, state, journey, {
    country,
    countries: countries(world).map(({ code, name }) => ({ code, name })),
    kinds: [...kinds].map(([id, entries]) => ({ id, entries })),
  });
  return makePage(200, "public/schemes.html", context);
}
