// @ts-nocheck
// Made from migrant_helper/pages/desk/acts.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { consentOf } from "../../core/cases/due.js";
import { CODES } from "../../core/cases/kinds.js";
import { addMonths, isDay } from "../../core/words/days.js";
import { DIGITS } from "../../core/words/digits.js";
import { MONTHS, PURPOSES, WORDS } from "./person.js";
import { first } from "../parts/page.js";

function told(state, case_, form) {
  const [do_, , about] = $.partition(first(form, "do"), ":");
  if (consentOf(case_, state.today) === "over" && !WITHOUT_YES.includes(do_)) {
    return [[], ""];
  }
  if (Object.hasOwn(STEPS, do_)) {
    return stepOf($.key(STEPS, do_), about);
  }
  if (Object.hasOwn(ACTS, do_)) {
    return $.key(ACTS, do_)(state, case_, form);
  }
  return [[], ""];
}

function one(kind, data) {
  return [[{ kind: kind, data: { ...data } }], ""];
}

function stepOf(state, about) {
  const [step, , why] = $.partition(about, ":");
  if (step === "" || $.length(step) > 80 || !$.same(state === "stuck", $.key(CODES, "stuck").slice(1).includes(why))) {
    return [[], "why"];
  }
  return one("step", { step: step, state: state, why: why });
}

function note(state, case_, form) {
  const text = $.cut(first(form, "note"), 0, 500);
  return text ? one("note", { text: text }) : [[], "note"];
}

function following(state, case_, form) {
  const on = first(form, "next");
  if (on && !isDay(on)) {
    return [[], "next"];
  }
  return one("next", { on: on, what: $.cut(first(form, "what"), 0, 120) });
}

function visited(state, case_, form) {
  const on = first(form, "visited") || state.today, office = $.cut(first(form, "office"), 0, 60);
  if (office === "" || !isDay(on) || $.compare(on, state.today) > 0) {
    return [[], "visit"];
  }
  return one("visit", { office: office, on: on });
}

function seen(state, case_, form) {
  const papers = [...new Set($.get(form, "paper", []).filter((paper) => paper).map((paper) => $.cut(paper, 0, 60)))];
  const ticked = $.get(form, "seen", []);
  const known = $.key(case_, "papers");
  const found = [];
  for (const paper of papers) {
    const is_seen = ticked.includes(paper);
    const was = Object.hasOwn(known, paper) && $.key($.key(known, paper), "seen") === true;
    if (!$.same(is_seen, was)) {
      found.push({ kind: "paper", data: { paper: paper, seen: is_seen } });
    }
  }
  return [found, ""];
}

function applied(state, case_, form) {
  const on = first(form, "on") || state.today, amount = $.translate(first(form, "amount"), DIGITS);
  const stage = first(form, "stage"), why = first(form, "refused"), entry = first(form, "entry");
  const is_refused = stage === "refused";
  if (!isDay(on) || $.compare(on, state.today) > 0) {
    return [[], "on"];
  }
  if (!$.key(CODES, "stage").includes(stage) || entry === "" || $.length(entry) > 60) {
    return [[], "stage"];
  }
  if (amount && !isDigits(amount)) {
    return [[], "amount"];
  }
  if (is_refused && !$.key(CODES, "refused").slice(1).includes(why)) {
    return [[], "refused"];
  }
  const before = $.get($.key(case_, "applications"), entry);
  const number = $.cut(first(form, "reference"), 0, 40);
  const kept = before !== null ? $.told($.key(before, "reference")) : "";
  const data = { entry: entry, state: stage, why: is_refused ? why : "", reference: number || kept, on: on, amount: amount ? $.readInt(amount) : 0 };
  return one("application", data);
}

function ended(state, case_, form) {
  const why = first(form, "end");
  return $.key(CODES, "closed").includes(why) ? one("closed", { why: why }) : [[], "end"];
}

function agreed(state, case_, form) {
  const months = first(form, "months");
  const until = addMonths(state.today, MONTHS.includes(months) ? $.readInt(months) : 12);
  const purposes = ["keep", ...PURPOSES.filter((purpose) => $.get(form, "for", []).includes(purpose))];
  return one("consent", { for: purposes, until: until, words: WORDS });
}

function narrowed(state, case_, form) {
  const consent = $.key(case_, "consent");
  if (consent === null) {
    return [[], ""];
  }
  const purposes = ["keep", ...PURPOSES.filter((purpose) => $.get(form, "for", []).includes(purpose))];
  return one("consent", { for: purposes, until: $.key(consent, "until"), words: $.key(consent, "words") });
}

function erased(state, case_, form) {
  return one("erased", {});
}

function isDigits(text) {
  return $.length(text) <= 9 && [...text].every((sign) => $.compare("0", sign) <= 0 && $.compare(sign, "9") <= 0);
}

const WITHOUT_YES = ["agreed", "erased"];

const STEPS = { done: "done", doing: "doing", todo: "todo", stuck: "stuck" };

const ACTS = { note: note, next: following, visited: visited, seen: seen, applied: applied, close: ended, agreed: agreed, narrowed: narrowed, erased: erased };

function withCase(drafts, case_) {
  return drafts.map((draft) => ({ ...draft, case: $.key(case_, "id") }));
}

export { told, one, stepOf, note, following, visited, seen, applied, ended, agreed, narrowed, erased, isDigits, WITHOUT_YES, STEPS, ACTS, withCase };
//# sourceMappingURL=acts.js.map
