// Leave fast, and clear: the page goes from view, and so does every page of ours that the back button
// would bring up again, until somebody comes here anew. Words are kept for it in this tab alone.

import { empty } from "./borrowed.js";

const LEFT = "left";
/** After a clearing, the numbers of the journeys begun since: all other pages are cleared ones. */
const SINCE = "since";
/** After the days were deleted, when: the browser's history holds it for each page of the diary opened since. */
const DELETED = "deleted";

/** @param {HTMLElement} root the link to a harmless site */
export function startExit(root) {
  if (!(root instanceof HTMLAnchorElement)) throw new Error("exit needs a link");
  root.addEventListener("click", (event) => {
    event.preventDefault();
    remember(LEFT, LEFT);
    // What a PIN opened is shut.
    navigator.serviceWorker?.controller?.postMessage(null);
    tellOthers();
    vanish(root.href);
  });
}

/** @param {HTMLElement} root the button that clears everything or, in the diary, the days alone; or shuts what a PIN
 * opened */
export function startClear(root) {
  root.addEventListener("click", () => {
    remember(DELETED, `${Date.now()}`);
    if (!isApart()) {
      if (root.getAttribute("value") === "clear") forgetDays();
      remember(SINCE, " ");
    }
    tellOthers(isApart() ? DELETED : LEFT);
  });
}

/** The diary's pages, and those of an employer, have a worker of their own and no number of a journey. */
const isApart = () => "worker" in document.body.dataset;

/** The diary lies apart, under the key that is dropped: what is locked goes, too; and that a door was opened. The
 * keys first, and here as well: who opened the diary alone has no worker that would drop them. */
function forgetDays() {
  const { storageBuckets } = /** @type {any} */ (navigator);
  storageBuckets?.keys().then((/** @type {string[]} */ names) => {
    for (const name of names) storageBuckets.delete(name);
  });
  indexedDB.deleteDatabase("migrant-helper");
  for (const name of ["diary", "employer"]) caches?.delete(name);
  indexedDB.deleteDatabase("migrant-helper-diary");
}

/** Hides a page that was reached by Back after somebody left or cleared. */
export function stayAway() {
  const [way] = /** @type {PerformanceNavigationTiming[]} */ (
    performance.getEntriesByType("navigation")
  );
  /** @param {boolean} isBack */
  const check = (isBack) => {
    const link = document.querySelector("[data-component=exit]");
    const since = remembered(SINCE);
    const deleted = remembered(DELETED);
    const number = document.querySelector("input[name=case]")?.getAttribute("value") || "";
    if (!isBack) {
      remember(LEFT, null);
      if (isApart()) {
        if (deleted) history.replaceState(deleted, "");
      } else if (since) remember(SINCE, `${since}${number} `);
    } else if (remembered(LEFT) && link instanceof HTMLAnchorElement) vanish(link.href);
    else if (isApart() ? deleted && history.state !== deleted : isCleared(since, number)) {
      empty();
      location.replace(start());
    }
  };
  check(way?.type === "back_forward");
  // A page that the browser kept whole comes back without being read again.
  window.addEventListener("pageshow", (event) => event.persisted && check(true));
  window.addEventListener("storage", ({ key, newValue }) => {
    if (!newValue || (key !== LEFT && (key !== DELETED || !isApart()))) return;
    if (isApart()) remember(DELETED, newValue);
    empty();
    location.replace(start());
  });
}

/** @param {string | null} since @param {string} number */
const isCleared = (since, number) => since && !since.includes(` ${number} `);

const start = () => `/${document.documentElement.lang}/`;

/** Every other window of ours, or of the diary, goes to the start; nothing of the word for it stays. */
function tellOthers(word = LEFT) {
  try {
    localStorage.setItem(word, `${Date.now()}`);
    localStorage.removeItem(word);
  } catch {
    // A browser that keeps nothing tells nobody.
  }
}

/** @param {string} to */
function vanish(to) {
  empty();
  // Without a network the harmless site would not come: an empty page is as harmless.
  location.replace(navigator.onLine ? to : "about:blank");
}

/** @param {string} name @param {string | null} text */
function remember(name, text) {
  try {
    if (text) sessionStorage.setItem(name, text);
    else sessionStorage.removeItem(name);
  } catch {
    // A browser that keeps nothing has nothing to bring up either.
  }
}

/** @param {string} name */
function remembered(name) {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}
