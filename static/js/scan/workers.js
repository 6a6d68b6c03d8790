// The scanner's page and the workers of this origin: its own, which keeps it for later; everybody's or the
// desk's, which reads what was found.

const OWN = "/scan/worker.js";
/** Milliseconds that a first visit waits for the worker that reads cards on the phone. */
const PATIENCE = 8000;

/** The scanner's address, and no other, is answered by a worker of its own from now on. */
export function keepHere(scope = location.pathname) {
  navigator.serviceWorker?.register(OWN, { scope }).catch(() => {});
}

/** What a PIN opened is shut by "leave": the page's own worker could not hear it for everybody's. */
export async function shutOnLeaving() {
  const made = await navigator.serviceWorker?.getRegistration("/");
  document.querySelector("[data-component=exit]")?.addEventListener("click", () => {
    made?.active?.postMessage(null);
  });
}

/**
 * Sends the form, once it is read on this phone and not sent away; where no worker comes the digits stand in
 * their field, and the person presses. @param {HTMLButtonElement} button
 */
export async function handOver(button) {
  const { serviceWorker } = navigator;
  const until = performance.now() + PATIENCE;
  const to = new URL(button.formAction).pathname;
  while (serviceWorker && performance.now() < until) {
    const made = await serviceWorker.getRegistration(to);
    if (made?.active?.state === "activated") {
      button.click();
      return;
    }
    await new Promise((enough) => setTimeout(enough, 100));
  }
  button.closest("details")?.setAttribute("open", "");
  button.focus();
}
