// @ts-nocheck
// Made from migrant_helper/core/rules/explanations.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { bikramYears } from "../words/bikram.js";
import { inCalendars, shown } from "../words/dates.js";
import { grouped, money } from "../words/numbers.js";
import { put } from "../words/texts.js";

const WORDS = { at_least: "%(value)s or more", at_most: "%(value)s or less", over: "more than %(value)s", under: "less than %(value)s", between: "%(low)s to %(high)s", not: "not: %(rule)s", or: "%(first)s or %(second)s", and: "%(first)s and %(second)s", within: "in %(place)s", same_as: "the same as: %(fact)s", yes: "Yes", no: "No", none: "None of these", unknown: "You do not know", not_asked: "Not asked yet", closed: "closed since %(day)s", not_begun: "begins on %(day)s", more: "%(value)s more", unit_money_day: "%(value)s a day", unit_money_month: "%(value)s a month", unit_money_year: "%(value)s a year", unit_years: "%(value)s years", unit_months: "%(value)s months", unit_days: "%(value)s days", unit_people: "%(value)s people", unit_percent: "%(value)s %%", unit_acres: "%(value)s acres" };

const _MANY = 4;

function explained(result, declared, show, on) {
  const ok = $.key(result, "outcome") === "met";
  return $.toldList($.key(result, "because")).map((row) => ({ ...($.within("status", row) ? _status(row, show, on) : _leaf(row, declared, show)), ok: ok, verified: $.key(row, "verified"), ...($.within("grade", row) ? { grade: $.key(row, "grade") } : {}), source: $.get(row, "source") }));
}

function askedFor(result, facts, declared) {
  return $.toldList($.key(result, "missing")).map((fact) => ({ fact: fact, label: $.key($.key(declared, fact), "label"), told: !$.within(fact, facts) ? "not_asked" : $.key(facts, fact) !== null ? "part" : "unknown", where: $.get($.key(declared, fact), "where") }));
}

function changes(rows, declared, show) {
  return rows.map((row) => ({ fact: $.key(row, "fact"), label: $.key($.key(declared, $.key(row, "fact")), "label"), to: _to(row, $.key(declared, $.key(row, "fact")), show), on: "on" in row ? _day($.key(row, "on"), show) : null, more: _more(row, $.key(declared, $.key(row, "fact")), show), confirm: $.get(row, "confirm") === true }));
}

function answerText(fact, value, show) {
  const words = $.key(show, "words");
  if (value === null) {
    return $.key(words, "unknown");
  }
  if ($.isDict(value)) {
    const told = _range(fact, $.get(value, "min"), $.get(value, "max"), show);
    return _inBikram(fact, value, show) + told;
  }
  if (Array.isArray(value)) {
    const texts = value.map((item) => answerText(fact, item, show));
    return texts.length ? _joined("and", texts, words) : $.key(words, "none");
  }
  if (typeof value === "boolean") {
    return _yesOrNo(fact, value, words);
  }
  return _inBikram(fact, value, show) + _withUnit(fact, _bare(fact, value, show), show);
}

function ruleText(row, declared, show) {
  let text;
  const fact = $.key(declared, $.key(row, "fact")), words = $.key(show, "words");
  const operator = $.key(row, "operator");
  let value = $.key(row, "value");
  const others = operator === "in" ? _leftOut(fact, value) : [];
  const negated = $.key(row, "negated") !== (others.length > 0);
  value = $.or(others, () => value);
  if ($.key(fact, "type") === "bool") {
    return _yesOrNo(fact, value !== negated, words);
  }
  if (operator === "same_as") {
    text = put($.key(words, "same_as"), { fact: $.key($.key(declared, value), "label") });
  } else if (operator === "between") {
    text = _range(fact, $.key(value, 0), $.key(value, 1), show);
  } else if (Array.isArray(value)) {
    const joiner = operator === "includes_all" ? "and" : "or";
    const texts = value.map((item) => answerText(fact, item, show));
    text = texts.length ? _joined(joiner, texts, words) : $.key(words, "none");
  } else {
    const key = $.get({ within: "place" }, operator, "value");
    text = put($.get(words, operator, "%(value)s"), { [$.name(key)]: answerText(fact, value, show) });
  }
  return negated ? put($.key(words, "not"), { rule: text }) : text;
}

