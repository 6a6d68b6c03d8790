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
  const rows = inOrder(changes).filter((one) => one.kind !== "erased");
  const found = [];
  for (const change of [...rows.slice(-MOST)].reverse()) {
    const row = { ...NOTHING, ...told(world, catalogue, desk, change), kind: change.kind, day: shown(dayOf(change.at), world.ui.dates), time: minuteOf(change.at), who: nameOf(desk, change.by) };
    if (found.length && isSameTalk($.last(found, 1), row)) {
      const answers = $.last(found, 1).count;
      const more = row.count;
      found[found.length - 1] = { ...row, count: answers + more };
    } else {
      found.push(row);
    }
  }
  return found;
}

function isSameTalk(later, row) {
  return ["kind", "day", "who"].every((name) => $.equal(later[name], row[name])) && row.kind === "journey";
}

function told(world, catalogue, desk, change) {
  const data = change.data;
  const kind = change.kind;
  if (kind === "step") {
    return ofStep(catalogue, data);
  }
  if (kind === "application") {
    return { ...ofApplication(world, data), ...named(catalogue, data.entry) };
  }
  if (kind === "found") {
    return { ...named(catalogue, data.entry), state: data.what };
  }
  return ofRest(world, catalogue, desk, change);
}

function ofRest(world, catalogue, desk, change) {
  const data = change.data;
  const dates = world.ui.dates;
  let said = {};
  const $match1 = change.kind;
  if ($match1 === "consent") {
    said = { about: shown(data.until, dates), count: $.length(data.for) };
  } else if ($match1 === "journey") {
    said = { count: $.length(data.answers) };
  } else if ($match1 === "paper") {
    const paper = paperRow(catalogue, data.paper);
    said = { about: paper.name, state: $.truth(data.seen) ? "done" : "todo" };
  } else if ($match1 === "visit") {
    const office = officeRow(catalogue, data.office);
    said = { about: office.short, text: shown(data.on, dates) };
  } else if ($match1 === "note") {
    said = { text: data.text };
  } else if ($match1 === "next") {
    const day = $.truth(data.on) ? shown(data.on, dates) : "";
    said = { about: day, text: data.what };
  } else if ($match1 === "household") {
    const names = desk.family.filter((one) => $.equal(one.id, data.with)).map((one) => one.name);
    said = { about: names.length ? names[0] : "" };
  } else if ($match1 === "closed") {
    said = { why: data.why };
  }
  return said;
}

function ofStep(catalogue, data) {
  const [entry, , step] = $.partition(data.step, ".");
  const schemes = catalogue.schemes;
  const rows = schemes.filter((one) => one.id === entry).flatMap((one) => one.steps);
  const found = $.next(rows, null, (row) => row.id === step);
  const lang = named(catalogue, entry).lang;
  const about = found !== null ? firstSentence(found.do) : data.step;
  return { about: about, lang: lang, state: data.state, why: data.why };
}

function ofApplication(world, data) {
  const parts = [shown(data.on, world.ui.dates), data.reference];
  const amount = $.truth(data.amount) ? data.amount : "";
  const words = [...parts, amount].filter((part) => part !== "");
  const comma = world.ui.comma;
  return { state: data.state, why: data.why, text: words.join(comma) };
}

function named(catalogue, entry) {
  const row = entryRow(catalogue, entry);
  return { about: row.short, lang: row.lang };
}

export { MOST, NOTHING, history, isSameTalk, told, ofRest, ofStep, ofApplication, named };
//# sourceMappingURL=history.js.map
