// The lines of the diary as they lie on the phone: all of them sealed together, under the key of what is kept on
// this phone ("Clear everything" drops it, and with it these).

import { lock, unlock } from "../phone/locked.js";
import { finished, keyOf, settled } from "../phone/store.js";

const NAME = "migrant-helper-diary";
const LINES = "lines";
const ID = "diary";

/** @typedef {{kind: "write", lines: string[]} | {kind: "clear"}} Change */

/** The lines; null where this browser keeps nothing. What cannot be opened any more is none.
 * @returns {Promise<string[] | null>} */
export async function read() {
  try {
    const database = await open();
    try {
      const held = await settled(database.transaction(LINES).objectStore(LINES).get(ID));
      if (!held) return [];
      const found = /** @type {any} */ (await unlock(await keyOf(), held));
      return found ? found.lines : [];
    } finally {
      database.close();
    }
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** Carries out what a page said; false where the phone is full, and nothing was done.
 * @param {string[]} lines those that lie here @param {readonly Change[]} changes */
export async function write(lines, changes) {
  if (!changes.length) return true;
  if (changes.some((one) => one.kind === "clear")) {
    await settled(indexedDB.deleteDatabase(NAME));
    return true;
  }
  const said = changes.flatMap((one) => (one.kind === "write" ? one.lines : []));
  try {
    const held = /** @type {any} */ ({ id: ID, lines: [...lines, ...said] });
    const sealed = await lock(await keyOf(), held, null);
    const database = await open();
    try {
      const transaction = database.transaction(LINES, "readwrite", { durability: "strict" });
      transaction.objectStore(LINES).put(sealed);
      await finished(transaction);
    } finally {
      database.close();
    }
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** @returns {Promise<IDBDatabase>} */
function open() {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(LINES, { keyPath: "id" });
  return settled(request);
}
