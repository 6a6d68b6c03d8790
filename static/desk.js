// The desk's service worker: the same addresses below /desk as the server, answered on the phone from cases
// that lie there sealed. migrant_helper/phone/bundle/desk.py builds it.

import { countries } from "#made/pages/parts/needed_countries.js";
import { first } from "#made/pages/parts/page.js";
import * as desk from "./js/desk/answer.js";
import * as keeper from "./js/desk/lock.js";
import { alone, ownFile } from "./js/desk/own.js";
import { around, ROOT } from "./js/desk/parts.js";
import { exchange } from "./js/desk/sync.js";
import * as cache from "./js/phone/cache.js";
import { formWithin, fromUs } from "./js/phone/forms.js";
import * as releases from "./js/phone/releases.js";

/** @typedef {import("./js/desk/parts.js").DeskSite} DeskSite */
/** @typedef {import("./js/desk/parts.js").DeskParts} DeskParts */
/** @typedef {import("./js/desk/parts.js").Around} Around */
/** @typedef {import("./js/desk/vault.js").Vault} Vault */
/** @typedef {import("./js/phone/situation.js").Asked} Asked */

const ENTRY = "entry";
const PAGE = "/static/desk_page.js";
/** What the server alone answers, besides the pages whose route says so. */
const MACHINE = ["/desk/sync", "/desk/sw.js"];
/** Milliseconds: how long a page waits for an exchange it asks for, and how long none is tried again. */
const PATIENCE = 8000;
const PAUSE = 20_000;
/** How long the key of a passphrase that was typed waits for the service's yes. */
const SIGNING_IN = 120_000;

/** @param {ServiceWorkerGlobalScope} scope @param {DeskSite} site */
export function start(scope, site) {
  const { outside, force, parts } = around(scope, site);
  /** @type {{key: CryptoKey, until: number} | null} */
  let typed = null;
  let tried = 0;

  scope.addEventListener("install", (event) => {
    event.waitUntil(install(scope, outside, site).then(() => scope.skipWaiting()));
  });
  scope.addEventListener("activate", (event) => {
    const clean = Promise.all([force.alone(), alone(outside, site)]);
    event.waitUntil(clean.then(() => scope.clients.claim()));
  });
  scope.addEventListener("message", (event) => {
    const { data, ports } = event;
    event.waitUntil(heard(data).then((told) => ports[0]?.postMessage(told)));
  });
  scope.addEventListener("fetch", (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (url.origin !== scope.location.origin) return;
    const made = respond(request, url.pathname, (work) => event.waitUntil(work));
    if (made) event.respondWith(made);
  });

  /** What a page of the desk tells. @param {any} data */
  async function heard(data) {
    const now = Date.now();
    if (data.used) keeper.used(now);
    if (data.shut) keeper.shut();
    if (data.salt) return keeper.salt();
    if (data.typed) typed = { key: data.typed, until: now + SIGNING_IN };
    if (data.open) return keeper.tried(data.open, now);
    const vault = keeper.inside(now);
    if (vault) await soon(vault, data.online);
    return { open: Boolean(vault), unsent: vault?.record.unsent || 0, net: vault?.net || "" };
  }

  /** Exchanges in passing, and not again for a while where nothing came of it. @param {Vault} vault
   * @param {boolean} [anew] */
  async function soon(vault, anew) {
    const now = Date.now();
    if (!anew && now - tried < PAUSE && now >= tried) return;
    tried = now;
    await exchange(vault);
  }

  /** What this worker answers; null for what it leaves to the network. @param {Request} request
   * @param {string} address @param {(work: Promise<any>) => void} beside */
  function respond(request, address, beside) {
    const get = request.method === "GET";
    const known = parts();
    const isFile = address in site.own || site.shell.includes(address);
    if (get && (isFile || address.startsWith("/bundle/")))
      return known.fileOf(address).then((found) => found || fetch(request), () => fetch(request));
    if (MACHINE.includes(address)) return null;
    if (get && address === `${ROOT}/`) return onward(request, known);
    const place = desk.placeOf(address);
    if (!place || !site.languages.includes(place.lang)) return null;
    if (!get && request.method !== "POST") return null;
    return page(request, address, known, beside).catch((e) => (console.error(e.stack), desk.problem(bare(address), known, 500).then(responseOf)));
  }

  /** @param {Request} request @param {DeskParts} known */
  async function onward(request, known) {
    const lang = await known.last();
    return lang ? Response.redirect(`${ROOT}/${lang}/`, 302) : fetch(request);
  }

  /** @param {Request} request @param {string} address @param {DeskParts} known
   * @param {(work: Promise<any>) => void} beside @returns {Promise<Response>} */
  async function page(request, address, known, beside) {
    const { lang, path } = /** @type {{lang: string, path: string}} */ (desk.placeOf(address));
    beside(cache.rememberLanguage(outside, lang));
    const vault = keeper.inside(known.now);
    if (path === ENTRY) return entry(request, address, known);
    const lock = vault ? null : await keeper.lock(known.now);
    if (!vault && !lock) return network(request, address, known);
    const asked = await askedOf(request, address, site.limit);
    if (!vault) return responseOf(await desk.locked(asked, known, /** @type {any} */ (lock)));
    keeper.used(known.now);
    if (!vault.about.who) await waited(exchange(vault));
    if (!vault.about.who) return network(request.bodyUsed ? new Request(address) : request, address, known);
    if (desk.routeFor(site, path, vault.about.who.role)?.network_only)
      return network(again(request, asked), address, known);
    await ordered(path, asked, vault, known);
    const made = await desk.answer(asked, known, vault);
    beside(vault.record.unsent && !vault.net ? exchange(vault) : soon(vault));
    return responseOf(made);
  }

  /** What the button of today's list asks of the phone itself. @param {string} path @param {Asked} asked
   * @param {Vault} vault @param {DeskParts} known */
  async function ordered(path, asked, vault, known) {
    const order = path === "" ? first(asked.form, "do") : "";
    if (order === "stamp") await vault.stampAnew(Math.floor(known.now / 1000));
    if (order === "stamp" || order === "send") await waited(exchange(vault));
  }

  /** Signing in is the service's; the key of the passphrase that it took opens what lies here.
   * @param {Request} request @param {string} address @param {DeskParts} known */
  async function entry(request, address, known) {
    const waiting = typed && typed.until > Date.now() ? typed.key : null;
    const response = await network(request, address, known);
    if (request.method === "POST") typed = null;
    if (waiting && response.type === "opaqueredirect") await keeper.signedIn(waiting, Date.now());
    return response;
  }

  /** @param {Request} request @param {string} address @param {DeskParts} known */
  const network = (request, address, known) =>
    fetch(request).catch(() => desk.refusal("offline", bare(address), known).then(responseOf));
}

