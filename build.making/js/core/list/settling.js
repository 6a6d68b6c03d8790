// @ts-nocheck
// Made from migrant_helper/core/list/settling.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { isAsked, isOpen } from "../asking/asked.js";
import { nameOf, teller } from "../entry/steps.js";
import { start } from "../rules/decide.js";

const _PARTS = ["steps", "documents", "deadlines"];

function settlingQuestion(catalogue, facts, on, skipped = [], topic = "") {
  const declared = catalogue.facts;
  const wanted = Object.keys(declared).filter((fact) => (topic === "" || (declared[fact].topic ?? null) === topic) && isOpen(fact, declared, facts, skipped));
  return _most(catalogue, facts, on, wanted);
}

function troubleQuestion(catalogue, facts, on, skipped = []) {
  const declared = catalogue.facts;
  const wanted = Object.keys(declared).filter((fact) => "weight" in declared[fact] && isOpen(fact, declared, facts, skipped));
  return _most(catalogue, facts, on, wanted);
}

function _most(catalogue, facts, on, wanted) {
  const declared = catalogue.facts;
  const worths = wanted.length > 0 ? _worths(catalogue, facts, on) : {};
  let best = null, most = 0;
  for (const fact of wanted) {
    const weight = $.get(declared[fact], "weight", 1);
    const worth = $.get(worths, fact, 0) * weight;
    if (worth > most && isAsked(catalogue, facts, on, fact)) {
      ;[best, most] = [fact, worth];
    }
  }
  return best;
}

function _worths(catalogue, facts, on) {
  const tell = teller(catalogue, facts, on);
  const screening = start(catalogue, facts, on);
  const found = {};
  const schemes = catalogue.schemes;
  for (const scheme of schemes) {
    const row = screening.plan.row_of[scheme.id];
    if (screening.state[row.slot] !== 2) {
      continue;
    }
    for (const part of _PARTS) {
      for (let at = 0, $rows1 = $.list($.get(scheme, part) || []); at < $rows1.length; at += 1) {
        const each = $rows1[at];
        if ($.truth(each.only_if)) {
          const verdict = tell(nameOf(scheme, part, at));
          for (const fact of verdict.outcome === "unknown" ? verdict.missing : []) {
            $.put(found, fact, $.get(found, fact, 0) + row.matters);
          }
        }
      }
    }
  }
  return found;
}

export { settlingQuestion, troubleQuestion };
//# sourceMappingURL=settling.js.map
