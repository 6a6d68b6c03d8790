// The worker of pages that stand apart below one folder: which requests it answers, and what it keeps for a day
// without a network. The diary's and the employer's are made of it.

/**
 * @typedef {object} Folder
 * @property {{path: string, page: string}[]} routes
 * @property {Record<string, string>} files the file of each language
 * @property {string[]} shell addresses of what every page needs
 */
/** @typedef {{lang: string, route: {path: string, page: string}}} Place */
/**
 * @typedef {object} Own
 * @property {string} name of the folder, and of what is kept
 * @property {boolean} [whole] where every language is kept, not only the one that is open
 * @property {Record<string, string>} [beside] one more file of each language; English comes along with any
 * @property {string[]} [later] addresses that are kept from their first use on
 * @property {(request: Request, at: Place) => Promise<Response>} answer
 * @property {(request: Request, at: Place) => Promise<Response>} [paper] answers what is posted to a page's .pdf
 */
/** A page as a file, which the server alone can make. */
const PAPER = /\.pdf$/;

/**
 * @param {ServiceWorkerGlobalScope} scope @param {Folder} site
 * @param {Own} own
 */
export function serve(scope, site, own) {
  const { name } = own;
  scope.addEventListener("install", (event) => {
    event.waitUntil(install(scope, site, own).then(() => scope.skipWaiting()));
  });
  scope.addEventListener("activate", (event) => {
    event.waitUntil(alone(scope, site, own).then(() => scope.clients.claim()));
  });
  scope.addEventListener("fetch", (event) => {
    const url = new URL(event.request.url);
    if (url.origin !== scope.location.origin) return;
    const at = placeOf(url.pathname, site, name);
    const paper = own.paper && PAPER.test(url.pathname) ? own.paper : null;
    const of = paper && placeOf(url.pathname.replace(PAPER, ""), site, name);
    if (at) event.respondWith(own.answer(event.request, at));
    else if (paper && of && event.request.method === "POST")
      event.respondWith(paper(event.request, of));
    else if (event.request.method === "GET")
      event.respondWith(file(scope, event.request, url.pathname, own));
  });
}

/** The language and route of an address of the folder; null for any other.
 * @param {string} address @param {Folder} site @param {string} name */
function placeOf(address, { routes, files }, name) {
  const root = `/${name}/`;
  if (!address.startsWith(root)) return null;
  const [lang, ...rest] = address.slice(root.length).split("/");
  const route = routes.find((one) => one.path === rest.join("/"));
  return lang in files && rest.length && route ? { lang, route } : null;
}

/** The first visit brings the language of the page that is open; the others after it, where they are wanted.
 * @param {ServiceWorkerGlobalScope} scope @param {Folder} site @param {Own} own */
async function install(scope, site, { name, whole, beside }) {
  const cache = await scope.caches.open(name);
  const open = await scope.clients.matchAll({ includeUncontrolled: true, type: "window" });
  const langs = open.map((one) => placeOf(new URL(one.url).pathname, site, name)?.lang || "");
  const spoken = langs.filter(Boolean).flatMap((lang) => [site.files[lang], ...more(beside, lang)]);
  await cache.addAll([...new Set([...site.shell, ...spoken])]);
  if (whole) await cache.addAll(Object.values(site.files)).catch(() => {});
}

/** What lies beside the file of a language. @param {Record<string, string> | undefined} beside @param {string} lang */
const more = (beside, lang) => (beside ? [beside[lang], beside.en] : []);

/** Drops what older workers left. @param {ServiceWorkerGlobalScope} scope @param {Folder} site @param {Own} own */
async function alone(scope, site, { name, beside = {}, later = [] }) {
  const cache = await scope.caches.open(name);
  const files = [...Object.values(site.files), ...Object.values(beside)];
  const own = [...site.shell, ...files, ...later];
  for (const { url } of await cache.keys())
    if (!own.includes(new URL(url).pathname)) await cache.delete(url);
}

/** The file of a language, from here or fetched.
 * @param {ServiceWorkerGlobalScope} scope @param {string} name @param {string} address */
export async function spoken(scope, name, address) {
  const cache = await scope.caches.open(name);
  const held = await cache.match(address);
  if (held) return held.json();
  const found = await scope.fetch(address);
  if (!found.ok) throw new Error(`${address}: ${found.status}`);
  await cache.put(address, found.clone()).catch(() => {});
  return found.json();
}

/** A file as it comes, else as it lies here; what is named by its content as it lies.
 * @param {ServiceWorkerGlobalScope} scope @param {Request} request @param {string} address @param {Own} own */
async function file(scope, request, address, { name, later = [] }) {
  const held = await scope.caches.match(address, { cacheName: name });
  if (held && address.startsWith("/bundle/")) return held;
  return scope
    .fetch(request)
    .then((found) =>
      later.includes(address) && found.ok ? keptBeside(scope, name, address, found) : found,
    )
    .catch((error) => {
      if (held) return held;
      throw error;
    });
}

/** @param {ServiceWorkerGlobalScope} scope @param {string} name @param {string} address @param {Response} found */
async function keptBeside(scope, name, address, found) {
  const cache = await scope.caches.open(name);
  await cache.put(address, found.clone()).catch(() => {});
  return found;
}
