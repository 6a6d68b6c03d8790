// The diary's service worker: the same addresses below /diary as the server, answered from the lines that lie on
// this phone, locked. migrant_helper/phone/bundle/diary.py builds it.

import { book, Diary } from "#made/pages/diary/diary.js";
import { toHex } from "./js/core/hex.js";
import { asking, carried, onward, opened, shut } from "./js/diary/asked.js";
import * as kept from "./js/diary/kept.js";
import { serve, spoken } from "./js/phone/apart.js";
import { dayIn, formWithin, fromUs, sent } from "./js/phone/forms.js";
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

const NAME = "diary";
const MINUTE = 60_000;
const PAPER = "paper";
/** The pages that speak two languages, and those on which the second is got ready. */
const LETTERS = ["letter", "letters"];
const BEFORE_LETTERS = [...LETTERS, "owed", "job"];
const PIN_PAGE = "kept";
/** What asks for a PIN: kept from its first use on, for when there is no network. */
const PIN = "/static/pin.js";
const HOME = "diary/home.html";
/** What writes something down or deletes it: another site's form may only show a page. */
const ORDERS = /^(?:write|gone|clear|full|half|none|under|without)/;

/** @param {ServiceWorkerGlobalScope} scope @param {DiarySite} site */
export function start(scope, site) {
  scope.addEventListener("message", opened);
  serve(scope, site, {
    name: NAME,
    beside: site.letters,
    later: [PIN],
    answer: (request, at) => answer(request, at, scope, site),
    paper: (request, at) => fromServer(request, at, scope, site),
  });
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

/** The letter as a file; without a network the letter itself, with a word about it.
 * @param {Request} request @param {{lang: string, route: {path: string, page: string}}} at
 * @param {ServiceWorkerGlobalScope} scope @param {DiarySite} site @returns {Promise<Response>} */
async function fromServer(request, at, scope, site) {
  const body = await request.clone().arrayBuffer();
  return sent(request).catch(() => {
    const form = { ...formWithin(body, site.limit), unsent: ["network"] };
    return pageOf(form, at, scope, site);
  });
}

/** @param {any} asked @param {{lang: string, route: {path: string, page: string}}} at
 * @param {ServiceWorkerGlobalScope} scope @param {DiarySite} site @returns {Promise<Response>} */
async function pageOf(asked, at, scope, site) {
  const { ui, law } = await spoken(scope, NAME, site.files[at.lang]);
  const now = Date.now();
  const { form, route } = onward(asked, at.route, site.routes);
  const { room, asks } = await asking(form, route.page);
  const held = asks ? { lines: [], loose: false } : await kept.read(room);
  const today = dayIn(now, ui.places[ui.begins].zone);
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
    return Response.redirect(`/${NAME}/${at.lang}/`, 303);
  }
  const full = Object.assign(diary, { full: true });
  return responseOf(site.pages[route.page](full, { ...form, do: [] }), ui, site);
}

/** The form of another site's page: it may show a page, and write down nothing. @param {any} form */
const withoutOrders = ({ do: orders = [""], line, go, order, ...rest }) =>
  ORDERS.test(orders[0]) ? rest : { ...rest, do: orders };

/** @param {any} page @param {any} ui @param {DiarySite} site */
function responseOf(page, ui, site) {
  const { status, body, attachment } = page;
  const headers = /** @type {Record<string, string>} */ ({
    ...site.headers,
    "Content-Type": page.type,
  });
  if (attachment) headers["Content-Disposition"] = `attachment; filename="${attachment}"`;
  return new Response(body ?? render(site.templates, page.template, page.context, ui), {
    status,
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
  const own = await spoken(scope, NAME, site.letters[lang]);
  const jobs = book(diary, form).ledger.jobs.map((/** @type {any} */ job) => job.place);
  const places = [...jobs, ...(form.place || [])];
  const named = ["en", ...places.map((place) => own.offices[place])];
  const others = [...new Set(named)].filter((one) => one in site.letters && one !== lang);
  const found = await Promise.all(
    others.map((one) => spoken(scope, NAME, site.letters[one]).catch(() => null)),
  );
  const held = others.map((one, at) => [one, found[at]]).filter(([, file]) => file);
  return Object.fromEntries([[lang, own], ...held]);
}
