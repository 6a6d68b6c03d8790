// Which release is in force on this phone, and the next one brought: whole or not at all, each file as
// it was signed.

import { patched } from "./patched.js";
import { isSigned, isWhole, opened, Refused, readRelease } from "./release.js";

/** @typedef {import("./cache.js").Outside} Outside */
/** @typedef {import("./situation.js").Site} Site */
/** @typedef {import("./release.js").Release} Release */
/** @typedef {import("./release.js").Trusted} Trusted */
/** @typedef {import("./release.js").Target} Target */

export const PREFIX = "mh-";
/** Put last into the cache of a release: where it lies, all lies. */
const OFFER = "/release.json";
/** What stays of an answer besides its bytes: a thread of its own runs under the policy of its script. */
const HEADERS = ["Content-Type", "Content-Security-Policy"];
/** What an offer may weigh. */
const LARGEST = 200_000;
// The root and the number of the last release stay through every version.
const TRUSTED = "trusted";
/** What few people need: it comes when it is asked for, and stays. */
export const PIN = "/static/pin.js";

/** How often everything was cleared here: what was asked for before it is not kept after it. */
let clearings = 0;
export const clearing = () => clearings;
export const cleared = () => {
  clearings += 1;
};

/** @param {Site} site @param {Release} release */
export const cacheName = (site, release) => `${PREFIX}${site.version}-${release.number}`;

/** The release that lies here for this worker; null for none. @param {Outside} outside @param {Site} site
 * @returns {Promise<Release | null>} */
export async function held(outside, site) {
  let last = null;
  for (const name of await outside.caches.keys()) {
    if (!name.startsWith(`${PREFIX}${site.version}-`)) continue;
    const offer = await outside.caches.match(OFFER, { cacheName: name });
    const found = offer && readRelease((await offer.json()).targets.signed);
    if (found && found.number > (last?.number || 0)) last = found;
  }
  return last;
}

/** @typedef {{text: string, release: Release, root: import("./release.js").Root}} Offer */

/**
 * What the service offers; throws where it is no release for this worker, or an older one than was here.
 * @param {Outside} outside @param {Site} site @returns {Promise<Offer>}
 */
export async function offered(outside, site) {
  const text = read(await limited(await asked(outside, OFFER), LARGEST));
  const found = await opened(text, await trusted(outside), Date.now());
  if (found.release.code !== site.version) throw new Refused();
  return { text, ...found };
}

/**
 * Takes an offer: the shell, the bundles named and those of the releases before. Throws where it is
 * not to be had whole or as it was signed, and leaves all as it was.
 * @param {Outside} outside @param {Site} site @param {Offer} offer @param {readonly string[]} names
 */
export async function take(outside, site, { text, release, root }, names) {
  const since = clearings;
  const old = await bundlesHeld(outside);
  const wanted = new Set([...names, ...old.keys()].filter((name) => name in release.bundles));
  const asked = (await outside.caches.match(PIN)) ? [PIN] : [];
  const addresses = [...site.shell, ...asked, ...[...wanted].map((name) => release.bundles[name])];
  const files = await Promise.all(
    addresses.map((address) => file(outside, release.files[address], address, old)),
  );
  // What states add, which the files of their countries name.
  for (const name of old.keys()) {
    const [, country, lang] = /^(..)-..\.(..)$/.exec(name) || [];
    const at = addresses.indexOf(release.bundles[`${country}.${lang}`]);
    const state = at >= 0 && (await files[at].clone().json()).files?.[name.slice(0, 5)];
    if (!state) continue;
    files.push(await file(outside, state, state.address, old));
    addresses.push(state.address);
  }
  if (since !== clearings) throw new Refused();
  const name = cacheName(site, release);
  try {
    const cache = await outside.caches.open(name);
    await Promise.all(files.map((response, at) => cache.put(addresses[at], response)));
    const last = { root, number: release.number };
    await (await outside.caches.open(TRUSTED)).put(OFFER, new Response(JSON.stringify(last)));
    await cache.put(OFFER, new Response(text));
  } catch (error) {
    await outside.caches.delete(name);
    throw error;
  }
}

/** @param {Outside} outside @returns {Promise<Trusted | null>} null on a first visit */
async function trusted(outside) {
  const known = await outside.caches.match(OFFER, { cacheName: TRUSTED });
  return known ? known.json() : null;
}

