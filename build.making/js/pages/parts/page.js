// @ts-nocheck
// Made from migrant_helper/pages/parts/page.py: change that.
import * as $ from "../../../../static/js/core/python.js";

const TYPE_HTML = "text/html; charset=utf-8";

class World {
  constructor(ui, catalogues, words = {}, notices = [], near = {}) {
    this.ui = ui;
    this.catalogues = catalogues;
    this.words = words;
    this.notices = notices;
    this.near = near;
  }
}

class State {
  constructor(path, today, fresh_id, kept = null, signed = null, full = false, asks_day = false, unread = 0, minute = 0, host = "", borrowed = false, pin = false) {
    this.path = path;
    this.today = today;
    this.fresh_id = fresh_id;
    this.kept = kept;
    this.signed = signed;
    this.full = full;
    this.asks_day = asks_day;
    this.unread = unread;
    this.minute = minute;
    this.host = host;
    this.borrowed = borrowed;
    this.pin = pin;
  }
}

class Page {
  constructor(status, template, context, changes = [], body = null, type = TYPE_HTML, attachment = null) {
    this.status = status;
    this.template = template;
    this.context = context;
    this.changes = changes;
    this.body = body;
    this.type = type;
    this.attachment = attachment;
  }
}

function first(form, name) {
  const values = $.get(form, name, []);
  return values.length ? $.strip(values[0], " \t\r\n") : "";
}

export { TYPE_HTML, World, State, Page, first };
//# sourceMappingURL=page.js.map
