// What the desk has besides a release: its words in each language and its script, known by their hashes,
// which this worker was built with.

import { isWhole } from "../phone/release.js";

/** @typedef {import("../phone/cache.js").Outside} Outside */
/** @typedef {import("./parts.js").DeskSite} DeskSite */

const PREFIX = "own-";

/** @param {DeskSite} site */
const nameOf = ({ version }) => PREFIX + version;

/**
 * Such a file: as it lies here, else fetched and put by. Throws where it is not to be had as it was built.
 * @param {Outside} outside @param {DeskSite} site @param {string} address @returns {Promise<Response>}
 */
export async function ownFile(outside, site, address) {
  const cache = await outside.caches.open(nameOf(site));
  const held = await cache.match(address);
  if (held) return held;
  const response = await outside.fetch(address, true);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!(await isWhole(bytes, site.own[address])))
    throw new Error(`${address} is not as it was built`);
  const type = response.headers.get("Content-Type") || "";
  const made = new Response(bytes, { headers: { "Content-Type": type } });
  await cache.put(address, made.clone()).catch((error) => {
    // A phone that is full goes without.
    if (!(error instanceof DOMException)) throw error;
  });
  return made;
}

/** Drops what older workers left. @param {Outside} outside @param {DeskSite} site */
export async function alone(outside, site) {
  for (const name of await outside.caches.keys()) {
    if (name.startsWith(PREFIX) && name !== nameOf(site)) await outside.caches.delete(name);
  }
}
