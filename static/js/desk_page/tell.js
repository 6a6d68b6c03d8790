// A word to the worker of this page, and its answer.

/** @param {any} data @returns {Promise<any>} rejected where no worker answers for this page */
export function tell(data) {
  const { controller } = navigator.serviceWorker;
  if (!controller) return Promise.reject(new Error("no worker answers for this page"));
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data: told }) => resolve(told);
    controller.postMessage(data, [port2]);
  });
}
