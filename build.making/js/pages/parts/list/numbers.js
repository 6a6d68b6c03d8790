// @ts-nocheck
// Made from migrant_helper/pages/parts/list/numbers.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { dialled } from "../../../core/words/texts.js";
import { isAnothers } from "../trouble.js";

const MOST = 4;

function numbersOf(entries, schemes) {
  const by_id = $.keyed(schemes, (scheme) => scheme.id, (scheme) => scheme);
  const found = [];
  for (const entry of entries) {
    const scheme = by_id[entry.scheme];
    for (const line of scheme.helplines) {
      const told = found.map((row) => row.number);
      if ($.truth(line.verified) && !$.within(line.number, told)) {
        found.push({ number: line.number, text: line.text, lang: scheme.lang });
      }
    }
  }
  return found.slice(0, MOST);
}

function callsOf(trip, schemes, facts, on) {
  const named = trip.steps.filter((step) => !$.truth(step.done)).map((step) => `${step.scheme}.${step.step}`);
  const found = [];
  for (const scheme of schemes) {
    const urgent = scheme.steps.filter((row) => (row.haste ?? null) === "at_once").map((row) => row.id);
    if (trip.where === "phone" && urgent.some((one) => named.includes(`${scheme.id}.${one}`))) {
      for (const line of scheme.helplines) {
        const call = { number: line.number, text: line.text, lang: scheme.lang };
        const told = found.map((row) => row.number);
        if ($.truth(line.verified) && !$.within(line.number, told) && answers(line, facts, on)) {
          found.push({ ...call, dial: dialled(line.number) });
        }
      }
    }
  }
  return found.slice(0, MOST);
}

function answers(line, facts, on) {
  const here = $.cut($.text($.or(facts.here ?? null, () => "")), 0, 5);
  const absent = line.absent || [];
  return ["", here].includes($.get(line, "place", "")) && !absent.includes(here) && !isAnothers(line.number, { ...facts }, on);
}

export { MOST, numbersOf, callsOf, answers };
//# sourceMappingURL=numbers.js.map
