// The first decoder that every browser can run: small, and quick on a picture that is sharp.

import { decodeQR } from "qr/decode.js";

/** What one picture may cost: milliseconds for what need not be tried. */
const PATIENCE = 150;

/** @typedef {{width: number, height: number, data: Uint8ClampedArray}} Picture as an ImageData */

/** The texts of the codes in a picture: one at most. @param {Picture} picture @returns {string[]} */
export function texts(picture) {
  try {
    return [decodeQR(picture, { effort: 3, timeLimit: PATIENCE })];
  } catch {
    // It says in this way that it found none.
    return [];
  }
}
