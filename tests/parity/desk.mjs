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
import { told } from "#checked/pages/desk/told.js";
import { countries, nearPlaces } from "#checked/pages/parts/needed_countries.js";
import { State, World } from "#checked/pages/parts/page.js";
import { render } from "../../static/js/phone/runtime.js";

const { templates } = await import(pathToFileURL(process.argv[2]));
const given = JSON.parse(readFileSync(0, "utf-8"));
const { uis, catalogues, near, held, changes, now, requests } = given;

const all = Object.keys(changes).map((id) => folded(changes[id]));
const cases = all
  .filter((one) => !one.erased)
  .sort((one, other) => other.last - one.last || (one.id < other.id ? -1 : 1));

function worldOf(lang, path, fields) {
  const known = countries(lang, path, fields, held).map((one) => [
    one,
    catalogues[`${one}.${lang}`],
  ]);
  const around = nearPlaces(uis[lang], path, fields).map((place) => [place, near[lang][place]]);
  return new World(uis[lang], Object.fromEntries(known), {}, [], Object.fromEntries(around));
}

async function answered({ page, own, lang, path, today, id, form, phone, done }) {
  const fields = Object.fromEntries(form);
  const open = cases.find((one) => one.id === id) || null;
  const around = own ? (open ? formOf(open) : {}) : fields;
  const world = worldOf(lang, path, around);
  const state = new State(path, today, "00112233445566aa");
  const folder = own ? "desk/" : "";
  const { page: made } = await import(`#checked/pages/${folder}${page}.js`);
  const who = { id: "0a".repeat(8), name: "Asha", role: "supervisor", organisation: "A & B" };
  const desk = Object.assign(new Desk(who), { cases, case: open, phone, done });
  const shown =
    page === "missing"
      ? made(world, state, 404)
      : own
        ? made(world, state, desk, fields)
        : made(world, state, fields);
  const said = own || !open ? null : told(shown, fields);
  return {
    status: shown.status,
    template: shown.template,
    changes: shown.changes,
    said: said && saidAnew(open, said),
    body: shown.body ?? render(templates, shown.template, shown.context, world.ui),
  };
}

const answers = [];
for (const request of requests) {
  answers.push(await answered(request).catch((error) => ({ error: error.stack })));
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
