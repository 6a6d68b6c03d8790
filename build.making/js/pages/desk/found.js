// @ts-nocheck
// Made from migrant_helper/pages/desk/found.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { called } from "../../core/entry/counter.js";

function foundOn(world, page, case_) {
  const told = foundIn(world, page);
  if (told === null) {
    return null;
  }
  const known = $.get(case_.found, told.entry);
  const is_known = known !== null && $.equal(known.what, told.what) && $.equal(known.cause, told.cause);
  return $.truth(is_known) ? null : told;
}

function foundIn(world, page) {
  const context = page.context;
  if (page.template === "public/money.html" && $.truth(context.cause) && $.truth(context.entry)) {
    const causes = world.ui.money.causes;
    const names = Object.keys(causes).filter((name) => $.equal(causes[name], context.cause));
    return { entry: context.entry.id, what: "money", cause: names[0] };
  }
  if (page.template === "public/refused.html" && $.truth(context.line)) {
    const line = context.line;
    return { entry: line.about, what: "refused", cause: line.line };
  }
  return null;
}

function wordsOf(world, catalogue, case_, entry) {
  let lang;
  const found = $.get(case_.found, entry);
  if (found === null) {
    return null;
  }
  if (found.what === "money") {
    const causes = world.ui.money.causes;
    if (!$.within(found.cause, causes)) {
      return null;
    }
    const cause = causes[found.cause];
    lang = world.ui.lang;
    return { what: "money", says: cause.text, do: cause.act, lang: lang };
  }
  const row = called(catalogue.schemes, found.cause);
  if (row === null) {
    return null;
  }
  lang = row.scheme.lang;
  return { what: "refused", says: row.says, do: row.complain, lang: lang };
}

export { foundOn, foundIn, wordsOf };
//# sourceMappingURL=found.js.map
