// The service worker: the same addresses and forms as the server, answered on the phone.
// migrant_helper/phone/bundle/build.py builds it together with the pages, templates and addresses.

import { countries } from "#made/pages/parts/needed_countries.js";
import { isBorrowed } from "#made/pages/parts/phone/borrowed.js";
import { toHex } from "./js/core/hex.js";
import { answer, CARD, offline, problem } from "./js/phone/answer.js";
import * as cache from "./js/phone/cache.js";
import { sign } from "./js/phone/cardPages.js";
import { forceOf } from "./js/phone/force.js";
import { formWithin, fromUs, sent, withoutOrders } from "./js/phone/forms.js";
import * as releases from "./js/phone/releases.js";
import { enter } from "./js/phone/room.js";
import { routeOf, split } from "./js/phone/routes.js";
import * as store from "./js/phone/store.js";

/** @typedef {import("./js/phone/situation.js").Site} Site */
/** @typedef {import("./js/phone/situation.js").Parts} Parts */
/** @typedef {import("./js/phone/situation.js").Asked} Asked */
/** @typedef {import("./js/phone/release.js").Release} Release */
/** @typedef {import("./js/phone/force.js").Force} Force */

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
    fetch: (address, anew) => scope.fetch(address, { cache: anew ? "reload" : fresh(address) }),
  };
  const force = forceOf(outside, site);
  const parts = partsOf(scope, outside, site, force);
  scope.addEventListener("install", (event) => {
    event.waitUntil(install(scope, outside, site).then(() => scope.skipWaiting()));
  });
  scope.addEventListener("activate", (event) => {
    event.waitUntil(force.alone().then(() => scope.clients.claim()));
  });
  // A page opens what a PIN opens, or shuts it.
  scope.addEventListener("message", ({ data, ports }) => {
    enter(data);
    ports[0]?.postMessage(true);
  });
  scope.addEventListener("fetch", (event) => {
    const url = new URL(event.request.url);
    if (url.origin !== scope.location.origin) return;
    const made = respond(event.request, url.pathname, parts);
    if (made) event.respondWith(made);
  });
}

/** A bundle's name is its content; of any other file the server is asked whether it is still so. */
const fresh = (/** @type {string} */ address) =>
  address.startsWith("/bundle/") ? "default" : "no-cache";

/**
 * The first visit brings the language of the page that is open, and the country that language
 * begins with. @param {ServiceWorkerGlobalScope} scope @param {cache.Outside} outside @param {Site} site
 */
async function install(scope, outside, site) {
  const open = await scope.clients.matchAll({ includeUncontrolled: true, type: "window" });
  const langs = open.map((client) => split(new URL(client.url).pathname)?.lang || "");
  const names = langs.flatMap((lang) => firstBundles(site, lang));
  await releases.take(outside, site, await releases.offered(outside, site), names);
  const spoken = langs.filter((lang) => site.languages.includes(lang));
  await Promise.all(spoken.map((lang) => cache.fetchBeside(outside, cache.noticesOf(lang))));
}

/** @param {Site} site @param {string} lang @returns {string[]} */
function firstBundles(site, lang) {
  if (!site.languages.includes(lang)) return [];
  const names = countries(site.begins[lang], "", {}, site.countries);
  return ["ui", ...names].map((name) => `${name}.${lang}`);
}

/**
 * What this worker answers; null for what it leaves to the network.
 * @param {Request} request @param {string} address @param {() => Parts} parts
 * @returns {Promise<Response> | null}
 */
