// The desk's service worker: the same addresses below /desk as the server, answered on the phone from cases
// that lie there sealed. migrant_helper/phone/bundle/desk.py builds it.

import { countries } from "#made/pages/parts/needed_countries.js";
import { placeOf } from "./js/desk/answer.js";
import { alone, ownFile } from "./js/desk/own.js";
import { around } from "./js/desk/parts.js";
import { Serving } from "./js/desk/serving.js";
import * as cache from "./js/phone/cache.js";
import * as releases from "./js/phone/releases.js";

/** @typedef {import("./js/desk/parts.js").DeskSite} DeskSite */

const FILES = ["/static/desk_page.js", "/static/desk_photo.js", "/static/desk.css"];

/** @param {ServiceWorkerGlobalScope} scope @param {DeskSite} site */
export function start(scope, site) {
  const made = around(scope, site);
  const serving = new Serving(made);
  scope.addEventListener("install", (event) => {
    // The worker before may hold an open key: it goes on until a page says that nothing is open.
    const first = !scope.registration.active;
    const whole = install(scope, made.outside, site);
    event.waitUntil(whole.then(() => (first ? scope.skipWaiting() : undefined)));
  });
  scope.addEventListener("activate", (event) => {
    const clean = Promise.all([made.force.alone(), alone(made.outside, site)]);
    event.waitUntil(clean.then(() => scope.clients.claim()));
  });
  scope.addEventListener("message", (event) => {
    const { data, ports } = event;
    if (data.take) scope.skipWaiting();
    const heard = serving.heard(data).catch((error) => ({ failed: String(error) }));
    event.waitUntil(heard.then((told) => ports[0]?.postMessage(told)));
  });
  scope.addEventListener("fetch", (event) => {
    const url = new URL(event.request.url);
    if (url.origin !== scope.location.origin) return;
    const beside = (/** @type {Promise<any>} */ work) => event.waitUntil(work);
    const answer = serving.respond(event.request, url.pathname, beside);
    if (answer) event.respondWith(answer);
  });
}

/**
 * The first visit brings the language of the page that is open, with the country that it begins with.
 * @param {ServiceWorkerGlobalScope} scope @param {cache.Outside} outside @param {DeskSite} site
 */
async function install(scope, outside, site) {
  const open = await scope.clients.matchAll({ includeUncontrolled: true, type: "window" });
  const langs = open
    .map((client) => placeOf(new URL(client.url).pathname)?.lang || "")
    .filter((lang) => site.languages.includes(lang));
  const names = langs.flatMap((lang) => [
    `ui.${lang}`,
    ...countries(site.begins[lang], "", {}, site.countries).map(
      (/** @type {string} */ one) => `${one}.${lang}`,
    ),
  ]);
  await releases.take(outside, site, await releases.offered(outside, site), names);
  const own = [...FILES, ...langs.map((lang) => site.words[lang])];
  await Promise.all(own.map((address) => ownFile(outside, site, address)));
  await Promise.all(langs.map((lang) => cache.fetchBeside(outside, cache.noticesOf(lang))));
}
