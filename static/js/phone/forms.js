// A posted form as pages read it: every field with its values, in order.

/** @typedef {Map<string, string[]>} Form */

/**
 * The fields of an `application/x-www-form-urlencoded` body.
 * @param {string} body @returns {Form}
 */
export function fieldsOf(body) {
  /** @type {Form} */
  const form = new Map();
  for (const [name, value] of new URLSearchParams(body)) {
    form.set(name, [...(form.get(name) || []), value]);
  }
  return form;
}

/**
 * The civil day at a fixed offset such as "+05:30"; twin of `today` in migrant_helper/web/now.py.
 * @param {number} now milliseconds since 1970 @param {string} zone @returns {string}
 */
export function dayIn(now, zone) {
  const [hours, minutes] = zone.slice(1).split(":").map(Number);
  const offset = (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60000;
  return new Date(now + offset).toISOString().slice(0, 10);
}
