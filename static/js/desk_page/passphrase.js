// A passphrase becomes a key in a thread of its own (static/pin.js), and the worker gets the key: to open what
// lies here, or to hold until the service has said yes.

import { pinOf } from "#made/core/words/pin.js";
import { DESK, tell } from "./tell.js";

/** Below the desk: a thread is answered by the worker of its script's address, and everybody's may lack it. */
const SCRIPT = `${DESK}pin.js`;
/** What a key costs: KiB, and how often through them. What lies on a phone is opened by no other. */
const COST = { memorySize: 65_536, iterations: 3 };
/** Milliseconds that coming in waits for the desk to be on this phone; without, everything works by the network. */
const PATIENCE = 60_000;

/** @param {string} text */
const meant = (text) => pinOf(text.normalize("NFKC").toLowerCase());

/** @param {string} text @returns {Promise<CryptoKey>} */
async function keyOf(text) {
  const salt = await tell({ salt: true });
  const thread = new Worker(SCRIPT);
  const key = new Promise((resolve, reject) => {
    thread.onmessage = ({ data }) => (data ? resolve(data) : reject(new Error("no WebAssembly")));
    thread.onerror = reject;
    thread.postMessage([meant(text), { ...COST, salt }]);
  });
  return key.finally(() => thread.terminate());
}

/** The page to come in by: the service is asked by the form as it stands. @param {HTMLFormElement} form */
export function startEntry(form) {
  let ready = false;
  form.addEventListener("submit", async (event) => {
    const submitter = /** @type {HTMLButtonElement | null} */ (event.submitter);
    const fields = /** @type {Record<string, string>} */ ({
      in: "secret",
      join: "new",
      pair: "new",
    });
    const field = document.getElementById(fields[submitter?.value || ""] || "");
    if (ready || !(field instanceof HTMLInputElement) || !submitter) return;
    event.preventDefault();
    submitter.setAttribute("aria-busy", "true");
    await handed(field.value).catch(() => {});
    // A form in the midst of being sent is not sent by a second click: that one ends first.
    setTimeout(() => {
      ready = true;
      submitter.click();
      ready = false;
    });
  });
}

/** @param {string} text */
async function handed(text) {
  const late = new Promise((_, reject) => setTimeout(reject, PATIENCE));
  await Promise.race([controlled(), late]);
  await tell({ typed: await keyOf(text) });
}

/** Settled when the worker answers for this page; rejected where the browser takes none. */
async function controlled() {
  const { serviceWorker } = navigator;
  const { controller } = serviceWorker;
  if (controller && new URL(controller.scriptURL).pathname.startsWith("/desk/")) return;
  const changed = new Promise((resolve) => {
    serviceWorker.addEventListener("controllerchange", resolve, { once: true });
  });
  // The same asking as the page's own: it is answered at once, or by the same word.
  const made = await serviceWorker.register(document.body.dataset.worker || "");
  if (!made) throw new Error("this browser takes no worker");
  await changed;
}

/** The page of a desk that is locked. @param {HTMLFormElement} form */
export function startLocked(form) {
  const field = /** @type {HTMLInputElement} */ (document.getElementById("passphrase"));
  let busy = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (busy || !field.value) return;
    busy = true;
    show("wait");
    const said = await opened(field.value).catch(() => "cannot");
    busy = false;
    show(said);
    if (said === "cannot") return;
    // What is wrong says the page itself, with the tries that are left.
    const go = /** @type {HTMLFormElement} */ (document.getElementById("go"));
    go.submit();
  });
  document.getElementById("passphrase-show")?.addEventListener("change", ({ target }) => {
    field.classList.toggle("mh-masked", !(/** @type {HTMLInputElement} */ (target).checked));
  });
}

/** @param {string} text */
const opened = async (text) => ((await tell({ open: await keyOf(text) })) ? "" : "wrong");

/** Shows one of the page's sentences, or none. @param {string} what */
function show(what) {
  for (const line of /** @type {NodeListOf<HTMLElement>} */ (
    document.querySelectorAll("[data-says]")
  )) {
    line.hidden = line.dataset.says !== what;
  }
}
