// Brings the app onto the phone: from then on every page is made here, with or without a network.

/** Registers the worker where the browser can run it; without one the server goes on answering. */
export function registerWorker() {
  if ("serviceWorker" in navigator) {
    // An old browser that cannot read the worker refuses it here, and nothing is lost.
    navigator.serviceWorker.register("/sw.js").catch(() => undefined);
  }
}
