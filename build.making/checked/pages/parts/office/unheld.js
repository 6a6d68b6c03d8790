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
    if (!place.includes("-") || !$.within(place, $.key(world.ui, "places")) || told.includes(place)) {
      continue;
    }
    told.push(place);
    const own = $.toldList($.key(catalogue, "schemes")).filter((one) => $.key(one, "jurisdiction") === place);
    const kinds = own.map((one) => $.key(one, "kind"));
    const doors = $.get(ASKED, $.cut(place, 0, 2), []).filter(([kind, office]) => !kinds.includes(kind) && $.within(office, $.key(catalogue, "offices"))).map(([kind, office]) => ({ ...shown(catalogue, office), kind: kind, door: `${side}:${office}` }));
    if (doors.length) {
      const held = namesOf(world, own);
      const name = placeName($.key(world.ui, "places"), place);
      rows.push({ name: name, held: held, doors: doors });
    }
  }
  return rows;
}

function namesOf(world, schemes) {
  const comma = $.key(world.ui, "comma");
  return schemes.map((one) => $.told($.key(one, "short"))).join(comma);
}

function hasGaps(place, own) {
  const kinds = own.map((one) => $.key(one, "kind"));
  return $.get(ASKED, $.cut(place, 0, 2), []).some(([kind, ]) => !kinds.includes(kind));
}

function notHeldYet(rows, way, facts, on) {
  const kinds = kindsOf(facts, on);
  const first = [];
  const rest = [];
  const ends = _ends(facts);
  for (const end of ends) {
    for (const row of rows) {
      const about = $.toldList($.get(row, "who", [])).filter((name) => kinds.includes(name) && end === $.index(ends, 0));
      const led = way.some((name) => $.within(name, $.get(row, "ways", [])));
      const is_mans = $.get(facts, "sex") === "man" && $.within("women", $.get(row, "who", []));
      const elsewhere = Boolean($.truth($.get(row, "there"))) && end !== _where(facts);
      if ($.truth($.key(row, "id").startsWith(`${end}-`)) && !$.truth(is_mans) && !elsewhere) {
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
  const lives = $.cut($.text($.or($.get(facts, "home"), () => "")), 0, 2) || $.get(FIRST_COUNTRY, lang, "IN");
  return Boolean($.equal($.key(row, "citizens"), $.or($.get(facts, "citizen_of"), () => lives)));
}

function kindsOf(facts, on) {
  const first = born({ ...facts });
  const told = [["old", first !== "" && $.compare($.cut(first, 0, 4), $.cut(addYears(on, -OLD), 0, 4)) <= 0], ["widowed", $.get(facts, "marital_status") === "widowed" || _lostPartner(facts)], ["disabled", ["some", "severe"].includes($.get(facts, "disability"))], ["children", _least($.get(facts, "children_under_6")) > 0], ["women", $.get(facts, "sex") !== "man"]];
  return told.filter(([name, is_so]) => $.truth(is_so)).map(([name, is_so]) => name);
}

function _lostPartner(facts) {
  return onlyDeaths(facts) && $.get(facts, "worker_is") === "partner";
}

function _ends(facts) {
  const ends = ["home", "here"].map((name) => $.cut($.text($.or($.get(facts, name), () => "")), 0, 2).toLowerCase());
  return [...new Set(ends)];
}

function _where(facts) {
  return $.cut($.text($.or($.get(facts, "event_place"), () => $.or($.get(facts, "here"), () => ""))), 0, 2).toLowerCase();
}

function _least(number) {
  if ($.isDict(number)) {
    return $.float($.or($.get(number, "min"), () => 0));
  }
  return $.float($.or(number, () => 0));
}

export { OLD, LIVING, ASKED, ofStates, namesOf, hasGaps, notHeldYet, isFor, kindsOf };
//# sourceMappingURL=unheld.js.map
