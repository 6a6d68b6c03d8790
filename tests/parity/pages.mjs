// Answers the requests on standard input as tests/parity/test_pages.py does: page by page, rendered
// by the compiled templates that the first argument names.

import { readdirSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { countries, nearPlaces } from "#checked/pages/parts/needed_countries.js";
import { State, World } from "#checked/pages/parts/page.js";
import { render } from "../../static/js/phone/runtime.js";
import { withStates } from "./states.mjs";

const { templates } = await import(pathToFileURL(process.argv[2]));
const { uis, catalogues, words, near, published, held, requests } = JSON.parse(
  readFileSync(0, "utf-8"),
);

const folder = new URL("../../build/checked/pages/", import.meta.url);
const pages = {};
for (const file of readdirSync(folder).filter((name) => name.endsWith(".js"))) {
  pages[file.slice(0, -3)] = await import(new URL(file, folder));
}

/** The page as it is sent, with what the phone would do besides. */
function answered({ page, lang, state: given, form, argument, notices }) {
  const { path, today, fresh_id, kept = null, signed = null, full = false } = given;
  const state = new State(
    path,
    today,
    fresh_id,
    kept,
    signed,
    full,
    given.asks_day || false,
    given.unread || 0,
    given.minute || 0,
    given.host || "",
    given.borrowed || false,
    given.pin || false,
  );
  const fields = Object.fromEntries(form);
  const needed = countries(uis[lang].begins, state.path, fields, held);
  const known = withStates(catalogues, needed, lang, state.path, [fields]);
  const around = nearPlaces(uis[lang], state.path, fields).map((place) => [
    place,
    near[lang][place],
  ]);
  const world = new World(
    uis[lang],
    known,
    words,
    notices || [],
    Object.fromEntries(around),
    published,
  );
  const made =
    page === "missing"
      ? pages.missing.page(world, state, argument)
      : pages[page].page(world, state, fields);
  const body = made.body ?? render(templates, made.template, made.context, world.ui);
  const { status, template, changes, type, attachment } = made;
  return { status, template, changes, type, attachment, body };
}

/** The answer, or what failed. */
function attempt(request) {
  try {
    return answered(request);
  } catch (error) {
    return { error: error.stack };
  }
}

process.stdout.write(JSON.stringify(requests.map(attempt)));
