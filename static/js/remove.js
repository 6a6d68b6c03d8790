// A worker that removes itself: sent in place of one that is broken (`migrant-helper release remove-worker`).
// What a person kept lies in IndexedDB and stays; of the files that lay here nothing is left.

/** @type {ServiceWorkerGlobalScope} */
const worker = /** @type {any} */ (self);

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => {
  const gone = caches.keys().then((all) => Promise.all(all.map((name) => caches.delete(name))));
  event.waitUntil(
    gone.then(() => worker.clients.claim()).then(() => worker.registration.unregister()),
  );
});
