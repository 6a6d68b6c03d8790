// Whether a page of the diary must ask for a PIN first: somebody has one on this phone, and none is open. Whoever has
// none says so, and goes on for a while without.

import { enter, inside } from "../phone/room.js";
import { lying } from "../pin/rooms.js";

const WITHOUT_FOR = 180_000;
const PAGE = "kept";
let without = 0;

/** What the page that asks tells the worker. @param {ExtendableMessageEvent} event */
export function opened({ data, ports }) {
  enter(data);
  ports[0]?.postMessage(true);
}

/** Nobody who comes after goes on without a PIN, nor with one. */
export function shut() {
  without = 0;
}

/** The room that is open, and whether a page must ask. @param {any} form @param {string} page
 * @returns {Promise<{room: import("../phone/room.js").Room | null, asks: boolean}>} */
export async function asking(form, page) {
  const room = inside();
  if (room) return { room, asks: false };
  const now = Date.now();
  if (form.do?.[0] === "without") without = now;
  const goes = now >= without && now - without < WITHOUT_FOR;
  if (goes) without = now;
  if (goes || page === PAGE) return { room, asks: false };
  const found = await lying().catch(() => []);
  return { room, asks: found.length > 0 };
}

/** The form, with what the page that asks brings back after it: where it was for, and its order.
 * @template {{path: string, page: string}} R @param {any} form @param {R} route @param {R[]} routes
 * @returns {{form: any, route: R}} */
export function onward(form, route, routes) {
  const { go, order, ...rest } = form;
  const to = go && routes.find(({ path }) => path === go[0]);
  if (!to || route.page !== PAGE || !inside()) return { form, route };
  return { form: { ...rest, do: order || [] }, route: to };
}

/** The form that the page that asks carries: all of it, and where it was for. @param {any} form @param {string} path */
export function carried(form, path) {
  const { do: order, ...rest } = form;
  return order ? { ...rest, go: [path], order } : {};
}
