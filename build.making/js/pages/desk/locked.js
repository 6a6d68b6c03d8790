// @ts-nocheck
// Made from migrant_helper/pages/desk/locked.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { deskPage } from "./desk.js";

const MOST = 10, WARNED = 7;

const WAITS = [60, 300, 900, 1800, 3600, 3600];

function page(world, state, desk, form) {
  const told = desk.phone || {};
  const tries = told.tries;
  const wait = told.wait;
  const carried = Object.keys(form).flatMap((name) => form[name].map((value) => [name, value]));
  const own = { hidden: [], carried: carried, to: told.to, unsent: told.unsent, tried: tries > 0, left: MOST - tries, warned: tries >= WARNED - 1, minutes: Math.floor((wait + 59) / 60), erased: told.erased };
  return deskPage(world, state, desk, "locked", own, 401);
}

function waitAfter(tries) {
  return tries < MOST - WAITS.length ? 0 : WAITS[Math.min(tries, MOST - 1) - (MOST - WAITS.length)];
}

export { MOST, WARNED, WAITS, page, waitAfter };
//# sourceMappingURL=locked.js.map
