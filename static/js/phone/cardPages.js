// The card on the phone: signed by a key made for it alone, and opened without a network.
// Twin of migrant_helper/web/public/cards.py.

import { codesOf } from "#made/core/card/codes.js";
import { isAnother } from "#made/pages/opened.js";
import { fields } from "#made/pages/parts/card/leaving.js";
import { first } from "#made/pages/parts/page.js";
import { statesNumbered } from "#made/pages/parts/states.js";
import { dayIn } from "./forms.js";
import { svg } from "./picture.js";
import { signOffline, verify } from "./signing.js";
import { situation } from "./situation.js";

/** @typedef {import("./situation.js").Asked} Asked */
/** @typedef {import("./situation.js").Form} Form */
/** @typedef {import("./situation.js").Parts} Parts */
/** @typedef {import("#made/pages/parts/page.js").State} State */
/** @typedef {import("#made/pages/parts/page.js").World} World */

/** Pages that show a card made for them: `caseOf` gives what stands on it. */
export const SIGNING = ["card", "slip"];

/**
 * The card of the checklist, of the take-away form or of a slip; null where there is none yet.
 * @param {string} page one of SIGNING
 * @param {World} world @param {State} state @param {Form} form @param {Parts} parts
 */
export async function signedCard(page, world, state, form, parts) {
  const made = parts.site.pages[page].caseOf(world, state, form);
  if (!made) return null;
  // What stands on a slip's code leaves the phone, no answer with it.
  const asked = form.do?.[0] === "sign";
  const confirmed = asked && (await parts.sign(world.ui.lang, fields(made)));
  if (confirmed) return { text: confirmed, svg: svg(confirmed), status: "issuer" };
  const codes = codesOf(/** @type {any[]} */ (Object.values(world.catalogues)));
  const text = await signOffline(made, codes, `${parts.origin}/c#`);
  return { text, svg: svg(text), status: "holder" };
}

/**
 * The text of a card that the service signed; "" where it did not, or something else answered.
 * @param {string} lang @param {string[][]} fields the take-away form
 */
export async function sign(lang, fields) {
  const sent = { method: "POST", body: new URLSearchParams(fields) };
  const text = await fetch(`/${lang}/sign`, sent)
    .then((answer) => answer.text())
    .catch(() => "");
  return /\/c#[0-9]+$/.test(text) ? text : "";
}

/**
 * What the page of an opened card is made from: its language is the one asked for, else the
 * card's, else the one last used.
 * @param {string} lang "" where the address names none
 * @param {Asked} asked @param {Parts} parts @returns {Promise<[World, State]>}
 */
export async function openedCard(lang, asked, parts) {
  const verdict = await readCard(asked.form, parts);
  const found = verdict?.case || { lang: "", entries: [] };
  const { languages } = parts.site;
  const spoken = [lang, found.lang, ...(await parts.held())].find((tag) => languages.includes(tag));
  const entry = found.entries.map((/** @type {any} */ each) => each.scheme);
  const named = { ...asked.form, entry };
  const [world, state] = await situation(spoken || "en", "c", named, parts);
  return [world, { ...state, signed: verdict, host: hostOf(parts) }];
}

/** @param {Form} form @param {Parts} parts */
async function readCard(form, parts) {
  const digits = first(form, "digits");
  if (!digits || isAnother(form)) return null;
  const today = dayIn(parts.now, "+05:30");
  const held = await centralHeld(parts);
  /** @param {boolean} anew @param {any[]} [states] */
  const read = async (anew, states = []) => {
    const { issuers, hosts } = await parts.issuers(anew);
    const codes = codesOf([...held, ...states]);
    return verify(digits, codes, issuers, today, [hostOf(parts), ...hosts]);
  };
  let verdict = await read(false);
  // A key or a name of ours that is newer than what lies on this phone.
  if (/^(unknown_issuer|other_host)$/.test(verdict.refused || "")) verdict = await read(true);
  const states = statesNumbered(held, unnamed(verdict));
  if (!states.length) return verdict;
  const [lang = "en"] = await parts.held();
  const coming = states.map((/** @type {string} */ name) => parts.load(`${name}.${lang}`));
  return read(false, (await Promise.all(coming)).filter(Boolean));
}

/** @param {Parts} parts */
const hostOf = (parts) => new URL(parts.origin).host;

/** Numbers of the entries of a read card that no catalogue here has: "#9". @param {any} verdict @returns {number[]} */
const unnamed = (verdict) =>
  (verdict.case?.entries || [])
    .filter((/** @type {any} */ { scheme }) => scheme[0] === "#")
    .map((/** @type {any} */ { scheme }) => +scheme.slice(1));

/** The catalogues on this phone or to be had, without their states; what none holds is shown by its number.
 * @param {Parts} parts @returns {Promise<any[]>} */
async function centralHeld(parts) {
  const [lang = "en"] = await parts.held();
  const found = await Promise.all(
    parts.site.countries.map((name) => parts.load(`${name}.${lang}`)),
  );
  return found.filter(Boolean);
}
