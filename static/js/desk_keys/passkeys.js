// A passkey signs a challenge of the service; what the browser made of it goes with the form.

/** @typedef {Record<string, any>} Json */

const ADDRESS = "/desk/key";
/** What a browser says of a device that has one already. */
const HELD = "InvalidStateError";

/** Starts the page's one button, where the browser has passkeys. */
export function startPasskeys() {
  const box = document.querySelector("[data-passkey]");
  if (!(box instanceof HTMLElement) || !("PublicKeyCredential" in window)) return;
  box.hidden = false;
  document.querySelector("[data-without]")?.setAttribute("hidden", "");
  const button = /** @type {HTMLButtonElement} */ (box.querySelector("button"));
  const made = /** @type {HTMLInputElement} */ (box.querySelector("[name=key]"));
  button.addEventListener("click", async (event) => {
    if (made.value) return;
    event.preventDefault();
    if (button.ariaBusy === "true") return;
    button.ariaBusy = "true";
    const said = await asked(box).catch(wordOf);
    button.ariaBusy = "false";
    show(box, typeof said === "string" ? said : "");
    if (typeof said === "string") return;
    made.disabled = false;
    made.value = JSON.stringify(said);
    button.click();
    // Whoever comes back by "Back" brings another.
    made.value = "";
  });
}

/** What the browser made, or a word for why it made nothing. @param {HTMLElement} box
 * @returns {Promise<Json | string>} */
async function asked(box) {
  const want = /** @type {string} */ (box.dataset.passkey);
  const own = box.querySelector("#own");
  const secret = own instanceof HTMLInputElement ? own.value : "";
  const body = new URLSearchParams({ want, secret });
  const response = await fetch(ADDRESS, { method: "POST", body });
  const told = await response.json().catch(() => ({ error: "none" }));
  if (!response.ok) return told.error === "out" ? "none" : told.error;
  return want === "add" ? created(told) : gotten(told);
}

/** @param {any} error @returns {string} */
const wordOf = (error) => {
  if (error instanceof TypeError) return "net";
  return error instanceof DOMException && error.name === HELD ? "held" : "none";
};

/** @param {Json} told @returns {Promise<Json>} */
async function created({ challenge, user, excludeCredentials = [], ...rest }) {
  const publicKey = /** @type {any} */ ({
    ...rest,
    challenge: bytes(challenge),
    user: { ...user, id: bytes(user.id) },
    excludeCredentials: excludeCredentials.map((/** @type {Json} */ one) => ({
      ...one,
      id: bytes(one.id),
    })),
  });
  const made = /** @type {any} */ (await navigator.credentials.create({ publicKey }));
  return plain(made, ["clientDataJSON", "attestationObject"]);
}

/** @param {Json} told @returns {Promise<Json>} */
async function gotten({ challenge, ...rest }) {
  const publicKey = /** @type {any} */ ({
    ...rest,
    challenge: bytes(challenge),
    allowCredentials: [],
  });
  const got = /** @type {any} */ (await navigator.credentials.get({ publicKey }));
  return plain(got, ["clientDataJSON", "authenticatorData", "signature", "userHandle"]);
}

/** What is sent of a credential: older browsers have no toJSON. @param {Json} credential
 * @param {string[]} parts */
function plain({ id, rawId, type, response }, parts) {
  const held = parts.filter((part) => response[part]);
  const texts = held.map((part) => [part, text(response[part])]);
  return { id, rawId: text(rawId), type, response: Object.fromEntries(texts) };
}

/** @param {string} text */
function bytes(text) {
  const held = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(held, (sign) => sign.charCodeAt(0));
}

/** @param {ArrayBuffer} bytes */
function text(bytes) {
  const held = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(held).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** Shows one of the page's sentences, or none. @param {HTMLElement} box @param {string} what */
function show(box, what) {
  for (const line of /** @type {NodeListOf<HTMLElement>} */ (box.querySelectorAll("[data-says]"))) {
    line.hidden = line.dataset.says !== what;
  }
}
