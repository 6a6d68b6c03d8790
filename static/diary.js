// The diary's service worker: the same addresses below /diary as the server, answered from the lines that lie on
// this phone, locked. migrant_helper/phone/bundle/diary.py builds it.

import { book, Diary } from "#made/pages/diary/diary.js";
import { toHex } from "./js/core/hex.js";
import * as kept from "./js/diary/kept.js";
import { serve, spoken } from "./js/phone/apart.js";
import { dayIn, formWithin, fromUs } from "./js/phone/forms.js";
import { render } from "./js/phone/runtime.js";

/**
 * @typedef {object} DiarySite
 * @property {{path: string, page: string}[]} routes
 * @property {Record<string, string>} files the file of each language
 * @property {string[]} shell addresses of what every page needs
 * @property {Record<string, string>} headers
 * @property {number} limit bytes a form may have
 * @property {import("./js/phone/runtime.js").Templates} templates
 * @property {Record<string, (diary: any, form: any) => any>} pages
 */

const NAME = "diary";
const MINUTE = 60_000;
const PAPER = "paper";
const HOME = "diary/home.html";
const INDIA = "IN";
/** What writes something down or deletes it: another site's form may only show a page. */
const ORDERS = /^(?:write|gone|clear|full|half|none)/;

/** @param {ServiceWorkerGlobalScope} scope @param {DiarySite} site */
export function start(scope, site) {
  serve(scope, site, { name: NAME, answer: (request, at) => answer(request, at, scope, site) });
}

/** What is written down one after the other: of two taps none is lost. @type {Promise<any>} */
let before = Promise.resolve();

/** What was written down last, for the page that is gone to then. */
let done = "";

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

/** @param {any} form @param {{lang: string, route: {path: string, page: string}}} at
 * @param {ServiceWorkerGlobalScope} scope @param {DiarySite} site @returns {Promise<Response>} */
async function pageOf(form, at, scope, site) {
  const { ui, law } = await spoken(scope, NAME, site.files[at.lang]);
  const now = Date.now();
  const lines = await kept.read();
  const today = dayIn(now, ui.places[INDIA].zone);
  const made = new Diary(ui, law, today, Math.floor(now / MINUTE));
  const diary = Object.assign(made, { lines: lines || [], keeps: lines !== null });
  if (at.route.page === PAPER) diary.mark = await markOf(book(diary, form).texts);
  // A reload after something was written down only shows it: the next page is gone to.
  diary.done = done;
  done = "";
  const page = site.pages[at.route.page](diary, form);
  if (lines === null) return responseOf(page, ui, site);
  if (await kept.write(lines, page.changes)) {
    if (!page.changes.length || page.template !== HOME) return responseOf(page, ui, site);
    done = page.context.done;
    return Response.redirect(`/${NAME}/${at.lang}/`, 303);
  }
  const full = Object.assign(diary, { full: true });
  return responseOf(site.pages[at.route.page](full, { ...form, do: [] }), ui, site);
}

/** The form of another site's page: it may show a page, and write down nothing. @param {any} form */
const withoutOrders = ({ do: orders = [""], line, ...rest }) =>
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
