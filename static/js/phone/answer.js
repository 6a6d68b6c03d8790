// The phone as second server: an address and a form in, a page with its headers out.

import { frame } from "#made/pages/parts/frame.js";
import { read } from "#made/pages/parts/journey.js";
import { Page } from "#made/pages/parts/page.js";
import { dated, withDay } from "#made/pages/parts/phone/clock.js";
import { openedCard, SIGNING, signedCard } from "./cardPages.js";
import { pairsOf, withoutOrders } from "./forms.js";
import { routeOf, split } from "./routes.js";
import { Absent, answered, nearestWorld, situation, stateOf } from "./situation.js";

/** @typedef {import("./situation.js").Answer} Answer */
/** @typedef {import("./situation.js").Asked} Asked */
/** @typedef {import("./situation.js").Parts} Parts */
/** @typedef {import("#made/pages/parts/page.js").State} State */
/** @typedef {import("#made/pages/parts/page.js").World} World */

/** Where a scanned card opens, its language not known yet. */
export const CARD = "/c";
const OPENED = "c";
const URGENT = "urgent";

/**
 * The answer to one request, byte for byte the server's. Throws where a page itself fails.
 * @param {Asked} asked @param {Parts} parts @returns {Promise<Answer>}
 */
export async function answer(asked, parts) {
  const { lang, path } = placeOf(asked);
  const route = routeOf(parts.site.routes, path);
  if (asked.size > parts.site.limit) return problem(asked, parts, 413);
  const known = lang ? parts.site.languages.includes(lang) : asked.address === CARD;
  const name = path === OPENED ? "opened" : route && (route.page ?? route.path);
  if (!known || !name) return problem(asked, parts, 404);
  return pageNamed(name, asked, parts);
}

/**
 * What stands in for a network-only path when there is no network.
 * @param {Asked} asked @param {Parts} parts @returns {Promise<Answer>}
 */
export async function offline(asked, parts) {
  if (asked.size > parts.site.limit) return problem(asked, parts, 413);
  const route = routeOf(parts.site.routes, placeOf(asked).path);
  if (route?.offline) return pageNamed(route.offline, asked, parts);
  return refusal("offline", asked, parts);
}

/**
 * The plain page for a status, with nothing of the form, as the server gives it.
 * @param {Asked} asked @param {Parts} parts @param {number} status @returns {Promise<Answer>}
 */
export async function problem(asked, parts, status) {
  const { lang } = placeOf(asked);
  const known = parts.site.languages.includes(lang) ? lang : "en";
  const [world, state] = await situation(known, "", {}, parts);
  return answered(parts.site.pages.missing.page(world, state, status), world, parts.site);
}

/** @param {Asked} asked */
function placeOf(asked) {
  if (asked.address === CARD) return { lang: "", path: OPENED };
  return split(asked.address) || { lang: "", path: "" };
}

/** @param {string} name @param {Asked} asked @param {Parts} parts @returns {Promise<Answer>} */
async function pageNamed(name, asked, parts) {
  let made;
  try {
    made = await worldAndState(name, asked, parts);
  } catch (error) {
    if (error instanceof Absent) return refusal("absent", asked, parts);
    throw error;
  }
  const [world, found] = made;
  const today = dated(world, found, asked.form);
  if (!today) {
    const asking = parts.site.pages.phone.page(world, { ...found, asks_day: true }, asked.form);
    return answered(asking, world, parts.site);
  }
  const state = { ...found, today };
  const page = parts.site.pages[name].page(world, state, withDay(asked.form));
  const whole = answered(page, world, parts.site);
  try {
    await parts.apply(page.changes, world.ui.lang);
  } catch (error) {
    // A phone that is full: nothing was done, and the page says so.
    if (!(error instanceof DOMException)) throw error;
    const form = withoutOrders(asked.form);
    return answered(
      parts.site.pages[name].page(world, { ...state, full: true }, form),
      world,
      parts.site,
    );
  }
  return whole;
}

/**
 * @param {string} name @param {Asked} asked @param {Parts} parts
 * @returns {Promise<[World, State]>}
 */
async function worldAndState(name, asked, parts) {
  const { lang, path } = placeOf(asked);
  if (name === "opened") return openedCard(lang, asked, parts);
  const [world, state] = await situation(lang, path, asked.form, parts);
  if (!SIGNING.includes(name)) return [world, state];
  return [world, { ...state, signed: await signedCard(name, world, state, asked.form, parts) }];
}

/**
 * A sentence why this phone cannot answer: "absent", with the answers, or "offline", with all that a page of
 * ours sent, so that trying again is the same act. The door for urgent trouble opens all the same. Throws
 * Absent where no language is here.
 * @param {string} code @param {Asked} asked @param {Parts} parts @returns {Promise<Answer>}
 */
async function refusal(code, asked, parts) {
  const { lang, path } = placeOf(asked);
  const world = await nearestWorld(lang, parts);
  const state = await stateOf(world, path, parts);
  if (path === URGENT) {
    const { urgent } = parts.site.pages;
    return answered(urgent.page(world, state, asked.form), world, parts.site);
  }
  const made = frame(world, state, read(world, state, asked.form));
  const again = code === "offline" && asked.ours ? whole(asked.form) : {};
  const context = { ...made, ...again, code, asked: asked.address };
  return answered(new Page(503, "public/absent.html", context), world, parts.site);
}

/** The fields of a form as hidden ones, and what its button asked for. @param {import("./forms.js").Form} form */
const whole = ({ do: [wish] = ["show"], borrowed: _, ...rest }) => ({
  hidden: pairsOf(rest),
  default_do: wish,
});
