// What lies in Cache Storage: one cache a version, taken as a whole or not at all.

import { joined, unpacked } from "./packed.js";

/** @typedef {import("./situation.js").Site} Site */
/**
 * @typedef {object} Outside
 * @property {CacheStorage} caches
 * @property {(address: string) => Promise<Response>} fetch
 */

/** What few people need: it comes when it is asked for, and stays. */
export const PIN = "/static/pin.js";
const PREFIX = "mh-";
const LAST = "last-language";
const LAST_ADDRESS = "/last-language";
// Outside of the versions: the last notices and districts fetched stay through an update.
const BESIDE = "beside";

/** How often everything was cleared here: what was asked for before it is not kept after it. */
let clearings = 0;
export const clearing = () => clearings;

/** @param {Site} site */
export const cacheName = (site) => PREFIX + site.version;

/**
 * Fills this version's cache with the shell, the bundles named and those of the versions before, or
 * throws and leaves nothing. A bundle is named by its content, so an old one is not fetched again.
 * @param {Outside} outside @param {Site} site @param {readonly string[]} names
 */
export async function install(outside, site, names) {
  const before = await oldBundles(outside, site);
  const wanted = new Set([...names, ...before].filter((name) => name in site.bundles));
  const asked = (await outside.caches.match(PIN)) ? [PIN] : [];
  const addresses = [...site.shell, ...asked, ...[...wanted].map((name) => site.bundles[name])];
  const responses = await Promise.all(
    addresses.map((address) => whole(outside, address, address.startsWith("/bundle/"))),
  );
  const name = cacheName(site);
  try {
    const cache = await outside.caches.open(name);
    await Promise.all(responses.map((response, at) => cache.put(addresses[at], response)));
  } catch (error) {
    await outside.caches.delete(name);
    throw error;
  }
}

/** Drops the caches of all other versions. @param {Outside} outside @param {Site} site */
export async function dropOthers(outside, site) {
  for (const name of await outside.caches.keys()) {
    if (name.startsWith(PREFIX) && name !== cacheName(site)) await outside.caches.delete(name);
  }
}

/**
 * An interface or a catalogue, with what the countries share; null where it is not to be had.
 * @param {Outside} outside @param {Site} site @param {string} name
 * @param {number} since the `clearing` when its page was asked for @returns {Promise<any>}
 */
export async function load(outside, site, name, since) {
  const [part, lang] = name.split(".");
  const own = await bundle(outside, site, name, since);
  if (part === "words" || !own) return own;
  if (part === "ui") return own.ui;
  const beside = await bundle(outside, site, `ui.${lang}`, since);
  return beside && joined(own, beside.shared);
}

/**
 * What a bundle holds: from the cache, else fetched and kept; null where it is not to be had.
 * @param {Outside} outside @param {Site} site @param {string} name @param {number} since
 * @returns {Promise<any>}
 */
async function bundle(outside, site, name, since) {
  const address = site.bundles[name];
  const cache = await outside.caches.open(cacheName(site));
  const found = await cache.match(address);
  if (found) return unpacked(await found.json());
  let response;
  try {
    response = await whole(outside, address, true);
  } catch {
    return null;
  }
  if (since === clearings) await filed(cache, address, response.clone());
  await heal(outside, site, cache);
  return unpacked(await response.json());
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

/** Brings back what the browser threw away of the shell. @param {Outside} outside @param {Site} site
 * @param {Cache} cache */
async function heal(outside, site, cache) {
  for (const address of site.shell) {
    if (await cache.match(address)) continue;
    const response = await whole(outside, address, false).catch(() => null);
    if (response) await filed(cache, address, response);
  }
}

/**
 * A JSON file of the shell: as it lies here or, if `anew` and there is a network, as it is now.
 * @param {Outside} outside @param {Site} site @param {string} address @param {boolean} anew
 */
export async function fresh(outside, site, address, anew) {
  const cache = await outside.caches.open(cacheName(site));
  if (anew) {
    const now = await whole(outside, address, false).catch(() => null);
    if (now) await filed(cache, address, now);
  }
  const found = await cache.match(address);
  return found ? found.json() : null;
}

/** Keeps it beside, through every update. @param {Outside} outside @param {string} address @param {any} data */
export async function pin(outside, address, data) {
  await filed(await outside.caches.open(BESIDE), address, new Response(JSON.stringify(data)));
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
 * Fetches such a file; what is none is not kept.
 * @param {Outside} outside @param {string} address @returns {Promise<boolean>} whether it lies here
 */
export async function fetchBeside(outside, address) {
  const since = clearings;
  try {
    const now = await whole(outside, address, false);
    const data = await now.clone().json();
    if (!(Array.isArray(data) || data.names)) return false;
    const cache = await outside.caches.open(BESIDE);
    if (since !== clearings) return false;
    await cache.put(address, now);
    return true;
  } catch {
    return false;
  }
}

/** A file of the shell, or undefined. @param {Outside} outside @param {Site} site @param {string} address */
export async function fileOf(outside, site, address) {
  const cache = await outside.caches.open(cacheName(site));
  return cache.match(address);
}

/** The script of the PIN: as it lies here, else fetched and put by. @param {Outside} outside
 * @param {Site} site @returns {Promise<Response>} */
export async function asked(outside, site) {
  const cache = await outside.caches.open(cacheName(site));
  const found = await cache.match(PIN);
  if (found) return found;
  const response = await whole(outside, PIN, false);
  await filed(cache, PIN, response.clone());
  return response;
}

/** The languages on this phone, the last used first. @param {Outside} outside @param {Site} site */
export async function languages(outside, site) {
  const names = await bundlesIn(outside, cacheName(site));
  const held = site.languages.filter((lang) => names.includes(`ui.${lang}`));
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
 * on without a network. @param {Outside} outside @param {Site} site @param {readonly string[]} names
 */
export async function clear(outside, site, names) {
  clearings += 1;
  await outside.caches.delete(LAST);
  await outside.caches.delete(BESIDE);
  const cache = await outside.caches.open(cacheName(site));
  await cache.delete(PIN);
  const stay = names.map((name) => site.bundles[name]);
  for (const name of await bundlesIn(outside, cacheName(site))) {
    if (!stay.includes(site.bundles[name])) await cache.delete(site.bundles[name]);
  }
}

/** Names of the bundles in older caches. @param {Outside} outside @param {Site} site */
async function oldBundles(outside, site) {
  const all = await outside.caches.keys();
  const old = all.filter((name) => name.startsWith(PREFIX) && name !== cacheName(site));
  return (await Promise.all(old.map((name) => bundlesIn(outside, name)))).flat();
}

/** "ui.hi" for "/bundle/ui.hi.0123456789ab.json". @param {Outside} outside @param {string} name */
async function bundlesIn(outside, name) {
  const requests = await (await outside.caches.open(name)).keys();
  const found = requests.map((request) => /\/bundle\/(.+)\.[0-9a-f]+\.json$/.exec(request.url));
  return found.flatMap((match) => (match ? [match[1]] : []));
}

/** @param {Outside} outside @param {string} address @param {boolean} reuse an old copy */
async function whole(outside, address, reuse) {
  const old = reuse ? await outside.caches.match(address) : undefined;
  const response = old || (await outside.fetch(address));
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}
