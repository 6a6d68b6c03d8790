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

export const TYPE_HTML = "text/html; charset=utf-8";

/** The first value of a field, trimmed; "" where it is absent. @param {Form} form @param {string} name */
export function first(form, name) {
  const values = form.get(name) || [];
  return values.length > 0 ? values[0].replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "") : "";
}
