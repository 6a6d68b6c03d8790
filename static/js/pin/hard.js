// What a PIN becomes: a key that costs a cheap phone a second or some, and whoever tries all PINs hours.
// What it costs whom: docs/decisions/0044.

import { argon2id } from "hash-wasm";

const SHAPE = /** @type {const} */ ({ parallelism: 1, hashLength: 32, outputType: "binary" });

/** @param {string} pin @param {import("./rooms.js").Cost} cost
 * @returns {Promise<CryptoKey>} that no script can read out */
export async function hardened(pin, cost) {
  const password = new TextEncoder().encode(pin);
  const bytes = await argon2id({ ...cost, ...SHAPE, password });
  const key = new Uint8Array(bytes);
  return crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt", "decrypt"]);
}
