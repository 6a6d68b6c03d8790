// The service worker: the same addresses and forms as the server, answered on the phone.
// migrant_helper/phone/bundle/build.py builds it together with the pages, templates and addresses.

import { countries } from "#made/pages/parts/needed_countries.js";
import { isBorrowed } from "#made/pages/parts/phone/borrowed.js";
import { toHex } from "./js/core/hex.js";
import { answer, CARD, offline, problem } from "./js/phone/answer.js";
import * as cache from "./js/phone/cache.js";
import { formWithin, fromUs, withoutOrders } from "./js/phone/forms.js";
import { known } from "./js/phone/issuers.js";
import { enter } from "./js/phone/room.js";
import { routeOf, split } from "./js/phone/routes.js";
import * as store from "./js/phone/store.js";

/** @typedef {import("./js/phone/situation.js").Site} Site */
/** @typedef {import("./js/phone/situation.js").Parts} Parts */
/** @typedef {import("./js/phone/situation.js").Asked} Asked */

/**
 * Starts serving. A new version takes over as soon as it lies here whole: answers travel in the
 * forms themselves, so a form begun under one version is answered by the next, as by the server.
 * @param {ServiceWorkerGlobalScope} scope @param {Site} site
 */
export function start(scope, site) {
  // The only thing used here that a browser of 2019 lacks.
  // biome-ignore lint/suspicious/noPrototypeBuiltins: this is what makes `Object.hasOwn`.
  Object.hasOwn = Object.hasOwn || ((object, key) => ({}).hasOwnProperty.call(object, key));
  /** @type {cache.Outside} */
  const outside = {
    caches: scope.caches,
    fetch: (address) => scope.fetch(address, fresh(address)),
  };
  const parts = partsOf(scope, outside, site);
  scope.addEventListener("install", (event) => {
    event.waitUntil(install(scope, outside, site).then(() => scope.skipWaiting()));
  });
  scope.addEventListener("activate", (event) => {
    event.waitUntil(cache.dropOthers(outside, site).then(() => scope.clients.claim()));
  });
  // A page opens what a PIN opens, or shuts it.
  scope.addEventListener("message", ({ data, ports }) => {
    enter(data);
    ports[0]?.postMessage(true);
  });
  scope.addEventListener("fetch", (event) => {
    const url = new URL(event.request.url);
    if (url.origin !== scope.location.origin) return;
    const made = respond(event.request, url.pathname, outside, site, parts);
    if (made) event.respondWith(made);
  });
}

/** A bundle's name is its content; of any other file the server is asked whether it is still so. */
const fresh = (/** @type {string} */ address) =>
  /** @type {RequestInit} */ ({ cache: address.startsWith("/bundle/") ? "default" : "no-cache" });

/**
 * The first visit brings the language of the page that is open, and the country that language
 * begins with. @param {ServiceWorkerGlobalScope} scope @param {cache.Outside} outside @param {Site} site
 */
async function install(scope, outside, site) {
  const open = await scope.clients.matchAll({ includeUncontrolled: true, type: "window" });
  const langs = open.map((client) => split(new URL(client.url).pathname)?.lang || "");
  const names = langs.flatMap((lang) => firstBundles(site, lang));
  await cache.install(outside, site, names);
  const spoken = langs.filter((lang) => site.languages.includes(lang));
  await Promise.all(spoken.map((lang) => cache.fetchBeside(outside, cache.noticesOf(lang))));
}

/** @param {Site} site @param {string} lang @returns {string[]} */
function firstBundles(site, lang) {
  if (!site.languages.includes(lang)) return [];
  const names = countries(lang, "", {}, site.countries);
  return ["ui", ...names].map((name) => `${name}.${lang}`);
}

/**
 * What this worker answers; null for what it leaves to the network.
 * @param {Request} request @param {string} address @param {cache.Outside} outside
 * @param {Site} site @param {() => Parts} parts @returns {Promise<Response> | null}
 */
function respond(request, address, outside, site, parts) {
  const below = split(address);
  const get = request.method === "GET";
  if (get && (site.shell.includes(address) || address.startsWith("/bundle/"))) {
    return cache.fileOf(outside, site, address).then((found) => found || fetch(request));
  }
  if (get && address === cache.PIN) return cache.asked(outside, site);
  if (get && address === "/") return first(request, outside, site);
  const ours = address === CARD || (below && site.languages.includes(below.lang));
  if (!ours || (!get && request.method !== "POST")) return null;
  if (below && routeOf(site.routes, below.path)?.network_only)
    return networkFirst(request, address, parts);
  // A POST never goes to the network when the phone fails: it would send answers away.
  const made = page(request, address, parts);
  return (get ? made.catch(() => fetch(request)) : made)
    .catch(() => problem({ address, form: {}, size: 0 }, parts(), 500).then(responseOf))
    .catch(() => new Response(LOST, { status: 500, headers: site.headers }));
}

/** Milliseconds that a page waits for what it can do without. */
const PATIENCE = 3000;
const HOUR = 3_600_000;
/** What comes in at this time is put by at none. */
const NEVER = -1;
const LOST = "This phone could not do that. Your answers are on the page before. Press back.";

/** @param {Request} request @param {cache.Outside} outside @param {Site} site */
async function first(request, outside, site) {
  const held = await cache.languages(outside, site);
  const last = await cache.lastLanguage(outside);
  const lang = held.includes(last) ? last : "";
  if (lang) return Response.redirect(`/${lang}/`, 302);
  return fetch(request).catch((error) => {
    if (held.length) return Response.redirect(`/${held[0]}/`, 302);
    throw error;
  });
}

