// What lies in Cache Storage: a cache a release (releases.js), and what is beside them.

import { joined, unpacked } from "./packed.js";
import * as releases from "./releases.js";

/** @typedef {import("./situation.js").Site} Site */
/** @typedef {import("./release.js").Release} Release */
/**
 * @typedef {object} Outside
 * @property {CacheStorage} caches
 * @property {(address: string, anew?: boolean) => Promise<Response>} fetch past every cache where it is
 *   to be had anew
 */
/** @typedef {{outside: Outside, site: Site, release: Release}} Held what a page is made from */

/** @typedef {{hosts: string[], issuers: import("./signing.js").Issuer[]}} List */

/** @type {List} */
export const NOBODY = { hosts: [], issuers: [] };
const LAST = "last-language";
const LAST_ADDRESS = "/last-language";
// Outside of the releases: the last notices and districts fetched stay through an update.
const BESIDE = "beside";
// What the page that reads cards keeps: static/js/scan/worker.js.
const SCAN = "scan";

/** @param {Held} held */
const cacheOf = ({ outside, site, release }) =>
  outside.caches.open(releases.cacheName(site, release));

/**
 * An interface, a catalogue with what the countries share, or what lies apart as it is; null where it is not
 * to be had.
 * @param {Held} held @param {string} name
 * @param {number} since the `clearing` when its page was asked for @returns {Promise<any>}
 */
export async function load(held, name, since) {
  const [part, lang] = name.split(".");
  const [country, state] = part.split("-");
  if (state) return added(held, part, `${country}.${lang}`, since);
  const packed = await bundle(held, name, since);
  const own = packed && unpacked(packed);
  if (!own || part === "words" || !lang) return own;
  if (part === "ui") return own.ui;
  const beside = await bundle(held, `ui.${lang}`, since);
  return beside && joined(own, unpacked(beside).shared);
}

/**
 * What a state adds, by the file of its country, which it is packed like; null where it is not to be had.
 * @param {Held} held @param {string} place @param {string} country @param {number} since @returns {Promise<any>}
 */
async function added(held, place, country, since) {
  const like = await bundle(held, country, since);
  const target = like?.files?.[place];
  const packed = target && (await lying(held, target.address, target, since));
  return packed && unpacked(packed, like);
}

/**
 * A bundle as it came; null where it is not to be had.
 * @param {Held} held @param {string} name @param {number} since
 * @returns {Promise<any>}
 */
async function bundle(held, name, since) {
  const { bundles, files } = held.release;
  const address = bundles[name];
  return address ? lying(held, address, files[address], since) : null;
}

/**
 * A file from the cache, else fetched and kept; null where it is not to be had.
 * @param {Held} held @param {string} address @param {import("./release.js").Target} target @param {number} since
 * @returns {Promise<any>}
 */
async function lying(held, address, target, since) {
  const cache = await cacheOf(held);
  const found = await cache.match(address);
  if (found) return found.json();
  let response;
  try {
    response = await releases.file(held.outside, target, address);
  } catch {
    return null;
  }
  if (since === releases.clearing()) {
    await filed(cache, address, response.clone());
    await heal(held, cache);
  }
  return response.json();
}

/** Puts a file by for later; a phone that is full goes without. @param {Cache} cache
 * @param {string} address @param {Response} response */
async function filed(cache, address, response) {
  try {
    await cache.put(address, response);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/** Brings back what the browser threw away of the shell. @param {Held} held @param {Cache} cache */
async function heal({ outside, site, release }, cache) {
  for (const address of site.shell) {
    if (await cache.match(address)) continue;
    const response = await releases
      .file(outside, release.files[address], address)
      .catch(() => null);
    if (response) await filed(cache, address, response);
  }
}

/** Whose cards are believed, by the release. @param {Held} held @returns {Promise<List>} */
export async function issuers(held) {
  const found = await (await cacheOf(held)).match("/issuers.json");
  return found ? found.json() : NOBODY;
}

/** And whose cases, at the desk. @param {Held} held @returns {Promise<{organisations: any[], withdrawn: string[]}>} */
export async function organisations(held) {
  const found = await (await cacheOf(held)).match("/organisations.json");
  return found ? found.json() : { organisations: [], withdrawn: [] };
}

/** What lies beside: the notices of a language. @param {string} lang */
export const noticesOf = (lang) => `/notices/${lang}.json`;

/** And the districts of a place with the addresses there. @param {string} place @param {string} lang */
export const nearOf = (place, lang) => `/near/${place}.${lang}.json`;

/** Such a file as it lies here, null if it does not. @param {Outside} outside @param {string} address
 * @returns {Promise<any>} */
export async function beside(outside, address) {
  const found = await outside.caches.match(address, { cacheName: BESIDE });
  return found ? found.json() : null;
}

/**
 * Fetches such a file; what is none, or not signed, is not kept.
 * @param {Outside} outside @param {string} address @returns {Promise<boolean>} whether it lies here
 */
export async function fetchBeside(outside, address) {
  const since = releases.clearing();
  try {
    const data = await releases.beside(outside, address);
    if (!(Array.isArray(data) || data.names)) return false;
    const cache = await outside.caches.open(BESIDE);
    if (since !== releases.clearing()) return false;
    await cache.put(address, new Response(JSON.stringify(data)));
    return true;
  } catch {
    return false;
  }
}

/** A file of the shell, or undefined; the script of the PIN, which few people need, else comes and stays.
 * @param {Held} held @param {string} address */
export async function fileOf(held, address) {
  const cache = await cacheOf(held);
  const found = await cache.match(address);
  if (found || address !== releases.PIN) return found;
  const response = await releases.file(held.outside, held.release.files[address], address);
  await filed(cache, address, response.clone());
  return response;
}

/** The languages on this phone, the last used first. @param {Held} held */
export async function languages({ outside, site, release }) {
  const bundles = await releases.bundlesHeld(outside, releases.cacheName(site, release));
  const held = site.languages.filter((lang) => bundles.has(`ui.${lang}`));
  const last = await lastLanguage(outside);
  return held.sort((a, b) => Number(b === last) - Number(a === last));
}

/** @param {Outside} outside @returns {Promise<string>} "" before the first page */
export async function lastLanguage(outside) {
  const found = await outside.caches.match(LAST_ADDRESS, { cacheName: LAST });
  return found ? found.text() : "";
}

/** @param {Outside} outside @param {string} lang */
export async function rememberLanguage(outside, lang) {
  if ((await lastLanguage(outside)) === lang) return;
  await filed(await outside.caches.open(LAST), LAST_ADDRESS, new Response(lang));
}

/**
 * Leaves what a first visit would have brought, so that nothing tells what was asked: the pages go
 * on without a network. @param {Held} held @param {readonly string[]} names
 */
export async function clear(held, names) {
  const { outside, site, release } = held;
  releases.cleared();
  // A page may still have been made from the release before.
  await releases.dropOthers(outside, site, release, site.version);
  await outside.caches.delete(LAST);
  await outside.caches.delete(BESIDE);
  await outside.caches.delete(SCAN);
  const cache = await cacheOf(held);
  await cache.delete(releases.PIN);
  for (const [name, address] of await releases.bundlesHeld(
    outside,
    releases.cacheName(site, release),
  )) {
    if (!names.includes(name)) await cache.delete(address);
  }
}
