// What reads a picture: the browser's own decoder where it has one, else the small one, and when these fail
// the large one, which is fetched then. A picture goes to threads of this page and nowhere else.

import { Thread } from "./thread.js";

/** @typedef {{qr: string, zxing: string, wasm: string}} Files addresses of what the build made
 * @typedef {(picture: ImageData) => Promise<string[]>} Reader the texts of the codes in it; none where it
 *   cannot tell */

/** So many frames in vain, and the next reader helps. */
const VAIN = 6;
/** Milliseconds until a decoder that did not come is asked for again. */
const AGAIN = 10_000;

export class Readers {
  /** @type {Reader[]} */
  #readers = [];
  #level = 1;
  #vain = 0;

  /** @param {Files} files */
  constructor(files) {
    const own = native();
    this.#readers = [...(own ? [own] : []), small(files.qr), large(files)];
  }

  /** A frame of the camera: there will be another. @param {ImageData} picture */
  async frame(picture) {
    const found = await this.#by(picture, this.#level);
    this.#vain = found.length ? 0 : this.#vain + 1;
    if (this.#vain > VAIN && this.#level < this.#readers.length) {
      this.#level += 1;
      this.#vain = 0;
    }
    return found;
  }

  /** A photo: everything is tried. @param {ImageData} picture */
  photo(picture) {
    return this.#by(picture, this.#readers.length);
  }

  /** @param {ImageData} picture @param {number} level @returns {Promise<string[]>} */
  async #by(picture, level) {
    for (const read of this.#readers.slice(0, level)) {
      const found = await read(picture);
      if (found.length) return found;
    }
    return [];
  }
}

/** @returns {Reader | null} null where the browser has none */
function native() {
  const Detector = /** @type {any} */ (globalThis).BarcodeDetector;
  if (!Detector) return null;
  let detector = /** @type {any} */ (null);
  return async (picture) => {
    try {
      detector = detector || new Detector({ formats: ["qr_code"] });
      const found = await detector.detect(picture);
      return found.map((/** @type {{rawValue: string}} */ one) => one.rawValue);
    } catch {
      // A phone may have it by name and not be able to.
      return [];
    }
  };
}

/** @param {string} address @returns {Reader} */
function small(address) {
  const thread = new Thread(address);
  return (picture) => thread.texts(picture);
}

/** @param {Files} files @returns {Reader} */
function large({ zxing, wasm }) {
  /** @type {Thread | null} */
  let thread = null;
  let tried = Number.NEGATIVE_INFINITY;
  return async (picture) => {
    if (!thread && performance.now() - tried > AGAIN) {
      tried = performance.now();
      const bytes = await brought(wasm);
      thread = bytes && new Thread(zxing, bytes);
    }
    return thread ? thread.texts(picture) : [];
  };
}

/** @param {string} address @returns {Promise<ArrayBuffer | null>} null without a network */
async function brought(address) {
  try {
    const answer = await fetch(address);
    return answer.ok ? await answer.arrayBuffer() : null;
  } catch {
    return null;
  }
}