/** @param {Request} request @param {string} address @param {() => Parts} parts */
async function page(request, address, parts) {
  const known = parts();
  const asked = await askedOf(request, address, known.site.limit);
  return responseOf(await answer(asked, forWhom(asked, known)));
}

/** @param {Request} request @param {string} address @param {() => Parts} parts */
async function networkFirst(request, address, parts) {
  const copy = request.clone();
  try {
    return await fetch(request);
  } catch {
    const known = parts();
    const asked = await askedOf(copy, address, known.site.limit);
    return responseOf(await offline(asked, forWhom(asked, known)));
  }
}

/** @param {Asked} asked @param {Parts} known @returns {Parts} */
const forWhom = (asked, known) =>
  isBorrowed(asked.form) ? { ...known, ...known.aside, borrowed: true } : known;

/** @param {Request} request @param {string} address @param {number} limit @returns {Promise<Asked>} */
async function askedOf(request, address, limit) {
  const body = request.method === "POST" ? await request.arrayBuffer() : new ArrayBuffer(0);
  const form = formWithin(body, limit);
  const asked = fromUs(request.referrer, request.url) ? form : withoutOrders(form);
  return { address, form: asked, size: body.byteLength };
}

/**
 * The text of a card that the service signed; "" where it did not, or something else answered.
 * @param {string} lang @param {string[][]} fields the take-away form
 */
async function sign(lang, fields) {
  const sent = { method: "POST", body: new URLSearchParams(fields) };
  const text = await fetch(`/${lang}/sign`, sent)
    .then((answer) => answer.text())
    .catch(() => "");
  return /\/c#[0-9]+$/.test(text) ? text : "";
}

/** @param {import("./js/phone/situation.js").Answer} made */
const responseOf = ({ body, status, headers }) => new Response(body, { status, headers });

/**
 * @param {ServiceWorkerGlobalScope} scope @param {cache.Outside} outside @param {Site} site
 * @returns {() => Parts} made anew for each request: the time and the id differ
 */
function partsOf(scope, outside, site) {
  /** The very same object for a bundle, also to two who ask at once: plans are found again by it.
   * @type {Map<string, Promise<any>>} */
  const read = new Map();
  /** @param {string} name @param {number} since */
  const load = async (name, since, from = outside, held = read) => {
    const found = read.get(name) || held.get(name) || cache.load(from, site, name, since);
    if (since === cache.clearing() || since === NEVER) held.set(name, found);
    const bundle = await found.catch(() => null);
    if (!bundle) held.delete(name);
    return bundle;
  };
  /** When what lies beside was asked for, and what comes of it: a page may wait for what an earlier
   * one, or another part of it, asked for. @type {Map<string, {at: number, come: Promise<boolean>}>} */
  const asked = new Map();
  /** Fetched anew once an hour, for the next page. @param {string} address */
  const anew = async (address) => {
    const at = Date.now();
    const before = asked.get(address);
    const last =
      before && at - before.at < HOUR ? before : { at, come: cache.fetchBeside(outside, address) };
    asked.set(address, last);
    if (!(await last.come) && asked.get(address) === last) asked.delete(address);
  };
  /** Those that lie here, at once. @param {string} lang */
  const notices = async (lang) => {
    anew(cache.noticesOf(lang));
    return (await cache.beside(outside, cache.noticesOf(lang))) || [];
  };
  /** As it lies here, else as it comes. @param {string} place @param {string} lang */
  const near = async (place, lang) => {
    const address = cache.nearOf(place, lang);
    const coming = anew(address);
    return (
      (await cache.beside(outside, address)) || coming.then(() => cache.beside(outside, address))
    );
  };
  /** @param {readonly store.Change[]} changes @param {string} lang */
  const apply = async (changes, lang) => {
    await store.apply(changes);
    if (changes.some((change) => change.kind === "clear")) {
      asked.clear();
      read.clear();
      return cache.clear(outside, site, firstBundles(site, lang));
    }
    await cache.rememberLanguage(outside, lang);
  };
  /** On another's phone what lies here is read, and what does not passes through. */
  const passing = {
    ...outside,
    fetch: (/** @type {string} */ address) => scope.fetch(address, { cache: "no-store" }),
  };
  /** @type {typeof read} */
  const passed = new Map();
  const aside = {
    load: (/** @type {string} */ name) => load(name, NEVER, passing, passed),
    saving: () => true,
    kept: async () => null,
    notices: async (/** @type {string} */ lang) =>
      (await cache.beside(outside, cache.noticesOf(lang))) || [],
    near: async (/** @type {string} */ place, /** @type {string} */ lang) => {
      const address = cache.nearOf(place, lang);
      const found = await cache.beside(outside, address);
      return (
        found ||
        passing
          .fetch(address)
          .then((answer) => answer.json())
          .catch(() => null)
      );
    },
    apply: async () => {},
  };
  return (since = cache.clearing()) => ({
    site,
    aside,
    borrowed: false,
    load: (name) => load(name, since),
    soon: (coming) =>
      Promise.race([coming, new Promise((enough) => setTimeout(enough, PATIENCE, null))]),
    saving: () => {
      const { saveData, effectiveType } = /** @type {any} */ (scope.navigator).connection || {};
      return saveData || /2g/.test(effectiveType);
    },
    held: () => cache.languages(outside, site),
    kept: store.kept,
    notices,
    near,
    approach: (place, lang) => anew(cache.nearOf(place, lang)),
    apply,
    sign,
    issuers: (anew, today) => known(outside, site, anew, today),
    origin: scope.location.origin,
    now: Date.now(),
    freshId: toHex(scope.crypto.getRandomValues(new Uint8Array(8))),
  });
}
