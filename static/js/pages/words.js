/** Words of the interface that a page needs as text. Twin of migrant_helper/pages/words.py. */

import { WORDS } from "../core/explanations.js";

/** @import { Ui } from "./page.js" */

/** The interface text in the page's language with its places filled.
 * @param {Ui} ui @param {string} text @param {Record<string, string>} [values] @returns {string} */
export function say(ui, text, values = {}) {
  let words = Object.hasOwn(ui.messages, text) ? ui.messages[text] : text;
  for (const [name, value] of Object.entries(values)) {
    words = words.split(`%(${name})s`).join(value);
  }
  return words;
}

/** The words of core/explanations, in the page's language. @param {Ui} ui @returns {Record<string, string>} */
export function reasonWords(ui) {
  return Object.fromEntries(Object.entries(WORDS).map(([key, text]) => [key, say(ui, text)]));
}
