// The decoder that reads nearly everything, and weighs twenty times as much: it comes when it is needed.

import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { mended } from "./mended.js";
import { softened } from "./softened.js";

/** More than two are as good as two: the person is asked to show one. */
const MOST = 3;

/** Makes it ready. @param {ArrayBuffer} wasmBinary its machine's part */
export function ready(wasmBinary) {
  prepareZXingModule({ overrides: { wasmBinary } });
}

/**
 * The texts of the codes in a picture. One taken in the dark is tried once more without its grain, one whose
 * corner is hidden with that drawn anew.
 * @param {import("./qr.js").Picture} picture @returns {Promise<string[]>}
 */
export async function texts(picture) {
  const whole = await valid(picture);
  if (whole.length) return whole;
  const soft = softened(picture);
  for (const other of [soft, ...mended(soft)]) {
    const found = await valid(other);
    if (found.length) return found;
  }
  return [];
}

/** @param {import("./qr.js").Picture} picture */
async function valid(picture) {
  const found = await readBarcodes(/** @type {ImageData} */ (picture), {
    formats: ["QRCode"],
    tryHarder: true,
    maxNumberOfSymbols: MOST,
  });
  return found.filter((one) => one.isValid).map((one) => one.text);
}
