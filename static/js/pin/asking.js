// The page that asks for a PIN. What is typed goes into no form and to no server: it becomes a key in a
// thread of its own, the key opens a room, and the worker is told which.

import { pinOf, problemOf } from "#made/core/words/pin.js";
import { costsHere, mayTry, newRoom, roomOf, wasRight } from "./rooms.js";

/** @typedef {import("../phone/room.js").Room} Room */

const SCRIPT = "/static/pin.js";

/** @param {HTMLFormElement} form */
export function start(form) {
  const part = element("pin-part");
  element("pin-first").hidden = true;
  part.hidden = false;
  let busy = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    const submitter = /** @type {HTMLButtonElement | null} */ (event.submitter);
    show(part, "wait");
    const said = await told(submitter?.value === "new").catch(problemIn);
    busy = false;
    show(part, said);
    if (said === "wrong") element("pin-new").setAttribute("open", "");
    if (said) return;
    form.reset();
    element("pin-go").click();
  });
  // Whoever took digits repeats digits.
  field("pin-again").addEventListener("focus", ({ target }) => {
    const isWords = field("pin-words").value !== "";
    /** @type {HTMLInputElement} */ (target).inputMode = isWords ? "text" : "numeric";
  });
  element("pin-show").addEventListener("change", ({ target }) => {
    const { checked } = /** @type {HTMLInputElement} */ (target);
    for (const name of ["pin-digits", "pin-words", "pin-again"]) {
      field(name).classList.toggle("mh-masked", !checked);
    }
  });
}

/** @param {string} id */
const element = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {string} id */
const field = (id) => /** @type {HTMLInputElement} */ (document.getElementById(id));

/** @param {string} id */
const typed = (id) => pinOf(field(id).value.normalize("NFKC").toLowerCase());

/** Shows one of the page's sentences, or none. @param {HTMLElement} part @param {string} what */
function show(part, what) {
  for (const line of /** @type {NodeListOf<HTMLElement>} */ (
    part.querySelectorAll("[data-says]")
  )) {
    line.hidden = line.dataset.says !== what;
  }
}

/**
 * Opens the room of the PIN that stands in the page, or makes it one.
 * @param {boolean} isNew @returns {Promise<string>} what is to be said; "" where the room is open
 */
async function told(isNew) {
  const pin = typed("pin-words") || typed("pin-digits");
  const problem = problemOf(pin);
  if (problem && (isNew || problem === "short")) return problem;
  if (isNew && typed("pin-again") !== pin) return "again";
  if (!(await mayTry(Date.now()))) return "later";
  const [key, held] = await tried(pin);
  // Somebody else's PIN is not said to be theirs.
  if (isNew && held) return "easy";
  const room = isNew ? await newRoom(key) : held;
  if (!room) return "wrong";
  if (!isNew) await wasRight();
  await handed(room);
  return "";
}

/** The key for a new room, and the room that the PIN opens by any cost, if it opens one.
 * @param {string} pin @returns {Promise<[CryptoKey, Room | null]>} */
async function tried(pin) {
  const [now, ...before] = await costsHere();
  const key = await hardenedApart(pin, now);
  let held = await roomOf(key);
  for (const cost of before) held = held || (await roomOf(await hardenedApart(pin, cost)));
  return [key, held];
}

/** @param {unknown} error */
const problemIn = (error) =>
  error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "cannot";

/** The page goes on meanwhile, and the memory is given back after it.
 * @param {string} pin @param {import("./rooms.js").Cost} cost @returns {Promise<CryptoKey>} */
function hardenedApart(pin, cost) {
  const thread = new Worker(SCRIPT);
  const key = new Promise((resolve, reject) => {
    thread.onmessage = ({ data }) => (data ? resolve(data) : reject(new Error("no WebAssembly")));
    thread.onerror = reject;
    thread.postMessage([pin, cost]);
  });
  return key.finally(() => thread.terminate());
}

/** @param {Room} room @returns {Promise<void>} */
function handed(room) {
  const { controller } = navigator.serviceWorker;
  if (!controller) throw new Error("no worker answers for this page");
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => resolve();
    controller.postMessage(room, [port2]);
  });
}
