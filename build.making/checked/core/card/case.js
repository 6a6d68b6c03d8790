// @ts-nocheck
// Made from migrant_helper/core/card/case.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { doubtOf, theirs } from "../list/doubts.js";
import { addDays } from "../words/days.js";

const VALID_DAYS = 180;

const MOST_ENTRIES = 12;

function cardCase(checklist, lang, case_, issued, revision) {
  const held = theirs(checklist);
  return { id: case_, lang: lang, country: $.key(checklist, "country"), entries: held.slice(0, MOST_ENTRIES).map((entry) => ({ scheme: $.key(entry, "scheme"), steps: $.dict($.key(entry, "steps")), deadlines: $.toldList($.key(checklist, "deadlines")).filter((row) => $.equal($.key(row, "scheme"), $.key(entry, "scheme")) && $.key(row, "on") !== null).map((row) => ({ id: $.key(row, "id"), on: $.key(row, "on") })), ...doubtOf(entry) })), issued: issued, expires: addDays(issued, VALID_DAYS), revision: revision };
}

export { VALID_DAYS, MOST_ENTRIES, cardCase };
//# sourceMappingURL=case.js.map
