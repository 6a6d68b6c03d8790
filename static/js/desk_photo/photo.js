// A photo is drawn anew, small: so nothing is left of it but the picture, least of all where it was taken. Then the
// case says that it has it, and after that the photo goes, to the desk's worker or to the service.

/** Pixels of the longest side; the next where one is too large still. */
const SIDES = [1280, 960, 720];
const QUALITIES = [0.75, 0.6, 0.45];
const BYTES = 100_000;
/** Of the picture as it was taken: a phone with little memory is not to read more. */
const TAKEN_BYTES = 40_000_000;

/** Starts the page's one button, where this browser can draw and reckon. */
export function startPhoto() {
  const box = document.querySelector("[data-photo]");
  if (!(box instanceof HTMLElement) || !window.createImageBitmap || !crypto.subtle) return;
  box.hidden = false;
  document.querySelector("[data-without]")?.setAttribute("hidden", "");
  const chosen = /** @type {HTMLElement} */ (document.getElementById("chosen"));
  document.getElementById("picture")?.addEventListener("change", ({ target }) => {
    chosen.hidden = !(/** @type {HTMLInputElement} */ (target).files?.length);
  });
  const button = /** @type {HTMLButtonElement} */ (box.querySelector("button"));
  button.addEventListener("click", async () => {
    if (button.ariaBusy === "true") return;
    button.ariaBusy = "true";
    const said = await kept(box).catch(() => "lost");
    button.ariaBusy = "false";
    for (const line of /** @type {NodeListOf<HTMLElement>} */ (
      box.querySelectorAll("[data-says]")
    )) {
      line.hidden = line.dataset.says !== said;
    }
    if (!said) /** @type {HTMLButtonElement} */ (document.querySelector("[data-again]")).click();
  });
}

/** "" for kept, else a word for why not. @param {HTMLElement} box @returns {Promise<string>} */
async function kept(box) {
  const field = (/** @type {string} */ name) =>
    /** @type {HTMLInputElement} */ (document.getElementById(name));
  if (!field("asked").checked) return "asked";
  const file = field("picture").files?.[0];
  if (file && file.size > TAKEN_BYTES) return "large";
  const small = file && (await shrunk(file).catch(() => null));
  if (!small) return "picture";
  const bytes = await small.arrayBuffer();
  const name = hex(await crypto.subtle.digest("SHA-256", bytes));
  const form = /** @type {HTMLFormElement} */ (field("asked").form);
  const held = [...new FormData(form)].map(([key, value]) => [key, String(value)]);
  const body = new URLSearchParams([...held, ["photo", name], ["do", "photo"]]);
  const said = await fetch(form.action, { method: "POST", body });
  if (!said.ok) return "lost";
  const address = `/desk/photo/${box.dataset.photo}/${name}`;
  const sent = await fetch(address, {
    method: "POST",
    body: bytes,
    headers: { "Content-Type": "image/jpeg" },
  });
  return sent.ok ? "" : "lost";
}

/** A JPEG of at most 100 kB; null where no size is small enough. Throws for what is no picture, or more than this
 * phone can open. @param {Blob} file @returns {Promise<Blob | null>} */
async function shrunk(file) {
  const picture = await opened(file);
  try {
    for (const side of SIDES) {
      const scale = Math.min(1, side / Math.max(picture.width, picture.height));
      const canvas = document.createElement("canvas");
      canvas.width = Math.max(1, Math.round(picture.width * scale));
      canvas.height = Math.max(1, Math.round(picture.height * scale));
      const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
      pen.fillStyle = "white";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
      for (const quality of QUALITIES) {
        const made = await new Promise((done) => canvas.toBlob(done, "image/jpeg", quality));
        if (made && made.size <= BYTES) return made;
      }
    }
    return null;
  } finally {
    picture.close();
  }
}

/** Opened small at once: a phone may not hold all of a hundred million pixels. Older browsers know no such wish.
 * @param {Blob} file @returns {Promise<ImageBitmap>} */
const opened = (file) =>
  createImageBitmap(file, { resizeWidth: SIDES[0], resizeQuality: "high" }).catch((error) => {
    if (error instanceof TypeError) return createImageBitmap(file);
    throw error;
  });

/** @param {ArrayBuffer} bytes */
const hex = (bytes) =>
  [...new Uint8Array(bytes)].map((one) => one.toString(16).padStart(2, "0")).join("");
