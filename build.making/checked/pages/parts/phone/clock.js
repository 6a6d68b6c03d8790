// @ts-nocheck
// Made from migrant_helper/pages/parts/phone/clock.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { shown } from "../../../core/words/dates.js";
import { daysBetween, isDay } from "../../../core/words/days.js";
import { frame, newest } from "../frame.js";
import { read as journeys$read } from "../journey.js";
import { Page, State, first } from "../page.js";

const TOLD = "today";

const _PARTS = ["today.year", "today.month", "today.day"];

const _OWN = [..._PARTS, TOLD, "do"];

const _UNDATED = ["", "c", "urgent", "privacy", "clear", "schemes", "wrong"];

const _SIGNED = ["card", "card/signed", "slip"];

const _FAR = 400;

const _YEARS = 4;

function dated(world, state, form) {
  const known = newest(world);
  const behind = $.compare(state.today, known) < 0;
  const ahead = _SIGNED.includes(state.path) && daysBetween(known, state.today) > _FAR;
  if (!behind && !ahead) {
    return state.today;
  }
  const day = told(form);
  if ($.compare(day, known) >= 0) {
    return day;
  }
  return _UNDATED.includes(state.path) ? known : "";
}

function told(form) {
  let [year, month, day] = _PARTS.map((name) => first(form, name));
  day = year ? `${year}-${month}-${day}` : first(form, TOLD);
  return isDay(day) ? day : "";
}

function withDay(form) {
  const day = told(form);
  if (day === "") {
    return form;
  }
  return { ...$.keyed(Object.keys(form).filter((name) => !_PARTS.includes(name)), (name) => name, (name) => $.key(form, name)), [$.name(TOLD)]: [day] };
}

function clockPage(world, state, form) {
  const known = newest(world);
  const dates = $.key(world.ui, "dates");
  const year = $.readInt($.cut(known, 0, 4));
  const fields = Object.keys(form).filter((name) => !_OWN.includes(name)).flatMap((name) => $.key(form, name).map((value) => [name, value]));
  const context = frame(world, new State(state.path, known, state.fresh_id, state.kept), journeys$read(world, new State(state.path, known, state.fresh_id), {}), undefined, { says: shown(state.today, dates), checked: shown(known, dates), behind: $.compare(state.today, known) < 0, not_a_day: Object.hasOwn(form, $.index(_PARTS, 0)), years: $.range(_YEARS).map((more) => String($.whole(year + more))), months: $.enumerated($.toldList($.key(dates, "months"))).map(([at, name]) => [`${$.padded($.whole(at + 1), 2, 10)}`, name]), days: $.range(31).map((at) => `${$.padded($.whole(at + 1), 2, 10)}`), clock: state.today, default_do: first(form, "do") || "show" });
  return new Page(200, "public/clock.html", { ...context, hidden: fields });
}

export { TOLD, dated, told, withDay, clockPage };
//# sourceMappingURL=clock.js.map
