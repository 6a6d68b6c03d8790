// Who may open what lies here: the passphrase, made a key by the page, opens one member's cases. The open
// key is held in memory alone, and shut where nobody taps for a while or the browser ends the worker.

import { MOST, waitAfter } from "#made/pages/desk/locked.js";
import { toHex } from "../core/hex.js";
import * as kept from "./kept.js";
import { keyOf, random, seal, sealData, unseal } from "./sealing.js";
import { NOTHING, Vault } from "./vault.js";

/** @typedef {{count: number, at: number}} Tries */
/** @typedef {{unsent: number, tries: number, wait: number, erased: number | null, out: boolean}} Lock what the locked
 * page tells; `out` where somebody signed this phone out */

const IDLE = 15 * 60_000;
const SALT = "salt";
const TRIES = "tries";
const ERASED = "erased";
const ERASED_PHOTOS = "erased photos";
const ABOUT = "about";

/** @type {Vault | null} */
let open = null;
let last = 0;

/** What makes a passphrase another key on each phone, made when it is first needed.
 * @returns {Promise<Uint8Array<ArrayBuffer>>} */
export const salt = () => kept.here(SALT, (held) => held || random(16));

/** The cases that are open, if any are. @param {number} now @returns {Vault | null} */
export function inside(now) {
  if (now < last || now - last > IDLE) open = null;
  return open;
}

/** Somebody is at the phone. @param {number} now */
export function used(now) {
  if (inside(now)) last = now;
}

/** Shuts what is open. */
export function shut() {
  open = null;
}

/** @param {Vault} vault @param {number} now */
function enter(vault, now) {
  open = vault;
  last = now;
  return vault;
}

/** Null where nothing lies here, and nothing was erased. @param {number} now @returns {Promise<Lock | null>} */
export async function lock(now) {
  const held = await kept.vaults();
  const erased = await kept.here(ERASED, (before = null) => before);
  if (!held.length && erased === null) return null;
  const tries = await kept.here(TRIES, (before = { count: 0, at: now }) => before);
  return {
    unsent: held.reduce((sum, one) => sum + one.unsent, 0),
    tries: tries.count,
    wait: held.length ? rest(tries, now) : 0,
    erased: held.length ? null : erased,
    out: held.some((one) => one.out === true),
  };
}

/** Seconds until the next try may be made; a clock that was put back is no way around.
 * @param {Tries} tries @param {number} now */
const rest = ({ count, at }, now) =>
  Math.ceil(Math.max(0, waitAfter(count) - Math.max(0, now - at) / 1000));

/**
 * Opens what a key opens. A try is counted before it is made; after the tenth that opens nothing all is
 * erased. @param {CryptoKey} key @param {number} now @returns {Promise<boolean>} whether something is open
 */
export async function tried(key, now) {
  let may = false;
  const tries = await kept.here(TRIES, (held = { count: 0, at: now }) => {
    may = rest(held, now) === 0;
    return may ? { count: held.count + 1, at: now } : held;
  });
  if (!may) return false;
  const vault = await opened(key);
  if (vault) {
    await kept.here(TRIES, () => ({ count: 0, at: now }));
    enter(vault, now);
    return true;
  }
  if (tries.count >= MOST) await eraseAll();
  return false;
}

/** How many photos the service does not have yet, whoever of this phone took them. @returns {Promise<number>} */
export async function photosWaiting() {
  const all = await Promise.all((await kept.vaults()).map((one) => kept.photos(one.id)));
  return all.flat().filter((one) => !one.sent).length;
}

/** What the locked page tells of photos. @returns {Promise<{photos: number, erasedPhotos: number}>} */
export async function photosTold() {
  const erasedPhotos = await kept.here(ERASED_PHOTOS, (before = 0) => before);
  return { photos: await photosWaiting(), erasedPhotos };
}

/** Erases everything, and keeps how much of it was not sent. */
async function eraseAll() {
  const photos = await photosWaiting();
  await kept.here(ERASED_PHOTOS, () => photos);
  const lost = (await kept.vaults()).reduce((sum, one) => sum + one.unsent, 0);
  await kept.here(ERASED, () => lost);
  await kept.here(TRIES, () => ({ count: 0, at: 0 }));
  open = null;
  await kept.erase();
}

/**
 * Somebody signed this phone out: it locks, and says why. It does so once: whoever has the passphrase reads and writes
 * on, and signs in to send. @param {Vault} vault
 */
export async function signedOut(vault) {
  if (vault.record.out) return;
  if (open === vault) open = null;
  await vault.mark(true);
}

/** Erases one member's, who works here no more. @param {Vault} vault */
export async function end(vault) {
  const others = (await kept.vaults()).length - 1;
  if (!others) return eraseAll();
  if (open === vault) open = null;
  await kept.erase(vault.record.id);
}

/**
 * Somebody signed in with the passphrase of this key: opens what it opens, else begins anew.
 * @param {CryptoKey} key @param {number} now @returns {Promise<Vault>}
 */
export async function signedIn(key, now) {
  const vault = (await opened(key)) || (await begun(key));
  await kept.here(TRIES, () => ({ count: 0, at: now }));
  await kept.here(ERASED, () => null);
  return enter(vault, now);
}

/** @param {CryptoKey} key @returns {Promise<Vault | null>} */
async function opened(key) {
  for (const record of await kept.vaults()) {
    const bytes = await unseal(key, record.id, record.wrapped);
    if (bytes) return Vault.open(record, await keyOf(bytes));
  }
  return null;
}

/** @param {CryptoKey} key @returns {Promise<Vault>} */
async function begun(key) {
  const id = toHex(random(8));
  const bytes = random(32);
  const own = await keyOf(bytes);
  const record = {
    id,
    wrapped: await seal(key, id, bytes),
    about: await sealData(own, id + ABOUT, NOTHING),
    unsent: 0,
  };
  await kept.put(record, []);
  return new Vault(record, own, NOTHING);
}
