// @ts-nocheck
// Made from migrant_helper/pages/parts/phone/pin.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { frame } from "../frame.js";
import { hasAnswers as journeys$hasAnswers, read as journeys$read } from "../journey.js";
import { fieldsOf } from "../needed_countries.js";
import { Page, first } from "../page.js";

const UNDER = ":pin";

const _MOVE = "pin:";

const _SHUT = "shut";

function asksPin(state, do_) {
  const asked = ["pin", _SHUT].includes(do_) || do_.startsWith(_MOVE);
  return state.kept !== null && (asked || do_.endsWith(UNDER) && !state.pin);
}

function pinPage(world, state, form) {
  const do_ = first(form, "do");
  const moved = do_.startsWith(_MOVE) ? $.removeprefix(do_, _MOVE) : "";
  for (const case_ of $.or(state.kept, () => [])) {
    if ($.key(case_, "id") === moved) {
      form = fieldsOf(case_);
    }
  }
  const journey = journeys$read(world, state, do_ === _SHUT ? {} : form);
  const keeps = journeys$hasAnswers(journey) && [_MOVE, "keep"].includes($.cut(do_, 0, 4));
  const context = frame(world, state, journey, undefined, { keep: `keep${UNDER}`, moved: moved, shut: do_ === _SHUT, then: keeps ? `keep${UNDER}` : "show" });
  const changes = do_ === _SHUT ? [{ kind: "shut" }] : [];
  return new Page(200, "public/pin.html", context, changes);
}

export { UNDER, asksPin, pinPage };
//# sourceMappingURL=pin.js.map
