// What a page of the desk is told of the cases that lie here, as much as it needs, and what it is made from.
// Twin of migrant_helper/web/desk/known.py.

import { formOf } from "#made/core/cases/journey.js";
import { minuteOf } from "#made/core/cases/moments.js";
import { Desk } from "#made/pages/desk/desk.js";
import { countriesOf, placesOf } from "#made/pages/desk/known.js";
import { keyOf } from "#made/pages/desk/person.js";
import { first, State, World } from "#made/pages/parts/page.js";
import { dayIn, minuteIn } from "../phone/forms.js";
import { addStates, bundle, situation } from "../phone/situation.js";

/** @typedef {import("./parts.js").DeskParts} DeskParts */
/** @typedef {import("./vault.js").Vault} Vault */

const DAY = 86_400;
const ZONE = "+05:30";

/** Pages of many cases, and of those the ones that read their lists; those told of the last opened; of one case. */
const MANY = ["today", "offices", "others", "group/all", "group/one", "group/add"];
const LISTED = ["offices", "others", "group/all", "group/one", "group/add"];
const NEXT = ["person", "today", "group/all"];
const OF_ONE = ["case", "follow", "photo", "hearing/file", "handing/give", "handing/back"];

/** @param {DeskParts} parts */
export const seconds = ({ now }) => Math.floor(now / 1000);

/** @param {any} open @returns {import("../phone/forms.js").Form} */
export const carried = (open) => (open ? formOf(open) : {});

/**
 * What the page is told, with the case that the form names open where it lies here.
 * @param {string} page @param {import("../phone/forms.js").Form} form @param {DeskParts} parts @param {Vault} vault
 * @param {{done: string, photos: string[]}} more what was done, and the cases of photos that wait
 */
export function known(page, form, parts, vault, { done, photos }) {
  const { who, people = [] } = vault.about;
  const id = first(form, "case");
  const open = vault.case(id);
  const key = page === "person" ? keyOf(form) : "";
  const isOne = open && OF_ONE.includes(page);
  const readsAll = MANY.includes(page) || (!open && OF_ONE.includes(page));
  const told = {
    cases: readsAll ? vault.list() : [],
    case: open,
    changes: isOne ? vault.changes(id) : [],
    family: isOne ? open.household.map(vault.case, vault).filter(Boolean) : [],
    last: NEXT.includes(page) ? vault.lastOpened() : null,
    opened: vault.case(key),
    used: vault.changes(key).length > 0,
    people: isOne ? people : [],
    tables: parts.site.tables,
    done,
    phone: { ...phone(parts, vault), photos },
  };
  return Object.assign(new Desk(/** @type {any} */ (who)), told);
}

/** What lies here alone, as pages/desk/unsent.py wants it. @param {DeskParts} parts @param {Vault} vault */
function phone(parts, vault) {
  const { about, net } = vault;
  const behind = about.synced - seconds(parts);
  const wrong = behind > DAY ? behind : about.skew;
  return {
    waiting: vault.unsent().map((one) => ({
      case: one.case,
      why: one.why,
      day: dayIn(one.at * 1000, ZONE),
    })),
    synced: about.synced ? dayIn(about.synced * 1000, ZONE) : "",
    minute: minuteOf(about.synced),
    net,
    clock: Math.floor(Math.abs(wrong) / DAY),
    ahead: wrong < 0,
    coming: !about.whole,
  };
}

/**
 * What the page is made from: the catalogues of the open case, or of all of those it reads. Throws Absent.
 * @param {string} page @param {string} lang @param {string} path @param {any} told @param {DeskParts} parts
 * @returns {Promise<[World, State]>}
 */
export async function around(page, lang, path, told, parts) {
  if (LISTED.includes(page)) return ofMany(lang, path, told.cases, parts);
  // The day's other pages need them, maybe where there is no network any more.
  if (page === "today" && !parts.saving())
    for (const country of countriesOf(told.cases, parts.site.countries))
      parts.load(`${country}.${lang}`);
  return situation(lang, path, carried(told.case), parts);
}

/** The catalogues and districts of many cases at once.
 * @param {string} lang @param {string} path @param {any[]} every @param {DeskParts} parts
 * @returns {Promise<[World, State]>} */
async function ofMany(lang, path, every, parts) {
  const ui = await bundle(`ui.${lang}`, parts);
  const countries = countriesOf(every, parts.site.countries);
  /** @type {Record<string, any>} */
  const catalogues = {};
  for (const country of countries) catalogues[country] = await bundle(`${country}.${lang}`, parts);
  const absent = await addStates(catalogues, every.map(formOf), path, lang, parts);
  const pairs = await Promise.all(
    placesOf(every).map(async (/** @type {string} */ place) => [
      place,
      place in ui.places ? await parts.soon(parts.near(place, lang)) : null,
    ]),
  );
  const near = Object.fromEntries(pairs.filter(([, here]) => here));
  const world = new World(ui, catalogues, {}, await parts.notices(lang), near, null, absent);
  const { zone } = ui.places[countries[0]];
  const day = new State(path, dayIn(parts.now, zone), parts.freshId);
  return [world, { ...day, minute: minuteIn(parts.now, zone) }];
}
