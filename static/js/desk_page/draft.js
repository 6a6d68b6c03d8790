// What is typed of the next person outlasts a page that is read anew: the worker holds it, sealed as the cases are,
// until they are written down.

import { tell } from "./tell.js";

/** Milliseconds after the last letter. */
const REST = 300;
/** What is typed or chosen there; what they agree to is said anew. */
const FIELDS = ["name", "phone", "f-home", "camp"];

/** Starts it on the page of the next person. */
export async function startTyping() {
  const of = /** @type {HTMLInputElement | null} */ (document.querySelector("input[name=new]"))
    ?.value;
  const found = FIELDS.map((id) => document.getElementById(id));
  const fields = /** @type {HTMLInputElement[]} */ (found.filter(Boolean));
  if (!of || fields.length < FIELDS.length) return;
  let late = /** @type {any} */ (null);
  const hold = () => {
    clearTimeout(late);
    late = null;
    const typed = Object.fromEntries(fields.map(({ id, value }) => [id, value]));
    tell({ typing: { of, fields: typed } }).catch(() => {});
  };
  for (const field of fields) {
    field.addEventListener("input", () => {
      clearTimeout(late);
      late = setTimeout(hold, REST);
    });
  }
  addEventListener("pagehide", () => late && hold());
  const held = await tell({ draft: of }).catch(() => null);
  for (const field of fields) field.value ||= held?.[field.id] || "";
}
