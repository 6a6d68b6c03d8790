// The employer's service worker: the same addresses below /employer as the server. It keeps the pages, and nothing of
// what is written in them. migrant_helper/phone/bundle/employer.py builds it.

import { casesOf } from "#made/pages/employer/card.js";
import { MOST } from "#made/pages/employer/cards.js";
import { Employer } from "#made/pages/employer/employer.js";
import { toHex } from "./js/core/hex.js";
import { serve, spoken } from "./js/phone/apart.js";
import { dayIn, formWithin, minuteIn } from "./js/phone/forms.js";
import { svg } from "./js/phone/picture.js";
import { render } from "./js/phone/runtime.js";
import { signOffline } from "./js/phone/signing.js";

/**
 * @typedef {object} EmployerSite
 * @property {{path: string, page: string}[]} routes
 * @property {Record<string, string>} files the file of each language
 * @property {string[]} shell addresses of what every page needs
 * @property {Record<string, string>} headers
 * @property {number} limit bytes a form may have
 * @property {import("./js/phone/runtime.js").Templates} templates
 * @property {Record<string, (employer: any, form: any) => any>} pages
 */

const NAME = "employer";
const CARD = "card";
const ID_BYTES = 8;

/** Cards are made in the language of each worker: every language is kept.
 * @param {ServiceWorkerGlobalScope} scope @param {EmployerSite} site */
export function start(scope, site) {
  serve(scope, site, {
    name: NAME,
    whole: true,
    answer: (request, at) => answer(request, at, scope, site),
  });
}

/** @param {Request} request @param {import("./js/phone/apart.js").Place} at
 * @param {ServiceWorkerGlobalScope} scope @param {EmployerSite} site @returns {Promise<Response>} */
async function answer(request, at, scope, site) {
  const get = request.method === "GET";
  const body = get ? new ArrayBuffer(0) : await request.clone().arrayBuffer();
  const form = formWithin(body, site.limit);
  // Without the file of this language the server answers, where there is one.
  const held = await spoken(scope, NAME, site.files[at.lang]).catch(() => null);
  if (!held) return scope.fetch(request);
  const { ui, law } = held;
  const employer = told(ui, law);
  const origin = scope.location.origin;
  const signed = at.route.page === CARD ? await signedCards(employer, form, `${origin}/c#`) : [];
  const page = site.pages[at.route.page](Object.assign(employer, { signed }), form);
  return responseOf(page, ui, site);
}

/** @param {any} ui @param {any} law @returns {any} */
function told(ui, law) {
  const now = Date.now();
  const { zone } = ui.places[ui.begins];
  const ids = Array.from({ length: MOST }, () =>
    toHex(crypto.getRandomValues(new Uint8Array(ID_BYTES))),
  );
  return new Employer(ui, law, dayIn(now, zone), minuteIn(now, zone), ids);
}

/** A card for each case, by a key that is made for it and that nobody keeps.
 * @param {any} employer @param {any} form @param {string} address */
async function signedCards(employer, form, address) {
  const made = [];
  for (const one of casesOf(employer, form)) {
    const text = await signOffline(one, employer.law.codes, address);
    made.push({ text, svg: svg(text) });
  }
  return made;
}

/** @param {any} page @param {any} ui @param {EmployerSite} site */
function responseOf(page, ui, site) {
  /** @type {Record<string, string>} */
  const headers = { ...site.headers, "Content-Type": page.type };
  if (page.attachment) headers["Content-Disposition"] = `attachment; filename="${page.attachment}"`;
  const body = page.body ?? render(site.templates, page.template, page.context, ui);
  return new Response(body, { status: page.status, headers });
}
