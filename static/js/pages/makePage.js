/** A page with the usual rest. No twin: Python's Page is a class with defaults. */

import { TYPE_HTML } from "./page.js";

/** @import { Page } from "./page.js" */

/**
 * A page with the usual rest: no changes, rendered, HTML.
 * @param {number} status @param {string} template @param {Record<string, any>} context @param {any[]} [changes]
 * @returns {Page}
 */
export function makePage(status, template, context, changes = []) {
  return { status, template, context, changes, body: null, type: TYPE_HTML, attachment: null };
}
