// A kept journey as it lies on the phone: locked by AES-GCM, with a key that no script can read out.
// In clear stands the journey's random number alone, by which it is found again; of one that lies under a
// PIN two marks, which say nothing to whoever has not the PIN.

import { marked } from "./room.js";

const AES = "AES-GCM";
const IV_BYTES = 12;

/** @typedef {import("./store.js").Case} Case */
/** @typedef {import("./room.js").Room} Room */
/** @typedef {{id: string, iv: Uint8Array<ArrayBuffer>, sealed: ArrayBuffer, own?: string}} Locked */

export const newKey = () =>
  crypto.subtle.generateKey({ name: AES, length: 256 }, false, ["encrypt", "decrypt"]);

/** @param {CryptoKey} key @param {Case} journey @param {Room | null} room @returns {Promise<Locked>} */
export async function lock(key, journey, room) {
  const id = await idIn(room, journey.id);
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const text = bytes(JSON.stringify(journey));
  const own = room && { own: await marked(room, iv) };
  return { id, iv, sealed: await crypto.subtle.encrypt(how(id, iv), key, text), ...own };
}

/** The number by which a journey lies in a room, or in none. @param {Room | null} room @param {string} id */
export const idIn = async (room, id) => (room ? marked(room, bytes(id)) : id);

/** Whether a record lies in the room or, without one, under no PIN.
 * @param {Room | null} room @param {Locked} record */
export async function isIn(room, { iv, own }) {
  return own === (room ? await marked(room, new Uint8Array(iv)) : undefined);
}

/**
 * The journey; null where it cannot be opened: another key, or other bytes than were locked.
 * @param {CryptoKey | undefined} key @param {Locked} locked @returns {Promise<Case | null>}
 */
export async function unlock(key, { id, iv, sealed }) {
  if (!key) return null;
  const text = await crypto.subtle.decrypt(how(id, iv), key, sealed).catch(() => null);
  return text && JSON.parse(new TextDecoder().decode(text));
}

/** @param {string} id @param {Uint8Array<ArrayBuffer>} iv */
const how = (id, iv) => ({ name: AES, iv, additionalData: bytes(id) });

/** @param {string} text */
const bytes = (text) => new TextEncoder().encode(text);
