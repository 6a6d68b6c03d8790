/** The loaded catalogues as one. Twin of migrant_helper/pages/together.py. */

import { ready } from "../core/texts.js";
import { say } from "./words.js";

/** @import { Catalogue, World } from "./page.js" */

const PARTS = ["facts", "definitions", "parameters", "documents", "offices"];

/** One catalogue holding every loaded country's; with one country, that one. @param {World} world @returns {Catalogue} */
export function together(world) {
  const catalogues = Object.values(world.catalogues);
  if (catalogues.length === 1) return catalogues[0];
  /** @type {Record<string, any>} */
  const merged = { ...catalogues[0] };
  for (const part of PARTS) {
    merged[part] = {};
    for (const catalogue of [...catalogues].reverse()) {
      merged[part] = { ...merged[part], ...catalogue[part] };
    }
  }
  merged.facts = inAskingOrder(catalogues);
  merged.schemes = catalogues
    .flatMap((catalogue) => catalogue.schemes)
    .sort((one, other) => (one.id < other.id ? -1 : 1));
  return merged;
}

/** Every fact once, those of the first catalogue first. @param {Catalogue[]} catalogues */
export function inAskingOrder(catalogues) {
  /** @type {Record<string, any>} */
  const facts = {};
  for (const catalogue of catalogues) {
    for (const [fact, declared] of Object.entries(catalogue.facts)) {
      if (!Object.hasOwn(facts, fact)) facts[fact] = declared;
    }
  }
  return facts;
}

/** The scheme with that id; null where there is none. @param {World} world @param {string} schemeId */
export function schemeOf(world, schemeId) {
  for (const catalogue of Object.values(world.catalogues)) {
    for (const scheme of catalogue.schemes) if (scheme.id === schemeId) return { ...scheme };
  }
  return null;
}

/** The loaded catalogues with the amounts of that day in every text.
 * @param {World} world @param {string} on @returns {Record<string, Catalogue>} */
export function filledIn(world, on) {
  const unknown = say(world.ui, "(amount not known)");
  /** @type {Record<string, Catalogue>} */
  const filled = {};
  for (const [country, catalogue] of Object.entries(world.catalogues)) {
    const schemes = catalogue.schemes.map((/** @type {any} */ one) => ready(one, on, unknown));
    filled[country] = { ...catalogue, schemes };
  }
  return filled;
}

/** The language each entry's texts are really in, by id. @param {World} world @returns {Record<string, string>} */
export function languages(world) {
  /** @type {Record<string, string>} */
  const found = {};
  for (const catalogue of Object.values(world.catalogues)) {
    for (const scheme of catalogue.schemes) found[scheme.id] = scheme.lang;
  }
  return found;
}
