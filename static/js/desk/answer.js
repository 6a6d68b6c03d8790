// The desk's pages on the phone: as migrant_helper/web/desk/pages.py answers them, from the open cases.

import { consentOf } from "#made/core/cases/due.js";
import { saidAnew } from "#made/core/cases/journey.js";
import { Desk } from "#made/pages/desk/desk.js";
import { foundOn } from "#made/pages/desk/found.js";
import { alone, leftBehind, ofCase, told } from "#made/pages/desk/told.js";
import { frame } from "#made/pages/parts/frame.js";
import { read } from "#made/pages/parts/journey.js";
import { first, Page, World } from "#made/pages/parts/page.js";
import { SIGNING, sign as signByService, signedCard } from "../phone/cardPages.js";
import { dayIn, pairsOf } from "../phone/forms.js";
import { routeOf, split } from "../phone/routes.js";
import { Absent, answered, nearestWorld, situation, stateOf } from "../phone/situation.js";
import * as handing from "./handing.js";
import { around, carried, known, seconds } from "./known.js";
import { ROOT } from "./parts.js";
import { waiting } from "./photos.js";

/** @typedef {import("../phone/situation.js").Answer} Answer */
/** @typedef {import("../phone/situation.js").Asked} Asked */
/** @typedef {import("../phone/forms.js").Form} Form */
/** @typedef {import("./parts.js").DeskParts} DeskParts */
/** @typedef {import("./vault.js").Vault} Vault */
/** @typedef {{lang: string, path: string, form: Form}} At */

/** Pages that everybody has, which may follow one of the desk's. */
const SHARED = ["check"];
const OPEN = "handing/open";
/** What stands open to who is not in. */
export const HOW = "how";
const UTC = "+00:00";

/** The language and the rest of an address below the desk; null for any other. @param {string} address */
export function placeOf(address) {
  return address.startsWith(`${ROOT}/`) ? split(address.slice(ROOT.length)) : null;
}

/** @param {Asked} asked */
const within = (asked) => placeOf(asked.address) || { lang: "", path: "" };

/**
 * The route of a path for somebody of this role; null where there is none for them.
 * @param {DeskParts["site"]} site @param {string} path @param {string} role
 */
export function routeFor(site, path, role) {
  const route = /** @type {DeskParts["site"]["routes"][0] | null} */ (routeOf(site.routes, path));
  return route?.roles.includes(role) ? route : null;
}

/**
 * The page for whoever's cases are open. @param {Asked} asked @param {DeskParts} parts @param {Vault} vault
 * @returns {Promise<Answer>}
 */
export async function answer(asked, parts, vault) {
  const { lang, path } = within(asked);
  const route = routeFor(parts.site, path, vault.about.who?.role || "");
  if (asked.size > parts.site.limit) return problem(asked, parts, 413);
  if (!route || !parts.site.languages.includes(lang)) return problem(asked, parts, 404);
  try {
    const page = route.shared ? shared : own;
    return await page(route.page, { lang, path, form: asked.form }, parts, vault);
  } catch (error) {
    if (error instanceof Absent) return refusal("absent", asked, parts);
    // A phone that is full: nothing was done, and the page says so.
    if (error instanceof DOMException) return again(asked, parts);
    throw error;
  }
}

/** Milliseconds that a card waits for the service to sign it. */
const PATIENCE = 8000;

/** As on a worker's own phone; without the service, or where it takes too long, a card is told by its holder.
 * @param {string} lang @param {string[][]} fields */
const sign = (lang, fields) =>
  Promise.race([
    signByService(lang, fields),
    new Promise((enough) => setTimeout(enough, PATIENCE, "")),
  ]);

/** A page that everybody has; what it says anew of the open case is written down. @param {string} name @param {At} at @param {DeskParts} parts @param {Vault} vault */
async function shared(name, at, parts, vault) {
  const { lang, path } = at;
  const form = alone(at.form);
  const [world, state] = await situation(lang, path, form, parts);
  const seal = SIGNING.includes(name)
    ? await signedCard(name, world, state, form, { ...parts, sign })
    : null;
  const page = parts.site.pages[name].page(world, seal ? { ...state, signed: seal } : state, form);
  const found = (/** @type {any} */ open) => foundOn(world, page, open);
  const known = await write(first(form, "case"), told(page, form), parts, vault, found);
  return answered(ofCase(page, state, known, form), world, parts.site);
}

/** A page of the desk's own, and what it says written down.
 * @param {string} name @param {At} at @param {DeskParts} parts @param {Vault} vault */
async function own(name, at, parts, vault) {
  await write(first(at.form, "case"), leftBehind(at.form), parts, vault);
  const [page, world] = await made(name, at, parts, vault);
  if (!page.changes.length) return answered(page, world, parts.site);
  await vault.write(page.changes, seconds(parts));
  return written(page, at, parts, vault);
}

/** @param {string} name @param {At} at @param {DeskParts} parts @param {Vault} vault @param {string} [done]
 * @returns {Promise<[any, World]>} */
async function made(name, { lang, path, form }, parts, vault, done = "") {
  const photos = name === "today" ? await waiting(vault) : [];
  const about = known(name, form, parts, vault, { done, photos });
  if (name === OPEN) return opened(about, { lang, path, form }, parts, vault);
  const [world, state] = await around(name, lang, path, about, parts);
  const seal = await handing.signed(name, world, state, about, form, parts, vault);
  const now = seal ? { ...state, signed: seal } : state;
  return [parts.site.desk[name].page(world, now, about, form), world];
}