/** @param {Promise<any>} work */
const waited = (work) =>
  Promise.race([work, new Promise((enough) => setTimeout(enough, PATIENCE))]);

/** @param {string} address @returns {Asked} */
const bare = (address) => ({ address, form: {}, size: 0 });

/** The request whose body was read, once more. @param {Request} request @param {Asked} asked */
function again(request, { form }) {
  if (request.method !== "POST") return request;
  const fields = Object.entries(form).flatMap(([name, values]) => values.map((one) => [name, one]));
  const { referrer } = request;
  return new Request(request.url, {
    method: "POST",
    body: new URLSearchParams(fields),
    redirect: "manual",
    referrer,
  });
}

/** A page of another site may show a page, and say nothing of a case. @param {Request} request
 * @param {string} address @param {number} limit @returns {Promise<Asked>} */
async function askedOf(request, address, limit) {
  const post = request.method === "POST" && fromUs(request.referrer, request.url);
  const body = post ? await request.arrayBuffer() : new ArrayBuffer(0);
  return { address, form: formWithin(body, limit), size: body.byteLength };
}

/** @param {import("./js/phone/situation.js").Answer} made */
const responseOf = ({ body, status, headers }) => new Response(body, { status, headers });

/**
 * The first visit brings the language of the page that is open, with the country that it begins with.
 * @param {ServiceWorkerGlobalScope} scope @param {cache.Outside} outside @param {DeskSite} site
 */
async function install(scope, outside, site) {
  const open = await scope.clients.matchAll({ includeUncontrolled: true, type: "window" });
  const langs = open
    .map((client) => desk.placeOf(new URL(client.url).pathname)?.lang || "")
    .filter((lang) => site.languages.includes(lang));
  const names = langs.flatMap((lang) => [
    `ui.${lang}`,
    ...countries(lang, "", {}, site.countries).map((/** @type {string} */ one) => `${one}.${lang}`),
  ]);
  await releases.take(outside, site, await releases.offered(outside, site), names);
  const own = [PAGE, ...langs.map((lang) => site.words[lang])];
  await Promise.all(own.map((address) => ownFile(outside, site, address)));
  await Promise.all(langs.map((lang) => cache.fetchBeside(outside, cache.noticesOf(lang))));
}
