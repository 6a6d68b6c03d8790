// @ts-nocheck
// Made from migrant_helper/pages/desk/told.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { LISTS, PREFIX } from "../../core/cases/journey.js";
import { stepsIn } from "../../core/list/slips.js";
import { namedStep } from "../../core/list/trips.js";
import { first } from "../parts/page.js";

const _OWN = ["pick", "tick"];

function told(page, form) {
  const context = page.context;
  if (!("hidden" in context) || page.template === "public/card.html") {
    return null;
  }
  const carried = $.toldList($.key(context, "hidden")).map((one) => [$.key(one, 0), $.key(one, 1)]);
  const names = carried.map((one) => $.index(one, 0));
  const here = carried.filter((one) => !_OWN.includes($.index(one, 0)));
  const came = [..._OWN, ...LISTS].filter((name) => (_OWN.includes(name) || !names.includes(name)));
  const chosen = came.flatMap((name) => $.get(form, name, []).map((value) => [name, value]));
  return [...here, ...shownBy(page, form, names), ...chosen, ...ticked(page, form)];
}

function shownBy(page, form, names) {
  let inputs = [];
  if (page.template === "public/home.html") {
    inputs = [`${PREFIX}home`, `${PREFIX}here`];
  } else if (page.template === "public/checklist.html") {
    inputs = $.toldList($.key(page.context, "asked")).map((row) => `${PREFIX}${$.told($.key(row, "fact"))}`);
  }
  const found = inputs.filter((name) => !names.includes(name)).map((name) => [name, first(form, name)]);
  return found.filter((one) => $.index(one, 1) !== "");
}

function ticked(page, form) {
  if (page.template !== "public/checklist.html") {
    return [];
  }
  const known = $.get(form, "tick", []);
  const done = stepsIn($.key(page.context, "made")).filter((step) => $.truth($.key(step, "done"))).map((step) => namedStep(step));
  return done.filter((step) => !known.includes(step)).map((step) => ["tick", step]);
}

function leftBehind(form) {
  if ("once" in form || !("case" in form) || !Object.hasOwn(form, `${PREFIX}home`)) {
    return null;
  }
  const names = Object.keys(form).filter((name) => (name.startsWith(PREFIX) || [..._OWN, ...LISTS].includes(name)));
  return names.flatMap((name) => $.key(form, name).map((value) => [name, value]));
}

export { told, shownBy, ticked, leftBehind };
//# sourceMappingURL=told.js.map
