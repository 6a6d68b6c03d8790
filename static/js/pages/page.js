/** What a page is made from and what it returns. Twin of migrant_helper/pages/page.py. */

/**
 * @typedef {Map<string, string[]>} Form
 * @typedef {Record<string, any>} Catalogue
 * @typedef {Record<string, any>} Ui
 * @typedef {{ ui: Ui, catalogues: Record<string, Catalogue> }} World
 * @typedef {{ path: string, today: string, fresh_id: string, kept: any[] | null, signed: Record<string, any> | null }} State
 * @typedef {{ status: number, template: string, context: Record<string, any>, changes: any[], body: string | null,
 *   type: string, attachment: string | null }} Page
 */

export const typeHtml = "text/html; charset=utf-8";

/**
 * A page with the usual rest: no changes, rendered, HTML.
 * @param {number} status @param {string} template @param {Record<string, any>} context @param {any[]} [changes]
 * @returns {Page}
 */
export function makePage(status, template, context, changes = []) {
  return { status, template, context, changes, body: null, type: typeHtml, attachment: null };
}

/** The first value of a field, trimmed; "" where it is absent. @param {Form} form @param {string} name */
export function first(form, name) {
  const values = form.get(name) || [];
  return values.length > 0 ? values[0].replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "") : "";
}
