// The camera of the phone, while the page is seen and nothing was read.

/** What a picture may measure: a card of the finest print still has six points a module. */
const LARGEST = 720;
/** A photo is looked at nearer, since it is looked at once. */
const PHOTO = 1400;

/** @typedef {"denied" | "none"} Trouble no leave; no camera, or another program has it */

export class Camera {
  /** @type {MediaStream | null} */
  #stream = null;
  #wanted = 0;

  /** @param {HTMLVideoElement} view where it shows what it sees */
  constructor(view) {
    this.view = view;
  }

  /** @returns {Promise<Trouble | "">} */
  async start() {
    this.#wanted += 1;
    const asked = this.#wanted;
    if (!navigator.mediaDevices) return "none";
    const video = { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } };
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ video, audio: false });
      // The page was left while the browser asked.
      if (asked !== this.#wanted) ended(stream);
      else {
        this.#stream = stream;
        this.view.srcObject = stream;
        await this.view.play();
      }
      return "";
    } catch (error) {
      const name = error instanceof DOMException ? error.name : "";
      if (name === "AbortError") return "";
      this.stop();
      return name === "NotAllowedError" ? "denied" : "none";
    }
  }

  /** Nothing is seen from then on. */
  stop() {
    this.#wanted += 1;
    if (this.#stream) ended(this.#stream);
    this.#stream = null;
    this.view.srcObject = null;
  }

  /** The middle of what is seen, as the page shows it; null while nothing is. @returns {ImageData | null} */
  frame() {
    const { videoWidth: width, videoHeight: height } = this.view;
    if (!this.#stream || !width) return null;
    const side = Math.min(width, height);
    const size = Math.min(side, LARGEST);
    const at = [(width - side) / 2, (height - side) / 2];
    return drawn(this.view, [at[0], at[1], side, side], [size, size]);
  }

  /** Whether it has a light. */
  get hasLight() {
    const [track] = this.#stream?.getVideoTracks() || [];
    return Boolean(/** @type {any} */ (track?.getCapabilities?.())?.torch);
  }

  /** @param {boolean} torch */
  async light(torch) {
    const [track] = this.#stream?.getVideoTracks() || [];
    await track?.applyConstraints(/** @type {any} */ ({ advanced: [{ torch }] })).catch(() => {});
  }
}

/** A photo, as large as it is of use; null for what is no picture. @param {Blob} file */
export async function photo(file) {
  try {
    const whole = await createImageBitmap(file);
    const { width, height } = whole;
    const less = Math.min(1, PHOTO / Math.max(width, height));
    const size = [Math.round(width * less), Math.round(height * less)];
    const found = drawn(whole, [0, 0, width, height], [size[0], size[1]]);
    whole.close();
    return found;
  } catch {
    return null;
  }
}

/** @param {MediaStream} stream */
function ended(stream) {
  for (const track of stream.getTracks()) track.stop();
}

/** @param {CanvasImageSource} from @param {[number, number, number, number]} part
 * @param {[number, number]} size @returns {ImageData} */
function drawn(from, part, size) {
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = size;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (!pen) throw new Error("no canvas");
  pen.drawImage(from, ...part, 0, 0, ...size);
  return pen.getImageData(0, 0, ...size);
}
