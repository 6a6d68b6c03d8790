// Whether what the service offers is a release: signed, newer, in date (docs/decisions/0036). Roles, keys and
// canonical form are TUF's, as python-tuf writes them; signed by migrant_helper/store/releases/signed.py.

import { fromHex, toHex } from "../core/hex.js";

const DAY = 86_400_000;
/** A release that would hold for longer is none of ours. */
const LONGEST = 400 * DAY;
const P256 = { name: "ECDSA", namedCurve: "P-256" };
const ES256 = { name: "ECDSA", hash: "SHA-256" };

/** @typedef {{version: number, keys: Record<string, any>, roles: Record<string, any>}} Root */
/** @typedef {{root: Root, number: number}} Trusted what this phone took last */
/** @typedef {{length: number, hashes: {sha256: string}}} Target */
/** @typedef {{number: number, code: string, files: Record<string, Target>, bundles: Record<string, string>}} Release */
/** @typedef {{signed: any, signatures: {keyid: string, sig: string}[]}} Metadata */

/** Not a release, or an older one than this phone knew. */
export class Refused extends Error {}

/**
 * The release in a text, and the root to trust from now on. Throws where anything is not as it should
 * be: whoever asked goes on with what it has.
 * @param {string} text @param {Trusted | null} trusted null on a first visit, which trusts the first root
 * @param {number} now @returns {Promise<{release: Release, root: Root}>}
 */
export async function opened(text, trusted, now) {
  const { roots, targets } = JSON.parse(text);
  const root = await newestRoot(roots, trusted?.root);
  await demand(signedBy(root, "targets", targets));
  const release = readRelease(targets.signed);
  const last = trusted?.number || 0;
  await demand(release.number >= last);
  const { expires, signed_at } = targets.signed;
  await demand(Date.parse(expires) - Date.parse(signed_at) <= LONGEST);
  // Who has nothing yet trusts whatever comes first; what lies here already is no news.
  await demand(!last || release.number === last || now < Date.parse(expires));
  return { release, root };
}

/**
 * The keys of the targets' own files, of any signed text, or of what lies beside it.
 * @param {Root} root @param {string} text @param {string} sig
 */
export async function isSigned(root, text, sig) {
  const { keyids } = root.roles.targets;
  const found = await Promise.all(
    keyids.map((/** @type {string} */ id) => isBy(root.keys[id], text, sig)),
  );
  return found.includes(true);
}

/**
 * What a text in force says; no check of who signed it. @param {any} signed @returns {Release}
 */
export function readRelease({ _type, version, code, targets }) {
  if (_type !== "targets" || !isCount(version)) throw new Refused();
  /** @type {Record<string, string>} */
  const bundles = {};
  for (const address of Object.keys(targets)) {
    const [, name] = /^\/bundle\/(.+)\.[0-9a-f]{8}\.json$/.exec(address) || [];
    if (name) bundles[name] = address;
  }
  return { number: version, code, files: targets, bundles };
}

/** @param {Uint8Array<ArrayBuffer>} bytes @param {Target} target */
export const isWhole = async (bytes, { length, hashes }) =>
  bytes.length === length &&
  toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))) === hashes.sha256;

/**
 * The last of the roots that follow on the one that this phone knows, each signed by the one before
 * and by itself. @param {Metadata[]} roots @param {Root | undefined} pinned @returns {Promise<Root>}
 */
async function newestRoot(roots, pinned) {
  /** @type {Root | undefined} */
  let root = pinned;
  for (const one of roots) {
    if (root && one.signed.version !== root.version + 1) continue;
    await demand(one.signed._type === "root");
    await demand(signedBy(root || one.signed, "root", one));
    await demand(signedBy(one.signed, "root", one));
    root = one.signed;
  }
  if (!root) throw new Refused();
  return root;
}

/** @param {Root} root @param {string} role @param {Metadata} metadata */
async function signedBy(root, role, { signed, signatures }) {
  const { keyids, threshold } = root.roles[role];
  const text = canonical(signed);
  const by = new Set();
  for (const { keyid, sig } of signatures) {
    if (keyids.includes(keyid) && (await isBy(root.keys[keyid], text, sig))) by.add(keyid);
  }
  return isCount(threshold) && by.size >= threshold;
}

/** @param {any} key @param {string} text @param {string} sig */
async function isBy(key, text, sig) {
  const pem = key.keyval.public.replace(/-----[A-Z ]+-----|\n/g, "");
  const spki = Uint8Array.from(atob(pem), (sign) => sign.charCodeAt(0));
  const known = await crypto.subtle.importKey("spki", spki, P256, false, ["verify"]);
  return crypto.subtle.verify(ES256, known, raw(fromHex(sig)), new TextEncoder().encode(text));
}

/** A signature as WebCrypto wants it, r and s in 32 bytes each, of DER. @param {Uint8Array} der */
function raw(der) {
  const both = new Uint8Array(64);
  let at = 2;
  for (const end of [32, 64]) {
    const size = der[at + 1];
    const part = der.slice(at + 2, at + 2 + size).slice(-32);
    both.set(part, end - part.length);
    at += 2 + size;
  }
  return both;
}

/** TUF's canonical JSON, in which a line break stands as it is. @param {any} signed */
const canonical = (signed) =>
  JSON.stringify(signed).replace(/\\[\\"n]/g, (pair) => (pair === "\\n" ? "\n" : pair));

/** @param {any} value */
const isCount = (value) => Number.isSafeInteger(value) && value > 0;

/** @param {boolean | Promise<boolean>} fact */
async function demand(fact) {
  if (!(await fact)) throw new Refused();
}
