// @ts-nocheck
// Made from migrant_helper/pages/parts/office/unheld.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { onlyDeaths } from "../../../core/asking/whom.js";
import { addYears } from "../../../core/words/days.js";
import { FIRST_COUNTRY } from "../needed_countries.js";
import { shown } from "./refused.js";
import { SIDES, placeName, placeOf } from "../places.js";
import { born } from "../trouble.js";

const OLD = 60;

const LIVING = ["old", "widowed", "disabled"];

const ASKED = { IN: [["pension", "panchayat"], ["food", "food-office"], ["health", "hospital"], ["work-registration", "labour-office"]], NP: [["pension", "np-ward"], ["health", "np-health-post"], ["employment", "np-labour-office"]] };

function ofStates(world, journey, catalogue) {
  const rows = [];
  const told = [];
  for (const side of SIDES) {
    const place = placeOf(journey, side);
    if (!place.includes("-") || !$.within(place, world.ui.places) || told.includes(place)) {
      continue;
    }
    told.push(place);
    const own = catalogue.schemes.filter((one) => one.jurisdiction === place);
    const kinds = own.map((one) => one.kind);
    const doors = $.get(ASKED, $.cut(place, 0, 2), []).filter(([kind, office]) => !kinds.includes(kind) && $.within(office, catalogue.offices)).map(([kind, office]) => ({ ...shown(catalogue, office), kind: kind, door: `${side}:${office}` }));
    if (doors.length) {
      const held = namesOf(world, own);
      const name = placeName(world.ui.places, place);
      rows.push({ name: name, held: held, doors: doors });
    }
  }
  return rows;
}

function namesOf(world, schemes) {
  const comma = world.ui.comma;
  return schemes.map((one) => one.short).join(comma);
}

function hasGaps(place, own) {
  const kinds = own.map((one) => one.kind);
  return $.get(ASKED, $.cut(place, 0, 2), []).some(([kind, ]) => !kinds.includes(kind));
}

function notHeldYet(rows, way, facts, on) {
  const kinds = kindsOf(facts, on);
  const first = [];
  const rest = [];
  const ends = _ends(facts);
  for (const end of ends) {
    for (const row of rows) {
      const about = $.get(row, "who", []).filter((name) => kinds.includes(name) && end === ends[0]);
      const led = way.some((name) => $.within(name, $.get(row, "ways", [])));
      const is_mans = (facts.sex ?? null) === "man" && $.within("women", $.get(row, "who", []));
      const elsewhere = Boolean($.truth(row.there)) && end !== _where(facts);
      if ($.truth(row.id.startsWith(`${end}-`)) && !$.truth(is_mans) && !elsewhere) {
        if (about.some((name) => LIVING.includes(name))) {
          first.push(row);
        } else if (led || about.length) {
          rest.push(row);
        }
      }
    }
  }
  return [first, rest];
}

function isFor(row, facts, lang) {
  if (!("citizens" in row)) {
    return true;
  }
  const lives = $.cut($.text($.or(facts.home ?? null, () => "")), 0, 2) || $.get(FIRST_COUNTRY, lang, "IN");
  return Boolean($.equal(row.citizens, $.or(facts.citizen_of ?? null, () => lives)));
}

function kindsOf(facts, on) {
  const first = born({ ...facts });
  const told = [["old", first !== "" && $.compare($.cut(first, 0, 4), $.cut(addYears(on, -OLD), 0, 4)) <= 0], ["widowed", (facts.marital_status ?? null) === "widowed" || _lostPartner(facts)], ["disabled", ["some", "severe"].includes(facts.disability ?? null)], ["children", _least(facts.children_under_6 ?? null) > 0], ["women", (facts.sex ?? null) !== "man"]];
  return told.filter(([name, is_so]) => $.truth(is_so)).map(([name, is_so]) => name);
}

function _lostPartner(facts) {
  return onlyDeaths(facts) && (facts.worker_is ?? null) === "partner";
}

function _ends(facts) {
  const ends = ["home", "here"].map((name) => $.cut($.text($.or($.get(facts, name), () => "")), 0, 2).toLowerCase());
  return [...new Set(ends)];
}

function _where(facts) {
  return $.cut($.text($.or(facts.event_place ?? null, () => $.or(facts.here ?? null, () => ""))), 0, 2).toLowerCase();
}

function _least(number) {
  if ($.isDict(number)) {
    return $.float($.or(number.min ?? null, () => 0));
  }
  return $.float($.or(number, () => 0));
}

export { OLD, LIVING, ASKED, ofStates, namesOf, hasGaps, notHeldYet, isFor, kindsOf };
//# sourceMappingURL=unheld.js.map
