// Answers the cases on standard input as tests/parity/test_rules.py does.

import { readFileSync } from "node:fs";
import { nextQuestion } from "#checked/core/asking/next.js";
import { check, Words } from "#checked/core/rules/check.js";
import { decide } from "#checked/core/rules/decide.js";
import { decodeAnswers, encodeAnswers } from "#checked/core/rules/facts/answers.js";
import { readFacts } from "#checked/core/rules/facts/read.js";
import { readAnswer } from "#checked/core/rules/facts/typed.js";
import { makePlan } from "#checked/core/rules/plan.js";
import { missing } from "#checked/core/rules/reasons.js";
import { outcomes, screen } from "#checked/core/rules/screening.js";
import { WORDS } from "#checked/core/rules/truth.js";
import { said, Wrong } from "#checked/core/rules/wrong.js";

function orError(read) {
  try {
    return read();
  } catch (error) {
    if (error instanceof Wrong) {
      return said(error);
    }
    throw error;
  }
}

/** One rule over several people: the error of the rule, or for each person an error or an answer. */
function ruleCase({ types, parameters, definitions }, { rule, on, people }) {
  return orError(() => {
    check(rule, new Words(types, parameters, definitions, on));
    const schemes = [{ id: "", rule }];
    const plan = makePlan({ facts: types, parameters, definitions, schemes }, on);
    return people.map((given) =>
      orError(() => {
        const screening = decide(plan, readFacts(types, given));
        const [row] = screening.plan.rows;
        return [WORDS[screening.state[row.slot]], missing(screening, row.rule)];
      }),
    );
  });
}

function catalogueCase({ catalogue, on, people, skipped }) {
  return people
    .map((given) => readFacts(catalogue.facts, given))
    .map((facts) => [
      screen(catalogue, facts, on),
      outcomes(catalogue, facts, on),
      nextQuestion(catalogue, facts, on),
      nextQuestion(catalogue, facts, on, skipped),
      decodeAnswers(catalogue.facts, encodeAnswers(facts)).facts,
    ]);
}

function formCase(types, { fact, fields }) {
  return [readAnswer(types[fact], fields), decodeAnswers(types, { [`f.${fact}`]: fields.v })];
}

const { shared, rules, catalogues, forms } = JSON.parse(readFileSync(0, "utf-8"));
const answers = {
  rules: rules.map((one) => ruleCase(shared, one)),
  catalogues: catalogues.map(catalogueCase),
  forms: forms.map((one) => formCase(shared.types, one)),
};
process.stdout.write(JSON.stringify(answers));
