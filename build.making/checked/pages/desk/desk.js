// @ts-nocheck
// Made from migrant_helper/pages/desk/desk.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { frame } from "../parts/frame.js";
import { isId as journeys$isId, read as journeys$read } from "../parts/journey.js";
import { Page, first } from "../parts/page.js";

class Desk {
  constructor(who, cases = [], case_ = null, changes = [], family = [], last = null, people = [], phones = [], deeds = [], may_make = [], done = "", problem = "", code = [], rooms = [], tables = {}, phone = null) {
    this.who = who;
    this.cases = cases;
    this.case = case_;
    this.changes = changes;
    this.family = family;
    this.last = last;
    this.people = people;
    this.phones = phones;
    this.deeds = deeds;
    this.may_make = may_make;
    this.done = done;
    this.problem = problem;
    this.code = code;
    this.rooms = rooms;
    this.tables = tables;
    this.phone = phone;
  }
}

function limitsOf(desk) {
  const limits = $.get(desk.tables, "limits", {});
  return limits;
}

function nameOf(desk, member) {
  return $.next(desk.people, "", (one) => $.key(one, "id") === member, (one) => $.told($.key(one, "name")));
}

function deskPage(world, state, desk, name, own, status = 200) {
  const context = frame(world, state, journeys$read(world, state, {}));
  const shared = { who: desk.who, done: desk.done, problem: desk.problem, once: state.fresh_id };
  const hidden = $.get(own, "hidden", []);
  const whole = { ...context, ...shared, ...own, hidden: [...$.toldList(hidden), ["once", state.fresh_id]], path: name };
  return new Page(status, `desk/${name}.html`, whole);
}

function writing(page, changes, then) {
  const rows = changes.map((change) => ({ ...change }));
  return new Page(page.status, page.template, { ...page.context, then: then }, rows);
}

function withIds(changes, form, state) {
  const once = first(form, "once");
  const start = journeys$isId(once) ? once : state.fresh_id;
  let mark = 7;
  for (const name of Object.keys(form)) {
    for (const sign of `${name}=${$.key(form, name).join("&")};`) {
      mark = $.modulo($.whole($.whole(mark * 33) + sign.codePointAt(0)), 4294967296);
    }
  }
  return $.enumerated(changes).map(([at, change]) => ({ ...change, id: `${start}${$.padded(mark, 8, 16)}${$.told($.cut($.key(change, "case"), 0, 6))}${$.padded(at, 2, 16)}` }));
}

export { Desk, limitsOf, nameOf, deskPage, writing, withIds };
//# sourceMappingURL=desk.js.map
