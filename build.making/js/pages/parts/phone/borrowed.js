// @ts-nocheck
// Made from migrant_helper/pages/parts/phone/borrowed.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { first } from "../page.js";

const FIELD = "borrowed";

const ENTRY = "entry";

const LOOK = "look";

function isBorrowed(form) {
  return first(form, FIELD) !== "";
}

function entryAsked(state, form) {
  return state.path === ENTRY ? first(form, LOOK) : $.removeprefix(state.path, "schemes/");
}

export { FIELD, ENTRY, LOOK, isBorrowed, entryAsked };
//# sourceMappingURL=borrowed.js.map
