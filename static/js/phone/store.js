// What a person asked this phone to keep, in IndexedDB, locked: journeys, the keys to them, and nothing else.
// In a room (see room.js) there are the journeys of its owner alone, outside those under no PIN.

import { idIn, isIn, lock, newKey, unlock } from "./locked.js";
import { enter, inside } from "./room.js";

export const NAME = "migrant-helper";
const VERSION = 2;
const KEPT = "kept";
export const KEYS = "keys";
const KEY = "kept";

/** @typedef {{id: string, lang: string, saved: string, fields: [string, string][], yours?: string[]}} Case */
/** @typedef {{kind: "keep", case: Case} | {kind: "forget" | "move", id: string} | {kind: "clear" | "own" | "shut"}} Change
 * "own" and "shut" are of the room that is open, "keep" and "forget" too if one is; "move" forgets outside. */
/** @typedef {import("./locked.js").Locked} Locked */
/** @typedef {import("./room.js").Room} Room */

/**
 * The kept journeys, newest first, how many cannot be read any more, and whether they are those of a
 * room; null where this browser cannot keep anything (a private window). What an older version kept in
 * clear is locked on the way. @returns {Promise<{cases: Case[], unread: number, pin: boolean} | null>}
 */
export async function kept() {
  try {
    const database = await open();
    try {
      return await opened(database);
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** @param {IDBDatabase} database */
async function opened(database) {
  const room = inside();
  const records = await recordsIn(database, room);
  const key = room ? room.key : records.length ? await heldKey() : undefined;
  const plain = records.filter(isPlain);
  if (plain.length) await lockAll(database, plain);
  const found = await Promise.all(records.map((one) => (isPlain(one) ? one : unlock(key, one))));
  const cases = found.reverse().flatMap((one) => one || []);
  return { cases, unread: found.length - cases.length, pin: Boolean(room) };
}

/** @param {IDBDatabase} database @param {Room | null} room @returns {Promise<(Case | Locked)[]>} */
async function recordsIn(database, room) {
  const all = await settled(database.transaction(KEPT).objectStore(KEPT).getAll());
  const are = await Promise.all(all.map((one) => isIn(room, one)));
  return all.filter((_, at) => are[at]);
}

/** @param {Case | Locked} record @returns {record is Case} */
const isPlain = (record) => "fields" in record;

/**
 * Puts what was kept in clear anew in its place, all of it at once; on a phone that is full it stays
 * as it is, for the next opening.
 * @param {IDBDatabase} database @param {Case[]} plain
 */
async function lockAll(database, plain) {
  try {
    const key = await keyOf();
    const locked = new Map(
      await Promise.all(
        plain.map(async (one) => /** @type {const} */ ([one.id, await lock(key, one, null)])),
      ),
    );
    const transaction = database.transaction(KEPT, "readwrite");
    transaction.objectStore(KEPT).openCursor().onsuccess = (event) => {
      const cursor = /** @type {IDBRequest<IDBCursorWithValue | null>} */ (event.target).result;
      if (!cursor) return;
      if (isPlain(cursor.value)) cursor.update(locked.get(cursor.value.id));
      cursor.continue();
    };
    await finished(transaction);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/**
 * Carries out what a page decided; all of it or, where it throws, none.
 * @param {readonly Change[]} changes
 */
export async function apply(changes) {
  if (changes.some((change) => change.kind === "clear")) return clear();
  const room = inside();
  if (changes.some((change) => change.kind === "own")) return clearOwn(room);
  if (changes.some((change) => change.kind === "shut")) return enter(null);
  if (!changes.length) return;
  const database = await open();
  try {
    /** @type {(Locked | string)[]} what is to be kept, and the numbers of what is not */
    const made = [];
    for (const change of changes) {
      if (change.kind === "keep")
        made.push(await lock(room ? room.key : await keyOf(), change.case, room));
      if (change.kind === "forget") made.push(await idIn(room, change.id));
      if (change.kind === "move") made.push(change.id);
    }
    await carriedOut(database, made);
  } finally {
    database.close();
  }
}

/** @param {IDBDatabase} database @param {(Locked | string)[]} made */
async function carriedOut(database, made) {
  const transaction = database.transaction(KEPT, "readwrite");
  for (const one of made) carryOut(transaction.objectStore(KEPT), one);
  await finished(transaction);
}

/** Of the others' nothing is touched; the key goes first here too. @param {Room | null} room */
async function clearOwn(room) {
  if (!room) return;
  enter(null);
  const database = await open();
  try {
    await buckets()?.delete(room.name);
    const transaction = database.transaction(KEYS, "readwrite", { durability: "strict" });
    transaction.objectStore(KEYS).delete(room.name);
    await finished(transaction);
    const records = await recordsIn(database, room);
    await carriedOut(
      database,
      records.map((one) => one.id),
    );
  } finally {
    database.close();
  }
}

/** The keys go first, and are gone before anything else is touched: then what follows is no matter. */
async function clear() {
  enter(null);
  try {
    for (const name of (await buckets()?.keys()) || []) await buckets().delete(name);
    const database = await open();
    try {
      for (const store of [KEYS, KEPT]) {
        const transaction = database.transaction(store, "readwrite", { durability: "strict" });
        transaction.objectStore(store).clear();
        await finished(transaction);
      }
    } finally {
      database.close();
    }
  } catch (error) {
    // A damaged database is deleted all the same.
    if (!(error instanceof DOMException)) throw error;
  }
  await settled(indexedDB.deleteDatabase(NAME));
}

/** @param {IDBObjectStore} store @param {Locked | string} made */
function carryOut(store, made) {
  const id = typeof made === "string" ? made : made.id;
  // The number grows with every journey kept, so that the newest stands last.
  const added = typeof made === "string" ? null : store.add(made);
  const index = store.index("id");
  index.openKeyCursor(IDBKeyRange.only(id)).onsuccess = (event) => {
    const cursor = /** @type {IDBRequest<IDBCursor | null>} */ (event.target).result;
    if (!cursor) return;
    if (!added || cursor.primaryKey !== added.result) store.delete(cursor.primaryKey);
    cursor.continue();
  };
}

/**
 * Where a browser has them: what lies in a bucket is gone from the disk when the bucket is, while a
 * deleted database goes on lying in the browser's files for long. @returns {any}
 */
export const buckets = () => /** @type {any} */ (globalThis.navigator)?.storageBuckets;

/** Where a key may lie; a new one lies in the last. @returns {Promise<IDBFactory[]>} */
export async function places() {
  const bucket = await buckets()?.open(NAME, { persisted: true });
  return bucket ? [indexedDB, bucket.indexedDB] : [indexedDB];
}

/** @returns {Promise<CryptoKey | undefined>} */
async function heldKey() {
  for (const place of await places()) {
    const database = await open(place);
    const key = await settled(database.transaction(KEYS).objectStore(KEYS).get(KEY));
    database.close();
    if (key) return key;
  }
  return undefined;
}

/** This browser's key, made when it is first needed; of two made at once the first stays.
 * @returns {Promise<CryptoKey>} */
export async function keyOf() {
  const held = await heldKey();
  if (held) return held;
  let key = await newKey();
  const database = await open((await places()).pop());
  const transaction = database.transaction(KEYS, "readwrite", { durability: "strict" });
  const keys = transaction.objectStore(KEYS);
  const before = keys.get(KEY);
  before.onsuccess = () => {
    if (before.result) key = before.result;
    else keys.add(key, KEY);
  };
  await finished(transaction).finally(() => database.close());
  return key;
}

/** @param {IDBFactory} [place] @returns {Promise<IDBDatabase>} */
export function open(place = indexedDB) {
  const request = place.open(NAME, VERSION);
  request.onupgradeneeded = ({ oldVersion }) => {
    if (oldVersion < 1) {
      const store = request.result.createObjectStore(KEPT, { autoIncrement: true });
      store.createIndex("id", "id");
    }
    request.result.createObjectStore(KEYS);
  };
  return settled(request);
}

/** @param {IDBTransaction} transaction @returns {Promise<void>} rejected where nothing of it was done */
export function finished(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
export function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
