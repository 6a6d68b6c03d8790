// Answers the desk's requests on standard input as tests/parity/test_desk.py does: cases folded of their
// changes, pages of the desk and those it shares, rendered in its frame by the templates that the first
// argument names.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { folded } from "#checked/core/cases/case.js";
import { formOf, saidAnew } from "#checked/core/cases/journey.js";
import { refused } from "#checked/core/cases/refused.js";
import { notTaken, stampedAnew } from "#checked/core/cases/taken.js";
import { Desk } from "#checked/pages/desk/desk.js";
import { foundOn } from "#checked/pages/desk/found.js";
import { countriesOf, placesOf } from "#checked/pages/desk/known.js";
import { leftBehind, ofCase, told } from "#checked/pages/desk/told.js";
import { countries, nearPlaces } from "#checked/pages/parts/needed_countries.js";
import { State, World } from "#checked/pages/parts/page.js";
import { render } from "../../static/js/phone/runtime.js";
import { withStates } from "./states.mjs";

const { templates } = await import(pathToFileURL(process.argv[2]));
const given = JSON.parse(readFileSync(0, "utf-8"));
const { uis, catalogues, near, held, changes, now, tables, who, people, requests } = given;
const FRESH = "00112233445566aa";

const all = Object.keys(changes).map((id) => folded(changes[id]));
const cases = all
  .filter((one) => !one.erased)
  .sort((one, other) => other.last - one.last || (one.id < other.id ? -1 : 1));

/** The world that a page is made from: that of one case, or of many. */
function worldOf(lang, path, forms, codes, places) {
  const known = withStates(catalogues, codes, lang, path, forms);
  const around = places.map((place) => [place, near[lang][place]]);
  return new World(uis[lang], known, {}, [], Object.fromEntries(around));
}

/** A page that everybody has, what it says anew of the open case and what it found. */
async function shared({ page, lang, path, today, id, form }) {
  const fields = Object.fromEntries(form);
  const open = cases.find((one) => one.id === id) || null;
  const world = worldOf(
    lang,
    path,
    [fields],
    countries(uis[lang].begins, path, fields, held),
    nearPlaces(uis[lang], path, fields),
  );
  const state = new State(path, today, FRESH);
  const { page: made } = await import(`#checked/pages/${page}.js`);
  const shown = made(world, state, page === "missing" ? 404 : fields);
  const said = open && told(shown, fields);
  return {
    status: shown.status,
    template: shown.template,
    changes: shown.changes,
    said: said && saidAnew(open, said),
    found: open && foundOn(world, shown, open),
    body:
      shown.body ??
      render(templates, shown.template, ofCase(shown, state, open, fields).context, world.ui),
  };
}

/** A page of the desk alone, with what it writes down and what was left behind. */
async function alone({ page, lang, today, form, changes: all, done, phone, signed }) {
  const cases = all.map((one) => folded(one));
  const open = cases[0];
  const isMany = page === "offices" || page === "others" || page.startsWith("group/");
  const around = formOf(open);
  const world = worldOf(
    lang,
    page,
    isMany ? cases.map(formOf) : [around],
    isMany ? countriesOf(cases, held) : countries(uis[lang].begins, page, around, held),
    isMany ? placesOf(cases) : nearPlaces(uis[lang], page, around),
  );
  const [, [months]] = form.find(([name]) => name === "months") || ["", [""]];
  const own = {
    cases,
    case: open,
    changes: all[0],
    family: cases.filter((one) => open.household.includes(one.id)),
    last: open,
    opened: months === "7" ? cases.at(-1) : null,
    used: months !== "3",
    people,
    tables,
    done,
    phone,
  };
  const { page: made } = await import(`#checked/pages/desk/${page}.js`);
  const fields = Object.fromEntries(form);
  const desk = Object.assign(new Desk(who), own);
  const shown = made(world, { ...new State(page, today, FRESH), signed }, desk, fields);
  const left = leftBehind(fields);
  return {
    status: shown.status,
    template: shown.template,
    changes: shown.changes,
    // biome-ignore lint/suspicious/noThenProperty: a page is no promise.
    then: shown.context.then ?? "",
    said: left && saidAnew(open, left),
    body: shown.body ?? render(templates, shown.template, shown.context, world.ui),
  };
}

const answers = [];
for (const request of requests) {
  answers.push(
    await (request.changes ? alone : shared)(request).catch((error) => ({ error: error.stack })),
  );
}
const whys = given.sent.map((one) => {
  const before = changes[one.case] || [];
  return [refused(one, now), notTaken(one, before, "0a".repeat(8))];
});
const stamped = Object.values(changes).map((one) =>
  stampedAnew(
    one,
    one.slice(2, 4).map((each) => each.id),
    now,
  ),
);
process.stdout.write(JSON.stringify({ all, answers, whys, stamped }));