function _leftOut(fact, chosen) {
  const others = $.toldList($.get(fact, "values", [])).filter((one) => !$.within(one, chosen));
  return chosen.length > $.whole(_MANY * others.length) ? others : [];
}

function _yesOrNo(fact, is_so, words) {
  const labels = $.or($.get(fact, "labels"), () => ({}));
  return is_so ? $.get(labels, "true", $.key(words, "yes")) : $.get(labels, "false", $.key(words, "no"));
}

function _bare(fact, value, show) {
  const $match1 = $.key(fact, "type");
  if ($match1 === "number" && $.text($.get(fact, "unit")).startsWith("money")) {
    return money(value, $.key(show, "money"), $.key(show, "numbers"));
  } else if ($match1 === "number") {
    return grouped(value, { ...$.key(show, "numbers"), group: "" });
  } else if ($match1 === "date") {
    return _day(value, show);
  } else if ($match1 === "place") {
    const named = $.or($.get($.key(show, "places"), value), () => $.get($.key(show, "places"), $.key($.partition(value, "/"), 0)));
    const words = $.index($.partition($.told(value), "/"), 2).split("-");
    const district = words.map((word) => $.cut(word, 0, 1).toUpperCase() + $.cut(word, 1)).join(" ");
    const name = $.truth(named) ? $.told($.key(named, "name")) : $.told(value);
    return district && $.truth(named) ? `${district} (${name})` : name;
  }
  return $.told($.get($.or($.get(fact, "labels"), () => ({})), value, value));
}

function _day(day, show) {
  if ("bikram" in show) {
    return inCalendars(day, $.key(show, "dates"), $.key(show, "bikram"));
  }
  return shown(day, $.key(show, "dates"));
}

function _inBikram(fact, value, show) {
  if (!("bikram" in show) || $.key(fact, "type") !== "number" || !$.within("years", $.get(fact, "bounds", {}))) {
    return "";
  }
  const years = bikramYears(value).map((year) => grouped(year, { ...$.key(show, "numbers"), group: "" }));
  if (!years.length) {
    return "";
  }
  const ends = { low: $.index(years, 0), high: $.lastItem(years, 1) };
  return (years.length > 1 ? put($.key($.key(show, "words"), "between"), ends) : $.index(years, 0)) + " / ";
}

function _withUnit(fact, text, show) {
  const pattern = $.get($.key(show, "words"), `unit_${$.text($.get(fact, "unit"))}`);
  return pattern ? put(pattern, { value: text }) : text;
}

function _range(fact, low, high, show) {
  const words = $.key(show, "words");
  if (low !== null && high !== null) {
    const ends = { low: _bare(fact, low, show), high: _bare(fact, high, show) };
    return _withUnit(fact, put($.key(words, "between"), ends), show);
  }
  const [key, end] = low === null ? ["at_most", high] : ["at_least", low];
  return put($.key(words, key), { value: answerText(fact, end, show) });
}

function _joined(joiner, texts, words) {
  let joined = $.index(texts, 0);
  for (const text of texts.slice(1)) {
    joined = put($.key(words, joiner), { first: joined, second: text });
  }
  return joined;
}

function _leaf(row, declared, show) {
  const fact = $.key(declared, $.key(row, "fact"));
  return { fact: $.key(row, "fact"), label: $.key(fact, "label"), rule: $.get(row, "guard") === true ? "" : ruleText(row, declared, show), answer: answerText(fact, $.key(row, "answer"), show) };
}

function _status(row, show, on) {
  const pattern = $.key($.key(show, "words"), $.compare($.key(row, "from"), on) > 0 ? "not_begun" : "closed");
  const rule = put(pattern, { day: _day($.key(row, "from"), show) });
  return { fact: null, label: null, rule: rule, answer: null };
}

function _to(row, fact, show) {
  if (Array.isArray($.key(row, "to")) && $.key(fact, "type") !== "choices") {
    return _range(fact, $.index($.key(row, "to"), 0), $.index($.key(row, "to"), 1), show);
  }
  return answerText(fact, $.key(row, "to"), show);
}

function _more(row, fact, show) {
  if (!("more" in row)) {
    return null;
  }
  return put($.key($.key(show, "words"), "more"), { value: answerText(fact, $.key(row, "more"), show) });
}

export { WORDS, explained, askedFor, changes, answerText, ruleText };
//# sourceMappingURL=explanations.js.map
