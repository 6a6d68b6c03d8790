// The diary's service worker: the same addresses below /diary as the server, answered from the lines that lie on
// this phone, locked. migrant_helper/phone/bundle/diary.py builds it.

import { book, Diary } from "#made/pages/diary/diary.js";
import { toHex } from "./js/core/hex.js";
import { asking, carried, onward, opened, shut } from "./js/diary/asked.js";
import * as kept from "./js/diary/kept.js";
import { dayIn, formWithin, fromUs } from "./js/phone/forms.js";
import { render } from "./js/phone/runtime.js";

/**
 * @typedef {object} DiarySite
 * @property {{path: string, page: string}[]} routes
 * @property {Record<string, string>} files the file of each language
 * @property {Record<string, string>} letters the letters of each language
 * @property {string[]} shell addresses of what every page needs
 * @property {Record<string, string>} headers
 * @property {number} limit bytes a form may have
 * @property {import("./js/phone/runtime.js").Templates} templates
 * @property {Record<string, (diary: any, form: any) => any>} pages
 */

const ROOT = "/diary/";
const CACHE = "diary";
const MINUTE = 60_000;
const PAPER = "paper";
/** The pages that speak two languages, and those on which the second is got ready. */
const LETTERS = ["letter", "letters"];
const BEFORE_LETTERS = [...LETTERS, "owed", "job"];
const PIN_PAGE = "kept";
/** What asks for a PIN: kept from its first use on, for when there is no network. */
const PIN = "/static/pin.js";
const HOME = "diary/home.html";
/** The letter as a file, which the server alone can make. */
const FILE = /\.pdf$/;
const INDIA = "IN";
/** What writes something down or deletes it: another site's form may only show a page. */
const ORDERS = /^(?:write|gone|clear|full|half|none|under|without)/;

/** @param {ServiceWorkerGlobalScope} scope @param {DiarySite} site */
export function start(scope, site) {
  scope.addEventListener("install", (event) => {
    event.waitUntil(install(scope, site).then(() => scope.skipWaiting()));
  });
  scope.addEventListener("activate", (event) => {
    event.waitUntil(alone(scope, site).then(() => scope.clients.claim()));
  });
  scope.addEventListener("message", opened);
  scope.addEventListener("fetch", (event) => {
    const url = new URL(event.request.url);
    if (url.origin !== scope.location.origin) return;
    const at = placeOf(url.pathname, site);
    const letter = placeOf(url.pathname.replace(FILE, ""), site);
    if (letter && FILE.test(url.pathname) && event.request.method === "POST")
      event.respondWith(fromServer(event.request, letter, scope, site));
    else if (at) event.respondWith(answer(event.request, at, scope, site));
    else if (event.request.method === "GET")
      event.respondWith(file(scope, event.request, url.pathname));
  });
}

/** What is written down one after the other: of two taps none is lost. @type {Promise<any>} */
let before = Promise.resolve();

/** What was written down last, for the page that is gone to then. */
let done = "";

/** The language and route of an address of the diary; null for any other.
 * @param {string} address @param {DiarySite} site */
function placeOf(address, { routes, files }) {
  if (!address.startsWith(ROOT)) return null;
  const [lang, ...rest] = address.slice(ROOT.length).split("/");
  const route = routes.find((one) => one.path === rest.join("/"));
  return lang in files && rest.length && route ? { lang, route } : null;
}

/** The first visit brings the language of the page that is open.
 * @param {ServiceWorkerGlobalScope} scope @param {DiarySite} site */
async function install(scope, site) {
  const cache = await scope.caches.open(CACHE);
  const open = await scope.clients.matchAll({ includeUncontrolled: true, type: "window" });
  const langs = open.map((one) => placeOf(new URL(one.url).pathname, site)?.lang || "");
  const named = langs.filter(Boolean);
  const spoken = named.flatMap((lang) => [site.files[lang], site.letters[lang], site.letters.en]);
  await cache.addAll([...new Set([...site.shell, ...spoken])]);
}

/** Drops what older workers left. @param {ServiceWorkerGlobalScope} scope @param {DiarySite} site */
async function alone(scope, site) {
  const cache = await scope.caches.open(CACHE);
  const letters = Object.values(site.letters);
  const own = [...site.shell, ...Object.values(site.files), ...letters, PIN];
  for (const { url } of await cache.keys())
    if (!own.includes(new URL(url).pathname)) await cache.delete(url);
}

/** @param {Request} request @param {{lang: string, route: {path: string, page: string}}} at
 * @param {ServiceWorkerGlobalScope} scope @param {DiarySite} site @returns {Promise<Response>} */
async function answer(request, at, scope, site) {
  const get = request.method === "GET";
  const body = get ? new ArrayBuffer(0) : await request.arrayBuffer();
  const said = formWithin(body, site.limit);
  const ours = get || fromUs(request.referrer, request.url);
  const form = ours ? said : withoutOrders(said);
  const made = before.then(() => pageOf(form, at, scope, site));
  before = made.catch(() => {});
  return made.catch((error) => {
    // Without the file of this language the server answers, where there is one; what was posted goes with it.
    if (get) return fetch(request);
    throw error;
  });
}

/** The letter as a file; without a network the letter itself, with a word about it.
 * @param {Request} request @param {{lang: string, route: {path: string, page: string}}} at
 * @param {ServiceWorkerGlobalScope} scope @param {DiarySite} site @returns {Promise<Response>} */
