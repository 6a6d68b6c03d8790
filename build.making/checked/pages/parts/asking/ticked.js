// @ts-nocheck
// Made from migrant_helper/pages/parts/asking/ticked.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { NOT_KNOWN, decodeAnswer, encodeAnswer } from "../../../core/rules/facts/answers.js";
import { distinct } from "../journey.js";

function listsOf(catalogue) {
  const found = $.get(catalogue, "ticks", {});
  return found;
}

function rowsOf(catalogue, name, facts) {
  const declared = $.key(catalogue, "facts");
  const rows = $.key($.key(listsOf(catalogue), name), "rows");
  return $.toldList(rows).filter((row) => $.within($.key(row, "fact"), $.list(facts)) && $.within($.key(row, "fact"), declared));
}

function question(world, catalogue, name, journey, facts, typed) {
  const asked = $.key(listsOf(catalogue), name);
  const rows = rowsOf(catalogue, name, facts);
  const before = rows.map((row) => isTold(catalogue, journey, row));
  const is_known = rows.filter((row) => "unticked" in row).map((row) => $.get(journey.facts, $.key(row, "fact")) !== null);
  return { fact: name, type: "ticks", of: $.get(asked, "of", "self"), label: $.key(asked, "label"), ask: $.key(asked, "ask"), why: $.key(asked, "why"), where: $.key(asked, "where"), hint: "", is_delicate: false, lang: $.get(asked, "lang", $.key(world.ui, "lang")), topic: $.key(asked, "topic"), text: "", behind: 0, is_behind: false, none_given: is_known.some($.truth) && is_known.every($.truth) && !before.some($.truth), options: $.zip(true, rows, before).map(([row, is_so]) => ({ value: $.key(row, "fact"), text: $.key(row, "text"), picture: $.key(row, "picture"), checked: typed === null ? is_so : typed.includes($.key(row, "fact")) })) };
}

function isTold(catalogue, journey, row) {
  const fact = $.key(row, "fact");
  const given = $.within(fact, journey.facts) ? encodeAnswer($.key(journey.facts, fact)) : NOT_KNOWN;
  const is_some = $.key($.key($.key(catalogue, "facts"), fact), "type") === "number" && given !== $.key(row, "unticked");
  return given === $.key(row, "ticked") || $.and(is_some, () => given !== NOT_KNOWN);
}

function answered(catalogue, journey, name, facts, ticked, is_known) {
  let told = { ...journey.facts };
  for (const row of rowsOf(catalogue, name, facts)) {
    const fact = $.key(row, "fact"), is_ticked = $.within($.key(row, "fact"), $.list(ticked));
    if (is_ticked && isTold(catalogue, journey, row)) {
      continue;
    }
    const rest = is_known ? $.get(row, "unticked", "") : NOT_KNOWN;
    const text = is_ticked ? $.key(row, "ticked") : rest;
    if (text !== "") {
      $.put(told, fact, decodeAnswer($.key($.key(catalogue, "facts"), fact), text).value);
    } else if (isTold(catalogue, journey, row)) {
      told = $.dict(Object.entries(told).filter(([other, value]) => other !== fact));
    }
  }
  return $.replaced(journey, { facts: told, lists: { ...journey.lists, trail: _on(journey, name) } });
}

function skipped(journey, name, facts) {
  const skips = distinct([...$.key(journey.lists, "skip"), ...facts]);
  const lists = { ...journey.lists, skip: skips, trail: _on(journey, name) };
  return $.replaced(journey, { lists: lists });
}

function _on(journey, name) {
  return distinct([...$.key(journey.lists, "trail").filter((one) => one !== name), name]);
}

export { listsOf, rowsOf, question, isTold, answered, skipped };
//# sourceMappingURL=ticked.js.map
