// @ts-nocheck
// Made from migrant_helper/pages/parts/asking/about.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { whom } from "../../../core/asking/whom.js";
import { say } from "../words.js";

function about(ui, fact, facts, way) {
  const who = _name(ui, fact, facts, way);
  return who ? say(ui, "This is about: %(who)s", { who: who }) : "";
}

function named(ui, text, fact, facts) {
  const who = _name(ui, fact, facts, []);
  return who ? `${text} (${who})` : text;
}

function labelled(ui, catalogue, facts) {
  return $.keyed($.items(catalogue.facts), ([name, fact]) => name, ([name, fact]) => ({ ...fact, label: named(ui, fact.label, fact, facts) }));
}

function _name(ui, fact, facts, way) {
  const names = { "": "", self: say(ui, "you yourself"), died: say(ui, "the person who died"), hurt: say(ui, "the person who was hurt") };
  const both = whom(fact, facts, way).map((who) => names[who]);
  if (both.length < 2) {
    return both.join("");
  }
  return say(ui, "%(first)s or %(second)s", { first: both[0], second: both[1] });
}

export { about, named, labelled };
//# sourceMappingURL=about.js.map
