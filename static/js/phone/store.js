// What a person asked this phone to keep, in IndexedDB, locked: journeys, the key to them, and nothing else.

import { lock, newKey, unlock } from "./locked.js";

const NAME = "migrant-helper";
const VERSION = 2;
const KEPT = "kept";
const KEYS = "keys";
const KEY = "kept";

/** @typedef {{id: string, lang: string, saved: string, fields: [string, string][], yours?: string[]}} Case */
/** @typedef {{kind: "keep", case: Case} | {kind: "forget", id: string} | {kind: "clear"}} Change */
/** @typedef {import("./locked.js").Locked} Locked */

/**
 * The kept journeys, newest first, and how many cannot be read any more; null where this browser
 * cannot keep anything (a private window). What an older version kept in clear is locked on the way.
 * @returns {Promise<{cases: Case[], unread: number} | null>}
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
  /** @type {(Case | Locked)[]} */
  const records = await settled(database.transaction(KEPT).objectStore(KEPT).getAll());
  const key = records.length ? await heldKey() : undefined;
  const plain = records.filter(isPlain);
  if (plain.length) await lockAll(database, plain);
  const found = await Promise.all(records.map((one) => (isPlain(one) ? one : unlock(key, one))));
  const cases = found.reverse().flatMap((one) => one || []);
  return { cases, unread: found.length - cases.length };
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
        plain.map(async (one) => /** @type {const} */ ([one.id, await lock(key, one)])),
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
  if (!changes.length) return;
  const database = await open();
  try {
    /** @type {(Locked | string)[]} what is to be kept, and the ids of what is not */
    const made = [];
    for (const change of changes) {
      if (change.kind === "keep") made.push(await lock(await keyOf(), change.case));
      if (change.kind === "forget") made.push(change.id);
    }
    const transaction = database.transaction(KEPT, "readwrite");
    for (const one of made) carryOut(transaction.objectStore(KEPT), one);
    await finished(transaction);
  } finally {
    database.close();
  }
}

/** The key goes first, and is gone before anything else is touched: then what follows is no matter. */
async function clear() {
  try {
    await buckets()?.delete(NAME);
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
const buckets = () => /** @type {any} */ (globalThis.navigator)?.storageBuckets;

/** Where a key may lie; a new one lies in the last. @returns {Promise<IDBFactory[]>} */
async function places() {
  const bucket = await buckets()?.open(NAME);
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
async function keyOf() {
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
function open(place = indexedDB) {
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
function finished(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
