// A decoder in a thread of its own: one picture at a time, and a new thread where one broke or hangs.

/** Milliseconds that a picture may take. */
const SLOWEST = 8000;

export class Thread {
  /** @type {Worker | null} */
  #worker = null;
  /** @type {Promise<any>} */
  #before = Promise.resolve();

  /** @param {string} address @param {ArrayBuffer} [first] what a thread needs before any picture */
  constructor(address, first) {
    this.address = address;
    this.first = first;
  }

  /** The texts of the codes in a picture; none where it cannot tell. @param {ImageData} picture
   * @returns {Promise<string[]>} */
  texts(picture) {
    this.#before = this.#before.then(() => this.#asked(picture));
    return this.#before;
  }

  /** @param {ImageData} picture @returns {Promise<string[]>} */
  #asked({ width, height, data }) {
    const worker = this.#worker || new Worker(this.address);
    if (!this.#worker && this.first) worker.postMessage(this.first);
    this.#worker = worker;
    return new Promise((resolve) => {
      const ended = () => {
        worker.terminate();
        this.#worker = null;
        resolve([]);
      };
      const late = setTimeout(ended, SLOWEST);
      worker.onerror = () => {
        clearTimeout(late);
        ended();
      };
      worker.onmessage = (told) => {
        clearTimeout(late);
        resolve(told.data || []);
      };
      worker.postMessage({ width, height, data });
    });
  }
}