async function fromServer(request, at, scope, site) {
  const body = await request.clone().arrayBuffer();
  return scope.fetch(request).catch(() => {
    const form = { ...formWithin(body, site.limit), unsent: ["network"] };
    return pageOf(form, at, scope, site);
  });
}

/** @param {any} asked @param {{lang: string, route: {path: string, page: string}}} at
 * @param {ServiceWorkerGlobalScope} scope @param {DiarySite} site @returns {Promise<Response>} */
async function pageOf(asked, at, scope, site) {
  const { ui, law } = await spoken(scope, site.files[at.lang]);
  const now = Date.now();
  const { form, route } = onward(asked, at.route, site.routes);
  const { room, asks } = await asking(form, route.page);
  const held = asks ? { lines: [], loose: false } : await kept.read(room);
  const today = dayIn(now, ui.places[INDIA].zone);
  const made = new Diary(ui, law, today, Math.floor(now / MINUTE));
  const lines = held?.lines || [];
  const told = { lines, keeps: held !== null, pin: Boolean(room), loose: held?.loose, asks };
  const diary = Object.assign(made, told);
  if (asks) {
    const page = site.pages[PIN_PAGE](diary, carried(form, route.path));
    return responseOf(page, ui, site);
  }
  if (route.page === PAPER) diary.mark = await markOf(book(diary, form).texts);
  if (BEFORE_LETTERS.includes(route.page)) {
    const found = lettersFor(diary, form, at.lang, scope, site);
    if (LETTERS.includes(route.page)) diary.spoken = await found;
    else found.catch(() => {});
  }
  // A reload after something was written down only shows it: the next page is gone to.
  diary.done = done;
  done = "";
  const page = site.pages[route.page](diary, form);
  if (held === null) return responseOf(page, ui, site);
  if (form.do?.[0] === "shut") shut();
  if (await kept.write(room, lines, page.changes)) {
    if (!page.changes.length || page.template !== HOME) return responseOf(page, ui, site);
    done = page.context.done;
    return Response.redirect(`${ROOT}${at.lang}/`, 303);
  }
  const full = Object.assign(diary, { full: true });
  return responseOf(site.pages[route.page](full, { ...form, do: [] }), ui, site);
}

/** The form of another site's page: it may show a page, and write down nothing. @param {any} form */
const withoutOrders = ({ do: orders = [""], line, go, order, ...rest }) =>
  ORDERS.test(orders[0]) ? rest : { ...rest, do: orders };

/** @param {any} page @param {any} ui @param {DiarySite} site */
function responseOf(page, ui, site) {
  const headers = { ...site.headers, "Content-Type": page.type };
  return new Response(render(site.templates, page.template, page.context, ui), {
    status: page.status,
    headers,
  });
}

/** The SHA-256 of all lines, one under the other; "" for none. @param {string[]} lines */
async function markOf(lines) {
  if (!lines.length) return "";
  const text = new TextEncoder().encode(lines.join("\n"));
  return toHex(new Uint8Array(await crypto.subtle.digest("SHA-256", text)));
}

/** The letters in the page's language, and those in the languages of the offices where there was work, or that the
 * form names: of these what there is without a network. In English where an office's own are not held.
 * @param {any} diary @param {any} form @param {string} lang @param {ServiceWorkerGlobalScope} scope
 * @param {DiarySite} site */
async function lettersFor(diary, form, lang, scope, site) {
  const own = await spoken(scope, site.letters[lang]);
  const jobs = book(diary, form).ledger.jobs.map((/** @type {any} */ job) => job.place);
  const places = [...jobs, ...(form.place || [])];
  const named = ["en", ...places.map((place) => own.offices[place])];
  const others = [...new Set(named)].filter((one) => one in site.letters && one !== lang);
  const found = await Promise.all(
    others.map((one) => spoken(scope, site.letters[one]).catch(() => null)),
  );
  const held = others.map((one, at) => [one, found[at]]).filter(([, file]) => file);
  return Object.fromEntries([[lang, own], ...held]);
}

/** The file of a language, from here or fetched. @param {ServiceWorkerGlobalScope} scope @param {string} address */
async function spoken(scope, address) {
  const cache = await scope.caches.open(CACHE);
  const held = await cache.match(address);
  if (held) return held.json();
  const found = await scope.fetch(address);
  if (!found.ok) throw new Error(`${address}: ${found.status}`);
  await cache.put(address, found.clone()).catch(() => {});
  return found.json();
}

/** @param {ServiceWorkerGlobalScope} scope @param {string} address @param {Response} found */
async function keptBeside(scope, address, found) {
  const cache = await scope.caches.open(CACHE);
  await cache.put(address, found.clone()).catch(() => {});
  return found;
}

/** A file as it comes, else as it lies here; what is named by its content as it lies.
 * @param {ServiceWorkerGlobalScope} scope @param {Request} request @param {string} address */
async function file(scope, request, address) {
  const held = await scope.caches.match(address, { cacheName: CACHE });
  if (held && address.startsWith("/bundle/")) return held;
  return scope
    .fetch(request)
    .then((found) => (address === PIN && found.ok ? keptBeside(scope, address, found) : found))
    .catch((error) => {
      if (held) return held;
      throw error;
    });
}
