// Leave fast: the page goes from view, and so does every page of ours that the back button would
// bring up again, until somebody comes here anew. One word is kept for it, in this tab alone.

const LEFT = "left";

/** @param {HTMLElement} root the link to a harmless site */
export function startExit(root) {
  if (!(root instanceof HTMLAnchorElement)) throw new Error("exit needs a link");
  root.addEventListener("click", (event) => {
    event.preventDefault();
    remember(true);
    // What a PIN opened is shut.
    navigator.serviceWorker?.controller?.postMessage(null);
    vanish(root.href);
  });
}

/** Hides a page that was reached by Back after somebody left. */
export function stayAway() {
  const [way] = /** @type {PerformanceNavigationTiming[]} */ (
    performance.getEntriesByType("navigation")
  );
  /** @param {boolean} isBack */
  const check = (isBack) => {
    const link = document.querySelector("[data-component=exit]");
    if (!isBack) remember(false);
    else if (remembered() && link instanceof HTMLAnchorElement) vanish(link.href);
  };
  check(way?.type === "back_forward");
  // A page that the browser kept whole comes back without being read again.
  window.addEventListener("pageshow", (event) => event.persisted && check(true));
}

/** @param {string} to */
function vanish(to) {
  document.body.textContent = "";
  document.title = "";
  // Without a network the harmless site would not come: an empty page is as harmless.
  location.replace(navigator.onLine ? to : "about:blank");
}

/** @param {boolean} left */
function remember(left) {
  try {
    if (left) sessionStorage.setItem(LEFT, LEFT);
    else sessionStorage.removeItem(LEFT);
  } catch {
    // A browser that keeps nothing has nothing to bring up either.
  }
}

function remembered() {
  try {
    return sessionStorage.getItem(LEFT) !== null;
  } catch {
    return false;
  }
}
