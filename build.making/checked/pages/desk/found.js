// @ts-nocheck
// Made from migrant_helper/pages/desk/found.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { called } from "../../core/entry/counter.js";

function foundOn(world, page, case_) {
  const told = foundIn(world, page);
  if (told === null) {
    return null;
  }
  const known = $.get($.key(case_, "found"), $.key(told, "entry"));
  const is_known = known !== null && $.equal($.key(known, "what"), $.key(told, "what")) && $.equal($.key(known, "cause"), $.key(told, "cause"));
  return $.truth(is_known) ? null : told;
}

function foundIn(world, page) {
  const context = page.context;
  if (page.template === "public/money.html" && $.truth($.key(context, "cause")) && $.truth($.key(context, "entry"))) {
    const causes = $.key($.key(world.ui, "money"), "causes");
    const names = Object.keys(causes).filter((name) => $.equal($.key(causes, name), $.key(context, "cause")));
    return { entry: $.key($.key(context, "entry"), "id"), what: "money", cause: $.index(names, 0) };
  }
  if (page.template === "public/refused.html" && $.truth($.key(context, "line"))) {
    const line = $.key(context, "line");
    return { entry: $.key(line, "about"), what: "refused", cause: $.key(line, "line") };
  }
  return null;
}

function wordsOf(world, catalogue, case_, entry) {
  let lang;
  const found = $.get($.key(case_, "found"), entry);
  if (found === null) {
    return null;
  }
  if ($.key(found, "what") === "money") {
    const causes = $.key($.key(world.ui, "money"), "causes");
    if (!$.within($.key(found, "cause"), causes)) {
      return null;
    }
    const cause = $.key(causes, $.key(found, "cause"));
    lang = $.key(world.ui, "lang");
    return { what: "money", says: $.key(cause, "text"), do: $.key(cause, "act"), lang: lang };
  }
  const row = called($.key(catalogue, "schemes"), $.key(found, "cause"));
  if (row === null) {
    return null;
  }
  lang = $.key($.key(row, "scheme"), "lang");
  return { what: "refused", says: $.key(row, "says"), do: $.key(row, "complain"), lang: lang };
}

export { foundOn, foundIn, wordsOf };
//# sourceMappingURL=found.js.map
