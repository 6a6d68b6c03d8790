// A posted form as pages read it: every field with its values, in order.

/** @typedef {Record<string, string[]>} Form */

/**
 * The fields of an `application/x-www-form-urlencoded` body.
 * @param {string} body @returns {Form}
 */
export function fieldsOf(body) {
  /** @type {Map<string, string[]>} */
  const form = new Map();
  for (const [name, value] of new URLSearchParams(body)) {
    const values = form.get(name);
    if (values) values.push(value);
    else form.set(name, [value]);
  }
  return Object.fromEntries(form);
}

/** The fields of a form as pairs, which is how a page carries them. @param {Form} form */
export const pairsOf = (form) =>
  Object.entries(form).flatMap(([name, values]) => values.map((one) => [name, one]));

/**
 * The fields of a body of at most `limit` bytes; of a longer one none is read: it is refused.
 * @param {ArrayBuffer} bytes @param {number} limit @returns {Form}
 */
export function formWithin(bytes, limit) {
  return fieldsOf(bytes.byteLength > limit ? "" : new TextDecoder().decode(bytes));
}

/**
 * The civil day at a fixed offset such as "+05:30"; twin of `today` in migrant_helper/web/now.py.
 * @param {number} now milliseconds since 1970 @param {string} zone @returns {string}
 */
export function dayIn(now, zone) {
  return momentIn(now, zone).slice(0, 10);
}

/** How many minutes of that day are over. @param {number} now @param {string} zone */
export function minuteIn(now, zone) {
  const [hours, minutes] = momentIn(now, zone).slice(11, 16).split(":").map(Number);
  return hours * 60 + minutes;
}

/** @param {number} now @param {string} zone @returns {string} as "2026-11-22T09:30:00.000Z" */
function momentIn(now, zone) {
  const [hours, minutes] = zone.slice(1).split(":").map(Number);
  const offset = (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60000;
  return new Date(now + offset).toISOString();
}

/**
 * Whether a page of ours posts the form. Our pages say so, by their Referrer-Policy; another site's
 * name itself or nothing, and a worker sees neither Origin nor Sec-Fetch-Site.
 * @param {string} referrer @param {string} address where the form goes @returns {boolean}
 */
export function fromUs(referrer, address) {
  return referrer.startsWith(`${new URL(address).origin}/`);
}

/** What a form may order this phone to keep, put back, take out, forget or clear. */
const ORDER = /^[ \t\r\n]*(?:keep|put|out:|clear|forget:)/;

/**
 * The form of another site's page: it may show a page, and change nothing that is kept here.
 * @param {Form} form @returns {Form}
 */
export function withoutOrders(form) {
  const { do: orders = [""], ...rest } = form;
  return ORDER.test(orders[0]) ? rest : form;
}

/**
 * A request on its way to the server. Back would ask the browser's own store alone, which holds no answer to a
 * form: it is sent again, and the same act has the same answer.
 * @param {Request} request @returns {Promise<Response>}
 */
export const sent = (request) =>
  fetch(request, request.cache === "only-if-cached" ? { cache: "no-store" } : {});
