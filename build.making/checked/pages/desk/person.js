// @ts-nocheck
// Made from migrant_helper/pages/desk/person.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { begunBy, districts, joined } from "../../core/cases/household.js";
import { addMonths } from "../../core/words/days.js";
import { deskPage, writing } from "./desk.js";
import { isId } from "../parts/journey.js";
import { first } from "../parts/page.js";
import { countries, placeName } from "../parts/places.js";

const WORDS = "1";

const PURPOSES = ["share", "evidence"];

const MONTHS = ["3", "12", "24"];

function page(world, state, desk, form) {
  const is_own = isId(first(form, "new"));
  const is_family = desk.case !== null && (first(form, "do") === "family" || first(form, "with") !== "");
  const family = is_family ? desk.case : null;
  const before = $.or(family, () => desk.last);
  const kept = is_own ? toldOf(form) : keptOf(world, desk, before);
  const name = is_own ? first(form, "name").split(" ").filter((word) => word).join(" ") : "";
  const agreed = first(form, "keep") === "yes";
  const missing = [["name", name === ""], ["keep", !agreed]].filter(([what, lacks]) => lacks).map(([what, lacks]) => what);
  const case_ = is_own ? first(form, "new") : state.fresh_id;
  const opens = first(form, "do") === "open" && is_own;
  const told = first(form, "months");
  const months = MONTHS.includes(told) ? told : "12";
  const named = family !== null ? [["case", $.key(family, "id")], ["with", $.key(family, "id")]] : [];
  const own = { name: $.cut(name, 0, 80), phone: is_own ? $.cut(first(form, "phone"), 0, 20) : "", purposes: $.get(form, "for", []).filter((one) => PURPOSES.includes(one)), months: months, missing: opens ? missing : [], family: family !== null ? $.key(family, "name") : "", countries: countries(world), kept: kept, kept_words: wordsOf(world, kept), hidden: [["new", case_], ...named] };
  const made = deskPage(world, state, desk, "person", own, opens && missing.length ? 422 : 200);
  if (!opens || missing.length) {
    return made;
  }
  const until = addMonths(state.today, $.readInt(months));
  return writing(made, opened(desk, own, case_, until, family), "check");
}

function opened(desk, own, case_, until, family) {
  const kept = $.key(own, "kept");
  const data = { name: $.key(own, "name"), phone: $.key(own, "phone"), camp: $.key(kept, "camp"), lang: $.key(kept, "lang") };
  const consent = { for: ["keep", ...$.toldList($.key(own, "purposes"))], until: until, words: WORDS };
  const begun = begunBy(family, $.get(desk.tables, "household", []), kept);
  const near = districts($.or(family, () => desk.last), kept);
  const whole = { ...begun, lists: near.length ? { district: near } : {} };
  const changes = [{ kind: "opened", case: case_, data: data }, { kind: "consent", case: case_, data: consent }, { kind: "journey", case: case_, data: whole }];
  return family !== null ? [...changes, ...joined(case_, $.key(family, "id"))] : changes;
}

function toldOf(form) {
  return { home: first(form, "f.home"), here: first(form, "f.here"), camp: $.cut(first(form, "camp"), 0, 60), lang: $.cut(first(form, "lang"), 0, 8) };
}

function keptOf(world, desk, before) {
  if (before === null) {
    const place = desk.who !== null ? $.told($.key(desk.who, "place")) : "";
    const here = place.includes("-") ? place : "";
    return { home: "", here: here, camp: "", lang: $.key(world.ui, "lang") };
  }
  const answers = $.key(before, "answers");
  return { home: $.get(answers, "home", ""), here: $.get(answers, "here", ""), camp: $.key(before, "camp"), lang: $.key(before, "lang") };
}

function wordsOf(world, kept) {
  const places = $.key(world.ui, "places");
  const names = $.toldList($.key(world.ui, "languages")).filter((one) => $.key(one, "tag") === $.key(kept, "lang")).map((one) => $.key(one, "name"));
  const home = placeName(places, $.key(kept, "home")), here = placeName(places, $.key(kept, "here"));
  const is_whole = home !== "" && here !== "";
  return { home: home, here: here, lang: names.length ? $.index(names, 0) : "", whole: is_whole };
}

export { WORDS, PURPOSES, MONTHS, page, opened, toldOf, keptOf, wordsOf };
//# sourceMappingURL=person.js.map
