// Whose cards are believed: a list signed by the root that this phone met first, never an older one.
// Made by migrant_helper/actions/issuers.py; kept the same by tests/vectors/issuers.json.

import { fromHex } from "../core/hex.js";
import { beside, issuers, pin } from "./cache.js";
import { ISSUERS } from "./releases.js";
import { isSigned } from "./signing.js";

const PURPOSE = "migrant-helper issuers 1\n";

/** @typedef {{hosts: string[], issuers: import("./signing.js").Issuer[]}} List */
/** @typedef {{list: string, root: string, signature: string}} File */

/**
 * What a file says on the day `today`; null where it is not signed by the root of the one held (where
 * none is, by its own), is older than that one, or over.
 * @param {File | null} file @param {File | null} held @param {string} today
 * @returns {Promise<List | null>}
 */
export async function believed(file, held, today) {
  try {
    const { list, root, signature } = /** @type {File} */ (file);
    const signed = new TextEncoder().encode(PURPOSE + list);
    if (held && held.root !== root) return null;
    if (!(await isSigned({ signature: fromHex(signature), signed }, root))) return null;
    const told = JSON.parse(list);
    if (told.expires < today || (held && told.number < JSON.parse(held.list).number)) return null;
    return told;
  } catch {
    return null;
  }
}

/**
 * The list that is believed here, asked for anew where a network is if `anew`; an empty one where
 * there is none.
 * @param {import("./cache.js").Held} from @param {boolean} anew @param {string} today
 * @returns {Promise<List>}
 */
export async function known(from, anew, today) {
  const held = await beside(from.outside, ISSUERS);
  const came = await issuers(from, anew);
  const told = await believed(came, held, today);
  if (told) await pin(from.outside, ISSUERS, came);
  return told || (await believed(held, held, today)) || { hosts: [], issuers: [] };
}
