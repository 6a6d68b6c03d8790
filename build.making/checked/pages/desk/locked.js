// @ts-nocheck
// Made from migrant_helper/pages/desk/locked.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { deskPage } from "./desk.js";

const MOST = 10, WARNED = 7;

const WAITS = [60, 300, 900, 1800, 3600, 3600];

function page(world, state, desk, form) {
  const told = $.or(desk.phone, () => ({}));
  const tries = $.key(told, "tries");
  const wait = $.key(told, "wait");
  const carried = Object.keys(form).flatMap((name) => $.key(form, name).map((value) => [name, value]));
  const own = { hidden: [], carried: carried, to: $.key(told, "to"), unsent: $.key(told, "unsent"), tried: tries > 0, left: $.whole(MOST - tries), warned: tries >= $.whole(WARNED - 1), minutes: $.floorDivided($.whole(wait + 59), 60), erased: $.key(told, "erased") };
  return deskPage(world, state, desk, "locked", own, 401);
}

function waitAfter(tries) {
  return tries < $.whole(MOST - WAITS.length) ? 0 : $.index(WAITS, $.whole(Math.min(tries, $.whole(MOST - 1)) - $.whole(MOST - WAITS.length)));
}

export { MOST, WARNED, WAITS, page, waitAfter };
//# sourceMappingURL=locked.js.map
