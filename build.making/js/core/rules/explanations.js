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
  const ok = result.outcome === "met";
  return result.because.map((row) => ({ ...($.within("status", row) ? _status(row, show, on) : _leaf(row, declared, show)), ok: ok, verified: row.verified, ...($.within("grade", row) ? { grade: row.grade } : {}), source: row.source ?? null }));
}

function askedFor(result, facts, declared) {
  return result.missing.map((fact) => ({ fact: fact, label: declared[fact].label, told: !$.within(fact, facts) ? "not_asked" : facts[fact] !== null ? "part" : "unknown", where: declared[fact].where ?? null }));
}

function changes(rows, declared, show) {
  return rows.map((row) => ({ fact: row.fact, label: declared[row.fact].label, to: _to(row, declared[row.fact], show), on: "on" in row ? _day(row.on, show) : null, more: _more(row, declared[row.fact], show), confirm: (row.confirm ?? null) === true }));
}

function answerText(fact, value, show) {
  const words = show.words;
  if (value === null) {
    return words.unknown;
  }
  if ($.isDict(value)) {
    const told = _range(fact, value.min ?? null, value.max ?? null, show);
    return _inBikram(fact, value, show) + told;
  }
  if (Array.isArray(value)) {
    const texts = value.map((item) => answerText(fact, item, show));
    return texts.length ? _joined("and", texts, words) : words.none;
  }
  if (typeof value === "boolean") {
    return _yesOrNo(fact, value, words);
  }
  return _inBikram(fact, value, show) + _withUnit(fact, _bare(fact, value, show), show);
}

function ruleText(row, declared, show) {
  let text;
  const fact = declared[row.fact], words = show.words;
  const operator = row.operator;
  let value = row.value;
  const others = operator === "in" ? _leftOut(fact, value) : [];
  const negated = row.negated !== (others.length > 0);
  value = $.or(others, () => value);
  if (fact.type === "bool") {
    return _yesOrNo(fact, value !== negated, words);
  }
  if (operator === "same_as") {
    text = put(words.same_as, { fact: declared[value].label });
  } else if (operator === "between") {
    text = _range(fact, $.key(value, 0), $.key(value, 1), show);
  } else if (Array.isArray(value)) {
    const joiner = operator === "includes_all" ? "and" : "or";
    const texts = value.map((item) => answerText(fact, item, show));
    text = texts.length ? _joined(joiner, texts, words) : words.none;
  } else {
    const key = $.get({ within: "place" }, operator, "value");
    text = put($.get(words, operator, "%(value)s"), { [key]: answerText(fact, value, show) });
  }
  return negated ? put(words.not, { rule: text }) : text;
}

function _leftOut(fact, chosen) {
  const others = $.get(fact, "values", []).filter((one) => !$.within(one, chosen));
  return chosen.length > _MANY * others.length ? others : [];
}

function _yesOrNo(fact, is_so, words) {
  const labels = fact.labels || {};
  return is_so ? $.get(labels, "true", words.yes) : $.get(labels, "false", words.no);
}

function _bare(fact, value, show) {
  const $match1 = fact.type;
  if ($match1 === "number" && $.text(fact.unit ?? null).startsWith("money")) {
    return money(value, show.money, show.numbers);
  } else if ($match1 === "number") {
    return grouped(value, { ...show.numbers, group: "" });
  } else if ($match1 === "date") {
    return _day(value, show);
  } else if ($match1 === "place") {
    const named = $.or($.get(show.places, value), () => $.get(show.places, $.key($.partition(value, "/"), 0)));
    const words = $.partition(value, "/")[2].split("-");
    const district = words.map((word) => $.cut(word, 0, 1).toUpperCase() + $.cut(word, 1)).join(" ");
    const name = $.truth(named) ? named.name : value;
    return district && $.truth(named) ? `${district} (${name})` : name;
  }
  return $.get(fact.labels || {}, value, value);
}

function _day(day, show) {
  if ("bikram" in show) {
    return inCalendars(day, show.dates, show.bikram);
  }
  return shown(day, show.dates);
}

function _inBikram(fact, value, show) {
  if (!("bikram" in show) || fact.type !== "number" || !$.within("years", $.get(fact, "bounds", {}))) {
    return "";
  }
  const years = bikramYears(value).map((year) => grouped(year, { ...show.numbers, group: "" }));
  if (!years.length) {
    return "";
  }
  const ends = { low: years[0], high: $.last(years, 1) };
  return (years.length > 1 ? put(show.words.between, ends) : years[0]) + " / ";
}

function _withUnit(fact, text, show) {
  const pattern = $.get(show.words, `unit_${$.text(fact.unit ?? null)}`);
  return pattern ? put(pattern, { value: text }) : text;
}

function _range(fact, low, high, show) {
  const words = show.words;
  if (low !== null && high !== null) {
    const ends = { low: _bare(fact, low, show), high: _bare(fact, high, show) };
    return _withUnit(fact, put(words.between, ends), show);
  }
  const [key, end] = low === null ? ["at_most", high] : ["at_least", low];
  return put(words[key], { value: answerText(fact, end, show) });
}

function _joined(joiner, texts, words) {
  let joined = texts[0];
  for (const text of texts.slice(1)) {
    joined = put(words[joiner], { first: joined, second: text });
  }
  return joined;
}

function _leaf(row, declared, show) {
  const fact = declared[row.fact];
  return { fact: row.fact, label: fact.label, rule: (row.guard ?? null) === true ? "" : ruleText(row, declared, show), answer: answerText(fact, row.answer, show) };
}

function _status(row, show, on) {
  const pattern = show.words[$.compare(row.from, on) > 0 ? "not_begun" : "closed"];
  const rule = put(pattern, { day: _day(row.from, show) });
  return { fact: null, label: null, rule: rule, answer: null };
}

function _to(row, fact, show) {
  if (Array.isArray(row.to) && fact.type !== "choices") {
    return _range(fact, row.to[0], row.to[1], show);
  }
  return answerText(fact, row.to, show);
}

function _more(row, fact, show) {
  if (!("more" in row)) {
    return null;
  }
  return put(show.words.more, { value: answerText(fact, row.more, show) });
}

export { WORDS, explained, askedFor, changes, answerText, ruleText };
//# sourceMappingURL=explanations.js.map
