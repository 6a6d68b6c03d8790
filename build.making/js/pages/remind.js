// @ts-nocheck
// Made from migrant_helper/pages/remind.py: change that.
import * as $ from "../../../static/js/core/python.js";
import { remindersFor } from "../core/entry/deadlines.js";
import { CONSENT_VERSION } from "../core/reminders/consent.js";
import { dayText } from "./parts/calendar.js";
import { frame } from "./parts/frame.js";
import { hasAnswers as journeys$hasAnswers, read as journeys$read } from "./parts/journey.js";
import { entries as leaving$entries } from "./parts/leaving.js";
import { listOf } from "./parts/list/picked.js";
import { schemeOf } from "./parts/one_catalogue.js";
import { Page, first } from "./parts/page.js";
import { countries } from "./parts/places.js";

const LONGEST = 40;

function page(world, state, form) {
  return formPage(world, state, form, "", 200);
}

function formPage(world, state, form, problem, status) {
  const found = dues(world, state, form);
  const facts = journeys$read(world, state, form).facts;
  const hidden = fields(found);
  hidden.push(["once", state.fresh_id]);
  const known = $.cut($.text($.or(facts.here ?? null, () => found.map((row) => row.scheme).join(""))), 0, 2).toUpperCase();
  const chosen = first(form, "region") || known;
  const context = frame(world, state, journeys$read(world, state, {}), undefined, { problem: problem, rows: found.map((row) => ({ ...row, day: dayText(world.ui, { home: row.scheme.toUpperCase(), ...facts }, row.on) })), countries: countries(world).map((one) => [one.code, one.name, one.code === chosen]), consent: CONSENT_VERSION, number: $.cut(first(form, "number"), 0, LONGEST), names: first(form, "names") === "yes", default_do: "ask", default_path: "remind/code", path: "remind", hidden: hidden });
  return new Page(status, "public/remind.html", context);
}

function dues(world, state, form) {
  let rows;
  const journey = journeys$read(world, state, form);
  if (journeys$hasAnswers(journey)) {
    rows = remindersFor(listOf(world, state, journey).deadlines, state.today);
  } else {
    rows = takenAway(world, form).filter((row) => $.compare(row.on, state.today) >= 0);
  }
  return rows.map((row) => ({ ...row, ...named(world, row.scheme) }));
}

function takenAway(world, form) {
  const found = [];
  for (const entry of leaving$entries(world, form)) {
    const scheme = schemeOf(world, entry.scheme);
    const deadlines = $.truth(scheme) ? $.keyed(scheme.deadlines, (row) => row.id, (row) => row) : {};
    for (const due of entry.deadlines) {
      const row = deadlines[due.id];
      if ($.truth(row.verified)) {
        const known = { scheme: entry.scheme, deadline: due.id, on: due.on };
        found.push({ ...known, lead_days: row.lead_days });
      }
    }
  }
  return found;
}

function named(world, scheme_id) {
  const scheme = schemeOf(world, scheme_id);
  if (scheme === null) {
    return { name: "", lang: "", private: true };
  }
  return { name: scheme.name, lang: scheme.lang, private: scheme.sensitive };
}

function fields(rows) {
  const entries = [...new Set(rows.map((row) => row.scheme))];
  const found = entries.map((scheme) => ["entry", scheme]);
  return [...found, ...rows.map((row) => ["due", `${row.scheme}.${row.deadline}.${row.on}`])];
}

export { LONGEST, page, formPage, dues, takenAway, named, fields };
//# sourceMappingURL=remind.js.map
