// Which release the pages of this worker are made from, and when the next one takes its place.

import * as releases from "./releases.js";

/** @typedef {import("./cache.js").Outside} Outside */
/** @typedef {import("./situation.js").Site} Site */
/** @typedef {import("./release.js").Release} Release */
/** @typedef {{now: () => Promise<Release | null>, renew: () => Promise<boolean>,
 *   alone: () => Promise<void>}} Force */

/**
 * The release in force: the one that lies here whole, else, where the browser threw it away, the one
 * offered; null where neither is to be had. `renew` takes a newer one for the pages after, and says
 * whether it knows; `alone` drops what older workers left. @param {Outside} outside @param {Site} site @returns {Force}
 */
export function forceOf(outside, site) {
  /** @type {Promise<Release | null> | null} */
  let known = null;
  const find = async () => {
    const lies = await releases.held(outside, site);
    if (lies) {
      // Not those of the next worker, which may be coming now.
      await releases.dropOthers(outside, site, lies, site.version);
      return lies;
    }
    const offer = await releases.offered(outside, site);
    await releases.take(outside, site, offer, []).catch((error) => {
      // A phone that is full goes without.
      if (!(error instanceof DOMException)) throw error;
    });
    return offer.release;
  };
  const now = () => {
    known =
      known ||
      find().catch(() => {
        known = null;
        return null;
      });
    return known;
  };
  const renew = async () => {
    const before = await now();
    if (!before) return false;
    try {
      const offer = await releases.offered(outside, site);
      if (offer.release.number <= before.number) return true;
      await releases.take(outside, site, offer, []);
      known = Promise.resolve(offer.release);
      return true;
    } catch {
      // Whatever is wrong with what is offered: what lies here goes on.
      return false;
    }
  };
  const alone = async () => {
    const release = await now();
    if (release) await releases.dropOthers(outside, site, release, "");
  };
  return { now, renew, alone };
}
