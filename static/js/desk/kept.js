// Where the desk's cases lie on a phone: a database of their own, which "Clear everything" of the workers'
// pages does not touch. In clear stand random numbers and how many changes were not sent, nothing else.

import { finished, settled } from "../phone/store.js";

const NAME = "desk";
const CASES = "cases";
const VAULTS = "vaults";
const HERE = "here";
const PHOTOS = "photos";

/** @typedef {{iv: Uint8Array<ArrayBuffer>, sealed: ArrayBuffer}} Sealed */
/** @typedef {{id: string, wrapped: Sealed, about: Sealed, unsent: number, out?: boolean}} VaultRecord one member's:
 * the key to the cases, which the passphrase opens, what the phone knows of them, which that key opens, and whether
 * somebody signed it out, and it locked itself for that */
/** @typedef {Sealed & {vault: string, case: string}} CaseRecord */

/** @typedef {Sealed & {vault: string, case: string, name: string, sent: boolean}} PhotoRecord */

/** @returns {Promise<IDBDatabase>} */
async function open() {
  const request = indexedDB.open(NAME, 2);
  request.onupgradeneeded = ({ oldVersion }) => {
    const { result } = request;
    if (oldVersion < 1) {
      result.createObjectStore(CASES, { keyPath: ["vault", "case"] });
      result.createObjectStore(VAULTS, { keyPath: "id" });
      result.createObjectStore(HERE);
    }
    result.createObjectStore(PHOTOS, { keyPath: ["vault", "case", "name"] });
  };
  return settled(request);
}

/** @template T @param {(database: IDBDatabase) => Promise<T>} use @returns {Promise<T>} */
async function within(use) {
  const database = await open();
  try {
    return await use(database);
  } finally {
    database.close();
  }
}

/** Every member's. @returns {Promise<VaultRecord[]>} */
export const vaults = () =>
  within((database) => settled(database.transaction(VAULTS).objectStore(VAULTS).getAll()));

/** The sealed cases of one. @param {string} vault @returns {Promise<CaseRecord[]>} */
export const cases = (vault) =>
  within((database) => {
    const range = IDBKeyRange.bound([vault], [vault, []]);
    return settled(database.transaction(CASES).objectStore(CASES).getAll(range));
  });

/** Puts them by, all or none. @param {VaultRecord} vault @param {CaseRecord[]} made */
export const put = (vault, made) =>
  within((database) => {
    const transaction = database.transaction([VAULTS, CASES], "readwrite", {
      durability: "strict",
    });
    for (const one of made) transaction.objectStore(CASES).put(one);
    transaction.objectStore(VAULTS).put(vault);
    return finished(transaction);
  });

/** The sealed photos of one. @param {string} vault @returns {Promise<PhotoRecord[]>} */
export const photos = (vault) =>
  within((database) => {
    const range = IDBKeyRange.bound([vault], [vault, []]);
    return settled(database.transaction(PHOTOS).objectStore(PHOTOS).getAll(range));
  });

/** Puts a photo by, or drops it. @param {PhotoRecord} one @param {boolean} [gone] */
export const putPhoto = (one, gone) =>
  within((database) => {
    const transaction = database.transaction(PHOTOS, "readwrite", { durability: "strict" });
    const store = transaction.objectStore(PHOTOS);
    if (gone) store.delete([one.vault, one.case, one.name]);
    else store.put(one);
    return finished(transaction);
  });

/** Drops one member's, or everybody's; the keys go first. @param {string} [only] */
export const erase = (only) =>
  within(async (database) => {
    for (const [name, bound] of /** @type {[string, IDBKeyRange | undefined][]} */ ([
      [VAULTS, only ? IDBKeyRange.only(only) : undefined],
      [CASES, only ? IDBKeyRange.bound([only], [only, []]) : undefined],
      [PHOTOS, only ? IDBKeyRange.bound([only], [only, []]) : undefined],
    ])) {
      const transaction = database.transaction(name, "readwrite", { durability: "strict" });
      const store = transaction.objectStore(name);
      if (bound) store.delete(bound);
      else store.clear();
      await finished(transaction);
    }
  });

/** What is known of this phone by a name, made anew from what was, all in one.
 * @param {string} name @param {(held: any) => any} change @returns {Promise<any>} */
export const here = (name, change) =>
  within(async (database) => {
    const transaction = database.transaction(HERE, "readwrite", { durability: "strict" });
    const store = transaction.objectStore(HERE);
    /** @type {any} */
    let now;
    const before = store.get(name);
    before.onsuccess = () => {
      now = change(before.result);
      store.put(now, name);
    };
    await finished(transaction);
    return now;
  });
