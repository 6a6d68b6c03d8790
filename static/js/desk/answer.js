// The desk's pages on the phone: as migrant_helper/web/desk/pages.py answers them, from the open cases.

import { formOf, saidAnew } from "#made/core/cases/journey.js";
import { Desk } from "#made/pages/desk/desk.js";
import { told } from "#made/pages/desk/told.js";
import { frame } from "#made/pages/parts/frame.js";
import { read } from "#made/pages/parts/journey.js";
import { first, Page, World } from "#made/pages/parts/page.js";
import { dayIn } from "../phone/forms.js";
import { routeOf, split } from "../phone/routes.js";
import { Absent, answered, situation, stateOf } from "../phone/situation.js";
import { ROOT } from "./parts.js";

/** @typedef {import("../phone/situation.js").Answer} Answer */
/** @typedef {import("../phone/situation.js").Asked} Asked */
/** @typedef {import("../phone/forms.js").Form} Form */
/** @typedef {import("./parts.js").DeskParts} DeskParts */
/** @typedef {import("./vault.js").Vault} Vault */

const DAY = 86_400;
const ZONE = "+05:30";

/** The language and the rest of an address below the desk; null for any other. @param {string} address */
export function placeOf(address) {
  return address.startsWith(`${ROOT}/`) ? split(address.slice(ROOT.length)) : null;
}

/** @param {Asked} asked */
const within = (asked) => placeOf(asked.address) || { lang: "", path: "" };

/**
 * The route of a path for somebody of this role; null where there is none for them.
 * @param {DeskParts["site"]} site @param {string} path @param {string} role
 */
export function routeFor(site, path, role) {
  const route = /** @type {DeskParts["site"]["routes"][0] | null} */ (routeOf(site.routes, path));
  return route?.roles.includes(role) ? route : null;
}

/**
 * The page for whoever's cases are open. @param {Asked} asked @param {DeskParts} parts @param {Vault} vault
 * @returns {Promise<Answer>}
 */
export async function answer(asked, parts, vault) {
  const { lang, path } = within(asked);
  const route = routeFor(parts.site, path, vault.about.who?.role || "");
  if (asked.size > parts.site.limit) return problem(asked, parts, 413);
  if (!route || !parts.site.languages.includes(lang)) return problem(asked, parts, 404);
  try {
    const page = route.shared ? shared : own;
    return await page(route.page, asked, parts, vault);
  } catch (error) {
    if (error instanceof Absent) return refusal("absent", asked, parts);
    // A phone that is full: nothing was done, and the page says so.
    if (error instanceof DOMException) return again(asked, parts);
    throw error;
  }
}

/** A page that everybody has; what it says anew of the open case is written down.
 * @param {string} name @param {Asked} asked @param {DeskParts} parts @param {Vault} vault */
async function shared(name, asked, parts, vault) {
  const { lang, path } = within(asked);
  const { form } = asked;
  const id = first(form, "case");
  const open = vault.case(id);
  const [world, state] = await situation(lang, path, form, parts);
  const page = parts.site.pages[name].page(world, state, form);
  const fields = open && told(page, form);
  const data = fields && saidAnew(open, fields);
  if (data) await vault.write([{ kind: "journey", case: id, data }], seconds(parts));
  return answered(page, world, parts.site);
}

/** A page of the desk's own, and what it says written down.
 * @param {string} name @param {Asked} asked @param {DeskParts} parts @param {Vault} vault */
async function own(name, asked, parts, vault) {
  const { lang, path } = within(asked);
  const { form } = asked;
  const open = vault.case(first(form, "case"));
  const [world, state] = await situation(lang, path, carried(open), parts);
  const page = parts.site.desk[name].page(world, state, desk(parts, vault, open), form);
  if (!page.changes.length) return answered(page, world, parts.site);
  await vault.write(page.changes, seconds(parts));
  const after = vault.case(page.changes[0].case);
  const [world2, state2] = await situation(lang, "case", carried(after), parts);
  const made = parts.site.desk.case.page(world2, state2, desk(parts, vault, after, "written"), {});
  return answered(made, world2, parts.site);
}