function respond(request, address, parts) {
  const { site, fileOf } = parts();
  const below = split(address);
  const get = request.method === "GET";
  const isFile = [...site.shell, releases.PIN].includes(address) || address.startsWith("/bundle/");
  if (get && isFile) {
    return fileOf(address).then((found) => found || fetch(request));
  }
  if (get && address === "/") return first(request, parts());
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

/** @param {Request} request @param {Parts} parts */
async function first(request, { held, last }) {
  const langs = await held();
  const lang = await last();
  if (langs.includes(lang)) return Response.redirect(`/${lang}/`, 302);
  return fetch(request).catch((error) => {
    if (langs.length) return Response.redirect(`/${langs[0]}/`, 302);
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
    return await sent(request);
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
  const ours = fromUs(request.referrer, request.url);
  // Whoever comes anew, or goes to the start, is not sure to be who opened it.
  if (!ours || !split(address)?.path) enter(null);
  return { address, form: ours ? form : withoutOrders(form), size: body.byteLength, ours };
}

/** @param {import("./js/phone/situation.js").Answer} made */
const responseOf = ({ body, status, headers }) => new Response(body, { status, headers });

/**
 * @param {ServiceWorkerGlobalScope} scope @param {cache.Outside} outside @param {Site} site
 * @param {Force} force @returns {() => Parts} made anew for each request: the time and the id differ
 */
function partsOf(scope, outside, site, force) {
  /** The very same object for a bundle, also to two who ask at once: plans are found again by it.
   * Those of the release that was read from last. @type {Map<string, Promise<any>>} */
  const read = new Map();
  /** And those that came on another's phone. @type {typeof read} */
  const passed = new Map();
  /** @type {Release | null} */
  let last = null;
  /** @param {cache.Held} held @param {string} name @param {number} since */
  const load = async (held, name, since, into = read) => {
    if (held.release !== last) for (const one of [read, passed]) one.clear();
    last = held.release;
    const found = read.get(name) || into.get(name) || cache.load(held, name, since);
    if (since === releases.clearing() || since === NEVER) into.set(name, found);
    const bundle = await found.catch(() => null);
    if (!bundle && into.get(name) === found) into.delete(name);
    return bundle;
  };
  /** When what lies beside was asked for, and what comes of it: a page may wait for what an earlier
   * one, or another part of it, asked for. @type {Map<string, {at: number, come: Promise<boolean>}>} */
  const asked = new Map();
  /** Fetched anew once an hour, for the next page. @param {string} address @param {() => Promise<boolean>} bring */
  const anew = async (address, bring = () => cache.fetchBeside(outside, address)) => {
    const at = Date.now();
    const before = asked.get(address);
    const last = before && at - before.at < HOUR ? before : { at, come: bring() };
    asked.set(address, last);
    if (!(await last.come) && asked.get(address) === last) asked.delete(address);
  };
  /** Those that lie here, at once. @param {string} lang */
  const notices = async (lang) => {
    anew("release", force.renew);
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
  /** @param {readonly store.Change[]} changes @param {string} lang @param {cache.Held | null} held */
  const apply = async (changes, lang, held) => {
    await store.apply(changes);
    if (changes.some((change) => change.kind === "clear")) {
      asked.clear();
      read.clear();
      if (held) await cache.clear(held, firstBundles(site, lang));
      return;
    }
    await cache.rememberLanguage(outside, lang);
  };
  /** On another's phone what lies here is read, and what does not passes through. */
  const passing = {
    ...outside,
    fetch: (/** @type {string} */ address) => scope.fetch(address, { cache: "no-store" }),
  };
  const aside = {
    saving: () => true,
    kept: async () => null,
    notices: async (/** @type {string} */ lang) =>
      (await cache.beside(outside, cache.noticesOf(lang))) || [],
    near: async (/** @type {string} */ place, /** @type {string} */ lang) => {
      const address = cache.nearOf(place, lang);
      const found = await cache.beside(outside, address);
      return found || releases.beside(passing, address).catch(() => null);
    },
    apply: async () => {},
  };
  return (since = releases.clearing()) => {
    /** One release for the whole of a page. */
    const whole = force.now().then((release) => release && { outside, site, release });
    /** @template Found @param {(held: cache.Held) => Promise<Found>} use @param {Found} none */
    const within = (use, none) => whole.then((held) => (held ? use(held) : none));
    return {
      site,
      aside: {
        ...aside,
        load: (name) =>
          within((held) => load({ ...held, outside: passing }, name, NEVER, passed), null),
        issuers: () => within(cache.issuers, cache.NOBODY),
      },
      borrowed: false,
      load: (name) => within((held) => load(held, name, since), null),
      offices: () => within(async ({ release }) => wordsOf(release), []),
      soon: (coming) =>
        Promise.race([coming, new Promise((enough) => setTimeout(enough, PATIENCE, null))]),
      saving: () => {
        const { saveData, effectiveType } = /** @type {any} */ (scope.navigator).connection || {};
        return saveData || /2g/.test(effectiveType);
      },
      held: () => within(cache.languages, []),
      last: () => cache.lastLanguage(outside),
      fileOf: (address) => within((held) => cache.fileOf(held, address), undefined),
      kept: store.kept,
      notices,
      near,
      approach: (place, lang) => anew(cache.nearOf(place, lang)),
      apply: async (changes, lang) => apply(changes, lang, await whole),
      sign,
      issuers: async (anew) => {
        if (anew) await force.renew();
        const release = await force.now();
        return release ? cache.issuers({ outside, site, release }) : cache.NOBODY;
      },
      origin: scope.location.origin,
      now: Date.now(),
      freshId: toHex(scope.crypto.getRandomValues(new Uint8Array(8))),
    };
  };
}

/** The bundles of words to show at offices. @param {Release} release */
const wordsOf = ({ bundles }) => Object.keys(bundles).filter((name) => name.startsWith("words."));
