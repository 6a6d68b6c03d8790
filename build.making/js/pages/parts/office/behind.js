// @ts-nocheck
// Made from migrant_helper/pages/parts/office/behind.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { called, lineOf } from "../../../core/entry/counter.js";
import { possible } from "./possible.js";
import { inOfficeWords, saying, shown } from "./refused.js";
import { together } from "../one_catalogue.js";

const MOST_LINES = 3;

function behind(world, state, journey, entries) {
  const catalogue = together(world, state.today, journey.facts);
  const held = $.keyed(possible(catalogue, state, journey), (scheme) => scheme.id, (scheme) => scheme);
  const own = entries.filter((one) => Object.hasOwn(held, one) && !$.truth(held[one].sensitive)).map((one) => held[one]);
  const rows = own.filter((scheme) => "counter" in scheme).map((scheme) => called(own, lineOf(scheme, $.key(scheme.counter, 0))));
  return rows.slice(0, MOST_LINES).filter((row) => row !== null).map((row) => ({ ...saying(row), office: shown(catalogue, row.office), show: row.show, words: inOfficeWords(world, journey, row) }));
}

export { MOST_LINES, behind };
//# sourceMappingURL=behind.js.map