/** @param {any} open @returns {Form} */
const carried = (open) => (open ? formOf(open) : {});

/** @param {DeskParts} parts */
const seconds = ({ now }) => Math.floor(now / 1000);

/** What the desk's pages are made from. @param {DeskParts} parts @param {Vault} vault @param {any} open
 * @param {string} [done] */
function desk(parts, vault, open, done = "") {
  const { who } = vault.about;
  const told = { cases: vault.list(), case: open, done, phone: phone(parts, vault) };
  return Object.assign(new Desk(/** @type {any} */ (who)), told);
}

/** What lies here alone, as pages/desk/unsent.py wants it. @param {DeskParts} parts @param {Vault} vault */
function phone(parts, vault) {
  const { about, net } = vault;
  const behind = about.synced - seconds(parts);
  const wrong = behind > DAY ? behind : about.skew;
  return {
    waiting: vault.unsent().map((one) => ({
      case: one.case,
      why: one.why,
      day: dayIn(one.at * 1000, ZONE),
    })),
    synced: about.synced ? dayIn(about.synced * 1000, ZONE) : "",
    net,
    clock: Math.floor(Math.abs(wrong) / DAY),
    ahead: wrong < 0,
    coming: !about.whole,
  };
}

/** The desk is locked: what was posted goes on when it is open. @param {Asked} asked @param {DeskParts} parts
 * @param {import("./lock.js").Lock} told */
export async function locked(asked, parts, told) {
  const world = await nearest(within(asked).lang, parts);
  const state = await stateOf(world, "", parts);
  const at = Object.assign(new Desk(null), { phone: { ...told, to: asked.address } });
  return answered(parts.site.desk.locked.page(world, state, at, asked.form), world, parts.site);
}

/** The plain page for a status, with nothing of the form. @param {Asked} asked @param {DeskParts} parts
 * @param {number} status @returns {Promise<Answer>} */
export async function problem(asked, parts, status) {
  const world = await nearest(within(asked).lang, parts);
  const state = await stateOf(world, "", parts);
  return answered(parts.site.pages.missing.page(world, state, status), world, parts.site);
}

/** The phone is full: what was posted is held, to be posted again. @param {Asked} asked @param {DeskParts} parts */
async function again(asked, parts) {
  const { lang, path } = within(asked);
  const [world, state] = await situation(lang, path, {}, parts);
  const hidden = Object.entries(asked.form).flatMap(([name, values]) =>
    name === "do" ? [] : values.map((value) => [name, value]),
  );
  const own = { hidden, asked: asked.address, do: first(asked.form, "do") };
  const context = { ...frame(world, state, read(world, state, {})), ...own };
  return answered(new Page(507, "desk/again.html", context), world, parts.site);
}

/**
 * Why this phone cannot answer, the fields kept: "offline" or "absent".
 * @param {string} code @param {Asked} asked @param {DeskParts} parts @returns {Promise<Answer>}
 */
export async function refusal(code, asked, parts) {
  const { lang, path } = within(asked);
  const world = await nearest(lang, parts);
  const state = await stateOf(world, path, parts);
  const context = { ...frame(world, state, read(world, state, asked.form)), code };
  const page = new Page(503, "public/absent.html", { ...context, asked: asked.address });
  return answered(page, world, parts.site);
}

/** What is here of the language asked for, else of the one last used. Throws Absent.
 * @param {string} lang @param {DeskParts} parts @returns {Promise<World>} */
async function nearest(lang, parts) {
  const held = await parts.held();
  for (const spoken of [lang, ...held].filter((tag) => held.includes(tag))) {
    for (const country of parts.site.countries) {
      const ui = await parts.load(`ui.${spoken}`);
      const catalogue = await parts.load(`${country}.${spoken}`);
      if (ui && catalogue) return new World(ui, { [country]: catalogue });
    }
  }
  throw new Absent(lang);
}
