// The scanner's own worker, for the address of its page alone: who opened it once reads cards without a
// network. Neither everybody's worker nor the desk's carries any of it.

/** Milliseconds that a page waits for a newer one of itself. */
const PATIENCE = 3000;
/** What tells the scanner's page from any other that may answer at its address. */
const MARK = "camera=(self)";

/**
 * @param {ServiceWorkerGlobalScope} scope
 * @param {readonly string[]} first addresses named by their content, that the page needs at once
 * @param {readonly string[]} later those that it may need
 */
export function start(scope, first, later) {
  const page = new URL(scope.registration.scope).pathname;
  const name = page.startsWith("/desk/") ? "desk-scan" : "scan";
  const opened = () => scope.caches.open(name);
  scope.addEventListener("install", (event) => {
    event.waitUntil(install(scope, opened, page, [first, later]).then(() => scope.skipWaiting()));
  });
  scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));
  scope.addEventListener("fetch", (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (url.origin !== scope.location.origin) return;
    if (request.mode === "navigate" && url.pathname === page)
      event.respondWith(shown(scope, opened, request, page));
    else if (request.method === "GET")
      event.respondWith(file(scope, opened, request, url.pathname));
  });
}

/** @param {ServiceWorkerGlobalScope} scope @param {() => Promise<Cache>} opened @param {string} page
 * @param {(readonly string[])[]} named */
async function install(scope, opened, page, [first, later]) {
  const cache = await opened();
  await cache.addAll([...first]);
  await kept(cache, page, await scope.fetch(page));
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    const old = pathname.startsWith("/scan/") && ![...first, ...later].includes(pathname);
    if (old) await cache.delete(url);
  }
}

/** @param {Cache} cache @param {string} page @param {Response} answer */
async function kept(cache, page, answer) {
  const is = answer.ok && (answer.headers.get("Permissions-Policy") || "").includes(MARK);
  // A phone that is full goes without.
  if (is) await cache.put(page, answer.clone()).catch(() => {});
  return answer;
}

/** @param {ServiceWorkerGlobalScope} scope @param {() => Promise<Cache>} opened @param {Request} request
 * @param {string} page @returns {Promise<Response>} */
async function shown(scope, opened, request, page) {
  const cache = await opened();
  const here = await cache.match(page);
  const coming = scope.fetch(request).then((answer) => kept(cache, page, answer));
  if (!here) return coming;
  const enough = new Promise((resolve) => setTimeout(resolve, PATIENCE, here));
  return Promise.race([coming.catch(() => here), /** @type {Promise<Response>} */ (enough)]);
}

/** What is named by its content as it lies here, else as it comes; what is not, as it comes, else as it lies.
 * @param {ServiceWorkerGlobalScope} scope @param {() => Promise<Cache>} opened @param {Request} request
 * @param {string} address @returns {Promise<Response>} */
async function file(scope, opened, request, address) {
  const own = address.startsWith("/scan/");
  const lies = await scope.caches.match(address);
  if (lies && (own || address.startsWith("/bundle/"))) return lies;
  try {
    const answer = await scope.fetch(request);
    if (own && answer.ok) await (await opened()).put(address, answer.clone()).catch(() => {});
    return answer;
  } catch (error) {
    if (lies) return lies;
    throw error;
  }
}
