// Brings the app onto the phone: from then on every page is made here, with or without a network.

/** Registers the worker where the browser can run it; without one the server goes on answering. */
export function registerWorker() {
  // An old browser that cannot read the worker refuses it, and one that could read but not run it
  // is told apart by the newest call the worker makes: both go on with the server.
  if ("serviceWorker" in navigator && "fromEntries" in Object) {
    navigator.serviceWorker.register("/sw.js").catch(() => undefined);
  }
}
