// Answers the requests on standard input as tests/parity/test_desk_pages.py does: pages of the desk,
// rendered by the compiled templates that the first argument names.

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { folded } from "#checked/core/cases/case.js";
import { formOf } from "#checked/core/cases/journey.js";
import { Desk } from "#checked/pages/desk/desk.js";
import { countriesOf, placesOf } from "#checked/pages/desk/known.js";
import { countries, nearPlaces } from "#checked/pages/parts/needed_countries.js";
import { State, World } from "#checked/pages/parts/page.js";
import { render } from "../../static/js/phone/runtime.js";

const { templates } = await import(pathToFileURL(process.argv[2]));
const { uis, catalogues, near, held, tables, who, people, requests } = JSON.parse(
  readFileSync(0, "utf-8"),
);

/** The world that a page of one case or of many is made from. */
function worldOf(lang, page, cases, open) {
  const isMany = page === "offices" || page === "others";
  const fields = open ? formOf(open) : {};
  const codes = isMany ? countriesOf(cases, held) : countries(lang, page, fields, held);
  const places = isMany ? placesOf(cases) : nearPlaces(uis[lang], page, fields);
  const known = codes.map((country) => [country, catalogues[`${country}.${lang}`]]);
  const around = places.map((place) => [place, near[lang][place]]);
  return new World(uis[lang], Object.fromEntries(known), {}, [], Object.fromEntries(around));
}

/** The page as it is sent, with what it writes down. */
async function answered({ page, lang, today, form, changes, done }) {
  const cases = changes.map((one) => folded(one));
  const open = cases[0] ?? null;
  const family = cases.filter((one) => open.household.includes(one.id));
  const world = worldOf(lang, page, cases, open);
  const state = new State(page, today, "00112233445566aa");
  const told = {
    cases,
    case: open,
    changes: changes[0] ?? [],
    family,
    last: open,
    people,
    tables,
    done,
  };
  const desk = Object.assign(new Desk(who), told);
  const made = (await import(`#checked/pages/desk/${page}.js`)).page(
    world,
    state,
    desk,
    Object.fromEntries(form),
  );
  const body = render(templates, made.template, made.context, world.ui);
  const { then = "" } = made.context;
  return { status: made.status, template: made.template, changes: made.changes, then, body };
}

const answers = [];
for (const request of requests) {
  answers.push(await answered(request).catch((error) => ({ error: error.stack })));
}
process.stdout.write(JSON.stringify(answers));
