// The decoder that reads nearly everything, and weighs twenty times as much: it comes when it is needed.

import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import { softened } from "./softened.js";

/** More than two are as good as two: the person is asked to show one. */
const MOST = 3;

/** Makes it ready. @param {ArrayBuffer} wasmBinary its machine's part */
export function ready(wasmBinary) {
  prepareZXingModule({ overrides: { wasmBinary } });
}

/**
 * The texts of the codes in a picture; one taken in the dark is tried once more without its grain.
 * @param {import("./qr.js").Picture} picture @returns {Promise<string[]>}
 */
export async function texts(picture) {
  const found = await valid(picture);
  return found.length ? found : valid(softened(picture));
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
