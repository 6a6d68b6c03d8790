// @ts-nocheck
// Made from migrant_helper/pages/parts/phone/clear.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { frame } from "../frame.js";
import { read as journeys$read } from "../journey.js";
import { Page, first } from "../page.js";
import { UNDER, asksPin, pinPage } from "./pin.js";

function clearPage(world, state, form) {
  const do_ = first(form, "do");
  if (asksPin(state, do_)) {
    return pinPage(world, state, form);
  }
  const own = do_ === `clear${UNDER}` && state.pin;
  const done = own || do_ === "clear";
  const journey = journeys$read(world, state, done ? {} : form);
  const changes = done && !state.borrowed ? [{ kind: own ? "own" : "clear" }] : [];
  const context = frame(world, state, journey, undefined, { done: done, own: own, pin: state.pin });
  return new Page(200, "public/clear.html", context, changes);
}

export { clearPage };
//# sourceMappingURL=clear.js.map
