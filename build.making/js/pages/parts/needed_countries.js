// @ts-nocheck
// Made from migrant_helper/pages/parts/needed_countries.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { heldPlace } from "../../core/rules/facts/held.js";
import { first } from "./page.js";

const PLACES = ["f.home", "f.here", "f.going_to", "f.event_place"];

const ENDS = ["f.home", "f.here"];

const _NO_TROUBLE = ["", "-", "?"];

const FIRST_COUNTRY = { ne: "NP" };

function countries(lang, path, form, held) {
  let wanted = [own(path, form)];
  $.extend(wanted, $.get(form, "entry", []).map((entry) => $.cut(entry, 0, 2).toUpperCase()));
  $.extend(wanted, PLACES.map((name) => $.cut(first(form, name), 0, 2)));
  if (path !== "check" && _isOwedInIndia(form)) {
    wanted.push("IN");
  }
  const found = [...new Set(wanted.filter((country) => held.includes(country)))];
  return $.or(found, () => [$.get(FIRST_COUNTRY, lang, "IN")]);
}

function _isOwedInIndia(form) {
  return first(form, "f.india_work") === "true" && !_NO_TROUBLE.includes(first(form, "f.pay_problem"));
}

function own(path, form) {
  const [room, , name] = $.partition(path, "/");
  if (["schemes", "sources"].includes(room) && name) {
    return $.cut(name, 0, 2).toUpperCase();
  }
  if (path === "entry") {
    return $.cut(first(form, "look"), 0, 2).toUpperCase();
  }
  if (path.startsWith("wrong")) {
    return $.cut(first(form, "about"), 0, 2).toUpperCase();
  }
  return path === "schemes" ? $.cut(first(form, "country"), 0, 2) : "";
}

function officeLanguages(ui, form) {
  const codes = PLACES.map((name) => $.partition(first(form, name), "/")[0]);
  const known = codes.filter((code) => $.within(code, ui.places)).map((code) => ui.places[code]);
  const read = (($value1) => $.dict(known.flatMap((place) => $.get(place, "offices", [])).map((key) => [key, $value1])))(null);
  return Object.keys(read).filter((lang) => !$.equal(lang, ui.lang));
}

function nearPlaces(ui, path, form) {
  const told = $.get(form, "district", []).map((value) => $.partition($.partition(value, "/")[0], ":")[2]);
  const found = [];
  for (const name of ENDS) {
    const place = heldPlace($.partition(first(form, name), "/")[0], ui.places);
    if (place !== null && place.includes("-") && (path === "where" || told.includes(place))) {
      found.push(place);
    }
  }
  return [...new Set(found)];
}

function fieldsOf(case_) {
  const form = {};
  for (const [name, value] of case_.fields) {
    $.put(form, name, [...$.get(form, name, []), value]);
  }
  return form;
}

function ofKept(kept, held) {
  const forms = kept.map((case_) => fieldsOf(case_));
  const told = forms.flatMap((form) => PLACES.map((name) => $.cut(first(form, name), 0, 2)));
  return held.filter((country) => told.includes(country));
}

export { PLACES, ENDS, FIRST_COUNTRY, countries, own, officeLanguages, nearPlaces, fieldsOf, ofKept };
//# sourceMappingURL=needed_countries.js.map