/**
 * Drops the caches of all other releases of a worker, or of all. @param {Outside} outside @param {Site} site
 * @param {Release} release @param {string} code
 */
export async function dropOthers(outside, site, release, code) {
  for (const name of await outside.caches.keys()) {
    const is = name.startsWith(PREFIX + code) && name !== cacheName(site, release);
    if (is) await outside.caches.delete(name);
  }
}

/**
 * A file of a release: as it lies here, else made of the one before and what changed, else fetched.
 * Throws where it is not as it was signed.
 * @param {Outside} outside @param {Target} target @param {string} address
 * @param {Map<string, string>} old addresses of the bundles that lie here
 */
export async function file(outside, target, address, old = new Map()) {
  const here = await outside.caches.match(address);
  if (here && (await isWhole(await bytesOf(here.clone()), target))) return here;
  const [, name, mark] = /^\/bundle\/(.+)\.(.{8})\.json$/.exec(address) || [];
  const before = old.get(name);
  if (before) {
    const made = await remade(outside, before, mark, target).catch(() => null);
    if (made) return made;
  }
  // A copy that came broken may lie in the browser's own cache for a year.
  return fetched(outside, address, target).catch(() => fetched(outside, address, target, true));
}

/** @param {Outside} outside @param {string} address @param {import("./release.js").Target} target
 * @param {boolean} [anew] */
async function fetched(outside, address, target, anew) {
  const response = await asked(outside, address, anew);
  const headers = HEADERS.map((name) => [name, response.headers.get(name) || ""]);
  const bytes = await limited(response, target.length);
  if (!(await isWhole(bytes, target))) throw new Refused();
  return new Response(bytes, { headers: Object.fromEntries(headers) });
}

/** @param {Outside} outside @param {string} before @param {string} mark of the new one
 * @param {import("./release.js").Target} target */
async function remade(outside, before, mark, target) {
  const last = await outside.caches.match(before);
  const address = before.replace(/json$/, `${mark}.json`);
  const change = await limited(await asked(outside, address), target.length);
  const made = patched(/** @type {any} */ (await last?.text()), JSON.parse(read(change)));
  const bytes = new TextEncoder().encode(made);
  return (await isWhole(bytes, target)) ? new Response(bytes) : null;
}

/**
 * What lies beside the releases, as it was signed for this one or a later; throws where it is not.
 * @param {Outside} outside @param {string} address
 */
export async function beside(outside, address) {
  const { root, number } = /** @type {Trusted} */ (await trusted(outside));
  const response = await asked(outside, address);
  const [at, sig] = (response.headers.get("Release-Signature") || "").split(" ");
  const text = read(await limited(response, LARGEST));
  const good = +at >= number && (await isSigned(root, `${at}\n${address}\n${text}`, sig));
  if (!good) throw new Refused();
  return JSON.parse(text);
}

/**
 * Addresses of the bundles in all caches, by name, or of those in the cache `only`; of a name that is
 * there twice the one that came last. @param {Outside} outside @param {string} only
 */
export async function bundlesHeld(outside, only = PREFIX) {
  const found = new Map();
  for (const name of await outside.caches.keys()) {
    if (!name.startsWith(only)) continue;
    for (const { url } of await (await outside.caches.open(name)).keys()) {
      const [address, bundle] = /\/bundle\/(.+)\.[0-9a-f]+\.json$/.exec(url) || [];
      if (bundle) found.set(bundle, address);
    }
  }
  return found;
}

/** @param {Outside} outside @param {string} address @param {boolean} [anew] */
async function asked(outside, address, anew) {
  const response = await outside.fetch(address, anew);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** What a response holds, read no further than it may be long. @param {Response} response
 * @param {number} most */
async function limited(response, most) {
  const reader = /** @type {ReadableStream<Uint8Array>} */ (response.body).getReader();
  const parts = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    size += next.value.length;
    if (size > most) {
      reader.cancel();
      throw new Refused();
    }
  }
  return bytesOf(new Response(new Blob(/** @type {BlobPart[]} */ (parts))));
}

/** @param {Response} response */
const bytesOf = async (response) => new Uint8Array(await response.arrayBuffer());

/** Text in UTF-8 and nothing else, no mark before it. @param {Uint8Array<ArrayBuffer>} bytes */
const read = (bytes) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
