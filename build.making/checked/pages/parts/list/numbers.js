// @ts-nocheck
// Made from migrant_helper/pages/parts/list/numbers.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { dialled } from "../../../core/words/texts.js";
import { isAnothers } from "../trouble.js";

const MOST = 4;

function numbersOf(entries, schemes) {
  const by_id = $.keyed(schemes, (scheme) => $.key(scheme, "id"), (scheme) => scheme);
  const found = [];
  for (const entry of entries) {
    const scheme = $.key(by_id, $.key(entry, "scheme"));
    for (const line of $.toldList($.key(scheme, "helplines"))) {
      const told = found.map((row) => $.key(row, "number"));
      if ($.truth($.key(line, "verified")) && !$.within($.key(line, "number"), told)) {
        found.push({ number: $.key(line, "number"), text: $.key(line, "text"), lang: $.key(scheme, "lang") });
      }
    }
  }
  return found.slice(0, MOST);
}

function callsOf(trip, schemes, facts, on) {
  const named = $.toldList($.key(trip, "steps")).filter((step) => !$.truth($.key(step, "done"))).map((step) => `${$.told($.key(step, "scheme"))}.${$.told($.key(step, "step"))}`);
  const found = [];
  for (const scheme of schemes) {
    const urgent = $.toldList($.key(scheme, "steps")).filter((row) => $.get(row, "haste") === "at_once").map((row) => $.key(row, "id"));
    if ($.key(trip, "where") === "phone" && urgent.some((one) => named.includes(`${$.told($.key(scheme, "id"))}.${$.told(one)}`))) {
      for (const line of $.toldList($.key(scheme, "helplines"))) {
        const call = { number: $.key(line, "number"), text: $.key(line, "text"), lang: $.key(scheme, "lang") };
        const told = found.map((row) => $.key(row, "number"));
        if ($.truth($.key(line, "verified")) && !$.within($.key(line, "number"), told) && answers(line, facts, on)) {
          found.push({ ...call, dial: dialled($.key(line, "number")) });
        }
      }
    }
  }
  return found.slice(0, MOST);
}

function answers(line, facts, on) {
  const here = $.cut($.text($.or($.get(facts, "here"), () => "")), 0, 5);
  const absent = $.or($.get(line, "absent"), () => []);
  return ["", here].includes($.get(line, "place", "")) && !absent.includes(here) && !isAnothers($.key(line, "number"), { ...facts }, on);
}

export { MOST, numbersOf, callsOf, answers };
//# sourceMappingURL=numbers.js.map
