// What a person asked this phone to keep, in IndexedDB: journeys and nothing else.

const NAME = "migrant-helper";
const KEPT = "kept";

/** @typedef {{id: string, lang: string, saved: string, fields: [string, string][], yours?: string[]}} Case */
/** @typedef {{kind: "keep", case: Case} | {kind: "forget", id: string} | {kind: "clear"}} Change */

/**
 * The kept journeys, newest first; null where this browser cannot keep anything (a private window).
 * @returns {Promise<Case[] | null>}
 */
export async function kept() {
  try {
    const database = await open();
    const found = await settled(database.transaction(KEPT).objectStore(KEPT).getAll());
    database.close();
    return found.reverse();
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/**
 * Carries out what a page decided; all of it or, where it throws, none.
 * @param {readonly Change[]} changes
 */
export async function apply(changes) {
  if (changes.some((change) => change.kind === "clear")) {
    await settled(indexedDB.deleteDatabase(NAME));
  } else if (changes.length) {
    const database = await open();
    try {
      await carriedOut(database.transaction(KEPT, "readwrite"), changes);
    } finally {
      database.close();
    }
  }
}

/** @param {IDBTransaction} transaction @param {readonly Change[]} changes @returns {Promise<void>} */
function carriedOut(transaction, changes) {
  const store = transaction.objectStore(KEPT);
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
    try {
      for (const change of changes) carryOut(store, change);
    } catch (error) {
      // What cannot be copied throws at once, and the changes before it would be kept.
      transaction.onabort = () => reject(error);
      transaction.abort();
    }
  });
}

/** @param {IDBObjectStore} store @param {Change} change */
function carryOut(store, change) {
  if (change.kind === "clear") return;
  const id = change.kind === "keep" ? change.case.id : change.id;
  // The key grows with every journey kept, so that the newest stands last.
  const added = change.kind === "keep" ? store.add(change.case) : null;
  const index = store.index("id");
  index.openKeyCursor(IDBKeyRange.only(id)).onsuccess = (event) => {
    const cursor = /** @type {IDBRequest<IDBCursor | null>} */ (event.target).result;
    if (!cursor) return;
    if (!added || cursor.primaryKey !== added.result) store.delete(cursor.primaryKey);
    cursor.continue();
  };
}

/** @returns {Promise<IDBDatabase>} */
function open() {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore(KEPT, { autoIncrement: true });
    store.createIndex("id", "id");
  };
  return settled(request);
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function settled(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
