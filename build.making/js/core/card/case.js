// @ts-nocheck
// Made from migrant_helper/core/card/case.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { doubtOf, theirs } from "../list/doubts.js";
import { addDays } from "../words/days.js";

const VALID_DAYS = 180;

const MOST_ENTRIES = 12;

function cardCase(checklist, lang, case_, issued, revision) {
  const held = theirs(checklist);
  return { id: case_, lang: lang, country: checklist.country, entries: held.slice(0, MOST_ENTRIES).map((entry) => ({ scheme: entry.scheme, steps: $.dict(entry.steps), deadlines: checklist.deadlines.filter((row) => $.equal(row.scheme, entry.scheme) && row.on !== null).map((row) => ({ id: row.id, on: row.on })), ...doubtOf(entry) })), issued: issued, expires: addDays(issued, VALID_DAYS), revision: revision };
}

export { VALID_DAYS, MOST_ENTRIES, cardCase };
//# sourceMappingURL=case.js.map
