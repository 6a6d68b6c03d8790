// Brings the app onto the phone: from then on every page is made here, with or without a network.

/**
 * Registers the worker where the browser can run it; without one the server goes on answering. Where
 * the phone could not keep it (it is full), the `note` says so. The pages of the desk name their own.
 * @param {HTMLElement | null} note
 */
export function registerWorker(note) {
  // An old browser that cannot read the worker refuses it, and one that could read but not run it
  // is told apart by the newest call the worker makes: both go on with the server.
  if (!("serviceWorker" in navigator && "fromEntries" in Object)) return;
  const tell = () => {
    if (note && !navigator.serviceWorker.controller) note.hidden = false;
  };
  navigator.serviceWorker.register(document.body.dataset.worker || "/sw.js").then((made) => {
    const coming = made.installing;
    coming?.addEventListener("statechange", () => {
      if (coming.state === "redundant" && !made.active) tell();
    });
  }, tell);
}
