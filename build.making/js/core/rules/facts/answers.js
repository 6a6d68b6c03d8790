// @ts-nocheck
// Made from migrant_helper/core/rules/facts/answers.py: change that.
import * as $ from "../../../../../static/js/core/python.js";
import { readValue } from "./read.js";
import { Wrong } from "../wrong.js";
import { plain } from "../../../../../static/js/core/plain.js";

const PREFIX = "f.";

const NOT_KNOWN = "?";

const NONE_OF_THEM = "-";

const _NUMBER = /-?[0-9]+(\.[0-9]{1,20})?/u;

const _MOST_DIGITS = 15;

const AnswerProblem = { name: "AnswerProblem", members: { EMPTY: "empty", NOT_A_NUMBER: "not-a-number", UNCLEAR_NUMBER: "unclear-number", TOO_LARGE: "too-large", MIN_OVER_MAX: "min-over-max", NOT_A_DAY: "not-a-day", INCOMPLETE_DAY: "incomplete-day", NOT_OFFERED: "not-offered", TWO_ANSWERS: "two-answers", UNKNOWN_FACT: "unknown-fact" } };

class Refused extends $.ValueError {
  constructor(problem) {
    super(problem);
    this.problem = problem;
  }
}

class Answer {
  constructor(value, problem = null) {
    this.value = value;
    this.problem = problem;
  }
}

class Decoded {
  constructor(facts, problems) {
    this.facts = facts;
    this.problems = problems;
  }
}

function encodeAnswers(facts) {
  return $.keyed(Object.entries(facts), ([fact, value]) => PREFIX + fact, ([fact, value]) => encodeAnswer(value));
}

function encodeAnswer(value) {
  if (value === null) {
    return NOT_KNOWN;
  }
  if (typeof value === "boolean") {
    return value ? "true" : "false";
  }
  if ($.isDict(value)) {
    return `${_end(value, "min")}..${_end(value, "max")}`;
  }
  if (Array.isArray(value)) {
    return value.join(",") || NONE_OF_THEM;
  }
  return typeof value === "string" ? value : plain(value);
}

function _end(value, key) {
  return Object.hasOwn(value, key) ? plain(value[key]) : "";
}

function decodeAnswers(declared, fields) {
  const decoded = new Decoded({}, {});
  for (const [name, given] of Object.entries(fields)) {
    if (!name.startsWith(PREFIX)) {
      continue;
    }
    const fact = $.removeprefix(name, PREFIX);
    const answer = _decoded($.get(declared, fact), given);
    if (answer.problem === null) {
      $.put(decoded.facts, fact, answer.value);
    } else {
      $.put(decoded.problems, fact, answer.problem);
    }
  }
  return decoded;
}

function _decoded(fact, given) {
  if (fact === null || "derive" in fact) {
    return new Answer(null, "unknown-fact");
  }
  const texts = typeof given === "string" ? [given] : [...new Set(given)];
  if (texts.length > 1) {
    return new Answer(null, "two-answers");
  }
  return decodeAnswer(fact, texts.length ? texts[0] : "");
}

function decodeAnswer(fact, text) {
  return answerFrom(() => valueFrom(fact, text));
}

function answerFrom(read) {
  try {
    return new Answer(read());
  } catch ($error1) {
    if ($error1 instanceof Refused) {
      const refused = $error1;
      return new Answer(null, refused.problem);
    } else throw $error1;
  }
  return null;
}

function valueFrom(fact, text) {
  if (text === "") {
    throw new Refused("empty");
  }
  if (text === NOT_KNOWN) {
    return null;
  }
  const $match2 = fact.type;
  if ($match2 === "bool") {
    return accepted(fact, $.get({ true: true, false: false }, text, text));
  } else if ($match2 === "number") {
    return accepted(fact, _numberOrRange(text));
  } else if ($match2 === "choices") {
    return accepted(fact, text === NONE_OF_THEM ? [] : text.split(","));
  }
  return accepted(fact, text);
}

function accepted(fact, value) {
  try {
    return readValue(fact, value, "");
  } catch ($error3) {
    if ($error3 instanceof Wrong) {
      const wrong = $error3;
      const refused = { number: "too-large", date: "not-a-day" };
      throw new Refused($.get(refused, fact.type, "not-offered"));
    } else throw $error3;
  }
  return null;
}

function _numberOrRange(text) {
  const [first, dots, last] = $.partition(text, "..");
  if (!dots) {
    return asNumber(text);
  }
  return asRange(first ? asNumber(first) : null, last ? asNumber(last) : null);
}

function asRange(low, high) {
  const ends = $.dict([["min", low], ["max", high]].filter(([key, end]) => end !== null));
  if (!$.truth(ends)) {
    throw new Refused("empty");
  }
  if (low !== null && high !== null && low > high) {
    throw new Refused("min-over-max");
  }
  return ends;
}

function asNumber(text) {
  if (!$.fullmatchOf(_NUMBER, text)) {
    throw new Refused("not-a-number");
  }
  if ($.length($.partition($.lstrip(text, "-0"), ".")[0]) > _MOST_DIGITS) {
    throw new Refused("too-large");
  }
  return $.float(text);
}

export { PREFIX, NOT_KNOWN, NONE_OF_THEM, AnswerProblem, Refused, Answer, Decoded, encodeAnswers, encodeAnswer, decodeAnswers, decodeAnswer, answerFrom, valueFrom, accepted, asRange, asNumber };
//# sourceMappingURL=answers.js.map