/** The page of a code that was read. @param {any} about @param {At} at @param {DeskParts} parts @param {Vault} vault
 * @returns {Promise<[any, World]>} */
async function opened(about, { lang, form }, parts, vault) {
  const { open, verdict } = await handing.opening(form, parts, vault);
  const entry = (verdict?.case?.entries || []).map((/** @type {any} */ one) => one.scheme);
  const [world, state] = await situation(lang, "open", { entry }, parts);
  const told = { ...about, case: open };
  return [parts.site.desk[OPEN].page(world, { ...state, signed: verdict }, told, form), world];
}

/** The page that answers once all is written: of the case as it is then.
 * @param {any} page @param {At} at @param {DeskParts} parts @param {Vault} vault */
async function written(page, { lang, form }, parts, vault) {
  const { then } = page.context;
  const id = page.changes[0].case;
  if (SHARED.includes(then)) {
    const fields = { ...carried(vault.case(id)), do: ["show"] };
    return shared(then, { lang, path: then, form: fields }, parts, vault);
  }
  const again = { lang, path: then, form: { ...form, case: [id], do: [] } };
  const [after, world] = await made(then, again, parts, vault, "written");
  return answered(after, world, parts.site);
}

/** Writes what these fields, and what was `found`, say anew of a case; nothing once their yes is over. The case as it
 * was; null for none, or one whose yes is over.
 * @param {string} id @param {string[][] | null} fields @param {DeskParts} parts @param {Vault} vault
 * @param {(open: any) => any} [found] */
async function write(id, fields, parts, vault, found = () => null) {
  const open = vault.case(id);
  if (!open || consentOf(open, dayIn(parts.now, UTC)) === "over") return null;
  if (!fields) return open;
  const said = { journey: saidAnew(open, fields), found: found(open) };
  const drafts = Object.entries(said)
    .filter(([, data]) => data)
    .map(([kind, data]) => ({ kind, case: id, data }));
  if (drafts.length) await vault.write(drafts, seconds(parts));
  return open;
}

/** What stood on a page that is left for one that only the server answers is written down here; the server is
 * not told of the case. @param {Asked} asked @param {DeskParts} parts @param {Vault} vault
 * @returns {Promise<Asked>} */
export async function leaving(asked, parts, vault) {
  const fields = leftBehind(asked.form);
  if (!fields) return asked;
  await write(first(asked.form, "case"), fields, parts, vault);
  const rest = Object.entries(asked.form).filter(([name]) => name === "do");
  return { ...asked, form: Object.fromEntries(rest) };
}

/** What is here of a language, else its words alone where a network has them: a page that holds nothing of the
 * entries needs no more. @param {string} lang @param {DeskParts} parts @returns {Promise<World>} */
async function spoken(lang, parts) {
  const nearest = await nearestWorld(lang, parts);
  const ui = nearest.ui.lang === lang ? null : await parts.soon(parts.load(`ui.${lang}`));
  return ui ? new World(ui, nearest.catalogues) : nearest;
}

/** The desk is locked: what was posted goes on when it is open. @param {Asked} asked @param {DeskParts} parts
 * @param {import("./lock.js").Lock} told */
export async function locked(asked, parts, told) {
  const world = await spoken(within(asked).lang, parts);
  const state = await stateOf(world, "", parts);
  const at = Object.assign(new Desk(null), { phone: { ...told, to: asked.address } });
  return answered(parts.site.desk.locked.page(world, state, at, asked.form), world, parts.site);
}

/** How to work here, for whoever holds the phone. @param {Asked} asked @param {DeskParts} parts */
export async function how(asked, parts) {
  const { lang } = within(asked);
  const brought = situation(lang, HOW, {}, parts).then(([found]) => found);
  const world = await brought.catch(() => nearestWorld(lang, parts));
  const state = await stateOf(world, HOW, parts);
  return answered(parts.site.desk.how.page(world, state, new Desk(null), {}), world, parts.site);
}

/** The plain page for a status, with nothing of the form. @param {Asked} asked @param {DeskParts} parts
 * @param {number} status @returns {Promise<Answer>} */
export async function problem(asked, parts, status) {
  const world = await nearestWorld(within(asked).lang, parts);
  const state = await stateOf(world, "", parts);
  return answered(parts.site.pages.missing.page(world, state, status), world, parts.site);
}

/** The phone is full: what was posted is held, to be posted again. @param {Asked} asked @param {DeskParts} parts */
async function again(asked, parts) {
  const { lang, path } = within(asked);
  const [world, state] = await situation(lang, path, {}, parts);
  const hidden = pairsOf(asked.form).filter(([name]) => name !== "do");
  const own = { hidden, asked: asked.address, do: first(asked.form, "do") };
  const context = { ...frame(world, state, read(world, state, {})), ...own };
  return answered(new Page(507, "desk/again.html", context), world, parts.site);
}

/**
 * Why this phone cannot answer, the fields kept: "away" or "absent"; where it is shut, with nothing that is not
 * open then. @param {string} code @param {Asked} asked @param {DeskParts} parts @param {boolean} [shut]
 * @returns {Promise<Answer>}
 */
export async function refusal(code, asked, parts, shut) {
  const { lang, path } = within(asked);
  const world = await nearestWorld(lang, parts);
  const state = await stateOf(world, path, parts);
  const context = { ...frame(world, state, read(world, state, asked.form)), code };
  const whole = { ...context, asked: asked.address, ...(shut ? { who: null } : {}) };
  const page = new Page(503, code === "away" ? "desk/away.html" : "public/absent.html", whole);
  return answered(page, world, parts.site);
}
