// What lies outside of the desk's pages: bundles, words, the release they are of. As partsOf in
// static/worker.js, without what a person keeps, cards and another's phone.

import { toHex } from "../core/hex.js";
import * as cache from "../phone/cache.js";
import { forceOf } from "../phone/force.js";
import * as releases from "../phone/releases.js";
import { apart } from "./caches.js";
import { ownFile } from "./own.js";

/** @typedef {import("../phone/situation.js").Site} Site */
/** @typedef {import("../phone/situation.js").Parts} Parts */
/** @typedef {import("../phone/release.js").Release} Release */
/**
 * @typedef {Site & {desk: Record<string, any>, routes: {path: string, page: string, roles: string[],
 *   shared?: boolean, network_only?: boolean}[], own: Record<string, import("../phone/release.js").Target>,
 *   words: Record<string, string>, tables: any}} DeskSite `desk` are the pages of the desk's own, `words` the
 *   addresses of what they say by language, `own` all files that are known by their hashes, `tables` those of
 *   catalogue/compile/desk.py
 */
/** @typedef {Parts & {site: DeskSite, believed: (anew: boolean) => Promise<any>}} DeskParts `believed` tells whose
 * cases and cards are believed, by a newer release where one is to be had if `anew` */
/** @typedef {{outside: cache.Outside, force: import("../phone/force.js").Force, parts: () => DeskParts}} Around */

export const ROOT = "/desk";
const FRONT = "desk-";
const HOUR = 3_600_000;
/** Milliseconds that a page waits for what it can do without. */
const PATIENCE = 3000;

/** @param {ServiceWorkerGlobalScope} scope @param {DeskSite} site @returns {Around} */
export function around(scope, site) {
  const outside = {
    caches: apart(scope.caches, FRONT),
    fetch: (/** @type {string} */ address, /** @type {boolean | undefined} */ anew) =>
      scope.fetch(address, { cache: anew ? "reload" : fresh(address) }),
  };
  const force = forceOf(outside, site);
  const load = loader(outside, site, force);
  const anew = hourly(outside);
  /** @template Found @param {(held: cache.Held) => Promise<Found>} use @param {Found} none */
  const within = async (use, none) => {
    const release = await force.now();
    return release ? use({ outside, site, release }) : none;
  };
  const near = async (/** @type {string} */ place, /** @type {string} */ lang) => {
    const address = cache.nearOf(place, lang);
    const coming = anew(address);
    return (
      (await cache.beside(outside, address)) || coming.then(() => cache.beside(outside, address))
    );
  };
  /** @type {() => any} */
  const parts = () => ({
    site,
    load,
    believed: async (/** @type {boolean} */ anew) => {
      if (anew) await force.renew();
      const own = await within(cache.organisations, { organisations: [], withdrawn: [] });
      return { ...own, ...(await within(cache.issuers, cache.NOBODY)) };
    },
    near,
    aside: {},
    borrowed: false,
    soon: (/** @type {Promise<any>} */ coming) =>
      Promise.race([coming, new Promise((enough) => setTimeout(enough, PATIENCE, null))]),
    saving: () => {
      const { saveData, effectiveType } = /** @type {any} */ (scope.navigator).connection || {};
      return saveData || /2g/.test(effectiveType);
    },
    offices: () => within(async ({ release }) => officesOf(release.bundles), []),
    held: () => within(cache.languages, []),
    last: () => cache.lastLanguage(outside),
    fileOf: (/** @type {string} */ address) =>
      address in site.own
        ? ownFile(outside, site, address)
        : within((held) => cache.fileOf(held, address), undefined),
    kept: async () => null,
    notices: async (/** @type {string} */ lang) => {
      anew("release", force.renew);
      anew(cache.noticesOf(lang));
      return (await cache.beside(outside, cache.noticesOf(lang))) || [];
    },
    approach: (/** @type {string} */ place, /** @type {string} */ lang) =>
      anew(cache.nearOf(place, lang)),
    origin: scope.location.origin,
    now: Date.now(),
    freshId: toHex(scope.crypto.getRandomValues(new Uint8Array(8))),
  });
  return { outside, force, parts };
}

/** A bundle's name is its content; of any other file the server is asked whether it is still so. */
const fresh = (/** @type {string} */ address) =>
  address.startsWith("/bundle/") ? "default" : "no-cache";

/** The bundles of words to show at offices. @param {Record<string, string>} bundles */
const officesOf = (bundles) => Object.keys(bundles).filter((name) => name.startsWith("words."));

/**
 * Reads bundles, the very same object each time: plans are found again by it. An interface has the desk's
 * addresses and words besides.
 * @param {cache.Outside} outside @param {DeskSite} site @param {import("../phone/force.js").Force} force
 */
function loader(outside, site, force) {
  /** @type {Map<string, Promise<any>>} */
  const read = new Map();
  /** @type {Release | null} */
  let last = null;
  const bring = async (/** @type {cache.Held} */ held, /** @type {string} */ name) => {
    const found = await cache.load(held, name, releases.clearing());
    const [part, lang] = name.split(".");
    if (part !== "ui" || !found) return found;
    const words = await (await ownFile(outside, site, site.words[lang])).json();
    const texts = [...found.texts, ...words.texts];
    const messages = { ...found.messages, ...words.messages };
    return { ...found, texts, messages, root: ROOT, base: `${ROOT}/${lang}` };
  };
  return async (/** @type {string} */ name) => {
    const release = await force.now();
    if (!release) return null;
    if (release !== last) read.clear();
    last = release;
    const coming = read.get(name) || bring({ outside, site, release }, name);
    read.set(name, coming);
    const found = await coming.catch(() => null);
    if (!found && read.get(name) === coming) read.delete(name);
    return found;
  };
}

/**
 * Fetches what lies beside once an hour, for the next page. @param {cache.Outside} outside
 */
function hourly(outside) {
  /** @type {Map<string, {at: number, come: Promise<boolean>}>} */
  const asked = new Map();
  return async (
    /** @type {string} */ address,
    bring = () => cache.fetchBeside(outside, address),
  ) => {
    const at = Date.now();
    const before = asked.get(address);
    const last = before && at - before.at < HOUR ? before : { at, come: bring() };
    asked.set(address, last);
    if (!(await last.come) && asked.get(address) === last) asked.delete(address);
  };
}
