// @ts-nocheck
// Made from migrant_helper/pages/parts/asking/one.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { NONE_OF_THEM, encodeAnswer } from "../../../core/rules/facts/answers.js";
import { readings } from "../../../core/rules/facts/bounds.js";
import { BIKRAM } from "../../../core/rules/facts/typed.js";
import { money } from "../../../core/words/numbers.js";
import { bikramMonths, bikramParts, hasBikram } from "../calendar.js";
import { ofAnswer } from "../pictures.js";
import { countries } from "../places.js";
import { toldShow } from "../reasons.js";
import { say } from "../words.js";

function question(world, facts, fact, declared, given, typed) {
  const chosen = typed === null ? chosenValues($.key(declared, "type"), given) : $.key(typed, "v");
  const day = typed === null ? dayParts(world, facts, $.key(declared, "type"), given) : $.keyed(DAY, (part) => part, (part) => $.index($.or($.key(typed, `v.${part}`), () => [""]), 0));
  const offered = shownOptions(world, facts, declared, chosen);
  const text = exactText($.key(declared, "type"), given, typed);
  return { fact: fact, type: $.key(declared, "type"), of: $.get(declared, "of", "self"), label: $.key(declared, "label"), ask: $.get(declared, "ask", $.key(declared, "label")), why: $.get(declared, "why", ""), is_delicate: $.get(declared, "delicate", false), hint: $.get(declared, "hint", ""), where: $.get(declared, "where", ""), lang: $.get(declared, "lang", $.key(world.ui, "lang")), topic: $.key(declared, "topic"), options: offered, ...behind(offered, $.get(declared, "front", 0)), text: offered.map((option) => $.key(option, "value")).includes(text.split("-").join("..")) ? "" : text, day: day, countries: $.key(declared, "type") === "place" ? countries(world) : [], is_year: $.key(declared, "type") === "number" && $.within("years", $.get(declared, "bounds", {})), unknown: given === "?", months: months(world, facts, $.key(day, "month")) };
}

function behind(options, front) {
  if ($.same(front, 0)) {
    return { behind: 0, is_behind: false };
  }
  return { behind: $.whole(front + 1), is_behind: options.slice(front).some((option) => $.truth($.key(option, "checked"))) };
}

function shownOptions(world, facts, declared, chosen) {
  return options(world, facts, declared).filter((option) => (chosen.includes($.key(option, "value")) || isOfHere(world, $.key(option, "value")))).map((option) => ({ ...option, checked: chosen.includes($.key(option, "value")), picture: ofAnswer(world.ui, declared, $.key(option, "value")) }));
}

function isOfHere(world, value) {
  const country = $.cut(value, 0, 2).toUpperCase();
  return $.cut(value, 2, 3) !== "-" || Object.hasOwn(world.catalogues, country);
}

function meanings(world, declared, value, today) {
  return toTap(world, readings(declared, value, today), value);
}

function toTap(world, meant, value) {
  const found = [];
  for (const $row1 of meant) {
    const how = $row1[0], year = $row1[1];
    const ends = $.isDict(year) ? [$.told($.key(year, "min")), $.told($.key(year, "max"))] : [$.told(year)];
    const text = _meant(world.ui, how, ends.join("–"), $.told(value));
    found.push({ value: encodeAnswer(year), text: text });
  }
  return found;
}

function _meant(ui, how, year, said) {
  if (how === "digits") {
    return year;
  }
  if (how === "ad") {
    return say(ui, "%(year)s (English calendar)", { year: year });
  }
  if (how === "age") {
    return say(ui, "%(year)s (%(said)s is the age)", { year: year, said: said });
  }
  return say(ui, "%(year)s (%(said)s in another calendar)", { year: year, said: said });
}

const DAY = ["year", "month", "day"];

function options(world, facts, declared) {
  const ui = world.ui;
  const labels = $.get(declared, "labels", {});
  if ($.key(declared, "type") === "bool") {
    return [{ value: "true", text: $.get(labels, "true", say(ui, "Yes")) }, { value: "false", text: $.get(labels, "false", say(ui, "No")) }];
  }
  if ($.key(declared, "type") === "number") {
    const is_money = $.text($.get(declared, "unit")).startsWith("money");
    const pattern = is_money ? $.key(toldShow(world, { ...facts }), "money") : "{n}";
    return $.toldList($.get(declared, "bands", [])).map(([low, high]) => band(ui, pattern, low, high));
  }
  const found = $.toldList($.get(declared, "values", [])).map((value) => ({ value: value, text: $.get(labels, value, value) }));
  if ($.key(declared, "type") === "choices") {
    found.push({ value: NONE_OF_THEM, text: say(ui, "None of these") });
  }
  return found;
}

function band(ui, pattern, low, high) {
  const numbers = $.key(ui, "numbers");
  if (low !== null && $.same(low, high)) {
    return { value: encodeAnswer(low), text: money(low, pattern, numbers) };
  }
  const ends = { min: low, max: high };
  const value = encodeAnswer($.dict(Object.entries(ends).filter(([end, number]) => number !== null)));
  if (low === null) {
    return { value: value, text: say(ui, "up to %(value)s", { value: money(high || 0, pattern, numbers) }) };
  }
  if (high === null) {
    return { value: value, text: say(ui, "%(value)s or more", { value: money(low, pattern, numbers) }) };
  }
  const low_text = money(low, pattern, numbers), high_text = money(high, pattern, numbers);
  return { value: value, text: say(ui, "%(low)s to %(high)s", { low: low_text, high: high_text }) };
}

function chosenValues(kind, given) {
  if (["", "?"].includes(given)) {
    return [];
  }
  return kind === "choices" ? given.split(",") : [given];
}

function exactText(kind, given, typed) {
  if (!["number", "place"].includes(kind)) {
    return "";
  }
  const text = typed === null ? given : $.lastItem($.or($.key(typed, "v"), () => [""]), 1);
  const [low, dots, high] = $.partition(text, "..");
  if (dots) {
    return low && high ? `${low}-${high}` : "";
  }
  return text === "?" ? "" : text;
}

function dayParts(world, facts, kind, given) {
  if (kind === "date" && $.same($.length(given), 10) && hasBikram(facts)) {
    return bikramParts(world.ui, given);
  }
  const [year, month, day] = kind === "date" && $.same($.length(given), 10) ? given.split("-") : ["", "", ""];
  return { year: year, month: month, day: day };
}

function months(world, facts, chosen) {
  const number = $.removeprefix(chosen, "0");
  let named = $.enumerated($.toldList($.key($.key(world.ui, "dates"), "months")), 1).map(([at, name]) => [String(at), name]);
  if (hasBikram(facts)) {
    const own = bikramMonths(world.ui);
    named = [...$.enumerated(own, 1).map(([at, name]) => [`${BIKRAM}${at}`, name]), ...named];
  }
  return named.map(([value, name]) => ({ value: value, name: name, chosen: value === number }));
}

export { question, behind, shownOptions, isOfHere, meanings, toTap, DAY, options, band, chosenValues, exactText, dayParts, months };
//# sourceMappingURL=one.js.map
