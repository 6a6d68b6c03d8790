// @ts-nocheck
// Made from migrant_helper/core/entry/money.py: change that.
import * as $ from "../../../../static/js/core/python.js";
import { ownFirst } from "./own_first.js";

const FIRST = "told";

const FIRST_OF_PAY = "pay";

const UNKNOWN = "?";

const PAY = "wages";

const OF_EMPLOYERS = [PAY, "employer"];

function followed(money, way, answers) {
  let at = OF_EMPLOYERS.includes(way) ? FIRST_OF_PAY : FIRST;
  const used = [];
  for (const answer of answers) {
    const [question, , said] = $.partition(answer, ":");
    if ($.within(at, money.causes) || question !== at) {
      continue;
    }
    if (said === UNKNOWN) {
      const look = money.questions[at].look;
      return { question: "", cause: "", look: look, answers: [...used, answer] };
    }
    const found = money.questions[at].answers.filter((row) => row.id === said).map((row) => row.to);
    if (found.length) {
      used.push(answer);
      at = found[0];
    }
  }
  const is_cause = $.within(at, money.causes);
  return { question: is_cause ? "" : at, cause: is_cause ? at : "", look: "", answers: used };
}

function paying(schemes, first) {
  const found = ownFirst(schemes.filter((scheme) => $.truth(scheme.money)), first);
  return $.sorted(found, (scheme) => scheme.money.way !== PAY);
}

export { FIRST, FIRST_OF_PAY, UNKNOWN, PAY, OF_EMPLOYERS, followed, paying };
//# sourceMappingURL=money.js.map
