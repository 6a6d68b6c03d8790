// What a person asked this phone to keep, in IndexedDB: journeys and nothing else.

import { deleteDB, openDB } from "idb";

const NAME = "migrant-helper";
const KEPT = "kept";

/** @typedef {{id: string, lang: string, saved: string, fields: [string, string][]}} Case */
/** @typedef {{kind: "keep", case: Case} | {kind: "forget", id: string} | {kind: "clear"}} Change */

/** @returns {Promise<import("idb").IDBPDatabase>} */
function open() {
  return openDB(NAME, 1, {
    upgrade(database) {
      const kept = database.createObjectStore(KEPT, { autoIncrement: true });
      kept.createIndex("id", "id", { unique: true });
    },
  });
}

/**
 * The kept journeys, newest first; null where this browser cannot keep anything (a private window).
 * @returns {Promise<Case[] | null>}
 */
export async function kept() {
  try {
    const database = await open();
    const found = await database.getAll(KEPT);
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
  if (changes.some((change) => change.kind === "clear")) return deleteDB(NAME);
  if (!changes.length) return;
  const database = await open();
  const transaction = database.transaction(KEPT, "readwrite");
  try {
    for (const change of changes) await one(transaction.store, change);
    await transaction.done;
  } catch (error) {
    transaction.done.catch(() => {});
    // What cannot be copied throws before the transaction notices, and the rest would be kept.
    if (error instanceof DOMException && error.name === "DataCloneError") transaction.abort();
    throw error;
  } finally {
    database.close();
  }
}

/** @param {any} store @param {Change} change */
async function one(store, change) {
  if (change.kind === "clear") return;
  const id = change.kind === "keep" ? change.case.id : change.id;
  const old = await store.index("id").getKey(id);
  if (old !== undefined) await store.delete(old);
  if (change.kind === "keep") await store.add(change.case);
}
