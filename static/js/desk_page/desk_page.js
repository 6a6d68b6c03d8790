// The desk's pages and their worker: what is told to it, and what it answers.

import { keepHere } from "../scan/workers.js";
import { startTyping } from "./draft.js";
import { startEntry, startLocked } from "./passphrase.js";
import { DESK, tell } from "./tell.js";

/** A browser ends a worker, and with it the open key, half a minute after its last word. */
const AWAKE = 20_000;

/** Starts what the page needs. */
export function startDesk() {
  if (!("serviceWorker" in navigator)) return;
  // Nothing is open on these pages: a newer worker may take over.
  const unlock = document.getElementById("unlock");
  const secret = document.getElementById("new") || document.getElementById("code");
  if (unlock || secret) takeNewest();
  if (unlock instanceof HTMLFormElement) startLocked(unlock);
  else if (secret instanceof HTMLInputElement && secret.form) startEntry(secret.form);
  else {
    stayAwake();
    startTyping();
  }
  // A card is read without a network on a phone that never opened the scanner too: it comes along, in this language.
  if (document.body.dataset.open) keepHere(`${DESK}${document.documentElement.lang}/scan`);
}

/** A newer worker that waits takes the place of the one that answers. */
async function takeNewest() {
  const made = await navigator.serviceWorker.getRegistration("/desk/");
  made?.waiting?.postMessage({ take: true });
}

/** What lies here outlasts the browser's tidying in no way; that it did lie here, a cookie tells, and how much of
 * it was not sent. Of a phone that somebody signed out nothing stays in sight.
 * @param {{unsent: number | null, out: boolean}} told */
function remember({ unsent, out }) {
  if (out && document.body.dataset.open) location.replace("/desk/");
  const gone = document.getElementById("gone");
  const held = /(?:^|; )held=([0-9]+)/.exec(document.cookie);
  if (unsent !== null) {
    // biome-ignore lint/suspicious/noDocumentCookie: the other way is not in every browser
    document.cookie = `held=${unsent}; path=/desk; max-age=31536000; samesite=strict`;
  } else if (gone?.hidden && held) {
    gone.hidden = false;
    const lost = /** @type {HTMLElement} */ (document.getElementById("lost"));
    lost.hidden = held[1] === "0";
    lost.append(` ${held[1]}`);
  }
}

/** What was not sent when the page was made has gone since: its line is that of now.
 * @param {{unsent: number | null, net: string}} told */
async function renew({ unsent, net }) {
  const line = document.getElementById("unsent");
  if (!line || unsent !== 0 || net) return;
  const answer = await fetch(`/desk/${document.documentElement.lang}/`);
  const made = new DOMParser().parseFromString(await answer.text(), "text/html");
  const sent = made.getElementById("sent");
  if (sent) line.replaceWith(sent);
}

/** @param {any} told */
const heard = (told) => {
  const lock = document.getElementById("lock");
  if (lock) lock.hidden = !told.open;
  remember(told);
  renew(told).catch(() => {});
};

/** As long as the page is seen; whether anybody touched it is told as well. */
function stayAwake() {
  let used = false;
  for (const sign of ["pointerdown", "keydown", "scroll"]) {
    addEventListener(sign, () => {
      used = true;
    });
  }
  tell({}).then(heard, () => {});
  setInterval(() => {
    if (document.visibilityState === "visible") tell({ used }).then(heard, () => {});
    used = false;
  }, AWAKE);
  addEventListener("online", () => tell({ online: true }).then(heard, () => {}));
}
