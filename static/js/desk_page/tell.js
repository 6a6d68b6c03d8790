// A word to the worker of the desk, and its answer.

export const DESK = "/desk/";

/** @param {any} data @returns {Promise<any>} rejected where no worker answers for the desk, or it could not */
export async function tell(data) {
  const worker = await desks();
  if (!worker) throw new Error("no worker answers for this page");
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    port1.onmessage = ({ data: told }) => (told?.failed ? reject(told) : resolve(told));
    worker.postMessage(data, [port2]);
  });
}

/** The worker of this page, or where that is the scanner's own the desk's beside it. */
async function desks() {
  const { controller } = navigator.serviceWorker;
  const isDesks = !controller || new URL(controller.scriptURL).pathname.startsWith(DESK);
  return isDesks ? controller : (await navigator.serviceWorker.getRegistration(DESK))?.active;
}
