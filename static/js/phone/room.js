// What one person keeps under a PIN, as far as the worker knows of it: the room that a page opened. It
// is held in memory alone, and shut where nobody taps for a while or the browser ends the worker.

import { toHex } from "../core/hex.js";

/**
 * Two keys of one person, whose PIN opens them; `name` is where they lie, locked (see ../pin/rooms.js).
 * @typedef {{name: string, key: CryptoKey, mark: Uint8Array<ArrayBuffer>}} Room
 */

const OPEN_FOR = 180_000;
/** @type {Room | null} */
let open = null;
let last = 0;

/** Opens a room, or shuts the one that is open. @param {Room | null} room */
export function enter(room) {
  open = room;
  last = Date.now();
}

/** The room that is open, if one is; it stays so. @returns {Room | null} */
export function inside() {
  const now = Date.now();
  if (now < last || now - last > OPEN_FOR) open = null;
  last = now;
  return open;
}

/**
 * By what a room knows its own: of the same bytes another mark in each room, and none to whoever is in no room.
 * @param {Room} room @param {Uint8Array<ArrayBuffer>} bytes
 */
export async function marked({ mark }, bytes) {
  const both = new Uint8Array(mark.length + bytes.length);
  both.set(mark);
  both.set(bytes, mark.length);
  return toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", both)));
}
