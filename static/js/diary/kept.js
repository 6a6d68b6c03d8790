// The lines of the diary as they lie on the phone: all of a person's sealed together, under the key of what is kept on
// this phone ("Clear everything" drops it, and with it these), or of the PIN that is open.

import { idIn, isIn, lock, unlock } from "../phone/locked.js";
import { enter } from "../phone/room.js";
import { finished, keyOf, settled } from "../phone/store.js";

const NAME = "migrant-helper-diary";
const LINES = "lines";
const ID = "diary";

/** @typedef {import("../phone/room.js").Room} Room */
/** @typedef {{kind: "write", lines: string[]} | {kind: "clear" | "under" | "shut"}} Change */

/** The lines of the room, or those under no PIN, and whether such lie here besides; null where this browser keeps
 * nothing. What cannot be opened any more is none. @param {Room | null} room
 * @returns {Promise<{lines: string[], loose: boolean} | null>} */
export async function read(room) {
  try {
    const held = await records();
    const lines = await linesIn(room, held);
    return { lines, loose: Boolean(room) && (await linesIn(null, held)).length > 0 };
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** Carries out what a page said; false where the phone is full, and nothing was done.
 * @param {Room | null} room @param {string[]} lines those that lie here @param {readonly Change[]} changes */
export async function write(room, lines, changes) {
  if (!changes.length) return true;
  const kinds = changes.map((one) => one.kind);
  if (kinds.includes("shut")) enter(null);
  if (kinds.includes("clear")) await gone(room);
  const said = changes.flatMap((one) => (one.kind === "write" ? one.lines : []));
  const under = room && kinds.includes("under") ? await linesIn(null, await records()) : [];
  if (!said.length && !under.length) return true;
  try {
    const held = /** @type {any} */ ({ id: ID, lines: [...lines, ...under, ...said] });
    const sealed = await lock(room ? room.key : await keyOf(), held, room);
    await within((store) => {
      store.put(sealed);
      if (under.length) store.delete(ID);
    });
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** What is deleted is this person's alone. @param {Room | null} room */
async function gone(room) {
  const id = await idIn(room, ID);
  const held = await records();
  if (held.some((one) => one.id !== id)) await within((store) => store.delete(id));
  else await settled(indexedDB.deleteDatabase(NAME));
}

/** @param {Room | null} room @param {import("../phone/locked.js").Locked[]} held @returns {Promise<string[]>} */
async function linesIn(room, held) {
  const are = await Promise.all(held.map((one) => isIn(room, one)));
  const own = held.find((_, at) => are[at]);
  if (!own) return [];
  const found = /** @type {any} */ (await unlock(room ? room.key : await keyOf(), own));
  return found ? found.lines : [];
}

/** @returns {Promise<import("../phone/locked.js").Locked[]>} */
async function records() {
  const database = await open();
  try {
    return await settled(database.transaction(LINES).objectStore(LINES).getAll());
  } finally {
    database.close();
  }
}

/** @param {(store: IDBObjectStore) => void} does */
async function within(does) {
  const database = await open();
  try {
    const transaction = database.transaction(LINES, "readwrite", { durability: "strict" });
    does(transaction.objectStore(LINES));
    await finished(transaction);
  } finally {
    database.close();
  }
}

/** @returns {Promise<IDBDatabase>} */
function open() {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(LINES, { keyPath: "id" });
  return settled(request);
}
