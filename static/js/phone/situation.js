// What a page on the phone is made from, and its answer with headers. No fetch, database or clock
// of its own: what lies outside comes in as `Parts`.

import {
  countries as countriesNeeded,
  fieldsOf,
  nearPlaces,
  officeLanguages,
  ofKept,
  WITH_LINES,
} from "#made/pages/parts/needed_countries.js";
import { State, World } from "#made/pages/parts/page.js";
import { statesNeeded, wholeOf } from "#made/pages/parts/states.js";
import { dayIn, minuteIn } from "./forms.js";
import { render } from "./runtime.js";

/** @typedef {import("./forms.js").Form} Form */
/** @typedef {import("./routes.js").Route} Route */
/** @typedef {{status: number, template: string, context: any, changes: any[], body: string | null,
 *   type: string, attachment: string | null}} Page as migrant_helper/pages/parts/page.py has it */
/**
 * What the worker was built with.
 * @typedef {object} Site
 * @property {string} version of the code
 * @property {string[]} languages
 * @property {string[]} countries
 * @property {Record<string, string>} begins by language the country it begins with
 * @property {Route[]} routes
 * @property {Record<string, string>} headers
 * @property {string[]} shell addresses of files, besides bundles, that lie on the phone
 * @property {number} limit bytes a form may have
 * @property {import("./runtime.js").Templates} templates
 * @property {Record<string, any>} pages
 */
/**
 * What lies outside. `load` reads a bundle, null where it is not to be had; `issuers` whose cards
 * are believed, by a newer release where one is to be had if `anew`; `held` lists the languages on this
 * phone, last used first; `kept` is null where nothing can be kept; `sign` has the service sign a
 * take-away form, "" where it does not.
 * @typedef {object} Parts
 * @property {Site} site
 * @property {(name: string) => Promise<any>} load
 * @property {<T>(coming: Promise<T>) => Promise<T | null>} soon null where it takes too long
 * @property {() => boolean} saving whether this phone is to fetch as little as can be
 * @property {(anew: boolean) => Promise<import("./cache.js").List>} issuers
 * @property {(lang: string, fields: string[][]) => Promise<string>} sign
 * @property {() => Promise<string[]>} held
 * @property {() => Promise<string>} last the language last used, "" for none
 * @property {() => Promise<string[]>} offices names of the bundles of words to show there
 * @property {(address: string) => Promise<Response | undefined>} fileOf
 * @property {() => Promise<{cases: any[], unread: number, pin: boolean} | null>} kept
 * @property {(lang: string) => Promise<any[]>} notices those that lie here; newer ones come beside
 * @property {(place: string, lang: string) => Promise<any>} near its districts and the addresses there;
 *   null where they are not to be had
 * @property {(place: string, lang: string) => Promise<void>} approach has that come; nothing is read
 * @property {(changes: readonly any[], lang: string) => Promise<void>} apply
 * @property {boolean} borrowed whether the phone is another's: then nothing is read or kept
 * @property {Partial<Parts>} aside what takes the place of the others then
 * @property {string} origin
 * @property {number} now
 * @property {string} freshId
 */
/** What a page was asked: `ours` is whether by a page of ours.
 * @typedef {{address: string, form: Form, size: number, ours?: boolean}} Asked */
/** @typedef {{status: number, headers: Record<string, string>, body: string}} Answer */

const PUBLISHERS = "publishers";

/** A bundle that is neither on the phone nor to be had now. */
export class Absent extends Error {}

/**
 * What a page is made from for this request; twin of `situation` in
 * migrant_helper/web/public/pages.py. Throws Absent.
 * @param {string} lang @param {string} path @param {Form} form @param {Parts} parts
 * @returns {Promise<[World, State]>}
 */
export async function situation(lang, path, form, parts) {
  const names = countriesNeeded(parts.site.begins[lang], path, form, parts.site.countries);
  const ui = await bundle(`ui.${lang}`, parts);
  /** @type {Record<string, any>} */
  const catalogues = {};
  // What is kept is screened again, where its country is at hand; the day is that of the page's own.
  const kept = path === "kept" ? await parts.kept() : null;
  for (const name of ofKept(kept?.cases || [], parts.site.countries)) {
    if (names.includes(name)) continue;
    const beside = await parts.load(`${name}.${lang}`);
    if (beside) catalogues[name] = beside;
  }
  for (const name of names) catalogues[name] = await bundle(`${name}.${lang}`, parts);
  const absent = await addStates(
    catalogues,
    [form, ...(kept?.cases || []).map(fieldsOf)],
    path,
    ui.lang,
    parts,
  );
  const words = await officeWords(ui, path, form, parts);
  const near = await around(ui, path, form, parts);
  const named = await publishers(path, parts);
  const world = new World(ui, catalogues, words, await parts.notices(lang), near, named, absent);
  return [world, await stateOf(world, path, parts)];
}

