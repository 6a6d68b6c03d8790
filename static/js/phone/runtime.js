// Renders compiled templates: inheritance, includes, imports, macros and messages.
// The compiler is migrant_helper/phone/templates/compiled.py; tests/phone/templates/test_fuzz.py compares with Jinja.

import { fail, get, inner, Markup, name, out } from "./values.js";

export * from "./values.js";

/** @typedef {import("./values.js").Scope} Scope */
/**
 * `texts` by the number of the message; a list of forms, or English `{one, other}`, where it counts.
 * @typedef {{texts: any[], plural: string}} Ui
 */
/** @typedef {(x: Running, c: Scope, s: () => Markup) => string} Block */
/**
 * @typedef {object} Template
 * @property {string | null} parent
 * @property {(x: Running, c: Scope) => string} root
 * @property {Record<string, Block>} blocks
 */
/** @typedef {Record<string, Template>} Templates */
/** @typedef {{templates: Templates, ui: Ui, root: Scope, blocks: Record<string, Block[]>}} Running */
/** @typedef {(given: any[], named: Scope, caller?: Macro) => Markup} Run */

/** What a template calls by name. */
export class Macro {
  /** @param {Run} run */
  constructor(run) {
    this.run = run;
  }
}

/**
 * Which form of a message a count takes; mirrors migrant_helper/phone/templates/plurals.py.
 * @type {Record<string, (n: number) => number>}
 */
export const PLURALS = {
  single: () => 0,
  one: (n) => Number(n !== 1),
  zero_one: (n) => Number(n > 1),
  one_two_three_or_not_4_6_9: (n) => Number(n > 3 && [4, 6, 9].includes(n % 10)),
};

/**
 * The HTML of a template. `context` is JSON-like; templates see it and `ui`.
 * @param {Templates} templates @param {string} file @param {Scope} context @param {Ui} ui
 * @returns {string}
 */
export function render(templates, file, context, ui) {
  return run(start(templates, ui, inner(globals(ui), context)), file);
}

/** @param {Ui} ui */
const globals = (ui) => inner(null, { ui });

/** @param {Templates} templates @param {Ui} ui @param {Scope} root @returns {Running} */
const start = (templates, ui, root) => ({ templates, ui, root, blocks: {} });

/** A template and its parents, the child's blocks first. @param {Running} x @param {string} file */
function run(x, file) {
  let html = "";
  for (let next = /** @type {string | null} */ (file); next; ) {
    const template = x.templates[next] || fail(`no ${next}`);
    for (const key of Object.keys(template.blocks)) {
      x.blocks[key] = (x.blocks[key] || []).concat(template.blocks[key]);
    }
    html += template.root(x, x.root);
    next = template.parent;
  }
  return html;
}

/** @param {Running} x @param {string} key @returns {string} */
export const block = (x, key) => level(x, key, 0);

/** @param {Running} x @param {string} key @param {number} depth @returns {string} */
function level(x, key, depth) {
  const body = x.blocks[key][depth] || fail(`no ${key}`);
  return body(x, inner(x.root), () => new Markup(level(x, key, depth + 1)));
}

/** @param {Running} x @param {string} file @param {Scope | null} scope @returns {string} */
export const include = (x, file, scope) =>
  run(start(x.templates, x.ui, inner(scope || globals(x.ui))), file);

/**
 * Puts what another template set at its top into this scope, under new names.
 * @param {Running} x @param {string} file @param {Scope} into
 * @param {string[]} names as taken, or "as taken:as set there" @param {Scope} [scope]
 */
export function imports(x, file, into, names, scope) {
  const module = start(x.templates, x.ui, inner(scope || globals(x.ui)));
  run(module, file);
  for (const each of names) {
    const [key, there = key] = each.split(":");
    into[key] = name(module.root, there);
  }
}

/**
 * @param {Scope} scope where it was written @param {string[]} names @param {(c: Scope) => string} body
 * @param {((c: Scope) => any)[]} [defaults] of the last names @param {boolean} [calls] its caller
 */
export function macro(scope, names, body, defaults = [], calls = false) {
  const required = names.length - defaults.length;
  return new Macro((given, named, caller) => {
    const late = names.slice(given.length);
    const known = Object.keys(named).every((key) => late.includes(key));
    if (given.length > names.length || !known || (caller && !calls)) fail("a wrong call");
    const c = inner(scope, { caller });
    names.forEach((key, at) => {
      if (at < given.length) c[key] = given[at];
      else if (key in named) c[key] = named[key];
      else c[key] = at < required ? fail(`no ${key}`) : defaults[at - required](c);
    });
    return new Markup(body(c));
  });
}

/** @param {any} called @param {any[]} given @param {Scope} [named] @param {Macro} [caller] */
export const call = (called, given, named = {}, caller) =>
  called instanceof Macro ? called.run(given, named, caller) : fail("no macro");

/** A trusted message with its places filled. @param {any} message @param {Scope} values */
function fill(message, values) {
  const places = /%(?:%|\(([a-z][a-z0-9_]*)\)s)?/g;
  return new Markup(
    message.replace(places, (/** @type {string} */ _, /** @type {string} */ key) =>
      key ? out(name(values, key)) : "%",
    ),
  );
}

/** @param {Running} x @param {number} number of the message @param {Scope} [values] */
export const gettext = (x, number, values = {}) => fill(x.ui.texts[number], values);

/** @param {Running} x @param {number} number @param {Scope} [values] @returns {string} HTML */
export const say = (x, number, values) => gettext(x, number, values).html;

/** @param {Running} x @param {number} number @param {number} num counted @param {Scope} [values] */
export function ngettext(x, number, num, values = {}) {
  const forms = x.ui.texts[number];
  if (!Number.isSafeInteger(num)) fail("no number");
  const form = Array.isArray(forms) ? PLURALS[x.ui.plural](num) : num === 1 ? "one" : "other";
  return fill(get(forms, form), { num, ...values });
}
