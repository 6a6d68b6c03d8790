// @ts-nocheck
// Made from migrant_helper/core/rules/would_change.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { answered } from "./decide.js";
import { since } from "./derived.js";
import { byTime, mayCome } from "./later.js";
import { ORDERED, isExact, span } from "./operators.js";
import { answerOf, toConfirm } from "./reasons.js";
import { deciding } from "./tree.js";
import { addDays } from "../words/days.js";

const _ABOVE = 1, _BELOW = -1;

const _STEPS = { at_least: [0, _BELOW], over: [_ABOVE, 0], at_most: [0, _ABOVE], under: [_BELOW, 0] };

function wouldChange(screening, row, decisive) {
  let found = [];
  const tried = {};
  const in_time = mayCome(screening, row.rule);
  for (const part of decisive) {
    const by_itself = in_time ? byTime(screening, row, part, tried) : [];
    for (const change of [...by_itself, ..._byAnswer(screening, row, part)]) {
      if (!$.within(change, found)) {
        found.push(change);
      }
    }
  }
  const untold = deciding(row.rule, screening.state, true).filter((part) => !$.within(part, decisive));
  for (const part of untold) {
    if (part.leaf !== null && _canDo(screening, part.leaf)) {
      $.extend(found, _byAnswer(screening, row, part).filter((one) => !$.within(one, found)));
    }
  }
  return $.or(found, () => _opening(screening, row, decisive));
}

function _opening(screening, row, decisive) {
  const papers = decisive.filter((part) => part.leaf !== null && _canDo(screening, part.leaf)).map((part) => ({ fact: part.leaf.fact, to: part.leaf.operand !== part.negated, open: true }));
  for (const some of [...papers.map((one) => [one]), papers]) {
    if (some.length && _opens(screening, row, some)) {
      return some;
    }
  }
  return [];
}

function _opens(screening, row, papers) {
  let then = screening;
  for (const one of papers) {
    then = answered(then, one.fact, one.to);
  }
  return then.state[row.slot] !== 0;
}

function _canDo(screening, leaf) {
  const fact = screening.plan.catalogue.facts[leaf.fact];
  const can_do = fact.type === "bool" && (fact.changes ?? null) === "by_doing";
  return can_do;
}

function _byAnswer(screening, row, part) {
  const leaf = part.leaf;
  if (leaf === null) {
    return [];
  }
  const fact = screening.plan.catalogue.facts[leaf.fact];
  if ($.get(fact, "changes", "never") === "never" || $.within("derive", fact) && since(fact.derive)) {
    return [];
  }
  const answers = _doable(fact, _answers(screening, leaf, fact, !part.negated), screening, leaf.fact);
  if (answers.length > 1 && !_mayTurn(screening, row, leaf.fact)) {
    return [];
  }
  const tried = answers.map((to) => _turned(screening, row, leaf.fact, to));
  const found = tried.filter((change) => change !== null);
  if (found.length || fact.type !== "number" || !_mayTurn(screening, row, leaf.fact)) {
    return found;
  }
  const limits = _limits(row.rule, leaf.fact, fact, answerOf(screening, leaf.fact));
  const others = _doable(fact, limits, screening, leaf.fact);
  const further = others.filter((to) => !$.within(to, answers)).map((to) => _turned(screening, row, leaf.fact, to));
  const first = $.next([...further], null, (change) => change !== null);
  return first === null ? [] : [first];
}

function _doable(fact, answers, screening, name) {
  if (fact.type !== "number") {
    return answers;
  }
  const had = span(answerOf(screening, name))[0];
  return answers.filter((to) => $.compare(to, had) > 0);
}

function _mayTurn(screening, row, fact) {
  if (Object.hasOwn(screening.plan.derived, fact)) {
    return true;
  }
  return answered(screening, fact, null).state[row.slot] !== 0;
}

function _answers(screening, leaf, fact, meet) {
  if (leaf.operator === "same_as") {
    const other = answerOf(screening, leaf.operand);
    return !meet || other === null ? [] : [other];
  }
  const answer = answerOf(screening, leaf.fact);
  return nearest(fact, leaf.operator, leaf.operand, answer, meet);
}

function _limits(rule, name, fact, answer) {
  let found = [];
  for (const part of rule) {
    const leaf = part.leaf;
    if (leaf !== null && leaf.fact === name && !_listed(leaf).includes(null)) {
      for (const meet of [true, false]) {
        $.extend(found, nearest(fact, leaf.operator, leaf.operand, answer, meet));
      }
    }
  }
  return $.sorted([...new Set(found)], (number) => [_away(number, answer), number]);
}

function _listed(leaf) {
  return Array.isArray(leaf.operand) ? leaf.operand : [leaf.operand];
}

function _away(number, answer) {
  const ends = span(answer);
  return Math.max(ends[0] - number, number - ends[1]);
}

function _turned(screening, row, name, to) {
  const then = answered(screening, name, to);
  if (then.state[row.slot] !== 2) {
    return null;
  }
  const change = { fact: name, to: to };
  const more = _more(screening, name, to);
  if (more > 0) {
    change.more = more;
  }
  if (toConfirm(then, row, deciding(row.rule, then.state))) {
    change.confirm = true;
  }
  return change;
}

function _more(screening, name, to) {
  const fact = screening.plan.catalogue.facts[name], answer = answerOf(screening, name);
  if (fact.type !== "number" || fact.changes !== "by_doing" || !isExact(answer)) {
    return 0;
  }
  const wanted = to;
  const had = answer;
  return wanted - had;
}

function nearest(fact, operator, operand, answer, meet) {
  if (ORDERED.includes(fact.type)) {
    return _ordered(operator, operand, answer, meet);
  }
  const $match1 = operator;
  if ($match1 === "is" && (fact.type === "bool")) {
    return [meet ? operand : !$.truth(operand)];
  } else if (($match1 === "is" || $match1 === "in")) {
    const listed = operator === "is" ? [operand] : operand;
    return meet ? listed : $.get(fact, "values", []).filter((value) => !$.within(value, listed));
  } else if (($match1 === "includes" || $match1 === "includes_any" || $match1 === "includes_all")) {
    return _lists(operator, operand, answer, meet);
  }
  return meet ? [operand] : [];
}

function _lists(operator, operand, answer, meet) {
  const items = operator === "includes" ? [operand] : operand;
  const together = (operator === "includes_all") === meet ? [items] : $.list(items).map((item) => [item]);
  if (meet) {
    return together.map((some) => [...answer, ...$.list(some).filter((item) => !answer.includes(item))]);
  }
  return together.map((some) => answer.filter((item) => !$.within(item, some)));
}

function _ordered(operator, operand, answer, meet) {
  if (["is", "in"].includes(operator)) {
    return meet ? operator === "is" ? [operand] : operand : [];
  }
  if (operator !== "between") {
    return _beside(operand, _STEPS[operator][meet ? 0 : 1]);
  }
  const [low, high] = operand;
  if (!meet) {
    return [..._beside(low, _BELOW), ..._beside(high, _ABOVE)];
  }
  return $.compare(span(answer)[1], low) < 0 ? [low] : [high];
}

function _beside(limit, step) {
  if (step === 0) {
    return [limit];
  }
  if (typeof limit === "string") {
    return ["0001-01-01", "9999-12-31"].includes(limit) ? [] : [addDays(limit, step)];
  }
  const number = limit;
  return [step === _ABOVE ? Math.floor(number) + 1 : Math.ceil(number) - 1];
}

export { wouldChange, nearest };
//# sourceMappingURL=would_change.js.map