/**
 * The lines to show in the languages that the offices of the form's places read; null for one that
 * is not here. They are fetched when an answer names the place, those of all other offices after
 * them where the phone may; only a page that shows a line waits for them.
 * @param {any} ui @param {string} path @param {Form} form @param {Parts} parts
 */
async function officeWords(ui, path, form, parts) {
  const held = await parts.offices();
  const read = officeLanguages(
    ui,
    path,
    form,
    held.map((name) => name.slice("words.".length)),
  );
  const coming = read.map((/** @type {string} */ lang) => parts.load(`words.${lang}`));
  if (read.length && !parts.saving()) Promise.all(coming).then(() => held.map(parts.load));
  if (!WITH_LINES.includes(path)) return {};
  const found = await Promise.all(coming.map(parts.soon));
  // What stands in for the office's own where that is not here: more clerks read it than the person's.
  if (found.includes(null)) found[read.push("en") - 1] = await parts.soon(parts.load("words.en"));
  return Object.fromEntries(
    read.map((/** @type {string} */ lang, /** @type {number} */ at) => [lang, found[at]]),
  );
}

/**
 * Puts what states add to the catalogues of their countries; the states whose file is not here, nor to be had
 * in time. @param {Record<string, any>} catalogues @param {Form[]} forms @param {string} path @param {string} lang
 * @param {Parts} parts @returns {Promise<string[]>}
 */
export async function addStates(catalogues, forms, path, lang, parts) {
  const absent = [];
  for (const [country, central] of Object.entries(catalogues)) {
    const names = statesNeeded(central, path, forms);
    const coming = names.map((/** @type {string} */ name) =>
      parts.soon(parts.load(`${name}.${lang}`)),
    );
    const found = await Promise.all(coming);
    catalogues[country] = wholeOf(central, found.filter(Boolean));
    absent.push(...names.filter((/** @type {string} */ _, /** @type {number} */ at) => !found[at]));
  }
  return absent;
}

/** Who published the sources: the page of an entry waits for that, others have it come where the phone may.
 * @param {string} path @param {Parts} parts */
async function publishers(path, parts) {
  if (path.startsWith("schemes/")) return parts.soon(parts.load(PUBLISHERS));
  if (path && !parts.saving()) parts.load(PUBLISHERS);
  return null;
}

/**
 * The districts of the form's places that the page shows; those of all its places come when an answer
 * names the place. @param {any} ui @param {string} path @param {Form} form @param {Parts} parts
 */
async function around(ui, path, form, parts) {
  if (!parts.saving())
    for (const place of nearPlaces(ui, "where", form)) parts.approach(place, ui.lang);
  const shown = nearPlaces(ui, path, form);
  const found = await Promise.all(
    shown.map((/** @type {string} */ place) => parts.soon(parts.near(place, ui.lang))),
  );
  const pairs = shown.map((/** @type {string} */ place, /** @type {number} */ at) => [
    place,
    found[at],
  ]);
  return Object.fromEntries(pairs.filter((/** @type {any[]} */ pair) => pair[1]));
}

/** @param {World} world @param {string} path @param {Parts} parts @returns {Promise<State>} */
export async function stateOf(world, path, parts) {
  const names = Object.keys(world.catalogues);
  const { zone } = world.ui.places[names[names.length - 1]];
  const today = dayIn(parts.now, zone);
  const minute = minuteIn(parts.now, zone);
  /** @type {any} */
  const { cases, ...more } = (await parts.kept()) || { cases: null };
  const { borrowed } = parts;
  return { ...new State(path, today, parts.freshId, cases), ...more, minute, borrowed };
}

/**
 * What is here of the language asked for, else of the one last used, with the first country that is here.
 * Throws Absent. @param {string} lang @param {Parts} parts @returns {Promise<World>}
 */
export async function nearestWorld(lang, parts) {
  const held = await parts.held();
  for (const spoken of [lang, ...held].filter((tag) => held.includes(tag))) {
    for (const country of parts.site.countries) {
      const ui = await parts.load(`ui.${spoken}`);
      const catalogue = await parts.load(`${country}.${spoken}`);
      if (ui && catalogue) return new World(ui, { [country]: catalogue });
    }
  }
  throw new Absent(lang);
}

/** A bundle; throws Absent. @param {string} name @param {Parts} parts */
export async function bundle(name, parts) {
  const found = await parts.load(name);
  if (!found) throw new Absent(name);
  return found;
}

/**
 * A page as an answer with the headers the server gives; twin of `respond` there.
 * @param {Page} page @param {World} world @param {Site} site @returns {Answer}
 */
export function answered(page, world, site) {
  const { body, status, template, context, type, attachment } = page;
  const text = body === null ? render(site.templates, template, context, ui(world)) : body;
  /** @type {Record<string, string>} */
  const headers = { "Content-Type": type, ...site.headers };
  if (context.borrowed) headers["Cache-Control"] = "no-store";
  if (attachment) headers["Content-Disposition"] = `attachment; filename="${attachment}"`;
  return { status, headers, body: text };
}

/** @param {World} world */
const ui = (world) => /** @type {import("./runtime.js").Ui} */ (world.ui);
