// @ts-nocheck
// Made from migrant_helper/pages/desk/history.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { inOrder } from "../../core/cases/case.js";
import { dayOf, minuteOf } from "../../core/cases/moments.js";
import { shown } from "../../core/words/dates.js";
import { firstSentence } from "../../core/words/texts.js";
import { nameOf } from "./desk.js";
import { entryRow, officeRow, paperRow } from "./shown.js";

const MOST = 100;

const NOTHING = { about: "", lang: "", state: "", why: "", text: "", count: 0 };

function history(world, catalogue, desk, changes) {
  const rows = inOrder(changes).filter((one) => $.key(one, "kind") !== "erased");
  const found = [];
  for (const change of [...rows.slice(-MOST)].reverse()) {
    const row = { ...NOTHING, ...told(world, catalogue, desk, change), kind: $.key(change, "kind"), day: shown(dayOf($.key(change, "at")), $.key(world.ui, "dates")), time: minuteOf($.key(change, "at")), who: nameOf(desk, $.key(change, "by")) };
    if (found.length && isSameTalk($.lastItem(found, 1), row)) {
      const answers = $.key($.lastItem(found, 1), "count");
      const more = $.key(row, "count");
      $.setItem(found, found.length - 1, { ...row, count: $.whole(answers + more) });
    } else {
      found.push(row);
    }
  }
  return found;
}

function isSameTalk(later, row) {
  return ["kind", "day", "who"].every((name) => $.equal($.key(later, name), $.key(row, name))) && $.key(row, "kind") === "journey";
}

function told(world, catalogue, desk, change) {
  const data = $.key(change, "data");
  const kind = $.key(change, "kind");
  if (kind === "step") {
    return ofStep(catalogue, data);
  }
  if (kind === "application") {
    return { ...ofApplication(world, data), ...named(catalogue, $.key(data, "entry")) };
  }
  if (kind === "found") {
    return { ...named(catalogue, $.key(data, "entry")), state: $.key(data, "what") };
  }
  return ofRest(world, catalogue, desk, change);
}

function ofRest(world, catalogue, desk, change) {
  const data = $.key(change, "data");
  const dates = $.key(world.ui, "dates");
  let said = {};
  const $match1 = $.key(change, "kind");
  if ($match1 === "consent") {
    said = { about: shown($.key(data, "until"), dates), count: $.length($.key(data, "for")) };
  } else if ($match1 === "journey") {
    said = { count: $.length($.key(data, "answers")) };
  } else if ($match1 === "paper") {
    const paper = paperRow(catalogue, $.key(data, "paper"));
    said = { about: $.key(paper, "name"), state: $.truth($.key(data, "seen")) ? "done" : "todo" };
  } else if ($match1 === "visit") {
    const office = officeRow(catalogue, $.key(data, "office"));
    said = { about: $.key(office, "short"), text: shown($.key(data, "on"), dates) };
  } else if ($match1 === "note") {
    said = { text: $.key(data, "text") };
  } else if ($match1 === "next") {
    const day = $.truth($.key(data, "on")) ? shown($.key(data, "on"), dates) : "";
    said = { about: day, text: $.key(data, "what") };
  } else if ($match1 === "household") {
    const names = desk.family.filter((one) => $.equal($.key(one, "id"), $.key(data, "with"))).map((one) => $.key(one, "name"));
    said = { about: names.length ? $.index(names, 0) : "" };
  } else if ($match1 === "closed") {
    said = { why: $.key(data, "why") };
  }
  return said;
}

function ofStep(catalogue, data) {
  const [entry, , step] = $.partition($.told($.key(data, "step")), ".");
  const schemes = $.key(catalogue, "schemes");
  const rows = schemes.filter((one) => $.key(one, "id") === entry).flatMap((one) => $.toldList($.key(one, "steps")));
  const found = $.next(rows, null, (row) => $.key(row, "id") === step);
  const lang = $.key(named(catalogue, entry), "lang");
  const about = found !== null ? firstSentence($.key(found, "do")) : $.key(data, "step");
  return { about: about, lang: lang, state: $.key(data, "state"), why: $.key(data, "why") };
}

function ofApplication(world, data) {
  const parts = [shown($.key(data, "on"), $.key(world.ui, "dates")), $.key(data, "reference")];
  const amount = $.truth($.key(data, "amount")) ? $.told($.key(data, "amount")) : "";
  const words = [...parts, amount].filter((part) => part !== "");
  const comma = $.key(world.ui, "comma");
  return { state: $.key(data, "state"), why: $.key(data, "why"), text: words.join(comma) };
}

function named(catalogue, entry) {
  const row = entryRow(catalogue, entry);
  return { about: $.key(row, "short"), lang: $.key(row, "lang") };
}

export { MOST, NOTHING, history, isSameTalk, told, ofRest, ofStep, ofApplication, named };
//# sourceMappingURL=history.js.map
