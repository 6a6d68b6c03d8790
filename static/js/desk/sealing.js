// Text under a key, by AES-GCM: twelve fresh bytes each time, and bound to the name it lies by.

/** @typedef {import("./kept.js").Sealed} Sealed */

const AES = "AES-GCM";

export const random = (/** @type {number} */ count) =>
  crypto.getRandomValues(new Uint8Array(count));

/** A key of these bytes that no script can read out. @param {Uint8Array<ArrayBuffer>} bytes */
export const keyOf = (bytes) =>
  crypto.subtle.importKey("raw", bytes, AES, false, ["encrypt", "decrypt"]);

/** @param {CryptoKey} key @param {string} name @param {Uint8Array<ArrayBuffer>} bytes @returns {Promise<Sealed>} */
export async function seal(key, name, bytes) {
  const iv = random(12);
  return { iv, sealed: await crypto.subtle.encrypt(how(name, iv), key, bytes) };
}

/** The bytes; null where another key sealed them, or other bytes. @param {CryptoKey} key @param {string} name
 * @param {Sealed} held @returns {Promise<Uint8Array<ArrayBuffer> | null>} */
export async function unseal(key, name, { iv, sealed }) {
  const bytes = await crypto.subtle.decrypt(how(name, iv), key, sealed).catch(() => null);
  return bytes && new Uint8Array(bytes);
}

/** @param {CryptoKey} key @param {string} name @param {any} data */
export const sealData = (key, name, data) =>
  seal(key, name, new TextEncoder().encode(JSON.stringify(data)));

/** @param {CryptoKey} key @param {string} name @param {Sealed} held @returns {Promise<any>} */
export async function unsealData(key, name, held) {
  const bytes = await unseal(key, name, held);
  return bytes && JSON.parse(new TextDecoder().decode(bytes));
}

/** @param {string} name @param {Uint8Array<ArrayBuffer>} iv */
const how = (name, iv) => ({ name: AES, iv, additionalData: new TextEncoder().encode(name) });
