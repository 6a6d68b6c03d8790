/** Which countries' catalogues a page needs. Twin of migrant_helper/pages/needs.py. */

import { first } from "./page.js";

/** @import { Form } from "./page.js" */

export const PLACES = ["f.home", "f.here", "f.going_to"];
/** @type {Record<string, string>} */
export const FIRST_COUNTRY = { ne: "NP" };

/** The countries to load, in order, out of those held.
 * @param {string} lang @param {string} path @param {Form} form @param {string[]} held @returns {string[]} */
export function countries(lang, path, form, held) {
  const wanted = [own(path, form)];
  for (const entry of form.get("entry") || []) wanted.push(entry.slice(0, 2).toUpperCase());
  for (const name of PLACES) wanted.push(first(form, name).slice(0, 2));
  const found = [...new Set(wanted.filter((country) => held.includes(country)))];
  return found.length > 0 ? found : [FIRST_COUNTRY[lang] || "IN"];
}

/** The country of the entry that a page or a report is about, or that the list of entries was asked
 * for (the last `country`: a button after the hidden field); "" for any other page.
 * @param {string} path @param {Form} form @returns {string} */
export function own(path, form) {
  const [room, name] = path.split("/");
  if (["schemes", "sources"].includes(room) && name) return name.slice(0, 2).toUpperCase();
  if (path.startsWith("wrong")) return first(form, "about").slice(0, 2).toUpperCase();
  const asked = form.get("country") || [];
  return path === "schemes" && asked.length > 0 ? asked[asked.length - 1].slice(0, 2) : "";
}
