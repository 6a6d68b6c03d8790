// The rooms on this phone, one a person: two keys each, locked by what the person's PIN becomes. All are
// tried, and none says whose it is. The worker gets to know the one that opened (../phone/room.js).

import { toHex } from "../core/hex.js";
import { buckets, finished, KEYS, NAME, open, places, settled } from "../phone/store.js";

/** @typedef {import("../phone/room.js").Room} Room */
/** @typedef {{iv: Uint8Array<ArrayBuffer>, sealed: ArrayBuffer}} Wrapped */
/** @typedef {{salt: Uint8Array<ArrayBuffer>, memorySize: number, iterations: number}} Cost what makes a PIN
 * another key on each phone, and how dear it is to make: KiB, and how often through them */

const AES = "AES-GCM";
/** Of every new room. To change it is to change it here: what was made before opens by what it cost then. */
const COST = { memorySize: 32_768, iterations: 3 };
/** Of the salts beside which no cost stands. */
const FIRST = { memorySize: 65_536, iterations: 3 };
const FRONT = `${NAME}-`;
const SALT = "salt";
const TRIES = "tries";
const KEY_BYTES = 32;
const FREE_TRIES = 5;
const WAIT = 300_000;
const FORGIVEN = 3_600_000;

const random = (/** @type {number} */ count) => crypto.getRandomValues(new Uint8Array(count));

/** By which rooms were made on this phone, the last first: that of now is made when it is first needed.
 * @returns {Promise<Cost[]>} */
export const costsHere = () =>
  changed(SALT, (held) => {
    const costs = held instanceof Uint8Array ? [{ ...FIRST, salt: held }] : held || [];
    const { memorySize, iterations } = Object(costs[0]);
    const same = memorySize === COST.memorySize && iterations === COST.iterations;
    return same ? costs : [{ ...COST, salt: random(16) }, ...costs];
  });

/**
 * Counts a try; whether it may be made. After five only one in five minutes, until an hour has passed
 * without any: a PIN that is right does not shorten it, for it may be another person's.
 * @param {number} now milliseconds @returns {Promise<boolean>}
 */
export async function mayTry(now) {
  let may = false;
  await changed(TRIES, (held = { count: 0, at: now }) => {
    // A clock that was put back, or ahead, is no way around.
    const rest = now - held.at;
    const count = rest > FORGIVEN ? 0 : held.count;
    may = count < FREE_TRIES || rest >= WAIT;
    return may || rest < 0 ? { count: count + 1, at: now } : held;
  });
  return may;
}

/** A try that was right counts for nothing. */
export const wasRight = () => changed(TRIES, (held) => ({ ...held, count: held.count - 1 }));

/** Reads what lies beside the key of this phone and puts anew what comes of it, all in one.
 * @param {string} name @param {(held: any) => any} change */
async function changed(name, change) {
  const database = await open((await places()).pop());
  const transaction = database.transaction(KEYS, "readwrite", { durability: "strict" });
  const keys = transaction.objectStore(KEYS);
  /** @type {any} */
  let now;
  const before = keys.get(name);
  before.onsuccess = () => {
    now = change(before.result);
    keys.put(now, name);
  };
  await finished(transaction).finally(() => database.close());
  return now;
}

/** The room that a key opens; null where it opens none. @param {CryptoKey} key @returns {Promise<Room | null>} */
export async function roomOf(key) {
  for (const [name, wrapped] of await lying()) {
    const { iv, sealed } = Object(wrapped);
    const how = { name: AES, iv, additionalData: new TextEncoder().encode(name) };
    const bytes = await crypto.subtle.decrypt(how, key, sealed).catch(() => null);
    if (bytes) return room(name, new Uint8Array(bytes));
  }
  return null;
}

/** A new room that this key opens. Throws DOMException on a phone that is full, and leaves nothing.
 * @param {CryptoKey} key @returns {Promise<Room>} */
export async function newRoom(key) {
  const name = FRONT + toHex(random(8));
  const bytes = random(2 * KEY_BYTES);
  const iv = random(12);
  const how = { name: AES, iv, additionalData: new TextEncoder().encode(name) };
  const sealed = await crypto.subtle.encrypt(how, key, bytes);
  try {
    const bucket = await buckets()?.open(name, { persisted: true });
    const database = await open(bucket?.indexedDB);
    const transaction = database.transaction(KEYS, "readwrite", { durability: "strict" });
    transaction.objectStore(KEYS).put({ iv, sealed }, name);
    await finished(transaction).finally(() => database.close());
  } catch (error) {
    await buckets()?.delete(name);
    throw error;
  }
  return room(name, bytes);
}

/** @param {string} name @param {Uint8Array<ArrayBuffer>} bytes @returns {Promise<Room>} */
async function room(name, bytes) {
  const usages = /** @type {KeyUsage[]} */ (["encrypt", "decrypt"]);
  const key = await crypto.subtle.importKey("raw", bytes.slice(0, KEY_BYTES), AES, false, usages);
  return { name, key, mark: bytes.slice(KEY_BYTES) };
}

/** What lies on this phone, by name: in a bucket each where a browser has them.
 * @returns {Promise<[string, Wrapped][]>} */
export async function lying() {
  /** @type {[string, Wrapped][]} */
  const found = [];
  /** @type {IDBFactory[]} */
  const rooms = [indexedDB];
  for (const name of (await buckets()?.keys()) || []) {
    if (name.startsWith(FRONT)) rooms.push((await buckets().open(name)).indexedDB);
  }
  for (const place of rooms) {
    const database = await open(place);
    const keys = database.transaction(KEYS).objectStore(KEYS);
    const [names, held] = await Promise.all([settled(keys.getAllKeys()), settled(keys.getAll())]);
    database.close();
    names.forEach((name, at) => {
      if (String(name).startsWith(FRONT)) found.push([String(name), held[at]]);
    });
  }
  return found;
}
