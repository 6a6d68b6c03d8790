// The key of this phone, by which it signs what is handed on without a network: made when somebody first
// exchanges here, sealed with the member's cases, and vouched for by their organisation for a few weeks.

import { fromHex, toHex } from "../core/hex.js";

/** @typedef {{kid: string, key: string, until: string, signature: string}} Certificate `key` is x and y in hex */
/** @typedef {{key: string, secret: string, certificate: Certificate | null}} Device `secret` is PKCS #8 in hex */

const CURVE = { name: "ECDSA", namedCurve: "P-256" };
/** Days before its end at which a certificate is asked for anew. */
const AGAIN = 14;
const DAY = 86_400_000;

/** A key that nobody vouches for yet. @returns {Promise<Device>} */
export async function freshDevice() {
  const pair = await crypto.subtle.generateKey(CURVE, true, ["sign", "verify"]);
  const point = new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey));
  const secret = new Uint8Array(await crypto.subtle.exportKey("pkcs8", pair.privateKey));
  return { key: toHex(point.slice(1)), secret: toHex(secret), certificate: null };
}

/** What an exchange asks for: the key that is to be vouched for, "" where it is for long enough yet.
 * @param {Device} device @param {number} now milliseconds */
export function askedFor({ key, certificate }, now) {
  const soon = new Date(now + AGAIN * DAY).toISOString().slice(0, 10);
  return certificate && certificate.until > soon ? "" : key;
}

/** r and s. @param {Device} device @param {Uint8Array} data @returns {Promise<Uint8Array>} */
export async function signedBy({ secret }, data) {
  const key = await crypto.subtle.importKey("pkcs8", plain(fromHex(secret)), CURVE, false, [
    "sign",
  ]);
  const how = { name: "ECDSA", hash: "SHA-256" };
  return new Uint8Array(await crypto.subtle.sign(how, key, plain(data)));
}

/** In memory of their own, as WebCrypto's types want them. @param {Uint8Array} bytes */
const plain = (bytes) => new Uint8Array(bytes);
