// @ts-nocheck
// Made from migrant_helper/pages/parts/one_catalogue.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { kept } from "../../core/words/kept.js";
import { ready } from "../../core/words/texts.js";
import { say } from "./words.js";

const NOTHING = {};

const _MOST = 32;

const _filled = [];

const _merged = [];

function together(world, on, facts = NOTHING) {
  const catalogues = [...Object.values(filledIn(world, on, facts))];
  if ($.same(catalogues.length, 1)) {
    return $.index(catalogues, 0);
  }
  const merged = kept(_merged, _MOST, catalogues, "", () => _asOne(catalogues));
  return merged;
}

function _asOne(catalogues) {
  const merged = { ...$.index(catalogues, 0) };
  for (const part of ["facts", "definitions", "parameters", "documents", "offices"]) {
    $.put(merged, part, {});
    for (const catalogue of [...catalogues].reverse()) {
      $.put(merged, part, { ...$.key(merged, part), ...$.key(catalogue, part) });
    }
  }
  merged.facts = inAskingOrder(catalogues);
  merged.not_held = [...catalogues.flatMap((one) => $.toldList($.key(one, "not_held")))];
  merged.schemes = $.sorted(catalogues.flatMap((catalogue) => $.toldList($.key(catalogue, "schemes"))), (scheme) => $.key(scheme, "id"));
  return merged;
}

function inAskingOrder(catalogues) {
  const facts = {};
  for (const catalogue of catalogues) {
    for (const [fact, declared] of $.toldList($.items($.key(catalogue, "facts")))) {
      $.setdefault(facts, fact, declared);
    }
  }
  return facts;
}

function schemeOf(world, scheme_id) {
  for (const catalogue of Object.values(world.catalogues)) {
    for (const scheme of $.toldList($.key(catalogue, "schemes"))) {
      if ($.key(scheme, "id") === scheme_id) {
        return $.dict(scheme);
      }
    }
  }
  return null;
}

function filledIn(world, on, facts = NOTHING) {
  const event = $.get(facts, "event_date");
  const unknown = say(world.ui, "(amount not known)");
  return $.keyed(Object.entries(world.catalogues), ([country, catalogue]) => country, ([country, catalogue]) => _filledIn(catalogue, on, unknown, event));
}

function _filledIn(catalogue, on, unknown, event) {
  function make() {
    const schemes = $.toldList($.key(catalogue, "schemes")).map((scheme) => ready(scheme, on, unknown, event));
    return { ...catalogue, schemes: schemes };
  }
  const filled = kept(_filled, _MOST, [catalogue], `${on} ${$.text(event)} ${unknown}`, make);
  return filled;
}

function languages(world) {
  return $.dict(Object.values(world.catalogues).flatMap((one) => $.toldList($.key(one, "schemes")).map((scheme) => [$.key(scheme, "id"), $.key(scheme, "lang")])));
}

export { NOTHING, together, inAskingOrder, schemeOf, filledIn, languages };
//# sourceMappingURL=one_catalogue.js.map
