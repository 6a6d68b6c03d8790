// @ts-nocheck
// Made from migrant_helper/pages/parts/office/refused.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { called, offices, saidAt } from "../../../core/entry/counter.js";
import { dialled } from "../../../core/words/texts.js";
import { frame } from "../frame.js";
import { hasAnswers as journeys$hasAnswers, read as journeys$read } from "../journey.js";
import { picksOf } from "../list/picked.js";
import { possible } from "./possible.js";
import { together } from "../one_catalogue.js";
import { Page, first } from "../page.js";
import { gradeOf, numbers } from "../publishers.js";

const MOST_OFFICES = 8;

const ELSE = "?";

const MOST_CALLS = 3;

function refusedPage(world, state, form) {
  const journey = journeys$read(world, state, form);
  const catalogue = together(world, state.today, journey.facts);
  const mine = journeys$hasAnswers(journey) ? picksOf(world, state, journey) : [];
  const schemes = possible(catalogue, state, journey);
  const names = offices(schemes, mine);
  let line = null;
  let office = "";
  if (first(form, "do") !== "offices") {
    line = called(catalogue.schemes, first(form, "line"));
    const asked = $.truth(line) ? line.office : first(form, "office");
    office = $.truth(line) || names.includes(asked) ? asked : "";
  }
  const said = saidAt(schemes, office, mine);
  const is_else = office !== "" && line === null && first(form, "line") === ELSE;
  const buttons = office ? [] : withCountry(world, names.map((name) => shown(catalogue, name)));
  const context = frame(world, state, journey, undefined, { offices: buttons.slice(0, MOST_OFFICES), others: buttons.slice(MOST_OFFICES), office: office ? shown(catalogue, office) : null, said: $.truth(line) || is_else ? [] : said.map((row) => saying(row)), is_else: is_else, calls: is_else ? callsOf(catalogue, journey, office, said) : [], line: $.truth(line) ? whole(world, journey, line) : null });
  return new Page(200, "public/refused.html", context);
}

function shown(catalogue, name) {
  const office = catalogue.offices[name];
  const lang = $.get(office, "lang", catalogue.lang);
  const told = { id: name, short: office.short, picture: office.picture, lang: lang };
  return { ...told, country: "" };
}

function withCountry(world, offices) {
  const names = offices.map((one) => one.short);
  const places = world.ui.places;
  return offices.map((one) => $.count(names, one.short) > 1 ? { ...one, country: places[$.truth(one.id.startsWith("np-")) ? "NP" : "IN"].name } : one);
}

function callsOf(catalogue, journey, office, said) {
  const here = $.cut($.text($.or(journey.facts.here ?? null, () => "")), 0, 2).toLowerCase();
  let rows = said.filter((row) => "helpline" in row).map((row) => [row.scheme, row.helpline]);
  if (here !== "np" && !office.startsWith("np-")) {
    const lawyers = catalogue.schemes.filter((one) => $.within("refused", $.get(one, "first_for", [])));
    rows = [...rows.slice(0, 2), ...lawyers.flatMap((one) => one.helplines.map((call) => [one, call]))];
  }
  const calls = [];
  for (const $row1 of rows) {
    const scheme = $row1[0], call = $row1[1];
    const told = calls.map((one) => one.number);
    if ($.truth(scheme.id.startsWith(here)) && !$.within(call.number, told)) {
      calls.push(calledLine(scheme, call));
    }
  }
  return calls.slice(0, MOST_CALLS);
}

function calledLine(scheme, call) {
  return { hours: "", lang: scheme.lang, ...call, dial: dialled(call.number) };
}

function saying(row) {
  const scheme = row.scheme;
  return { line: row.line, says: row.says, short: scheme.short, lang: scheme.lang };
}

function whole(world, journey, row) {
  const scheme = row.scheme;
  const call = row.helpline ?? null;
  return { ...saying(row), show: row.show, office: inOfficeWords(world, journey, row), is_placed: "here" in journey.facts, exception: $.get(row, "exception", ""), complain: row.complain, call: $.truth(call) ? calledLine(scheme, call) : null, about: scheme.id, grade: gradeOf(scheme.sources, numbers(row.source)) };
}

function inOfficeWords(world, journey, row) {
  const lang = row.scheme.lang;
  const english = $.or(row.english ?? null, () => row.show);
  const here = $.partition($.text($.or(journey.facts.here ?? null, () => "")), "/")[0];
  const place = $.get(world.ui.places, here, {});
  let absent = false;
  for (const one of $.get(place, "offices", [])) {
    if (one === lang) {
      return null;
    }
    const held = $.get(world.words, one, {});
    absent = absent || held === null;
    const text = one === "en" ? english : $.get(held || {}, row.line, "");
    if (text) {
      return { lang: one, text: text, absent: absent };
    }
  }
  return lang === "en" ? null : { lang: "en", text: english, absent: absent };
}

export { MOST_OFFICES, ELSE, MOST_CALLS, refusedPage, shown, withCountry, callsOf, calledLine, saying, whole, inOfficeWords };
//# sourceMappingURL=refused.js.map
