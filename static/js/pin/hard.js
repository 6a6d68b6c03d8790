// What a PIN becomes: a key that costs a cheap phone seconds, and whoever tries all PINs days.
// What it costs whom: docs/decisions/0035.

import { argon2id } from "hash-wasm";

/** 64 MiB, three times through. What was kept under one cost is not opened under another. */
const COST = { memorySize: 65_536, iterations: 3, parallelism: 1, hashLength: 32 };

/** @param {string} pin @param {Uint8Array} salt @returns {Promise<CryptoKey>} that no script can read out */
export async function hardened(pin, salt) {
  const password = new TextEncoder().encode(pin);
  const bytes = await argon2id({ ...COST, password, salt, outputType: "binary" });
  const key = new Uint8Array(bytes);
  return crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt", "decrypt"]);
}
