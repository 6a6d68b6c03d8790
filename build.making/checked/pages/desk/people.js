// @ts-nocheck
// Made from migrant_helper/pages/desk/people.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { deskPage } from "./desk.js";
import { first } from "../parts/page.js";

function page(world, state, desk, form) {
  const own = { people: desk.people, phones: desk.phones, deeds: desk.deeds, may_make: desk.may_make, code: desk.code, rooms: desk.rooms, handle: desk.problem ? $.cut(first(form, "handle"), 0, 40) : "", name: desk.problem ? $.cut(first(form, "name"), 0, 80) : "" };
  return deskPage(world, state, desk, "people", own, desk.problem ? 422 : 200);
}

export { page };
//# sourceMappingURL=people.js.map
